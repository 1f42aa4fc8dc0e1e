"""A day from somebody else: "was created a day before the leader"; other lengths are read as the spans they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.events import EVENT
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_A_DAY = re.compile(r"\b(?:an?|the|just a|only a) day (?P<way>before|after) (?:(?:the|its) )?[\"']?")


@OpenRule
def day_from(view: View) -> Iterator[Verdict]:
    """Refuses "was created a day before B" of what was not created on the day before."""
    for told in _A_DAY.finditer(view.mentions.bare):
        start, end = view.clause(told.start())
        other = next((ref for ref in view.referents if told.start() < ref.start <= told.end() <= ref.end), None)
        if other is None or len(other.subjects) != 1 or not EVENT.search(view.mentions.bare, start, told.start()):
            continue
        own = whose(view, (told.start(), told.start() + 1))
        days = [view.desk.began_on(name) for name in (*own, *other.subjects)]
        if len(own) != 1 or own == other.subjects or days[0] is None or days[1] is None or view.mentions.versions:
            continue
        if (days[0] - days[1]).days != (1 if told["way"] == "after" else -1):
            message = f"{view.subject_name(own)} dates from {days[0]}, {view.subject_name(other.subjects)} from {days[1]}"
            yield Verdict(told.start(), min(other.end, end), "date", message)
