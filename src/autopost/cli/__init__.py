"""The command line: parse, call, print. The only place that prints, exits or reads the environment."""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Sequence
from typing import NoReturn

from autopost.cli import drafting, founding, history, publishing, reviewing, stories
from autopost.cli.app import app
from autopost.errors import AutopostError

__all__ = ["app", "main", "run"]

COMMANDS = (drafting, history, stories, reviewing, publishing, founding)
"""The modules whose import puts their commands on the application, in the order of `--help`."""


def main() -> None:
    """Run the command line in a process of its own."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # names and titles do not fit every locale's letters
    gc.set_threshold(50_000)  # vendors make hundreds of thousands of objects on import, and hardly a cycle among them
    try:
        run(sys.argv[1:])
    finally:
        gc.freeze()  # else the interpreter's last collection walks all of them, for half a second


def run(arguments: Sequence[str]) -> NoReturn:
    """Run one command and exit; every error autopost raises becomes one message and its exit code."""
    try:
        app(list(arguments))
    except AutopostError as error:
        print(f"autopost: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    sys.exit()
