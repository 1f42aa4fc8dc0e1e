"""Angles."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from autopost.cli.app import Json, app, print_json, tell
from autopost.config import Environment


@app.command()
def angles(
    day: Annotated[str, typer.Option("--date", metavar="D", help="The edition's date, YYYY-MM-DD; today unless given.")] = "",
    signals: Annotated[Path | None, typer.Option(help="Take signals from this file instead of gathering.")] = None,
    demo: Annotated[bool, typer.Option("--demo", help="The stories of the recorded edition of 4 May 2026.")] = False,
    as_json: Json = False,
) -> None:
    """List the day's stories and why each won or lost: surprise × reach × novelty. Asks no model, writes nothing."""
    from autopost.commands import angles as command
    from autopost.commands.drafting import Request

    request = Request(day=day, signals=signals, demo=demo, writer="wire")
    found = command.angles(request, Path.cwd(), Environment.read(os.environ), tell)
    if as_json:
        print_json(found)
    else:
        print("\n".join(command.report(found)))
