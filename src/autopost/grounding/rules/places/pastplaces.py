"""Where somebody is said to have stood at a time of which no fact gives its place: "A, which led the list last week, is fifth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.places.stances import now_and_before
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_STOOD = re.compile(
    r"\b(?:(?:had )?(?:led|topped|headed)|(?:was|were|stood|sat|ranked|had been) (?:first|second|third|number one|at the (?:top|head))"
    r"(?: (?:of|on))?|held (?:the (?:top|first) (?:spot|place)|first place)(?: (?:of|on))?)"
    r"(?: (?:the|its|this|our) (?:[a-z]+ ){0,3}?(?:list|ranking|rankings|chart|table))?"
    r"(?: (?:in|for|during|over|until))?(?: the)? $"
)
_A_LIST = re.compile(r"\b(?:list|rankings?|chart|table|place|spot|number one)\b")


@OpenRule
def past_places(view: View) -> Iterator[Verdict]:
    """Refuses "led the list last week" of whose place nothing is known but today's."""
    for window in view.mentions.windows:
        told = _STOOD.search(view.mentions.bare, 0, window.start)
        said = view.low[window.start : window.end]
        if told is None or not said.startswith(("last", "the last", "past", "previous")) or not _A_LIST.search(told[0]):
            continue
        names = whose(view, told.span())
        if len(names) == 1 and not now_and_before(view, next(iter(names)))[1]:
            message = "no fact gives its place of that time"
            yield Verdict(told.start(), window.end, "history", message)
