"""`autopost check` and `autopost render`: an edition or a text held against its ledger again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from autopost import archive, newsroom, proof, review
from autopost.config import Environment
from autopost.errors import InvalidInput
from autopost.grounding import check_text
from autopost.issue import Finding


def tally(findings: Sequence[Finding]) -> str:
    """How many findings there are, in one line."""
    blockers = sum(finding.blocks for finding in findings)
    held = " Held until they are gone." if blockers else ""
    return f"The check found {_many(blockers, 'blocker')} and {_many(len(findings) - blockers, 'warning')}.{held}"


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def check(path: Path, ledger: Path | None, start: Path, environment: Environment) -> tuple[Finding, ...]:
    """Check an edition folder, an issue file, or a text against a ledger; an issue also by the newsroom's second reader.

    Raises:
        InvalidInput: there is nothing at the path, or a text came without a ledger.
        ArchiveError: a file cannot be read.
    """
    if not path.exists():
        raise InvalidInput("is not there.", where=str(path))
    if path.is_dir() or path.suffix == ".json":
        return proof.check_edition(path, ledger, proof.second_reader(newsroom.find(start), environment))[2]
    if ledger is None:
        raise InvalidInput("is a text; say which facts it is held against.", where=str(path), hint="Add --ledger FILE.")
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise InvalidInput(f"cannot be read as UTF-8 text ({fault}).", where=str(path)) from fault
    return check_text(text, archive.read_ledger(ledger))


def workflow_annotations(findings: Sequence[Finding], path: Path) -> list[str]:
    """Findings as GitHub workflow commands, which show beside the file: `::error file=…,line=…,col=…,title=…::message`.

    The line is that of the text's offset in a plain file, and 1 in an issue, whose place the message then names.
    """
    text = "" if path.is_dir() or path.suffix == ".json" else path.read_text(encoding="utf-8")
    file = path / archive.ISSUE if path.is_dir() else path
    return [_annotation(finding, str(file), text) for finding in findings]


def _annotation(finding: Finding, file: str, text: str) -> str:
    level = "error" if finding.blocks else "warning"
    before = text[: finding.start]
    line, column = before.count("\n") + 1, finding.start - (before.rfind("\n") + 1) + 1
    place = f"file={_escaped(file, ',:')},line={line}" + (f",col={column}" if text else "")
    told = " ".join(part for part in (f"{finding.section}:" if finding.section else "", finding.message) if part)
    repair = f" Instead: {finding.repair}" if finding.repair else ""
    return f"::{level} {place},title={_escaped(finding.code, ',:')}::{_escaped(told + repair)}"


def _escaped(text: str, also: str = "") -> str:
    """Text inside a workflow command: percent-encoded where it would end the command or a property."""
    for sign in f"%\r\n{also}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def render(folder: Path, start: Path, environment: Environment) -> tuple[Finding, ...]:
    """Check an edition again and write its findings and pages anew; issue.json stays as the editor left it.

    Raises:
        InvalidInput: there is no folder at the path, or its ledger is another issue's.
        ArchiveError: the edition cannot be read or written.
    """
    room = newsroom.find(start)
    examined = review.examine(folder, room, environment)
    archive.rewrite(folder, review.pages(examined, room))
    return examined.findings
