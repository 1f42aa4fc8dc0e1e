"""`python -m tests.standins [--day 2026-05-04] [--port-file FILE]`: serve until interrupted, and print how to point at it."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import threading
from datetime import date
from pathlib import Path

from tests.standins import platforms, world
from tests.standins.chat import ChatStandIn, answer_from_schema
from tests.standins.realdata import folder, of_day


def main() -> None:
    """Serve the small world, or that of a recorded day."""
    parser = argparse.ArgumentParser(prog="python -m tests.standins", description=__doc__)
    parser.add_argument("--day", type=date.fromisoformat, help="a recorded day, 2026-04-28 to 2026-05-04; else the small world")
    parser.add_argument("--data", type=Path, default=folder(), help="where the recorded days are")
    parser.add_argument("--port", type=int, default=0, help="any free one unless given")
    parser.add_argument("--port-file", type=Path, help="where to write the port once it is open")
    given = parser.parse_args()
    shown = of_day(given.data, given.day) if given.day else world.small()
    server = platforms(shown, given.port)
    chat = ChatStandIn(answer_from_schema)
    with server, chat, contextlib.suppress(KeyboardInterrupt):
        lines = (
            f"export HF_ENDPOINT={server.url}/hub",
            f"export GITHUB_API_URL={server.url}/github",
            f"export OPENAI_BASE_URL={chat.url}",
            f"export AUTOPOST_NOW={given.day or world.DAY}T12:00:00+00:00",
        )
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()
        if given.port_file:
            unfinished = given.port_file.with_suffix(".part")
            unfinished.write_text(server.url.rpartition(":")[2])
            os.replace(unfinished, given.port_file)
        threading.Event().wait()


main()
