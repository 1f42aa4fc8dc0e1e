"""`autopost draft`: words of the command line in, an order for an edition out, and its outcome in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from autopost import archive, edition, newsroom
from autopost.commands.checking import tally
from autopost.config import Environment
from autopost.errors import InvalidInput, NoWriter
from autopost.issue import SECTIONS, Issue
from autopost.signals import Remark

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
    allow: tuple[str, ...] = ()


def draft(request: Request, start: Path, environment: Environment, tell: Callable[[str], None]) -> edition.Drafted:
    """Draft what was requested, in the newsroom around `start`.

    Raises:
        AutopostError: see `edition.draft`; InvalidInput where the request contradicts itself.
    """
    return edition.draft(ordered(request, start, environment), tell)


def ordered(request: Request, start: Path, environment: Environment) -> edition.Order:
    """The order for an edition that a request amounts to, in the newsroom around `start`.

    Raises:
        InvalidInput: the request contradicts itself; NoWriter where nothing says who writes.
    """
    room = newsroom.recorded(start) if request.demo else newsroom.find(start)
    room = _allowing(room, request.allow)
    return edition.Order(
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


def _allowing(room: newsroom.Newsroom, names: Sequence[str]) -> newsroom.Newsroom:
    """The newsroom with these names on its allow list, for one draft."""
    screening = room.config.screening
    allowing = screening.model_copy(update={"allow": (*screening.allow, *names)})
    return replace(room, config=room.config.model_copy(update={"screening": allowing}))


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
    lines += ["", *_held(issue), tally(drafted.findings)]
    lines += [f"  {finding.severity}: {finding.message} ({finding.section})" for finding in drafted.findings[:12]]
    return [*lines, "", f"Open {drafted.folder / archive.PAGE}"]


def _held(issue: Issue) -> list[str]:
    """How many items were set aside and how many marked, by kind of reason, with an example each."""
    told = [*_by_reason("Set aside", issue.skipped), *_by_reason("Marked", issue.marked)]
    if issue.skipped:
        told.append("To take one back in, draft again with --allow NAME, or name it in [screening] allow.")
    return told or ["Nothing was set aside."]


def _by_reason(what: str, remarks: Sequence[Remark]) -> list[str]:
    kinds: dict[str, list[str]] = {}
    for item in remarks:
        kinds.setdefault(item.reason.partition(":")[0], []).append(item.subject)
    told = [f"  {len(subjects):3} {kind} (such as {subjects[0]})" for kind, subjects in kinds.items()]
    return [f"{what} {len(remarks)}:", *told] if told else []
