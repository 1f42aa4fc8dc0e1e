"""The newsdesk: sends every section's call at once, reads the replies, and falls back to the wire where a call fails for good."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from pydantic import BaseModel, ValidationError

from autopost.briefs import Angle, Brief
from autopost.calls import Ask, Call, RawReply
from autopost.drafts import CallRecord, Draft, sentences
from autopost.errors import ModelError, ModelUnusable, ReplyError
from autopost.facts import Ledger
from autopost.issue import SECTIONS, Finding, Origin
from autopost.printing import long_day
from autopost.prompts import Prompt
from autopost.replies import SHAPES, ItemReply, ItemsReply, Said, SectionReply
from autopost.writers.cast import Cast
from autopost.writers.wire import Wire

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True)
class Newsdesk:
    """Everything the desk works with. `model` is the name of who answers; `tell` gets a line for each section as it comes in."""

    ledger: Ledger
    prompts: Mapping[str, Prompt]
    wire: Wire
    title: str
    threads: int
    writer: Literal["model", "recorded"]
    tell: Callable[[str], None]
    model: str = ""

    @property
    def origin(self) -> Origin:
        """What a section that was answered says of who wrote it."""
        return Origin(writer=self.writer, model=self.model)

    def by_wire(self, briefs: Sequence[Brief]) -> tuple[Draft, ...]:
        """Every section in agency copy."""
        return tuple(Draft(brief, self.wire.write(brief), Origin(writer="wire")) for brief in briefs)

    def by_model(self, briefs: Sequence[Brief], ask: Ask) -> tuple[Draft, ...]:
        """Every section by the model, all at once; in agency copy where its call fails for good.

        Raises:
            ModelUnusable: the endpoint, the key or the model's name is at fault, so that no section got an answer.
        """
        with ThreadPoolExecutor(self.threads) as pool:
            outcomes = list(pool.map(lambda brief: self._section(brief, ask), briefs))
        drafts = [outcome for outcome in outcomes if isinstance(outcome, Draft)]
        faults = [outcome for outcome in outcomes if isinstance(outcome, ModelUnusable)]
        if faults and not any(draft.origin.writer == self.writer for draft in drafts):
            raise faults[0]
        return tuple(o if isinstance(o, Draft) else self._fallback(b, o) for b, o in zip(briefs, outcomes, strict=True))

    def call(self, brief: Brief) -> Call:
        """The first call of a section, as it is sent."""
        values: dict[str, object] = {"facts": self._lines(brief.own)}
        if brief.angle:
            values |= {"kind": brief.angle.kind.replace("_", " "), "why": fenced(brief.angle.why)}
            values |= {"earlier": _earlier(brief.angle), "since": self._since(brief.angle)}
            values["recent"] = "\n".join(fenced(line) for line in brief.recent)
        if brief.motion:
            values["motion"] = brief.motion
        if brief.section in ("tools", "reading"):
            values["items"] = "\n".join(f"- {item.key}: {fenced(item.subject.name)}" for item in brief.items)
        task = self.prompts[brief.section].render(**values)
        return Call(brief.section, 1, self._system(brief), task, SHAPES[brief.section])

    def repaired(self, drafts: Sequence[Draft], refused: Mapping[str, Sequence[Finding]], ask: Ask) -> tuple[Draft, ...]:
        """One targeted re-prompt for each section that failed, all at once; none for agency copy or a section asked twice."""

        def mended(draft: Draft) -> Draft:
            findings = refused.get(draft.brief.section)
            able = findings and draft.origin.writer == self.writer and len(draft.calls) < 2
            return self.repair(draft, findings or (), ask) if able else draft

        with ThreadPoolExecutor(self.threads) as pool:
            return tuple(pool.map(mended, drafts))

    def repair(self, draft: Draft, findings: Sequence[Finding], ask: Ask) -> Draft:
        """Ask once for the sentences that the check refused; what passed is not sent again. A failed call changes nothing."""
        call, places = self._repair_call(draft, findings)
        try:
            raw = ask(call)
            reply = _parsed(raw.text, ItemsOfRepair)
        except (ReplyError, ModelUnusable) as fault:
            return replace(draft, calls=(*draft.calls, _record(call, self.prompts["repair"], fault=fault)))
        said = {item.item: item for item in reply.items}
        record = _record(call, self.prompts["repair"], raw)
        self.tell(f"{_spoken(draft.brief)}: {len(said)} of {len(places)} sentences written again")
        kinds = {place: was.kind for place, was in sentences(draft)}
        repaired = {  # of the kind that it was: a refused report does not pass by calling itself an opinion
            place: Said(text=said[key].text, kind=kinds[place], cites=said[key].cites)
            for key, place in places.items()
            if key in said
        }
        return replace(draft, repaired=repaired, calls=(*draft.calls, record))

    def _section(self, brief: Brief, ask: Ask) -> Draft | ModelUnusable:
        if brief.section in ("tools", "reading") and not brief.items:
            return Draft(brief, ItemsReply(items=[]), self.origin)
        call = self.call(brief)
        prompt = self.prompts[brief.section]
        records: list[CallRecord] = []
        while True:
            try:
                raw = ask(call)
            except ModelUnusable as fault:
                return fault
            except ReplyError as fault:
                records.append(_record(call, prompt, fault=fault))
            else:
                try:
                    reply = _parsed(raw.text, SHAPES[brief.section])
                    _complete(reply, brief)
                except ReplyError as fault:
                    records.append(_record(call, prompt, raw, fault))
                else:
                    self.tell(f"{_spoken(brief)}: written")
                    return Draft(brief, reply, self.origin, (*records, _record(call, prompt, raw)))
            if call.attempt == 2:
                return self._fallback(brief, ReplyError(records[-1].fault), tuple(records))
            task = self.prompts["again"].render(
                task=call.task, fault=records[-1].fault, schema=json.dumps(call.schema, sort_keys=True)
            )
            call = replace(call, attempt=2, task=task)

    def _fallback(self, brief: Brief, fault: Exception, records: tuple[CallRecord, ...] = ()) -> Draft:
        reason = fault.message if isinstance(fault, ReplyError | ModelUnusable) else str(fault)
        self.tell(f"{_spoken(brief)}: agency copy, because {reason}")
        return Draft(brief, self.wire.write(brief), Origin(writer="wire", note=f"Agency copy: {reason}"), records)

    def _system(self, brief: Brief) -> str:
        date = long_day(self.ledger.edition)
        return self.prompts["house"].render(title=self.title, date=date, facts=self._lines(brief.shared))

    def _lines(self, tags: Sequence[str]) -> str:
        return "\n".join(fenced(self.ledger.by_tag[tag].line) for tag in tags) or "(none)"

    def _since(self, angle: Angle) -> str:
        """The tags of what the first subject gained or lost since the edition that last told of it."""
        return " and ".join(f"[{fact.tag}]" for fact in Cast(angle, self.ledger).changes(angle.subjects[0]))

    def _repair_call(self, draft: Draft, findings: Sequence[Finding]) -> tuple[Call, dict[str, str]]:
        """The call, and which place in the issue each of its keys stands for."""
        faulty: dict[str, list[Finding]] = {}
        for finding in findings:
            faulty.setdefault(finding.section, []).append(finding)
        places = {f"s{n}": place for n, place in enumerate(faulty, start=1)}
        told = []
        written = dict(sentences(draft))
        for key, place in places.items():
            said = written[place]
            told.append(f"{key} ({said.kind}, cites {', '.join(said.cites) or 'nothing'}): {fenced(said.text)}")
            told += [f"   - {fenced(finding.message)}" for finding in faulty[place]]
        own = (*draft.brief.shared, *draft.brief.own)
        cited = {tag for place in places.values() for tag in written[place].cites}
        scope = [tag for tag in own if tag in cited or tag in draft.brief.own]
        task = self.prompts["repair"].render(facts=self._lines(scope), sentences="\n".join(told))
        return Call(draft.brief.section, 2, self._system(draft.brief), task, ItemsOfRepair), places


class ItemsOfRepair(ItemsReply):
    """The sentences written again, each under its key."""

    items: list[ItemReply]


def _earlier(angle: Angle) -> str:
    """When and under which headline the subject was last told of; empty where it was not."""
    return f"{long_day(angle.earlier.edition)}, <<<{fenced(angle.earlier.headline)}>>>" if angle.earlier else ""


def fenced(text: str) -> str:
    """Data inside a prompt: one line, and never one that looks like a marker."""
    return " ".join(text.split()).replace("<<<", "‹‹‹").replace(">>>", "›››")


def _parsed(text: str, shape: type[Shape]) -> Shape:
    try:
        return shape.model_validate_json(text)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise ReplyError(f"the reply is not of the shape asked for ({place}: {first['msg']})") from fault


def _complete(reply: SectionReply, brief: Brief) -> None:
    """Every item of the brief was answered, once, and nothing else.

    Raises:
        ReplyError: one is missing or unknown.
    """
    if isinstance(reply, ItemsReply):
        wanted, given = [item.key for item in brief.items], [item.item for item in reply.items]
        if sorted(wanted) != sorted(given):
            raise ReplyError(f"the reply has the items {', '.join(given) or 'none'}, not {', '.join(wanted)}")


def _record(call: Call, prompt: Prompt, raw: RawReply | None = None, fault: ModelError | None = None) -> CallRecord:
    """How the run remembers a call; one with a fault has failed."""
    raw = raw or RawReply("")
    return CallRecord(
        section=next(name for name in SECTIONS if name == call.section),
        attempt=call.attempt,
        prompt=prompt.digest,
        outcome="failed" if fault else "used",
        fault=fault.message if fault else "",
        reply=raw.text,
        tokens_in=raw.tokens_in,
        tokens_out=raw.tokens_out,
    )


def _spoken(brief: Brief) -> str:
    return brief.section.replace("_", " ")
