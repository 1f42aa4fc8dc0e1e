"""Where somebody is said to have stood when no fact gives its place: "A, which led the list last week, is fifth"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.places.stances import now_and_before
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_LISTS = r"(?: (?:the|its|this|our|that) (?:[a-z]+ ){0,3}?(?:list|ranking|rankings|chart|table))?"
_STOOD = re.compile(
    r"\b(?:(?:had )?(?:led|topped|headed)|(?:was|were|stood|sat|ranked|had been) (?:first|second|third|number one|at the (?:top|"
    rf"head))(?: (?:of|on))?|held (?:the (?:top|first) (?:spot|place)|first place)(?: (?:of|on))?){_LISTS}"
    r"(?: (?:in|for|during|over|until|throughout|all))?(?: the)? $"
)
_A_LIST = re.compile(r"\b(?:list|rankings?|chart|table|place|spot|number one)\b")
_NEAR = 30
_AT_THE_TOP = re.compile(
    r"\b(?:led|topped|headed|dominated|first place|number one|the (?:top|lead|head) (?:spot|place|of)|(?:leader|winner) of)"
    r"\b[^;:.]{0,80}$|"
    r"\b(?:list|ranking|chart|table)\b[^;:.]{0,12}, (?:held|led|topped|headed)\b[^;:.]{0,80}$"
)
_HAD_LED = re.compile(
    r"\b(?:(?:having|after) (?:led|topped|headed|leading|topping|heading)|"
    r"(?:place|spot|position|rank) (?:then |still )?(?:held|occupied|taken)(?: by| until| through| till))\b[^;:.]{0,60}$"
)
"""Reads "having led the list on Monday", "a place held by A the day before"."""
_WON_BACK = re.compile(
    r"\b(?:(?:won|took|taken|gained|claimed|seized|got) back|regain(?:s|ed)|reclaim(?:s|ed)|recaptur(?:es|ed)|retook|retaken|"
    r"return(?:s|ed) to|re-?enter(?:s|ed))(?: the| its)?(?: old| former)? (?:[a-z]+ )?"
    r"(?:lead|crown|place|spot|position|rank|top (?:ten|five|three)|list|ranking)\b|"
    r"\bto which (?:it|they) (?:has |have )?(?:returned|come back|came back)\b"
)
_MADE = re.compile(r"\b(?:creat|publish|releas|submit|upload|dat|born|made|begun|start)[a-z]*\b[^;:.]{0,24}$")


@OpenRule
def past_places(view: View) -> Iterator[Verdict]:
    """Refuses "led the list last week", "topped the table in early April" of whose place nothing is known of that time."""
    bare, edition = view.mentions.bare, view.desk.ledger.edition
    spans = [(start, end, _so_far_back(edition, days)) for start, end, days in _times(view)]
    moments = [moment for moment in view.mentions.moments if moment.sole is not None and moment.sole < edition]
    for start, end, then in (*spans, *((moment.start, moment.end, moment.holds) for moment in moments)):
        if (led := _HAD_LED.search(bare, 0, start)) is not None:
            yield from _refused(view, led.start(), end, then)
    for start, end, then in spans:
        told = _STOOD.search(bare, 0, start) or _AT_THE_TOP.search(bare, 0, start)
        listed = told is not None and _A_LIST.search(bare, max(0, told.start() - _NEAR), told.end())
        if told is not None and listed and not _MADE.search(bare, told.start(), start):
            yield from _refused(view, told.start(), end, then)
    for back in _WON_BACK.finditer(bare) if view.kind == "report" else ():
        yield Verdict(*back.span(), "history", "no fact tells that it had the place before, and lost it")
    for month in (moment for moment in view.mentions.moments if moment.form == "month"):
        top = _AT_THE_TOP.search(bare, 0, month.start)
        if top is not None and not _MADE.search(bare, top.start(), month.start):
            yield from _refused(view, top.start(), month.end, month.holds)


def _times(view: View) -> Iterator[tuple[int, int, int]]:
    """Where times stand that lie so many days behind: "last week", "a month ago"."""
    for window in view.mentions.windows:
        if view.low.startswith(("last", "the last", "past", "previous"), window.start):
            yield window.start, window.end, window.days
    for moment in view.mentions.moments:
        if moment.form == "relative" and view.low.endswith(" ago", moment.start, moment.end) and moment.last is not None:
            yield moment.start, moment.end, (view.desk.ledger.edition - moment.last).days


def _so_far_back(edition: date, days: int) -> Callable[[date], bool]:
    """Whether a day lies more than half as far back as a span that is told."""
    return lambda day: 2 * (edition - day).days > days


def _refused(view: View, start: int, end: int, then: Callable[[date], bool]) -> Iterator[Verdict]:
    names = whose(view, (start, end))
    if names and not any(then(place.day) for name in names for place in now_and_before(view, name)[1]):
        yield Verdict(start, end, "history", "no fact gives its place of that time")
