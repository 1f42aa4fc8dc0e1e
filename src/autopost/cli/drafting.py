"""Draft, check, render."""

from __future__ import annotations

import os
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from autopost.cli.app import Json, app, finding_line, print_json, tell
from autopost.config import Environment
from autopost.errors import Failed, Held


class CheckFormat(StrEnum):
    """How `autopost check` prints findings."""

    TEXT = "text"
    GITHUB = "github"


@app.command()
def draft(  # noqa: PLR0913, PLR0917 - an option each, as the contract has them
    day: Annotated[str, typer.Option("--date", metavar="D", help="The edition's date, YYYY-MM-DD; today unless given.")] = "",
    demo: Annotated[bool, typer.Option("--demo", help="Draft the recorded edition of 4 May 2026, offline.")] = False,
    signals: Annotated[Path | None, typer.Option(help="Take signals from this file instead of gathering.")] = None,
    writer: Annotated[str, typer.Option(metavar="model|wire", help="Who writes: a chat model, or no model at all.")] = "",
    model: Annotated[str, typer.Option(metavar="openai:NAME", help="The chat model; autopost.toml's unless given.")] = "",
    issues: Annotated[Path | None, typer.Option(help="Where edition folders are kept; issues/ unless given.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an edition that an editor has changed.")] = False,
    as_json: Json = False,
) -> None:
    """Draft an edition: gather, find the stories, write, check, render.

    Exit codes: 0 done, 1 tried and failed, 2 command or config invalid, 3 held because the check found blockers.
    """
    from autopost.commands import drafting

    started = time.monotonic()
    request = drafting.Request(day=day, demo=demo, signals=signals, writer=writer, model=model, issues=issues, force=force)
    try:
        drafted = drafting.draft(request, Path.cwd(), Environment.read(os.environ), tell)
    except KeyboardInterrupt:
        raise Failed("stopped; nothing was written.") from None
    if as_json:
        print_json(drafting.summary(drafted, time.monotonic() - started))
    else:
        print("\n".join(drafting.report(drafted)))
    if drafted.blockers:
        raise typer.Exit(Held.exit_code)


@app.command()
def check(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="An edition folder, its issue.json or issue.md, or a text file.")],
    ledger: Annotated[Path | None, typer.Option(help="The ledger.json to hold a text file against.")] = None,
    style: Annotated[
        CheckFormat, typer.Option("--format", help="Lines to read, or GitHub workflow annotations.")
    ] = CheckFormat.TEXT,
    as_json: Json = False,
) -> None:
    """Check finished text against its facts. Exit code 3 when there are blockers."""
    from autopost.commands import checking

    outcome = checking.check(path, ledger, Path.cwd(), Environment.read(os.environ))
    for line in outcome.told:
        tell(line)
    findings = outcome.findings
    if as_json:
        told = [finding.model_dump(mode="json") for finding in findings]
        print_json({"findings": told})
    elif style is CheckFormat.GITHUB:
        print("\n".join([*checking.workflow_annotations(findings, path), checking.tally(findings)]))
    else:
        print("\n".join([*(finding_line(finding) for finding in findings), checking.tally(findings)]))
    if any(finding.blocks for finding in findings):
        raise typer.Exit(Held.exit_code)


@app.command()
def render(
    path: Annotated[Path, typer.Argument(metavar="EDITION", help="An edition folder whose issue.json or issue.md was changed.")],
) -> None:
    """Check an edition again and render its pages from its issue.json, or from the edits of its issue.md."""
    from autopost.commands import checking

    outcome = checking.render(path, Path.cwd(), Environment.read(os.environ))
    for line in outcome.told:
        tell(line)
    print(checking.tally(outcome.findings))
