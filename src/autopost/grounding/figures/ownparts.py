"""A gain beside what else is known of its subject: "7,812 in a day, two fifths of its total", "about half its daily average".

Both figures, and a third where the total is given, are right together, or none is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.figures.parts import fits_ratio
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_LED = re.compile(
    r"(?: (?:new |more |extra )?[a-z]+)?(?: [a-z\ue000]+){0,5}?(?:,| –| \()(?: (?:or|that is|which is|and so|equal to|good for))?"
    r"(?: (?:about|roughly|some|nearly|almost|just|over|under|more|less|than|little|well|close|to|a|only|around|not|quite|"
    r"exactly))* $"
)
_TOTAL = re.compile(
    r"(?: of)? its (?:(?:present|current|whole|entire|overall|full|new|own) )*(?:total|tally|count|sum|stock)"
    r"(?: of (?:just |about |some |nearly |almost )*(?=(?P<n>\d)))?(?=\W|$)|(?: of)? (?:all|"
    r"everything) (?:that )?it (?:now )?has\b"
)
_BEFORE = re.compile(
    r" (?:as many(?: [a-z]+)? as|of what|of the [a-z]+(?: that)?|of those(?: that)?) it (?:had|counted|held|showed|stood at)"
    r" (?:before|until then|at the start|at the outset|to begin with|beforehand|then|previously|earlier|so far|up to then)\b"
)
_AVERAGE = re.compile(
    r"(?: of)? (?:its|the) (?:daily (?:average|rate|mean|pace)|average (?:of a day|per day|a day|for a day|daily gain)|average)"
    r"(?: [a-z]+)? (?:for|over|of|in|during|across) (?:the |those |these |its )?(?=\ue000|[a-z]+ )"
)
_LOST = re.compile(
    r"\b(?:lost|loses?|losing|shed|sheds|fell|falls?|dropped|drops?|declined|down|fewer|less|minus|gave up|slipped)\b"
)
_LEAST = 10


def own_parts(view: View) -> Iterator[tuple[Number, Fact]]:
    """Every such row of figures that is right."""
    for gain, part in pairwise(view.mentions.numbers):
        if gain.form != "count" or gain.value < _LEAST or part.form not in {"fraction", "percent", "times"}:
            continue
        start, _ = view.clause(gain.start)
        lost = _LOST.search(view.mentions.bare, start, gain.start) or gain.sign < 0
        if lost or not _LED.fullmatch(view.mentions.bare, gain.end, part.start):
            continue
        whose = about(view, gain)
        for fact in (f for name in sorted(whose) for f in view.desk.by_subject.get(name, ()) if len(whose) == 1):
            measure = view.desk.measure(fact)
            if measure.aspect == "gain" and "@" not in fact.id and (fact.number or 0) > 0 and gain.fits(fact.number or 0):
                told = _right(view, part, fact)
                if told is not None and _of_family(view, gain, measure.family) and _of_time(view, gain, part, measure.windows):
                    yield gain, fact
                    yield part, fact
                    yield from ((one, fact) for one in told)
                    break


def _right(view: View, part: Number, gain: Fact) -> list[Number] | None:
    """The figures that a part is told with, if it is such a part of what stands there; None where it is not."""
    bare, family = view.mentions.bare, view.desk.measure(gain).family
    level = view.rolls.of(gain.subject.id, family)
    if level is None or not level.number or gain.number is None:
        return None
    if total := _TOTAL.match(bare, part.end):
        given = [n for n in view.mentions.numbers if total["n"] and n.start == total.start("n")]
        right = fits_ratio(view, part, gain.number / level.number) and all(n.fits(level.number) for n in given)
        return given if right and bool(given) == bool(total["n"]) else None
    if _BEFORE.match(bare, part.end):
        then = level.number - gain.number
        return [] if then > 0 and fits_ratio(view, part, gain.number / then) else None
    if average := _AVERAGE.match(bare, part.end):
        window = next((w for w in view.mentions.windows if average.end() - len("the ") <= w.start <= average.end()), None)
        longer = view.rolls.of(gain.subject.id, f"{family}_gain_{window.days}d") if window else None
        per_day = (longer.number or 0) / window.days if longer and window and window.days > 0 else 0
        return [] if per_day > 0 and fits_ratio(view, part, gain.number / per_day) else None
    return None


def _of_family(view: View, number: Number, family: str) -> bool:
    """Whether the gain is of what the sentence counts."""
    near = [said for start, _, said in view.nouns if start >= number.end][:1]
    return {said for _, _, said in view.nouns} == {family} or near == [family]


def _of_time(view: View, gain: Number, part: Number, known: frozenset[int]) -> bool:
    """Whether the days told with the gain are its own; those of an average stand after the part."""
    said = [
        window.days for window in view.mentions.windows if window.start < part.start and not view.within(window.start, window.end)
    ]
    edition = view.desk.ledger.edition
    days = [(edition - m.first).days for m in view.mentions.moments if m.first and m.start < part.start]
    last = re.search(r"\b(?:last|final|latest) day\b|\bovernight\b", view.mentions.bare[: part.start]) is not None
    told = {days for days in said if days > 0} | {d for d in days if d > 0} | ({1} if last else set())
    return bool(told & known) if told else len(known) == 1 and gain.hedge == ""
