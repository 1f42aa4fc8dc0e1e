"""The check: every sentence in reading order, its scope, the rules over it, and what they say as findings and bindings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from autopost.facts import Fact, Ledger
from autopost.folding import Folded
from autopost.grounding.affirmed import denied_wrongly
from autopost.grounding.attaching.measuring import Test
from autopost.grounding.desk import Desk
from autopost.grounding.figures.rates import rate_told
from autopost.grounding.mentions.mentions import Mentions, read
from autopost.grounding.mentions.sentences import kind_of, sentences
from autopost.grounding.referents.referring import takes_up
from autopost.grounding.referents.resolving import MOST_OF_THEM
from autopost.grounding.rules import RULES, Verdict
from autopost.grounding.scoping import CARRIED, open_scope
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.quantities import Claim, claims
from autopost.grounding.told_before import Earlier, told_before
from autopost.grounding.turnedtimes import turned_times
from autopost.grounding.unborne import unborne
from autopost.grounding.view import Referent, View
from autopost.grounding.whichdays import of_other_days
from autopost.grounding.wholeclauses import right_clauses
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
    or part.
    """
    desk = desk or Desk(ledger)
    findings: list[Finding] = []
    bindings: dict[str, tuple[Binding, ...]] = {}
    last = _Last()
    for pointer, sentence in written:
        if not _follows(last.pointer, pointer):
            last = _Last()
        topic = (topics[pointer],) if topics and pointer in topics else ()
        folded = Folded.of(sentence.text)
        facts = _scope(desk, sentence, last)
        view = View(
            desk,
            read(folded, desk.aliases, ledger.edition, last.day),
            sentence.kind,
            facts,
            sentence.cites,
            True,
            topic or last.subjects,
            pointer,
            topic,
            last.asked,
            last.said,
        )
        found, bound = _judged(view)
        findings += [_finding(view, verdict, pointer, 0) for verdict in found]
        bindings[pointer] = tuple(_binding(view, verdict) for verdict in bound)
        cited = tuple(desk.ledger.by_tag[tag] for tag in sentence.cites if tag in desk.ledger.by_tag)
        before = cited or (last.facts if sentence.kind == "opinion" else ())
        last = _Last(pointer, _topics(view), before, _asked(folded), _said(desk, bound), _day(view))
    return Checked((*findings, *told_before(written, earlier or {})), bindings)


def check_text(text: str, ledger: Ledger, desk: Desk | None = None) -> tuple[Finding, ...]:
    """Check plain text or Markdown: scope is every fact of the subjects a sentence names or carries over."""
    desk = desk or Desk(ledger)
    findings: list[Finding] = []
    before = _Before()
    for start, end, fresh in sentences(text):
        folded = Folded.of(text[start:end])
        mentions = read(folded, desk.aliases, ledger.edition, None if fresh else before.day)
        before = _begun(before, mentions) if fresh else before
        view = _plain_view(desk, folded, mentions, before)
        found, bound = _judged(view)
        findings += [_finding(view, verdict, "", start) for verdict in found]
        before = _left_behind(view, bound, before)
    return tuple(findings)


@dataclass(frozen=True)
class _Before:
    """What the sentences of a text so far leave behind; see `View` for what each of them is."""

    carried: tuple[str, ...] = ()
    asked: str = ""
    said: tuple[Fact, ...] = ()
    counted: tuple[Claim, ...] = ()
    spoken: tuple[tuple[str, ...], ...] = ()
    told: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    figures: tuple[float, ...] = ()
    day: date | None = None
    asked_of: tuple[Test, ...] = ()
    rate: tuple[str, str, int] | None = None


def _begun(before: _Before, mentions: Mentions) -> _Before:
    """A new paragraph that names its own subjects, or takes up nobody, starts afresh."""
    names_some = mentions.papers or any(name.hit and name.hit.alias.subjects for name in mentions.names)
    kept = _Before() if names_some or not takes_up(mentions.bare) else before
    return replace(
        kept, asked=before.asked, counted=(), spoken=(), versions=(), figures=(), day=None, asked_of=(), rate=None
    )  # fmt: skip


def _plain_view(desk: Desk, folded: Folded, mentions: Mentions, before: _Before) -> View:
    again = before.told if len(before.told) > 1 and takes_up(mentions.bare) else ()
    again += _held(before.counted) if MOST_OF_THEM.search(mentions.bare) else ()
    facts = open_scope(desk, mentions, tuple(dict.fromkeys((*before.carried, *again))))
    return View(
        desk,
        mentions,
        kind_of(folded.text),
        facts,
        (),
        False,
        before.carried,
        before=before.asked,
        said=before.said,
        counted=before.counted,
        spoken=before.spoken,
        told=before.told,
        versions_before=before.versions,
        figures_before=before.figures,
        day_before=before.day,
        asked_of=before.asked_of,
        rate_before=before.rate,
    )


