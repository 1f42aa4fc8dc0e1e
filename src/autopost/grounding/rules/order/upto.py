"""Up or down to a figure: "by Monday it was down to 86,968", "crept up to 189,744", "from 74,466 down to 47,194"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_TO = re.compile(
    r"\b(?:was|is|were|are|now|stood|stands|back|crept|creeps|edged|edges|inched|inches|ticked|ticks|nudged|went|goes|"
    r"moved|moves|"
    r"slid|slides|came|comes)(?: (?:back|again|still|all the way))* (?P<way>up|down) to (?:(?:about|just|some|nearly|"
    r"over|under) )*$"
)
_DOWN_TO = re.compile(
    r"(?: [a-z]+| for [\"']?\ue000++[\"']?){0,3},? (?P<way>up|down) to (?:(?:just|about|some|nearly|over|under) )*"
)
_RANGE = re.compile(r"\b(?:from|range|ranges|ranging|between) (?:(?:just|about|some|nearly|over|under) )*$")


@OpenRule
def up_to(view: View) -> Iterator[Verdict]:
    """Refuses such a word where the figures that are given, or every earlier one that is known, go the other way."""
    counts = [number for number in view.mentions.numbers if number.form == "count" and number.total is None]
    for one, two in pairwise(counts):
        told = _DOWN_TO.fullmatch(view.mentions.bare, one.end, two.start)
        ranged = told is not None and _RANGE.search(view.mentions.bare, 0, one.start) is not None
        if told is not None and ranged and one.value != two.value and (two.value > one.value) != (told["way"] == "up"):
            start = one.end + told.start("way") - told.start()
            yield Verdict(start, two.end, "wrong-direction", "the figures that are given go the other way")
    for number in counts:
        went = _TO.search(view.mentions.bare, 0, number.start)
        if went is None:
            continue
        own = [fact for name in about(view, number) for fact in view.desk.by_subject.get(name, ())]
        steps = [step for fact in own if fact.number == number.value for step in _steps(view, fact, own)]
        if steps and not any((step > 0) == (went["way"] == "up") for step in steps):
            yield Verdict(*went.span("way"), "wrong-direction", "all that is known of the days before goes the other way")


def _steps(view: View, fact: Fact, own: list[Fact]) -> Iterator[float]:
    """How far a level of some day is from each earlier one that is known of the same measure."""
    measure = view.desk.measure(fact)
    if measure.aspect not in {"level", "then"}:
        return
    for other in own:
        before = view.desk.measure(other)
        alike = before.aspect == "then" and before.family == measure.family and other.subject.id == fact.subject.id
        if alike and other.number is not None and taken_on(other) < taken_on(fact) and other.number != fact.number:
            yield (fact.number or 0) - other.number
