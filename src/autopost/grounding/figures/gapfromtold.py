"""A gap by the measure that was told last: "A had the best day, 1,456 stars, with B 73 behind"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_WAY = re.compile(
    r"(?: (?:stars|likes|downloads|forks|upvotes|points))? (?:(?P<more>more|ahead|clear|in front|above)|"
    r"(?P<less>fewer|less|behind|short|"
    r"adrift|back|below))(?=\W*$|[,.;)](?=\s|$)| on the day| than (?P<than>[\"']?\ue000))"
)
_LEAST = 10
_RIGHT_BEFORE = re.compile(r"[\"']?(?:,| is| was| being| came| finished| follows)?(?: (?:only|just|now|some|about|another))* ")


def gap_from_told(view: View, number: Number, told: Iterable[Fact]) -> Fact | None:
    """The value beside which whoever stands right before the figure has so many more or fewer; None where there is none."""
    way = _WAY.match(view.mentions.bare, number.end) if number.form == "count" and number.value >= _LEAST else None
    if way is None or number.total is not None or way["than"]:
        return None
    before = [ref for ref in view.single if ref.end <= number.start]
    if not before or not _RIGHT_BEFORE.fullmatch(view.mentions.bare, before[-1].end, number.start):
        return None
    name = next(iter(before[-1].subjects))
    for fact in (*told, *view.said):
        own = view.desk.rolls.of(name, fact.metric)
        if own is None or own.number is None or fact.number is None or fact.subject.id == name or fact.unit == "rank":
            continue
        if number.fits(abs(own.number - fact.number)) and (own.number > fact.number) == (way["more"] is not None):
            return own
    return None
