"""A day's gain beside an average day's: the two gains of one subject, and what part the one is of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import cues
from autopost.grounding.figures.parts import fits_ratio
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_ITS_AVERAGE = re.compile(
    r"(?: of| as many as)? (?:its|the|their) (?:(?:own|daily|usual|week's|weekly|seven-day|\ue000++'?s?) )*(?:average|mean)\b"
)


def part_of_average(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "gained 782 stars in the last day, about half its daily average": a day's gain as a part of an average day's."""
    if number.form not in {"fraction", "percent", "times"} or not _ITS_AVERAGE.match(view.mentions.bare, number.end):
        return
    gained = next((n for n in reversed(view.mentions.numbers) if n.end <= number.start and n.form == "count"), None)
    pair = day_and_longer(view, gained) if gained else None
    if pair is not None and pair[1].number:
        value = (pair[0].number or 0) * (pair[1].window or 1) / pair[1].number
        if fits_ratio(view, number, value):
            yield pair


def day_and_longer(view: View, number: Number) -> tuple[Fact, Fact] | None:
    """The gain over a day that the number is, and the same subject's over the longest time known."""
    family = cues(view, number).family
    own = [
        fact
        for name in sorted(about(view, number))
        for fact in view.desk.by_subject.get(name, ())
        if view.desk.measure(fact).aspect == "gain" and fact.window and family in {"", view.desk.measure(fact).family}
    ]
    day = next((fact for fact in own if fact.window == 1 and number.fits(fact.number or 0)), None)
    if day is None:
        return None
    longer = [fact for fact in own if (fact.window or 0) > 1 and view.desk.measure(fact).family == view.desk.measure(day).family]
    return (day, max(longer, key=lambda fact: fact.window or 0)) if longer else None
