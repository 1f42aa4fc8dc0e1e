"""Approve, reject."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from autopost.cli.app import Json, app, print_json
from autopost.config import Environment

Edition = Annotated[str, typer.Argument(metavar="EDITION", help="An edition's date or folder.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides; readers see it.")]
Note = Annotated[str, typer.Option("--note", metavar="TEXT", help="A note for the record; with a correction, readers see it.")]


@app.command()
def approve(
    edition: Edition,
    by: By,
    note: Note = "",
    waive: Annotated[
        list[str] | None, typer.Option(metavar="FINDING", help="Let one finding through: its key as `autopost check` prints it.")
    ] = None,
    because: Annotated[
        list[str] | None, typer.Option(metavar="TEXT", help="Why; one for each --waive, and readers see it.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Approve an edition as it stands. Any later change voids it. Exit code 3 when blockers are left that are not waived."""
    from autopost.commands import reviewing

    waived = reviewing.waivers(waive or [], because or [])
    decided = reviewing.approve(edition, by, note, waived, Path.cwd(), Environment.read(os.environ))
    if as_json:
        print_json(reviewing.summary(decided))
    else:
        print("\n".join(reviewing.report(decided)))


@app.command()
def reject(edition: Edition, by: By, note: Note = "", as_json: Json = False) -> None:
    """Reject an edition as it stands."""
    from autopost.commands import reviewing

    decided = reviewing.reject(edition, by, note, Path.cwd(), Environment.read(os.environ))
    if as_json:
        print_json(reviewing.summary(decided))
    else:
        print("\n".join(reviewing.report(decided)))
