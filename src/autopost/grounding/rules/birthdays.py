"""Birthdays: "its first birthday", "the second anniversary of A" are those of the day on which it was created."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attachment import about
from autopost.grounding.events import events
from autopost.grounding.numbers import Number
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_KEPT = re.compile(r" (?:birthday|anniversary)\b")


def is_birthday(view: View, number: Number) -> bool:
    """Whether an ordinal counts years since a day: "first birthday"."""
    return number.form == "ordinal" and _KEPT.match(view.mentions.bare, number.end) is not None


_THE_DAY = re.compile(
    r", the (?:very |same )?day (?:on which )?(?:that )?(?:it|the (?:model|space|repository|dataset)|\ue000++) (?:was|"
    r"were|came|went|got|had been)"
    r"(?: first)? (?:released|published|launched|created|out|live|uploaded|born|open-sourced)\b"
)


def day_it_began(view: View) -> Iterator[Verdict]:
    """Refuses "had 1,689 downloads on June 13, the day it was released" of what no fact dates so."""
    for told in _THE_DAY.finditer(view.mentions.bare) if view.kind == "report" and not view.cited else ():
        day = next((moment for moment in view.mentions.moments if moment.end == told.start()), None)
        whom = about(view, Number(told.start(), told.start(), 0.0, 0.0, "vague"))
        own = [event for event in events(view.facts) if event.subject in whom]
        if day is not None and whom and not any(day.holds(event.day) for event in own):
            yield Verdict(told.start() + len(", "), told.end(), "history", "no fact in scope dates it so")
