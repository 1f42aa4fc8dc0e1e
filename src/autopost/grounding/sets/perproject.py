"""How many releases each of several projects had: "three are dated 15 June: two of transformers, one of vLLM"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_OF = re.compile(r" (?:from|of|by|for) (?:the )?[\"']?(?=\ue000)")
_RELEASES = re.compile(r"\b(?:releases?|versions?)\b")


def of_each_project(view: View, number: Number) -> bool:
    """Whether so many releases of whoever is named right after are known, on the day that is told where one is."""
    told = _OF.match(view.mentions.bare, number.end) if number.form == "count" and number.total is None else None
    ref = view.single_at(told.end()) if told else None
    if view.cited or ref is None or not _RELEASES.search(view.mentions.bare):
        return False
    made = [one for name in ref.subjects for one in view.desk.releases_of(name)]
    days = [moment for moment in view.mentions.moments if moment.first is not None]
    then = [one for one in made if any(day.holds(one.day) for day in days)] if days else made
    return number.value == len({one.version for one in then})
