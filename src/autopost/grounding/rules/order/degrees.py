"""How large a change, a part or a gap is said to be in words alone: "barely higher", "hardly any of its stars"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.earlierdays import earlier_days
from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_BARELY = r"(?:barely|hardly|scarcely|only just|only marginally|marginally|only a touch|a touch|virtually no)"
_CHANGE = re.compile(
    rf"\b(?:{_BARELY} (?:moved|changed|grew|rose|budged|increased|higher|more|lower|fewer|above|up|different)|"
    r"(?:almost|nearly|practically|virtually|much) (?:unchanged|the same|as (?:it was|they were)))\b"
    r"(?! (?:than|from) (?:the )?[\"']?\ue000++(?:'s)? (?:model|repository|[a-z]+s\b))"
)
_PART = re.compile(
    r"\b(?P<little>(?:hardly|scarcely|barely) any|"
    r"(?:only |just )?a (?:(?:small|tiny|minor|mere) (?:fraction|part|share|portion|slice)|sliver|handful|fraction)|"
    rf"(?:only |just )?a few|very few|little) of (?:its|the|their) (?:[a-z\d,.]+ )?{ANY_NOUN}\b"
)
_GAINED = re.compile(r"\b(?:gained|added|won|came|collected|picked up|arrived|drawn|are new|is new|are from|were new)\b")
_GAP = re.compile(
    rf"\b(?P<few>(?:just|only|barely) (?:a handful|a few|a couple)(?: of)?(?: {ANY_NOUN})?) "
    r"(?:fewer|more|behind|ahead of|short of|less)\b"
)
_MUCH, _MANY, _FEW, _REACH = 0.1, 0.2, 15, 12


@OpenRule
def degrees(view: View) -> Iterator[Verdict]:
    """Refuses a change called small that is a tenth or more, a small part of a fifth or more, a handful of sixteen or more."""
    for match in _CHANGE.finditer(view.mentions.bare):
        if any(0 <= number.start - match.end() <= _REACH for number in view.mentions.numbers):
            continue  # "barely more than 1,000": a figure, which is looked up
        gains = [fact for fact in _gains(view, match) if fact.number]
        small = (abs(_part(view, fact, before=True)) <= _MUCH for fact in gains)
        if gains and not any(small) and not denies(view, match.start()):
            yield Verdict(*match.span(), "wrong-direction", gains[0].statement, facts=(gains[0].tag,))
    for match in _PART.finditer(view.mentions.bare):
        gains = [*_gains(view, match)] if _GAINED.search(view.mentions.bare) else []
        if gains and all(_part(view, fact, before=False) >= _MANY for fact in gains) and not denies(view, match.start()):
            yield Verdict(*match.span("little"), "share", gains[0].statement, facts=(gains[0].tag,))
    yield from _gaps(view)


def _gains(view: View, match: re.Match[str]) -> Iterator[Fact]:
    """The gains that may be meant: of one subject, in the one measure that is named, over the time that is told."""
    names = whose(view, match.span())
    start, end = view.clause(match.start())
    families = {family for at, _, family in view.nouns if start <= at < end}
    days = {(view.desk.ledger.edition - day).days for day in earlier_days(view)}
    if len(names) == 1 and len(families) == 1:
        own = view.desk.by_subject.get(next(iter(names)), ())
        measured = ((fact, view.desk.measure(fact)) for fact in own if fact.number is not None and "@" not in fact.id)
        told = [fact for fact, measure in measured if measure.aspect == "gain" and measure.family in families]
        yield from (fact for fact in told if not days or fact.window in days)


def _part(view: View, gain: Fact, *, before: bool) -> float:
    """A gain as a part of what there is now, or was before it."""
    level = view.rolls.of(gain.subject.id, view.desk.measure(gain).family)
    now = (level.number if level else None) or 0.0
    whole = now - (gain.number or 0) if before else now
    return (gain.number or 0) / whole if whole else 0.0


def _gaps(view: View) -> Iterator[Verdict]:
    """Reads "just a handful of upvotes fewer than A": the two beside each other in the one measure that is named."""
    for match in _GAP.finditer(view.mentions.bare):
        left = [ref for ref in view.referents if ref.end <= match.start() and len(ref.subjects) == 1]
        right = [ref for ref in view.referents if ref.start >= match.end() and len(ref.subjects) == 1]
        if not left or not right or len(view.families) != 1:
            continue
        family = next(iter(view.families))
        one, other = (view.rolls.of(next(iter(ref.subjects)), family) for ref in (left[-1], right[0]))
        if one and other and one.number is not None and other.number is not None and abs(one.number - other.number) > _FEW:
            yield Verdict(*match.span("few"), "comparison", f"{one.statement}; {other.statement}", facts=(one.tag, other.tag))
