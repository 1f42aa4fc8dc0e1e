"""Extremes of the figure told beside them: "1,456 stars in a day, the best of the ten", "15 stars a fork, the highest ratio"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.order.superlative import Superlative
from autopost.grounding.view import View

_RATIO = re.compile(r"\b(?:ratio|rate|for (?:every|each)|per (?:fork|like|star|download))\b")
_FEWEST = 3
"""Of so many at least somebody has most."""
_NEAR = 90
_APPOSED = re.compile(r"(?: (?:among|of) (?:them|these|those|the [a-z]+|any [a-z]+(?: in the [a-z]+)?))?(?:,|\W*$|[.;)])")
"""Reads "with 12,129 downloads, the fewest, and 410 likes": of the figure right before it."""


def extreme_of_told(view: View, claim: Superlative) -> Fact | None:
    """The fact of the one it is said of whose figure stands beside it and is the largest, or the smallest, of the set."""
    if view.cited or claim.way == "only" or len(claim.subjects) != 1:
        return None
    name = next(iter(claim.subjects))
    for names in _sets(view, name):
        for fact in _told(view, claim, name):
            if _is_extreme([view.desk.rolls.of(one, fact.metric) for one in names], fact, top=claim.way == "top"):
                return fact
        if _RATIO.search(view.mentions.bare) and (rate := _ratio(view, claim, name, names)) is not None:
            return rate
    return None


def _sets(view: View, name: str) -> Iterator[tuple[str, ...]]:
    """The sets named in the text that hold it; all of its kind where none is."""
    told = [names for known in view.populations for names in known.readings if name in names and len(names) >= _FEWEST]
    told += [names for names in view.spoken if name in names and len(names) >= _FEWEST]
    yield from told or [view.rolls.covered.get(view.desk.kind(name), ())]


def _told(view: View, claim: Superlative, name: str) -> Iterator[Fact]:
    """What it has, of the measure that is named at the superlative, of which a figure stands near."""
    told = [one for one in view.mentions.numbers if one.form in {"count", "percent"} and one.value >= _FEWEST]
    before = [one for one in told if 0 <= claim.start - one.end < _NEAR][-1:]
    near = before or [one for one in told if 0 <= one.start - claim.end < _NEAR][:1]
    apposed = before and _APPOSED.match(view.mentions.bare, claim.end) is not None
    for fact in view.desk.by_subject.get(name, ()):
        measure = view.desk.measure(fact)
        if fact.number is None or "@" in fact.id or (not apposed and claim.family not in {"", measure.family}):
            continue
        way = fact.number > 0 or claim.way == "low"
        if (
            way
            and measure.aspect in {"level", "gain", "change"}
            and any(one.fits(fact.number) and (one.form == "percent") == (fact.unit == "percent") for one in near)
        ):
            yield fact


def _is_extreme(facts: list[Fact | None], own: Fact, *, top: bool) -> bool:
    values = [fact.number for fact in facts if fact is not None and fact.number is not None]
    return len(values) >= _FEWEST and own.number == (max if top else min)(values)


def _ratio(view: View, claim: Superlative, name: str, names: tuple[str, ...]) -> Fact | None:
    """Where two measures are told as so many of one for each of the other: its larger by its smaller, beside all others'."""
    families = list(dict.fromkeys(family for *_, family in view.nouns))
    if len(families) != len("AB"):
        return None
    ratios: dict[str, float] = {}
    for one in names:
        a, b = (view.desk.rolls.of(one, family) for family in families)
        if a is not None and b is not None and a.number and b.number:
            ratios[one] = a.number / b.number
    own = ratios.get(name)
    if own is None or len(ratios) < _FEWEST:
        return None
    # "15 stars for every fork": so many of what there is more of; "one like for every 25 downloads" is of few.
    turned = own < 1 and _ONE_FOR.search(view.mentions.bare) is None
    values = [1 / value if turned else value for value in ratios.values()]
    mine = 1 / own if turned else own
    return view.desk.rolls.of(name, families[0]) if mine == (max if claim.way == "top" else min)(values) else None


_ONE_FOR = re.compile(r"\bone [a-z]+ for (?:every|each|about|roughly|some)\b")
