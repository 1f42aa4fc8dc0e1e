"""What sets and days come to, taken from each other: all but so many, short of two together, between two earlier days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations, permutations

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import cues
from autopost.grounding.figures.parts import fits_part
from autopost.grounding.figures.totals import metrics, sets_told, summed, values
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_TOGETHER = re.compile(
    r"\b(?:combined|together|put together|between them|jointly|as a pair|add(?:ed|ing|s)? up|"
    r"(?:total|sum|combined [a-z]+) of (?:all )?the)\b"
)
_APART = re.compile(r"\b(?:short|shy|behind|below|fewer|less|under)\b|\b(?P<more>more|ahead|above|over|beyond|clear)\b")
_SCALED = re.compile(r"\b(?:in|figures in) (?P<size>thousands|millions)\b|\((?P<size2>thousands|millions)\)")


def beside_some(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "nine short of B's and C's combined", "505 more than B, C and D put together": one against some."""
    way = _APART.search(view.mentions.bare, number.end, number.end + 40)
    if number.form != "count" or way is None or not _TOGETHER.search(view.mentions.bare):
        return
    refs = [ref for ref in view.referents if ref.kind in {"name", "owner", "role", "pronoun"}]
    named = list(dict.fromkeys(name for ref in refs for name in sorted(ref.subjects) if len(ref.subjects) == 1))
    before = {name for ref in refs for name in ref.subjects if ref.end <= number.start}
    for metric in metrics(view, number):
        held = {name: fact for name in named if (fact := view.rolls.of(name, metric)) is not None and fact.number is not None}
        for one in held.values():
            others = [fact for fact in held.values() if fact is not one]
            for some in (*combinations(others, 2), *([tuple(others)] if len(others) > len("AB") else [])):
                apart = (one.number or 0) - sum(fact.number or 0 for fact in some)
                # "B and C together have 505 fewer than A": said of those that stand first.
                apart *= -1 if one.subject.id not in before and all(fact.subject.id in before for fact in some) else 1
                if (apart > 0) == bool(way["more"]) and number.fits(abs(apart)):
                    yield one, *some


def times_together(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "its 1,775 likes are almost four times those of the three above it combined": one against a whole set."""
    if number.form != "times" or not _TOGETHER.search(view.mentions.bare, number.end):
        return
    for metric in metrics(view, number):
        for own in sorted(about(view, number)):
            fact = view.rolls.of(own, metric)
            for names in sets_told(view) if fact is not None else ():
                held = values(view, names, metric) if own not in names and len(names) > 1 else ()
                if held and summed(held) and fact is not None and number.fits((fact.number or 0) / summed(held)):
                    yield (fact, *held)


_OF_ONE = re.compile(r" of (?:what |that of |those of |the [a-z]+ of )?(?=the\b|\ue000)")


def part_of_one(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "together the first three have 445 likes, about a quarter of what the fourth has": a whole set against one."""
    told = _OF_ONE.match(view.mentions.bare, number.end)
    if number.form not in {"fraction", "percent"} or told is None or not _TOGETHER.search(view.mentions.bare, 0, number.start):
        return
    after = [ref for ref in view.referents if ref.start >= told.end() - 1 and len(ref.subjects) == 1]
    for own in sorted(after[0].subjects) if after else ():
        for metric in metrics(view, number):
            fact = view.rolls.of(own, metric)
            for names in sets_told(view) if fact is not None and fact.number else ():
                held = values(view, names, metric) if own not in names and len(names) > 1 else ()
                share = summed(held) / (fact.number or 1) if held and fact else 0
                fits = fits_part(view, number, share) if number.form == "fraction" else number.fits(100 * share)
                if held and fact and fits:
                    yield (fact, *held)


def between_days(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "from 13 to 19 June A booked 6,395 stars": values of two days that are named, or that a window ends on."""
    moments = view.mentions.moments
    if number.form != "count" or not moments:
        return
    read = cues(view, number)
    nouns = {read.family} if read.near and read.family else {family for _, _, family in view.nouns}
    for name in sorted(about(view, number)):
        own = [fact for fact in view.desk.by_subject.get(name, ()) if fact.number is not None and (
            view.desk.measure(fact).aspect in {"level", "then"} and view.desk.measure(fact).family in nouns)]  # fmt: skip
        for late, early in permutations(own, 2):
            days = [_day(view, late), _day(view, early)]
            said = all(any(moment.holds(day) for moment in moments) for day in days)
            told = late.metric.partition("@")[0] == early.metric.partition("@")[0] and days[0] > days[1] and said
            if ((late.number or 0) > (early.number or 0)) != (read.way >= 0):
                continue
            if told and number.fits((late.number or 0) - (early.number or 0)):
                yield late, early


def _day(view: View, fact: Fact) -> date:
    return taken_on(fact) if "@" in fact.id else view.desk.ledger.edition


_PERCENTAGE = re.compile(
    r"^\W*(?:by|in) (?:percent(?:age)?|relative)(?: terms)?(?: gain| growth| change)?,.*|"
    r"\bpercent(?:age)? (?:growth|gain|rise|increase|change)\b[^.;:\d]{0,40}$"
)
"""Reads "the second-highest percentage growth of the week, 15.4"."""


def scaled(view: View, number: Number) -> Number:
    """Reads "Downloads gained, in thousands: A 72.3": the number at the size that the sentence says it is printed in."""
    if number.form == "count" and number.step < 1 and _PERCENTAGE.search(view.mentions.bare[: number.start]):
        return replace(number, form="percent")
    told = _SCALED.search(view.mentions.bare)
    if told is None or number.form != "count" or number.start < told.end():
        return number
    size = 1000 if (told["size"] or told["size2"]) == "thousands" else 1_000_000
    return replace(number, value=number.value * size, step=number.step * size)
