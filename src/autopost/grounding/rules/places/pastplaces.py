"""Where somebody is said to have stood when no fact gives its place: "A, which led the list last week, is fifth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.places.stances import now_and_before
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_STOOD = re.compile(
    r"\b(?:(?:had )?(?:led|topped|headed)|(?:was|were|stood|sat|ranked|had been) (?:first|second|third|number one|at the (?:top|"
    r"head))"
    r"(?: (?:of|on))?|held (?:the (?:top|first) (?:spot|place)|first place)(?: (?:of|on))?)"
    r"(?: (?:the|its|this|our) (?:[a-z]+ ){0,3}?(?:list|ranking|rankings|chart|table))?"
    r"(?: (?:in|for|during|over|until|throughout|all))?(?: the)? $"
)
_A_LIST = re.compile(r"\b(?:list|rankings?|chart|table|place|spot|number one)\b")
_NEAR = 30


@OpenRule
def past_places(view: View) -> Iterator[Verdict]:
    """Refuses "led the list last week" of whose place nothing is known but today's."""
    spans = [(window.start, window.end) for window in view.mentions.windows]
    ago = (one for one in view.mentions.moments if one.form == "relative" and view.low.endswith(" ago", one.start, one.end))
    spans += [(one.start, one.end) for one in ago]
    for start, end in spans:
        told = _STOOD.search(view.mentions.bare, 0, start)
        said = view.low[start:end]
        if told is None or not (said.startswith(("last", "the last", "past", "previous")) or said.endswith(" ago")):
            continue
        if not _A_LIST.search(view.mentions.bare, max(0, told.start() - _NEAR), told.end()):
            continue
        names = whose(view, told.span())
        if len(names) == 1 and not now_and_before(view, next(iter(names)))[1]:
            message = "no fact gives its place of that time"
            yield Verdict(told.start(), end, "history", message)