def _left_behind(view: View, bound: Sequence[Verdict], before: _Before) -> _Before:
    return _Before(
        _topics(view),
        _asked(view.mentions.folded),
        _said(view.desk, bound),
        claims(view) or before.counted,
        tuple(names for known in view.populations if known.known for names in known.readings),
        tuple(dict.fromkeys((*before.told, *_introduced(view))))[-CARRIED:],
        tuple(piece.value for piece in view.mentions.versions if not piece.label),
        tuple(n.value for n in view.mentions.numbers if n.form == "count" and any(v.start == n.start for v in bound)),
        _day(view),
        tests(view),
        rate_told(view),
    )


@dataclass(frozen=True)
class _Last:
    """What the sentence before leaves behind."""

    pointer: str = ""
    subjects: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    asked: str = ""
    said: tuple[Fact, ...] = ()
    day: date | None = None


def _day(view: View) -> date | None:
    """The day that a sentence named last, from which the next may count: "ten days earlier"."""
    return next((m.first for m in reversed(view.mentions.moments) if m.first == m.last and m.form in {"day", "weekday"}), None)


def _said(desk: Desk, bound: Sequence[Verdict]) -> tuple[Fact, ...]:
    """The values a sentence gave, for what the next one works out of them."""
    facts = (desk.ledger.by_tag[verdict.facts[0]] for verdict in bound if verdict.facts[0] in desk.ledger.by_tag)
    return tuple(fact for fact in facts if fact.number is not None)[-6:]


def _asked(folded: Folded) -> str:
    """A sentence that asks, for the one that answers."""
    return folded.low if folded.low.rstrip("\"' ").endswith("?") else ""


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
    carried = [fact for fact in last.facts if fact not in cited]
    subjects = {fact.subject.id for fact in cited}
    return (*cited, *(fact for fact in carried if fact.subject.id in subjects))


def _held(counted: Sequence[Claim]) -> tuple[str, ...]:
    """Whom the last count before held of, for "the most upvoted of them"."""
    return tuple(name for one in counted[-1:] if one.true for name in one.members if any(test.holds(name) for test in one.tests))


def _introduced(view: View) -> Iterator[str]:
    """Whom a sentence names, each by himself, in their order."""
    for ref in view.referents:
        if ref.kind in {"name", "value"} and len(ref.subjects) == 1:
            yield from ref.subjects


def _topics(view: View) -> tuple[str, ...]:
    """Whom the next sentence may take up: the subjects of this one, the topic first; unchanged where it names none."""
    said = [ref for ref in view.referents if ref.kind in {"name", "role", "pronoun", "owner"} and len(ref.subjects) <= 3]
    named = frozenset(name for ref in said if ref.kind == "name" and len(ref.subjects) == 1 for name in ref.subjects)
    # "The week's runner-up is A": one of those whom the role may mean.
    topics = tuple(dict.fromkeys(name for ref in said for name in sorted(_meant(ref, named))))
    if not topics and view.cited:
        topics = view.scope_subjects
    return topics[:8] or view.carried


def _meant(ref: Referent, named: frozenset[str]) -> frozenset[str]:
    """Whom a role means, where one of those whom it may mean is named beside it."""
    return ref.subjects & named or ref.subjects if ref.kind == "role" else ref.subjects


def _judged(view: View) -> tuple[list[Verdict], list[Verdict]]:
    found, bound = _told(view)
    found += [*of_other_days(view, bound), *turned_times(view, bound)]
    return [*found, *denied_wrongly(view, found, _told), *unborne(view, found, bound)], bound


def _told(view: View) -> tuple[list[Verdict], list[Verdict]]:
    said = [verdict for rule in RULES for verdict in rule(view)]
    right = right_clauses(view)
    said = [verdict for verdict in said if not (verdict.code and any(a <= verdict.start and verdict.end <= b for a, b in right))]
    found: list[Verdict] = []
    for verdict in sorted((v for v in said if v.code), key=lambda v: (v.start, v.end, v.severity != "blocker")):
        if not any(_same_trouble(verdict, other) for other in found):
            found.append(verdict)
    bound: list[Verdict] = []
    for verdict in sorted((v for v in said if not v.code), key=lambda v: (v.start, -v.end)):
        if not bound or verdict.start >= bound[-1].end:
            bound.append(verdict)
    return found, bound


def _same_trouble(a: Verdict, b: Verdict) -> bool:
    if a.code == b.code and a.facts == b.facts and a.facts and a.start < b.end and b.start < a.end:
        return True
    return (
        a.start == b.start
        and a.end == b.end
        and (a.code == b.code or (a.severity == b.severity == "blocker" and a.end - a.start < 40))
    )


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
