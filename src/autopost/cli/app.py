"""What every command shares: the application, how progress is told, and how results and findings are printed."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any

import typer

from autopost import __version__
from autopost.issue import Finding

app = typer.Typer(
    help="Drafts a daily newspaper about AI in which every claim is bound to a fact with a source.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout.")]


def tell(line: str) -> None:
    """Progress, on stderr."""
    sys.stderr.write(f"  {line}\n")  # one write: sections are told of from several threads


def print_json(data: Any) -> None:
    """One machine-readable object on stdout, as every `--json` prints it."""
    print(json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False))


def finding_line(finding: Finding) -> str:
    """A finding as the terminal shows it."""
    repair = f" Instead: {finding.repair}" if finding.repair else ""
    return f"{finding.severity} {finding.key} “{finding.text}”: {finding.message}{repair}"


def _version(wanted: bool) -> None:
    if wanted:
        print(f"autopost {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Drafts a daily newspaper about AI in which every claim is bound to a fact with a source."""
