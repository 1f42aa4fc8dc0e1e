"""The start of a span, and days to come: "46 of them on the first day", "downloads in the first 30 days"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.mentions.numerals import small
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_START = re.compile(
    r"\b(?P<said>(?:in|over|during|within|for|across|on) (?:the|its|their) (?:very )?(?:first|opening|initial|next|coming|"
    r"following)"
    r" (?:\ue000++|(?:\d+ |[a-z]+ )?(?:days?|weeks?|hours?)\b|of (?:them|these|those)\b|half of (?:the|that) (?:week|"
    r"month|span|period)\b))"
    r"(?! (?:of|on|in|at|after|as|since) (?!which\b))"
)
_TO_COME = re.compile(
    r"\b(?:after|later than|following) (?:this|our|today's|the present) (?:edition|issue|paper|list)\b|\b(?:after|"
    r"from) today\b(?!'s)"
)
_DAY_AFTER = re.compile(
    r"\b(?:up from|down from|from|after|than|before) (?:[\d,.]+(?: [a-z]+)? )?(?:on )?(?:the|a|one) (?:day|week|evening|"
    r"morning) "
    r"(?:after|later|afterwards)(?=\W*$|[,;.:])|\b(?:more|fewer) than the (?:day|week) (?:after|later)\b"
)
"""Reads "1,004 likes, up from 790 the day after": whatever was before, was before."""
_HAD_LATER = re.compile(
    r"\b(?:had|stood at|counted) [\d,.]+(?: [a-z]+)? (?:a|one|two|three|seven) (?:day|week)s? later(?=\W*$|[,;.])"
)
_LATER = re.compile(r"\W*(?P<said>(?:a|one|two|three|four|five|six|seven) (?:days?|weeks?|months?) later)\b")
_YOUNG = 45
"""Days within which the first ones of something are not long past."""
_NEAR = 1


@OpenRule
def first_days(view: View) -> Iterator[Verdict]:
    """What was measured is of the last days before the edition: of the first ones, or of those to come, nothing is known."""
    yield from _to_come(view)
    for told in _START.finditer(view.mentions.bare) if view.mentions.numbers else ():
        if _of_its_life(view, told) or not _of_time(view, told):
            continue
        text = view.mentions.folded.text[told.start("said") : told.end("said")]
        yield Verdict(*told.span("said"), "window", f"no fact is of “{text}”; what is known is of the last days")


def _to_come(view: View) -> Iterator[Verdict]:
    """Reads "six days after this edition", and "A has 19,683. A day later it had 11,871", where the first is of today."""
    for told in (*_TO_COME.finditer(view.mentions.bare), *_DAY_AFTER.finditer(view.low)):
        yield Verdict(*told.span(), "date", "nothing is known of days after this edition")
    later = _LATER.match(view.mentions.bare)
    had = _HAD_LATER.search(view.low)
    if had is not None and view.said and all(taken_on(fact) == view.desk.ledger.edition for fact in view.said):
        yield Verdict(*had.span(), "date", "what was told before is of today, and nothing later is known")
    today = view.said and all(taken_on(fact) == view.desk.ledger.edition for fact in view.said)
    if later is not None and today and not view.mentions.moments and view.day_before is None:
        yield Verdict(*later.span("said"), "date", "what was told before is of today, and nothing later is known")


def _of_its_life(view: View, told: re.Match[str]) -> bool:
    """Whether whoever it is said of is so young that its last days are its first: "the first 30 days" of one of 30 days."""
    edition = view.desk.ledger.edition
    began = [view.desk.began_on(name) for name in whose(view, told.span("said"))]
    ages = [(edition - day).days for day in began if day is not None]
    spans = [window.days for window in those_in(view.mentions.windows, told.start(), told.end("said"))]
    spans = spans or _so_long(told["said"])
    if not spans or told["said"].split()[1] != "the":
        return any(age <= _YOUNG for age in ages)
    return any(abs(age - days) <= _NEAR for age in ages for days in spans)


def _so_long(said: str) -> list[int]:
    """The days of "in the first day", "in the first 30 days"; none where no number is told."""
    *_, word, unit = said.split()
    count = 1 if unit == "day" else small(word)
    return [count * (7 if unit.startswith("week") else 1)] if count else []


def _of_time(view: View, told: re.Match[str]) -> bool:
    """Whether what is first is a time, and no set."""
    blank = told["said"].rfind("\ue000")
    at = told.start("said") + blank
    windows = any(window.start <= at < window.end for window in view.mentions.windows)
    of_them = told["said"].endswith(("them", "these", "those"))
    return windows if blank >= 0 else not of_them or any(window.end <= told.start("said") for window in view.mentions.windows)
