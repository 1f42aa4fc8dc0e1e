"""Sentences about a place by what was gained or by growth in percent: "By stars gained in a week, A is sixth of the ten".

By what somebody is placed, the words around the set say, or else the figure that is told; not by what happens to give the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import Lettered
from autopost.grounding.statements.meaning import Claim, either
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.restrictions import sets_with, spoken_with
from autopost.grounding.statements.verbs import sole_family
from autopost.grounding.words import phrases

_WORDS = phrases.each_word("place_by_gain")
_LIST = re.compile(r"\b(?:list|table)\b")
_RATE = re.compile(r"\b(?:percentage|percentagewise|relative|relatively|proportion\w*|per ?cent|growth rate|rate of growth)\b")
_GAINED = re.compile(r"\b(?:gain\w*|add(?:ed|ing|s)?|picked up|picking up|won|collected|attracted|drew|received)\b")
_LEVEL = re.compile(r"\b(?:has|have|total|now|stands at|is at|from)\b")
_LARGEST = re.compile(r"(?<=\ue015)[- ](?:largest|biggest|highest|greatest|strongest)\b")
_WEEK, _DAY = 7, 1


class _By(NamedTuple):
    """By what a place is counted: a gain or a change in percent, of what, over how many days."""

    family: str
    aspect: str
    days: int

    def of(self, row: Lettered, name: str, aspect: str = "") -> float | None:
        """What somebody has of it."""
        fact = row.view.desk.rolls.of(name, f"{self.family}_{aspect or self.aspect}_{self.days}d")
        return None if fact is None else fact.number


def place_by_gain(row: Lettered) -> Iterator[Claim]:
    """That somebody has such a place by that: right where every word is read and every figure is his."""
    names, family = {*row.typed.names.values()} or {*row.view.carried[:1]}, sole_family(row)
    if len(names) != 1 or not family or row.typed.days or row.typed.versions or row.labels or row.houses:
        return
    whole = _set(row, name := min(names))
    start, end = whole[0] if whole else (0, 0)
    outside = _LARGEST.sub("", row.text[:start] + " , " + row.text[end:])
    if not whole or not phrases.only(outside, _WORDS):
        return
    figures = [number for at, number in row.typed.counts.items() if not start <= at < end]
    places = [number for number in figures if number.form == "ordinal"]
    figures = [number for number in figures if number.form != "ordinal"]
    by = _by(row, family, outside, figures) if len(places) == 1 and places[0].total is None else None
    if by is not None and all(_told(row, by, name, figure) for figure in figures):
        true = either(_has_place(row, by, name, one, places[0]) for one in whole[1])
        yield Claim(places[0].start, places[0].end, true, "rank", clause=(0, len(row.text)))


def _set(row: Lettered, name: str) -> tuple[tuple[int, int], list[Set]] | None:
    """Where the sentence names a set that one is of, by its shortest name, and the ways to read it; or the set told before."""
    if told := sets_with(row, name):
        start, sets = told
        return (start, min(one.end for one in sets)), sets
    spoken = [] if _LIST.search(row.text) else spoken_with(name, row.view.spoken)
    return ((0, 0), spoken) if spoken else None


def _by(row: Lettered, family: str, outside: str, figures: list[Number]) -> _By | None:
    """By what the place is counted; nothing where the words leave that open."""
    days = {window.days for window in row.typed.spans.values()}
    said = [row.view.desk.measure(fact) for fact in row.view.said]
    if not days:
        days = {day for measure in said if measure.family == family for day in measure.windows} or {_WEEK}
    aspect = _aspect(outside, {number.form for number in figures}) or _aspect_before(row)
    return _By(family, aspect, min(days)) if aspect and days in ({_WEEK}, {_DAY}) else None


def _aspect(words: str, forms: set[str]) -> str:
    if _RATE.search(words):
        return "change"
    if _GAINED.search(words):
        return "" if "percent" in forms else "gain"
    return {"percent": "change", "count": "gain"}[min(forms)] if len(forms) == 1 and forms <= {"percent", "count"} else ""


def _aspect_before(row: Lettered) -> str:
    """What the sentence before tells: "A gained 6,082 stars in a week. By that tally, it is seventh of the ten"."""
    before = row.view.low_before
    if not before or _RATE.search(before):
        return "change" if before else ""
    aspects = {row.view.desk.measure(fact).aspect for fact in row.view.said} & {"gain", "change"}
    return min(aspects) if len(aspects) == 1 and not _LEVEL.search(before) else ""


def _told(row: Lettered, by: _By, name: str, figure: Number) -> bool:
    """Whether a figure is what somebody gained, or his growth in percent."""
    value = by.of(row, name, "change" if figure.form == "percent" else "gain")
    return value is not None and figure.fits(value)


def _has_place(row: Lettered, by: _By, name: str, one: Set, place: Number) -> bool | None:
    """Whether somebody has a place in a set by what each of it has; those who are level share their places."""
    values = [by.of(row, other) for other in one.names]
    known, own = [value for value in values if value is not None], by.of(row, name)
    if own is None or len(known) < len(values):
        return None
    return 1 + sum(value > own for value in known) <= place.value <= sum(value >= own for value in known)
