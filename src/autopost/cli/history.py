"""Gather, history, movers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from autopost.cli.app import Json, app, print_json, tell
from autopost.config import Environment


@app.command()
def gather(as_json: Json = False) -> None:
    """Ask the sources and record the day, without drafting: for a cron job."""
    from autopost.commands import history

    done = history.gather(Path.cwd(), Environment.read(os.environ), tell)
    if as_json:
        print_json(history.gathering_told(done))
    else:
        print("\n".join(history.gathering_lines(done)))


@app.command("history")
def keep(
    export: Annotated[Path | None, typer.Option(metavar="FILE", help="Write everything to a Parquet file ([analytics]).")] = None,
    take_in: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", help="Take in a CSV, a Parquet file or a signals.jsonl.")
    ] = None,
    columns: Annotated[
        str, typer.Option(metavar="FIELD=COLUMN,…", help="What the file's columns are: id=repo,stars=stars,day=date.")
    ] = "",
    kind: Annotated[
        str, typer.Option(help="What the file's rows are about: repository, model, dataset, space, paper.")
    ] = "repository",
    renames: Annotated[
        Path | None, typer.Option(metavar="FILE", help="With --import: a CSV of old and new names that are one thing.")
    ] = None,
    prune: Annotated[int | None, typer.Option(metavar="DAYS", min=1, help="Forget what is older than so many days.")] = None,
    as_json: Json = False,
) -> None:
    """List the recorded days; take in, write out or forget some."""
    from autopost.commands import history

    errand = history.Errand(export=export, take_in=take_in, columns=columns, kind=kind, renames=renames, prune=prune)
    kept = history.keep(errand, Path.cwd(), Environment.read(os.environ))
    if as_json:
        print_json(history.kept_told(kept))
    else:
        print("\n".join(history.kept_lines(kept)))


@app.command()
def movers(
    days: Annotated[int, typer.Option(min=1, max=90, help="How many days back the earlier count may lie.")] = 7,
    as_json: Json = False,
) -> None:
    """Show the biggest gains and falls up to the last recorded day, and which jumps are none."""
    from autopost.commands import history

    moves = history.movers(days, Path.cwd())
    if as_json:
        print_json(history.movers_told(moves, days))
    else:
        print("\n".join(history.movers_lines(moves)))
