"""The check: every sentence in reading order, its scope, the rules over it, and what they say as findings and bindings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from autopost.facts import Fact, Ledger
from autopost.folding import Folded
from autopost.grounding.desk import Desk
from autopost.grounding.judging import judged, judged_openly
from autopost.grounding.leftbehind import LeftBehind, asked, begun, day, left_behind, opened, plain_view, said, topics_of
from autopost.grounding.mentions.mentions import read
from autopost.grounding.mentions.sentences import sentences
from autopost.grounding.rules import Verdict
from autopost.grounding.told_before import Earlier, told_before
from autopost.grounding.view import View, subjects_of
from autopost.issue import Binding, Finding, Sentence


@dataclass(frozen=True)
class Checked:
    """What the check says: the findings in reading order, and the bindings of every sentence by its pointer."""

    findings: tuple[Finding, ...]
    bindings: dict[str, tuple[Binding, ...]]


def check(
    written: Sequence[tuple[str, Sentence]],
    ledger: Ledger,
    desk: Desk | None = None,
    topics: Mapping[str, str] | None = None,
    earlier: Earlier | None = None,
) -> Checked:
    """Check the finished sentences of an issue, each under the JSON pointer of its text.

    `topics` names, by pointer, the subject that a sentence is about because of where it stands, as beside a tool's name;
    `earlier` has, by pointer, the headlines and openings that stood there in earlier editions.

    A sentence's scope is the facts it cites, and what its subjects carry over from the sentence before in the same paragraph
    or part. What no fact in scope bears out is a finding; so is what anything else that is known speaks against.
    """
    desk = desk or Desk(ledger)
    findings: list[Finding] = []
    bindings: dict[str, tuple[Binding, ...]] = {}
    last = _Last()
    for pointer, sentence in written:
        last = last if _follows(last.pointer, pointer) else _Last()
        view = _cited_view(desk, pointer, sentence, last, topics or {})
        found, bound = judged(view)
        openly = opened(view, last.plainly)
        against, bound_openly = judged_openly(openly, found) if sentence.kind != "opinion" else ([], [])
        findings += [_finding(view, verdict, pointer, 0) for verdict in (*found, *against)]
        bindings[pointer] = tuple(_binding(view, verdict) for verdict in bound)
        cited = tuple(desk.ledger.by_tag[tag] for tag in sentence.cites if tag in desk.ledger.by_tag)
        last = _Last(
            pointer, topics_of(view), cited or (last.facts if sentence.kind == "opinion" else ()), asked(view), said(view, bound),
            day(view), left_behind(openly, bound_openly, last.plainly),
        )  # fmt: skip
    return Checked((*findings, *told_before(written, earlier or {})), bindings)


def check_text(text: str, ledger: Ledger, desk: Desk | None = None) -> tuple[Finding, ...]:
    """Check plain text or Markdown: scope is every fact of the subjects a sentence names or carries over."""
    desk = desk or Desk(ledger)
    findings: list[Finding] = []
    before = LeftBehind()
    for start, end, fresh in sentences(text):
        mentions = read(Folded.of(text[start:end]), desk.aliases, ledger.edition, None if fresh else before.day)
        before = begun(before, mentions) if fresh else before
        view = plain_view(desk, mentions, before)
        found, bound = judged(view)
        findings += [_finding(view, verdict, "", start) for verdict in found]
        before = left_behind(view, bound, before)
    return tuple(findings)


@dataclass(frozen=True)
class _Last:
    """What the sentence before leaves behind in an issue; `plainly` is what it would leave in plain text."""

    pointer: str = ""
    subjects: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    asked: str = ""
    said: tuple[Fact, ...] = ()
    day: date | None = None
    plainly: LeftBehind = field(default_factory=LeftBehind)


def _cited_view(desk: Desk, pointer: str, sentence: Sentence, last: _Last, topics: Mapping[str, str]) -> View:
    topic = (topics[pointer],) if pointer in topics else ()
    scope = _scope(desk, sentence, last)
    cited = subjects_of(scope)
    return View(
        desk,
        read(Folded.of(sentence.text), desk.aliases, desk.ledger.edition, last.day),
        sentence.kind,
        scope,
        sentence.cites,
        True,
        topic or _taken_up(last, cited, pointer),
        pointer,
        topic,
        last.asked,
        last.said,
        cited_of=cited if sentence.cites else (),
    )


def _taken_up(last: _Last, cited: tuple[str, ...], pointer: str) -> tuple[str, ...]:
    """Whom a sentence may take up: of what the text so far leaves, read by its cites or plainly, what has some that are cited.

    A new paragraph goes on with whom its part named first, where that one is cited; so does a sentence that cites nobody else
    after one that was about others ("Other repositories gained more: B 9,441. The repository gained no stars on Wednesday").
    """
    left = next((names for names in (last.subjects, last.plainly.carried) if {*names} & {*cited}), ())
    begins = last.pointer.split("/")[:4] != pointer.split("/")[:4]
    first = tuple(name for name in last.plainly.told[:1] if (begins and name in cited) or (not left and cited == (name,)))
    return tuple(dict.fromkeys((*first, *left))) or last.subjects


def _follows(before: str, now: str) -> bool:
    """Whether two pointers belong to one flow of text: the same part of the same section."""
    parts = now.split("/")
    return (
        bool(before)
        and before.split("/")[1:2] == parts[1:2]
        and (parts[1] not in {"tools", "reading"} or before.split("/")[:4] == parts[:4])
    )


def _scope(desk: Desk, sentence: Sentence, last: _Last) -> tuple[Fact, ...]:
    """Cited facts first, then those the sentence before cited of the same subjects; an opinion argues from the latter alone."""
    known = desk.ledger.by_tag
    cited = [known[tag] for tag in sentence.cites if tag in known]
    if not cited:
        return last.facts if sentence.kind == "opinion" else ()
    cited += [fact for one in tuple(cited) for fact in _stated_with(desk, one) if fact not in cited]
    carried = [fact for fact in last.facts if fact not in cited]
    subjects = {fact.subject.id for fact in cited}
    return (*cited, *(fact for fact in carried if fact.subject.id in subjects))


def _stated_with(desk: Desk, fact: Fact) -> Iterator[Fact]:
    """What the statement of a fact says besides its value: the day of a release, and between which readings a mark was passed."""
    dated = desk.ledger.by_id.get(fact.id.replace("release@", "release_date@", 1))
    inputs = fact.inputs if desk.measure(fact).aspect == "mark" else ()
    yield from (one for one in (dated, *map(desk.ledger.by_id.get, inputs)) if one is not None and one is not fact)


def _finding(view: View, verdict: Verdict, pointer: str, shift: int) -> Finding:
    start, end = view.mentions.folded.cut(verdict.start, verdict.end)
    source = view.mentions.folded.source
    return Finding(
        code=verdict.code, severity=verdict.severity, section=pointer, start=start + shift, end=end + shift,
        text=source[start:end], message=verdict.message, facts=verdict.facts, repair=verdict.repair,
    )  # fmt: skip


def _binding(view: View, verdict: Verdict) -> Binding:
    start, end = view.mentions.folded.cut(verdict.start, verdict.end)
    return Binding(start=start, end=end, fact=verdict.facts[0])
