"""The command line: parse, call, print. The only place that prints, exits or reads the environment."""

from __future__ import annotations

import gc
import io
import json
import os
import sys
import time
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from autopost import __version__
from autopost.config import Environment
from autopost.errors import AutopostError, Failed, Held
from autopost.issue import Finding

app = typer.Typer(
    help="Drafts a daily newspaper about AI in which every claim is bound to a fact with a source.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class CheckFormat(StrEnum):
    """How `autopost check` prints findings."""

    TEXT = "text"
    GITHUB = "github"


Json = Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout.")]


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


def _tell(line: str) -> None:
    sys.stderr.write(f"  {line}\n")  # one write: sections are told of from several threads


def _version(wanted: bool) -> None:
    if wanted:
        print(f"autopost {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Drafts a daily newspaper about AI in which every claim is bound to a fact with a source."""


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
    from autopost import commands

    started = time.monotonic()
    request = commands.Request(day=day, demo=demo, signals=signals, writer=writer, model=model, issues=issues, force=force)
    try:
        drafted = commands.draft(request, Path.cwd(), Environment.read(os.environ), _tell)
    except KeyboardInterrupt:
        raise Failed("stopped; nothing was written.") from None
    if as_json:
        print(json.dumps(commands.summary(drafted, time.monotonic() - started), indent=2, sort_keys=True, ensure_ascii=False))
    else:
        print("\n".join(commands.report(drafted)))
    if drafted.blockers:
        raise typer.Exit(Held.exit_code)


@app.command()
def check(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="An edition folder, an issue.json, or a text or Markdown file.")],
    ledger: Annotated[Path | None, typer.Option(help="The ledger.json to hold a text file against.")] = None,
    style: Annotated[
        CheckFormat, typer.Option("--format", help="Lines to read, or GitHub workflow annotations.")
    ] = CheckFormat.TEXT,
    as_json: Json = False,
) -> None:
    """Check finished text against its facts. Exit code 3 when there are blockers."""
    from autopost import commands

    findings = commands.check(path, ledger, Path.cwd(), Environment.read(os.environ))
    if as_json:
        told = [finding.model_dump(mode="json") for finding in findings]
        print(json.dumps({"findings": told}, indent=2, sort_keys=True, ensure_ascii=False))
    elif style is CheckFormat.GITHUB:
        print("\n".join([*commands.workflow_annotations(findings, path), commands.tally(findings)]))
    else:
        print("\n".join([*(_line(finding) for finding in findings), commands.tally(findings)]))
    if any(finding.blocks for finding in findings):
        raise typer.Exit(Held.exit_code)


@app.command()
def render(
    path: Annotated[Path, typer.Argument(metavar="EDITION", help="An edition folder whose issue.json was changed.")],
) -> None:
    """Check an edition again and render its pages from its issue.json."""
    from autopost import commands

    findings = commands.render(path, Path.cwd(), Environment.read(os.environ))
    print(commands.tally(findings))


def _line(finding: Finding) -> str:
    place = f"{finding.section or 'text'}:{finding.start}-{finding.end}"
    repair = f" Instead: {finding.repair}" if finding.repair else ""
    return f"{finding.severity} {finding.code} {place} “{finding.text}”: {finding.message}{repair}"
