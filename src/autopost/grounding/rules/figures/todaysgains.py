"""A gain of longer than a day that is said of today: "grew by 5,635 stars today" of a gain over the week."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.binding import bind
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_GAINED = (
    r"(?:gain(?:ed|s)?|add(?:ed|s)?|gr[eo]w(?:s|n)?|wo?n|collect(?:ed|s)?|drew|picked up|took in|rose|climbed|jumped|banked|"
    r"attracted|put on|bagged|up)"
)
_BEFORE = re.compile(
    rf"\b{_GAINED}(?: by)? (?:(?:about|some|nearly|almost|over|just|only|another|more than|a further) )*(?:the )?$"
)
_AFTER = re.compile(
    rf"(?: (?:more|new|extra|additional))?(?: {ANY_NOUN})? (?P<today>today|on the day)\b(?! (?:it|they|has|stands|ago)\b)"
)
_OPENS = re.compile(rf"^\W*(?:today|on the day),? [\"']?\ue000++[\"']? (?:has )?(?:alone )?{_GAINED}\b")
_THAT_COLLECTED = re.compile(rf"(?: {ANY_NOUN})? that [^,;:.]{{3,60}} {_GAINED} (?P<today>today)\b")

_MORE_TODAY = re.compile(
    rf"\b(?:gained|won|added|collected|drew|received) (?:the )?(?:more|most|fewer|fewest|as many) (?:new )?{ANY_NOUN} "
    rf"(?P<today>today)\b|"
    rf"\bby (?:star |like |download )?(?:gains?|{ANY_NOUN} gained) (?P<today2>today)\b|"
    r"\bby (?P<daily>daily|one-day) (?:star |like |download )?(?:gains?|growth)\b"
)
_DOWNLOADED = re.compile(r" downloads (?:in|over|during) (?:the )?(?:last|past) (?P<span>(?:seven|7) days|week|day|24 hours)\b")
_HAS = re.compile(r"\b(?:has|have|with|totals?|shows?|counts?|come to|comes to|at) (?:(?:about|some|nearly|almost|over) )*$")


@OpenRule
def todays_gains(view: View) -> Iterator[Verdict]:
    """Refuses "today" beside a figure that is what was gained over more days, and nothing else of the one it is told of."""
    for number in view.mentions.numbers if view.kind == "report" else ():
        today = _said_of_today(view, number)
        told = bind(view, number) if today is not None else None
        windows = view.desk.measure(told.fact).windows if told is not None and not told.failing else frozenset()
        if today is None or told is None or not windows or 1 in windows:
            continue
        same = (fact for fact in view.desk.by_subject.get(told.fact.subject.id, ()) if fact.number is not None)
        if not any(fact.window == 1 and number.fits(abs(fact.number or 0)) for fact in same):
            yield Verdict(*today, "wrong-window", told.fact.statement, facts=(told.fact.tag,))


@OpenRule
def spans_of_figures(view: View) -> Iterator[Verdict]:
    """Refuses an order of today beside a gain of longer, and what is counted over 30 days as what came in a week."""
    today = _MORE_TODAY.search(view.low) if view.kind == "report" else None
    told = [(number, bind(view, number)) for number in view.mentions.numbers if number.form in {"count", "percent"}]
    for number, match in told if view.kind == "report" else ():
        windows = view.desk.measure(match.fact).windows if match is not None and not match.failing else frozenset()
        if (
            today is not None
            and windows
            and match is not None
            and view.desk.measure(match.fact).aspect == "gain"
            and 1 not in windows
        ):
            span = next(today.span(group) for group in ("today", "today2", "daily") if today[group])
            yield Verdict(*span, "wrong-window", match.fact.statement, facts=(match.fact.tag,))
            return
        over = _DOWNLOADED.match(view.low, number.end)
        gained = match is not None and view.desk.measure(match.fact).aspect in {"gain", "sum"} and bool(windows & {1, 7})
        if over is not None and not gained and number.form == "count" and _HAS.search(view.low, 0, number.start):
            yield Verdict(*over.span("span"), "wrong-window", "downloads are counted over 30 days")


def _said_of_today(view: View, number: Number) -> tuple[int, int] | None:
    """Where "today" stands that a gain is said of."""
    low = view.low
    if number.form not in {"count", "percent"}:
        return None
    after = _AFTER.match(low, number.end) if _BEFORE.search(low, 0, number.start) else _THAT_COLLECTED.match(low, number.end)
    if after is not None:
        return after.span("today")
    opens = _OPENS.match(view.mentions.bare) or _OPENS.match(low)
    if opens and _BEFORE.search(low, 0, number.start) and opens.end() >= number.start - len("nearly about "):
        return low.index("to" if "today" in low[: opens.end()] else "on"), low.index("day") + len("day")
    return None
