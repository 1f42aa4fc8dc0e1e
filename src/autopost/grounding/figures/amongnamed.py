"""Exact figures that come out between those whom a sentence names: "turned a deficit of 3,307 stars on B into a lead of 12".

Clauses are put together in more ways than can be listed. A figure of three digits and more that is just what lies between two
who are named, in what the sentence measures and at a time that it tells, is that, whatever the words between them are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.measuring import families_told, level_on
from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_LEAST, _LARGE = 10, 100
_SIDE = re.compile(rf"(?: {ANY_NOUN})? (?:more|fewer|less|ahead|behind|short|back|adrift|clear|above|below|in front)\b")
_BY = re.compile(
    r"\b(?:leads?|led|leading|trail\w*|ahead|behind|lag\w*|beats?|tops?|exceed\w*|surpass\w*)\b[^,;:.]{0,24} by (?:[a-z]+ )?$"
)
"""Reads "159 stars behind", "leads by 159": on which side is for those to say who read the two against each other."""
_MOST, _FAR = 4, 60


def is_exact(view: View, number: Number) -> bool:
    """Whether a number is a figure printed as it is, of two digits and more, and in no row."""
    told = number.form == "percent" or (number.form == "count" and number.step <= max(1, number.value / _LARGE))
    return told and number.total is None and not number.hedge and number.value >= _LEAST and "respectively" not in view.low


def between_named(view: View, number: Number) -> bool:
    """Whether a figure lies between what two have, or is what they have together, or lies between two things that one has."""
    large = is_exact(view, number) and number.form == "count" and number.value >= _LARGE
    bare = view.mentions.bare
    if not large or _SIDE.match(bare, number.end) or _BY.search(bare, 0, number.start):
        return False
    read, names = cues(view, number), _named(view)
    families = {read.family} if read.near and read.family else families_told(view)
    for family in families:
        known = (_levels(view, names, family, day) for day in (None, *_days(view)))
        if any(number.value in {abs(a - b), a + b} for levels in known for a, b in combinations(levels.values(), 2)):
            return True
    both = [_levels(view, names, family, None) for family in sorted(families_told(view))]
    return any(
        number.value == abs(one[name] - two[name]) for one, two in combinations(both, 2) for name in one.keys() & two.keys()
    )


def _named(view: View) -> list[str]:
    refs = view.singles("name", "role", "pronoun")
    return [*dict.fromkeys((*(name for ref in refs for name in ref.subjects), *view.carried[:2]))][:_MOST]


def _days(view: View) -> Iterator[date]:
    """The days before the edition's that a sentence tells of: by name, by the span that began there, or in the one before."""
    today = view.desk.ledger.edition
    told = [moment.sole for moment in view.mentions.moments]
    told += [today - timedelta(days) for days in view.days if days < _FAR]
    yield from dict.fromkeys(day for day in (*told, view.day_before) if day is not None and day < today)


def _levels(view: View, names: list[str], family: str, day: date | None) -> dict[str, float]:
    """What each has of a thing today, or had on a day, where it is known."""
    facts = ((name, view.rolls.of(name, family)) for name in names)
    if day is None:
        return {name: fact.number for name, fact in facts if fact is not None and fact.number is not None}
    levels = ((name, level_on(view, name, family, day)) for name in names)
    return {name: level for name, level in levels if level is not None}
