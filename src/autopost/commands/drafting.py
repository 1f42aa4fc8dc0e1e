"""What a command of an editor's means: words of the command line in, an order for an edition out, and its outcome in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from autopost import archive, edition, newsroom, proof
from autopost.config import Environment
from autopost.errors import InvalidInput, NoWriter
from autopost.grounding import check_text
from autopost.issue import SECTIONS, Finding

DEMO_DAY = date(2026, 5, 4)


@dataclass(frozen=True)
class Request:
    """`autopost draft` as it was typed; empty means not given."""

    day: str = ""
    demo: bool = False
    signals: Path | None = None
    writer: str = ""
    model: str = ""
    issues: Path | None = None
    force: bool = False


def draft(request: Request, start: Path, environment: Environment, tell: Callable[[str], None]) -> edition.Drafted:
    """Draft what was requested, in the newsroom around `start`.

    Raises:
        AutopostError: see `edition.draft`; InvalidInput where the request contradicts itself.
    """
    room = newsroom.recorded(start) if request.demo else newsroom.find(start)
    order = edition.Order(
        newsroom=room,
        environment=environment,
        edition=_day(request, room, environment),
        issues=request.issues or room.issues,
        writer=_writer(request, environment),
        model=request.model or room.config.writer.model,
        signals=edition.demo_folder() / archive.SIGNALS if request.demo else request.signals,
        demo=request.demo,
        force=request.force,
    )
    return edition.draft(order, tell)


def _day(request: Request, room: newsroom.Newsroom, environment: Environment) -> date:
    if request.demo:
        if request.day or request.signals:
            raise InvalidInput("the recorded edition has its own date and signals.", where="--demo")
        return DEMO_DAY
    if not request.day:
        return environment.now.astimezone(room.config.paper.zone).date()
    try:
        return date.fromisoformat(request.day)
    except ValueError as fault:
        raise InvalidInput(f"{request.day!r} is no date; write YYYY-MM-DD.", where="--date") from fault


def _writer(request: Request, environment: Environment) -> Literal["model", "wire"]:
    if request.writer not in ("", "model", "wire"):
        raise InvalidInput(f"{request.writer!r} is neither model nor wire.", where="--writer")
    if request.writer == "wire":
        return "wire"
    if request.demo or environment.openai_api_key or environment.openai_base_url:
        return "model"
    raise NoWriter(
        "no key, no endpoint and no --writer says who writes.",
        hint="Three ways on: set OPENAI_API_KEY; set OPENAI_BASE_URL to a local OpenAI-compatible server (Ollama, vLLM, "
        "llama.cpp); or write without a model with --writer wire. `autopost draft --demo` needs none of them.",
    )


def summary(drafted: edition.Drafted, seconds: float) -> dict[str, Any]:
    """What `autopost draft --json` prints."""
    calls = [record for draft in drafted.drafts for record in draft.calls]
    return {
        "edition": drafted.issue.masthead.date.isoformat(),
        "folder": str(drafted.folder),
        "sections": {name: getattr(drafted.issue, name).origin.model_dump() for name in SECTIONS},
        "findings": [finding.model_dump(mode="json") for finding in drafted.findings],
        "calls": len(calls),
        "tokens_in": sum(record.tokens_in for record in calls),
        "tokens_out": sum(record.tokens_out for record in calls),
        "seconds": round(seconds, 3),
    }


def report(drafted: edition.Drafted) -> list[str]:
    """What `autopost draft` prints: what was written, what was held back and why, and where the page is."""
    issue = drafted.issue
    lines = [f"{issue.masthead.title}, No. {issue.masthead.number}: {issue.lead.headline.text}", ""]
    for name in SECTIONS:
        origin = getattr(issue, name).origin
        by = {"model": "the model", "wire": "the wire", "recorded": "a recorded reply"}[origin.writer]
        lines.append(f"  {name.replace('_', ' '):10} by {by}{'. ' + origin.note if origin.note else ''}")
    lines += ["", *_held(issue.skipped), tally(drafted.findings)]
    lines += [f"  {finding.severity}: {finding.message} ({finding.section})" for finding in drafted.findings[:12]]
    return [*lines, "", f"Open {drafted.folder / archive.PAGE}"]


def _held(skipped: Sequence[Any]) -> list[str]:
    """How many items were set aside, by kind of reason, with an example each."""
    by_reason: dict[str, list[str]] = {}
    for item in skipped:
        by_reason.setdefault(item.reason.partition(":")[0], []).append(item.subject)
    if not by_reason:
        return ["Nothing was set aside."]
    told = [f"  {len(subjects):3} {reason} (such as {subjects[0]})" for reason, subjects in by_reason.items()]
    return [f"Set aside {len(skipped)}:", *told]


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
    if not folder.is_dir():
        raise InvalidInput("is no edition folder.", where=str(folder))
    room = newsroom.find(start)
    issue, sealed, findings = proof.check_edition(folder, second=proof.second_reader(room, environment))
    files = proof.checked_files(issue, sealed, findings, room)
    archive.rewrite(folder, {name: text for name, text in files.items() if name != archive.ISSUE})
    return findings
