"""Places that are said to be kept: "remains second", "holds on to first place" need the same place on an earlier day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.asof import taken_on
from autopost.grounding.attachment import about
from autopost.grounding.fitting import said_as_place
from autopost.grounding.moves import last_place
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.printing import day

_STILL = re.compile(
    r"\b(?P<said>remain(?:s|ed)?|stay(?:s|ed)?|(?:is|are|stands?|sits?|ranks?) still|still (?:at|in|is|stands|sits|holds|ranks)|"
    r"(?:holds?|held) on to|cling(?:s|ing)? to|retain(?:s|ed)?|keep(?:s|ing)?|kept|defend(?:s|ed)?)"
    r"(?: (?:at|in|on))?(?: (?:its|the|their))? (?:(?:number|no\.|place) )?$"
)


def still_there(view: View) -> Iterator[Verdict]:
    """In a report, a place that is kept is the one of the last earlier day of which the place is known."""
    if view.kind != "report" or view.nouns:
        return
    for number in view.mentions.numbers:
        told = _STILL.search(view.mentions.bare[: number.start])
        subjects = about(view, number) if told and (number.form == "ordinal" or said_as_place(view, number)) else frozenset()
        subject = next(iter(subjects)) if told and len(subjects) == 1 else ""
        if told is None or view.desk.place(subject) != number.value:
            continue  # nobody's place here, or one of another order, which is looked up as such
        then = last_place(view.desk, subject)
        if then is None or then.number != number.value:
            message = (
                f"it was number {then.number:.0f} on {day(taken_on(then))}" if then else "no fact gives its place of a day before"
            )
            yield Verdict(told.start("said"), number.end, "history", message, facts=(then.tag,) if then else ())
