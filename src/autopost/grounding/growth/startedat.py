"""What a subject had before: "went into the week with 95,404 stars and came out of it with 101,886", "on a base of 161,549"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.mentions.lengths import SPAN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_START = re.compile(
    r"\b(?:(?:goes|went|going) into|enter(?:s|ed)?|start(?:s|ed|ing)?|beg[ai]ns?|opens?|opened)"
    r" (?:(?:its|the|that|this) (?P<time>day|week|month)\b)?[\w ,\ue000-]{0,28} (?:with|at|on|from) (?:just |about |some |"
    r"only )*$"
    r"|\b(?:on|from|over|against) an? (?:base|starting point|stock|total) of (?:just |about |some |only )*$"
    r"|\b(?:adds?|added|adding)(?: (?:it|them|these|those|this))? to (?:its|the|their|a) (?:[a-z]+ ){0,2}?$"
    r"|\b(?:adds?|added|adding|gain(?:s|ed)?|won|put|picked up)\b[^.;:]{1,40} (?:to|onto) (?:its|their) (?:[a-z]+ ){0,2}?$"
    r"|\b(?:on top of|to add to|in addition to)(?: (?:a|an|the|its|their))?(?: (?:base|total|stock|earlier|previous|"
    r"existing))?(?: of)? $"
    r"|\b(?:up|coming) from (?:a |the )?[a-z]{0,12} ?$"
)
"""What stands before a level of the day on which a time began."""


def started_at(view: View) -> Iterator[tuple[Number, Fact]]:
    """A level of the day on which the time that is told began, where the sentence also has what came of it.

    That is the level of today, the gain or the growth between the two; and no other span of days is told.
    """
    for number in view.mentions.numbers:
        opened = _START.search(view.mentions.bare[: number.start])
        if number.form != "count" or number.value < _LEAST or opened is None:
            continue
        others = [other for other in view.mentions.numbers if other is not number and other.form in {"count", "percent"}]
        for then in _then(view, number):
            now = view.rolls.of(then.subject.id, then.metric.partition("@")[0])
            if now is not None and number.fits(then.number or 0) and _of_that_time(view, then, opened["time"]):
                came = [other for other in others if _came(other, then.number or 0, now.number or 0)]
                said_before = [f for f in view.said if f.subject.id == then.subject.id and _gained(f, then, now)]
                if came or said_before:
                    yield number, then


_BECAME = re.compile(
    r" (?:(?:have |has )?(?:become|became|turned into|given way to|gave way to)|grew (?:in)?to|swelled to|are now|is now) "
    r"(?:just |about |over |nearly |almost |more than )*"
)


def became(view: View) -> Iterator[tuple[Number, Fact]]:
    """Reads "The likes of A more than doubled in a day: 480 became 1,118": what it had when that time began, and what it has."""
    for one, two in pairwise(view.mentions.numbers):
        if one.form != "count" or two.form != "count" or not _BECAME.fullmatch(view.mentions.bare, one.end, two.start):
            continue
        for then in _then(view, one):
            now = view.rolls.of(then.subject.id, then.metric.partition("@")[0])
            right = now is not None and one.fits(then.number or 0) and two.fits(now.number or 0) and not one.hedge
            if now is not None and right and _of_that_time(view, then, None):
                yield one, then
                yield two, now


_LEAST = 10


def _then(view: View, number: Number) -> Iterator[Fact]:
    whose = about(view, number)
    families = {family for _, _, family in view.nouns} or {view.desk.measure(fact).family for fact in view.said}
    for name in sorted(whose) if len(whose) == 1 else ():
        for fact in view.desk.by_subject.get(name, ()):
            if view.desk.measure(fact).aspect == "then" and view.desk.measure(fact).family in families:
                yield fact


def _of_that_time(view: View, then: Fact, unit: str | None) -> bool:
    days = (view.desk.ledger.edition - taken_on(then)).days
    return (unit is None or SPAN[unit] == days) and all(
        window.days in {days, -1} or (window.days == _MONTH and days != _MONTH) for window in view.mentions.windows
    )


_MONTH = 30
"""As the platform counts downloads, whatever else is told."""


def _came(number: Number, then: float, now: float) -> bool:
    if number.form == "percent":
        return then > 0 and number.fits(100 * (now - then) / then)
    return number.fits(now) or (now != then and number.fits(now - then))


def _gained(said: Fact, then: Fact, now: Fact) -> bool:
    return said.number is not None and said.number == (now.number or 0) - (then.number or 0)
