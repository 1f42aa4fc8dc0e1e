"""`autopost check` and `autopost render`: an edition or a text held against its ledger again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autopost import archive, newsroom, proof, readback, review
from autopost.config import Environment
from autopost.errors import InvalidInput
from autopost.grounding import check_text
from autopost.issue import Finding


@dataclass(frozen=True)
class Outcome:
    """What the check says of an edition, and what to tell its editor of edits that were read back.

    `noted` are the findings as they show beside the file that holds the text, `file`.
    """

    findings: tuple[Finding, ...]
    file: Path
    noted: tuple[Finding, ...]
    told: tuple[str, ...] = ()


def tally(findings: Sequence[Finding]) -> str:
    """How many findings there are, in one line."""
    blockers = sum(finding.blocks for finding in findings)
    held = " Held until they are gone." if blockers else ""
    return f"The check found {_many(blockers, 'blocker')} and {_many(len(findings) - blockers, 'warning')}.{held}"


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def check(path: Path, ledger: Path | None, start: Path, environment: Environment) -> Outcome:
    """Check an edition folder, an issue file, its Markdown, or a text against a ledger; an issue also by the second reader.

    Of an edition's `issue.md` the findings have their offsets in that file; of a folder, in the sentences of the issue.

    Raises:
        InvalidInput: there is nothing at the path, a text came without a ledger, the file given is none, or edits cannot be
            read back.
        ArchiveError: a file cannot be read.
    """
    if not path.exists():
        raise InvalidInput("is not there.", where=str(path))
    if path.is_dir() or path.suffix == ".json" or (ledger is None and path.with_name(archive.ISSUE).is_file()):
        return _check_edition(path, ledger, newsroom.find(start), environment)
    if ledger is None:
        raise InvalidInput("is a text; say which facts it is held against.", where=str(path), hint="Add --ledger FILE.")
    findings = check_text(archive.read_text(path), archive.given_ledger(ledger))
    return Outcome(findings, path, findings)


def _check_edition(path: Path, ledger: Path | None, room: newsroom.Newsroom, environment: Environment) -> Outcome:
    second = proof.second_reader(room, environment)
    if path.is_dir():
        now = readback.current(path, room, ledger)
        findings = proof.checked(now.issue, now.sealed, proof.told_before(path, now.sealed.edition), second)[1]
        if now.reading is None:
            return Outcome(findings, path / archive.ISSUE, findings)
        return Outcome(findings, path / archive.MARKDOWN, now.reading.located(findings), now.told)
    if path.suffix == ".json":
        findings = proof.check_edition(path, ledger, second)[2]
        return Outcome(findings, path, findings)
    reading, sealed = readback.of_page(path, room)
    told = proof.told_before(path.parent, sealed.edition)
    findings = reading.located(proof.checked(reading.issue, sealed, told, second)[1])
    return Outcome(findings, path, findings, reading.told)


def workflow_annotations(findings: Sequence[Finding], file: Path) -> list[str]:
    """Findings as GitHub workflow commands, which show beside the file: `::error file=…,line=…,col=…,title=…::message`.

    The line is that of the text's offset in a plain file, and 1 in an issue, whose place the message then names.
    """
    text = "" if file.suffix == ".json" else archive.read_text(file)
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


def render(folder: Path, start: Path, environment: Environment) -> Outcome:
    """Check an edition again and write its findings and pages anew.

    Edits of `issue.md` are written to `issue.json`; edits of `issue.json` stay there byte for byte.

    Raises:
        InvalidInput: there is no folder at the path, its ledger is another issue's, or edits cannot be read back.
        ArchiveError: the edition cannot be read or written.
    """
    room = newsroom.find(start)
    examined = review.examine(folder, room, environment, edits=True)
    archive.rewrite(folder, review.pages(examined, room))
    return Outcome(examined.findings, folder / archive.ISSUE, examined.findings, examined.told)
