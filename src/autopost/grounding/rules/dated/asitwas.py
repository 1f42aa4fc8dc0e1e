"""What is so today and was so on another day, or not: "is fourth, as it was on Friday", "and it already was on Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.mentions.times import Moment
from autopost.grounding.places.stances import places_of
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_AS = re.compile(
    r",? (?:as|and|where|though|but|which) it (?P<how>already |still )?(?:was|stood|did|ranked|led)"
    r"(?P<not> not| not yet|n't| n't yet)? "
    r"(?:there )?(?:already |on |in |at )*$"
)
_AS_BEFORE = re.compile(
    r"\bas (?:it|they) (?:already )?(?:did|had(?: done)?) (?:already )?"
    r"(?:(?:a|one|the) (?:day|week|fortnight|month) (?:ago|before|earlier)|last (?:week|month|year))\b"
)
_OF_A_SPAN = re.compile(
    r"\b(?:gain(?:s|ed|ers?)?|add(?:s|ed)|won|growth|grew|releases?|released|published|put out|brought out)\b"
)
"""What is told of a span of days, so that how it was before the span nobody knows."""
_FIRST = re.compile(r"\b(?:leads|tops|heads|(?:is|stands|sits) (?:first|number one|at the (?:top|head)))\b")
_AHEAD = re.compile(r" (?:is|stands|sits|lies) (?:now )?(?P<way>(?P<ahead>ahead of|above)|behind|below) (?:the )?[\"']?")


@OpenRule
def as_it_was(view: View) -> Iterator[Verdict]:
    """Refuses it where the place of that day, or the figures of both, say otherwise."""
    for moment in view.mentions.moments:
        told = _AS.search(view.mentions.bare, 0, moment.start)
        if told is None or moment.first is None or moment.holds(view.desk.ledger.edition):
            continue
        was = _was(view, told, moment)
        if was is not None and was == (told["not"] is not None):
            yield Verdict(told.start() + 1, moment.end, "history", "that day gives it otherwise")
    yield from _as_before(view)


def _as_before(view: View) -> Iterator[Verdict]:
    """Refuses "has the largest gain of the week, as it did a week ago": nobody gathered the gains of the span before."""
    for told in _AS_BEFORE.finditer(view.low) if view.kind == "report" else ():
        if _OF_A_SPAN.search(view.mentions.bare, 0, told.start()):
            yield Verdict(*told.span(), "history", "no fact tells how it was in the time before")


def _was(view: View, told: re.Match[str], moment: Moment) -> bool | None:
    """Whether it was so on that day; None where that is not known."""
    pairs = (
        (one, two, match)
        for one, two in zip(view.single, view.single[1:], strict=False)
        if two.end <= told.start() and (match := _AHEAD.fullmatch(view.mentions.bare, one.end, two.start))
    )
    for one, two, match in pairs:
        if len(view.families) == 1:
            a, b = (_then(view, next(iter(ref.subjects)), next(iter(view.families)), moment) for ref in (one, two))
            return None if a is None or b is None else (a > b) == (match["ahead"] is not None)
        return None
    numbers = [n for n in view.mentions.numbers if n.form == "ordinal" and n.end <= told.start()]
    first = _FIRST.search(view.mentions.bare, 0, told.start())
    if view.nouns or not (numbers or first):
        return None
    place = numbers[-1].value if numbers else 1.0
    at = (numbers[-1].start, numbers[-1].end) if numbers else (first.span() if first else (0, 0))
    names = whose(view, at)
    then = [one for name in names for one in places_of(view, name) if moment.holds(one.day)] if len(names) == 1 else []
    return then[0].at == place if then else None


def _then(view: View, name: str, family: str, moment: Moment) -> float | None:
    own = (fact for fact in view.desk.by_subject.get(name, ()) if fact.number is not None and moment.holds(taken_on(fact)))
    told = [fact for fact in own if view.desk.measure(fact).family == family and view.desk.measure(fact).aspect == "then"]
    return told[0].number if told else None
