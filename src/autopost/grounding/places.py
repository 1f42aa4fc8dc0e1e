"""Places apart, rates, and what the head of a list gained together: differences, ratios and totals of the closed list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from autopost import derive
from autopost.facts import Fact
from autopost.grounding.cues import cues
from autopost.grounding.numbers import Number
from autopost.grounding.view import View

_PLACES = re.compile(r"places?|spots?|positions?|ranks?|rungs?|slots?")
_HIGHER = re.compile(r"[ ]\w+ (?:(?P<up>above|ahead of|higher)|(?P<down>below|behind|lower))\b")


def _places(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "climbed twelve places", "two places above B": differences of ranks, of one subject in time or of two of one list."""
    if not _PLACES.fullmatch(number.noun):
        return
    ranks = [fact for fact in view.facts if fact.unit == "rank" and fact.metric.partition("@")[0] == "rank"]
    told = _HIGHER.match(view.mentions.bare[number.end :])
    for a, b in permutations(ranks, 2):
        if a.subject.id not in subjects or "@" in a.id or abs((b.number or 0) - (a.number or 0)) != number.value:
            continue
        apart = b.subject.id != a.subject.id and b.subject.kind == a.subject.kind and "@" not in b.id
        above = (a.number or 0) < (b.number or 0)
        if a.subject.id == b.subject.id or (
            apart and told is not None and above == bool(told["up"]) and b.subject.id in view.named
        ):
            yield a, b


_RATE = re.compile(r"\b(?:for (?:each|every)|per) (star|fork|like|download|upvote)\b")


def _rates(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "11.7 stars for each fork": the ratio of two levels of one subject."""
    told, read = _RATE.search(view.mentions.bare), cues(view, number)
    if told is None or not read.family:
        return
    own = [f for f in view.facts if f.subject.id in subjects and view.desk.measure(f).aspect == "level" and f.number]
    for a, b in permutations(own, 2):
        if (
            a.subject.id == b.subject.id
            and view.desk.measure(a).family == read.family
            and view.desk.measure(b).family == f"{told[1]}s"
        ):
            value = derive.ratio(a, b, "ratio", "").number
            if value is not None and replace(number, form="times").fits(value):
                yield a, b


def apart(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Places between two ranks, and so many of one thing for each of another."""
    yield from _places(view, number, subjects)
    yield from _rates(view, number, subjects)
