"""`python -m tests.recordings [INTO]`: record every cassette anew."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

import tests.recordings
from tests.recordings import CASSETTES


def main() -> None:
    """Run `record` of every module here, in the order of their names."""
    into = Path(sys.argv[1]) if len(sys.argv) > 1 else CASSETTES
    for module in sorted(pkgutil.iter_modules(tests.recordings.__path__), key=lambda module: module.name):
        if not module.name.startswith("_"):
            importlib.import_module(f"tests.recordings.{module.name}").record(into)
            sys.stdout.write(f"{module.name}: recorded into {into}\n")


main()
