"""Two days that are told as the ends of a time: "between Sunday and Monday", "from Friday to Saturday"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from autopost.grounding.mentions.times import Moment
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_BETWEEN = re.compile(r"\b(?:between|on both) (?:the )?$")
_AND = re.compile(r" and (?:the )?")


def between_days(view: View) -> Iterator[Verdict]:
    """Refuses days that are one and the same, or the later of which comes first."""
    told = [moment for moment in view.mentions.moments if moment.form in {"day", "weekday"} and moment.first == moment.last]
    for one, two in itertools.pairwise(told):
        ends = _BETWEEN.search(view.mentions.bare, 0, one.start) and _AND.fullmatch(view.mentions.bare, one.end, two.start)
        if ends and _later(one, two):
            text = view.mentions.folded.text[one.start : two.end]
            yield Verdict(one.start, two.end, "weekday", f"“{text}” is no time from one day to a later one")


def _later(one: Moment, two: Moment) -> bool:
    """Whether the first is not before the second, by any day that either may mean."""
    return one.first is not None and two.first is not None and one.first >= two.first and one.also is None and two.also is None
