"""Birthdays: "its first birthday", "the second anniversary of A" are those of the day on which it was created."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.events import events
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.times import Moment
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_KEPT = re.compile(r" (?:birthday|anniversary)\b")


def is_birthday(view: View, number: Number) -> bool:
    """Whether an ordinal counts years since a day: "first birthday"."""
    return number.form == "ordinal" and _KEPT.match(view.mentions.bare, number.end) is not None


_KEPT_ON = re.compile(r" (?:birthday|anniversary)(?: on)?(?: the)? $")


def kept_on(view: View, moment: Moment) -> bool:
    """Reads "its first birthday on Thursday": whether the day is that of the birthday."""
    told = [n for n in view.mentions.numbers if is_birthday(view, n) and n.end <= moment.start]
    if not told or not _KEPT_ON.fullmatch(view.mentions.bare[told[-1].end : moment.start]):
        return False
    made = [event.day for event in events(view.facts) if event.subject in about(view, told[-1]) and event.kind != "released"]
    return any(moment.holds(_after(day, int(told[-1].value))) for day in made)


_THE_DAY = re.compile(
    r", the (?:very |same )?day (?:on which )?(?:that )?(?:it|the (?:model|space|repository|dataset)|\ue000++) (?:was|"
    r"were|came|went|got|had been)"
    r"(?: first)? (?:released|published|launched|created|out|live|uploaded|born|open-sourced)\b"
)


@OpenRule
def day_it_began(view: View) -> Iterator[Verdict]:
    """Refuses "had 1,689 downloads on June 13, the day it was released" of what no fact dates so."""
    for told in _THE_DAY.finditer(view.mentions.bare) if view.kind == "report" else ():
        day = next((moment for moment in view.mentions.moments if moment.end == told.start()), None)
        whom = about(view, Number(told.start(), told.start(), 0.0, 0.0, "vague"))
        own = [event for event in events(view.facts) if event.subject in whom]
        if day is not None and whom and not any(day.holds(event.day) for event in own):
            yield Verdict(told.start() + len(", "), told.end(), "history", "no fact in scope dates it so")


def _after(day: date, years: int) -> date:
    """The same day so many years later."""
    leap = day.month == 2 and day.day == 29
    return day.replace(year=min(day.year + years, date.max.year), day=28 if leap else day.day)
