"""Dates, weekdays and windows a text speaks of, read against the edition's date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from autopost.printing import WEEKDAYS, WORDS

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = "|".join([*_MONTHS, *(f"{name[:3]}\\.?" for name in _MONTHS if name != "may"), "sept\\.?"])
_DAY = "|".join(day.lower() for day in WEEKDAYS)
_YEAR = r"(?:,?\ (?P<{0}>(?:19|20)\d\d)\b)?"
_MORE = {
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "sixty": 60,
    "ninety": 90,
}
_COUNT = "|".join([*WORDS[1:], *_MORE]) + r"|\d{1,4}"
_SPAN = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365, "decade": 3650}

_DATES = re.compile(
    rf"""\b(?:
      (?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?:t[\d:.z+-]+)?
    | (?:(?P<wd1>{_DAY}),?\ (?:the\ )?)?(?P<d1>\d{{1,2}})(?:st|nd|rd|
        th)?\ (?:of\ )?(?P<m1>{_MONTH})(?![\w-]){_YEAR.format("y1")}
    | (?:(?P<wd2>{_DAY}),?\ )?(?P<m2>{_MONTH})\ (?:the\ )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d,]*\d|\.\d|
        \ (?:stars|likes|downloads)){_YEAR.format("y2")}
    | (?P<m3>{_MONTH})(?:\ of)?\ (?P<y3>(?:19|20)\d\d)
    | (?P<range>\d{{1,2}})(?=\ ?(?:to|and|-|–|until)\ ?\d{{1,2}}\ (?:{_MONTH})\b)
    | (?P<wd>{_DAY})(?P<week_before>\ (?:of\ )?last\ week)?
    | (?P<rel>today|tonight|yesterday|tomorrow|the\ day\ before(?:\ yesterday)?|a\ day\ earlier|the\ previous\ day|
        a\ week\ before)
    | (?P<ago>(?P<ago_n>{_COUNT}|a)\ (?P<ago_u>day|week|month|year)s?(?:\ (?:ago|earlier|old)|-old))
    | (?P<prep>in|since|of|by|from|until|during|early|late|mid|before|after|the|through|
        throughout)[- ](?P<year>(?:19|20)\d\d)(?![\d,]*\d|\.\d|%)
    | (?P<mprep>in|since|until|during|early|late|mid|last|throughout|from)[- ](?P<month>{_MONTH})(?![\w-]|\ \d)
    )\b""",
    re.VERBOSE,
)
_WINDOWS = re.compile(
    rf"""\b(?:
      (?P<n1>{_COUNT})[- ](?P<u1>hour|day|week|month|year)s?\b(?!\ old|\ ago|\ earlier|-old)
    | (?P<article>(?:in|within|over|during|for|across|through|inside)\ (?:a|one|an|the|the\ same|that|this|its|
        just\ a|only\ a|the\ full|a\ single)|on\ the|(?:this|the|the\ (?:past|last|previous|preceding|same)|last|
        past|per|a|an|its\ (?:past|last)|each|every))\ (?P<u2>hour|day|week|fortnight|month|quarter|year|
        decade)(?:'s)?(?!\ (?:ago|earlier|before|old))\b
    | (?P<word>weekly|monthly|yearly|annual|hourly|overnight|fortnightly|week-on-week|week-over-week|day-on-day|
        month-on-month|year-on-year|since\ yesterday|since\ last\ week|24-hour|(?:over|at)\ the\ weekend|
        weeklong|week-long|day-long)
    | (?P<all>all-time|all\ time|lifetime|ever\ since|since\ (?:launch|release|its\ launch|its\ release|creation|inception))
    )\b""",
    re.VERBOSE,
)
_WORDED = {
    "weekly": 7,
    "week-on-week": 7,
    "week-over-week": 7,
    "weeklong": 7,
    "week-long": 7,
    "since last week": 7,
    "monthly": 30,
    "month-on-month": 30,
    "yearly": 365,
    "annual": 365,
    "year-on-year": 365,
    "hourly": 0,
    "overnight": 1,
    "day-on-day": 1,
    "since yesterday": 1,
    "24-hour": 1,
    "day-long": 1,
    "fortnightly": 14,
    "weekend": 2,
}
ALL_TIME = -1


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or part of one. `first` to `last` are the days it may mean; a bare weekday is the last one before the edition."""

    start: int
    end: int
    first: date | None
    last: date | None
    weekday: int | None = None
    form: Literal["day", "weekday", "month", "year", "relative", "broken"] = "day"

    def holds(self, day: date) -> bool:
        """Whether this expression may name that day."""
        return self.first is not None and self.last is not None and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time in days, `ALL_TIME` where it has no beginning."""

    start: int
    end: int
    days: int
    vague: bool = False


def moments(low: str, edition: date) -> Iterator[Moment]:
    """Every date expression of a folded lower-case text."""
    for match in _DATES.finditer(low):
        found = _moment(match, edition, low)
        if found is not None:
            yield found


def _moment(match: re.Match[str], edition: date, low: str) -> Moment | None:  # noqa: PLR0911 - one return for each way to write a date
    start, end = match.span()
    if match["iso"]:
        return _day(start, end, match["iso"].split("-"), None)
    if match["range"]:
        rest = re.compile(rf"(\d{{1,2}}) ({_MONTH})").search(low, end)
        if rest is None:
            return None
        parts = [str(edition.year), str(_month(rest[2])), match["range"]]
        return _day(start, end, parts, None)
    for n in ("1", "2"):
        if match[f"d{n}"]:
            parts = [match[f"y{n}"] or str(edition.year), str(_month(match[f"m{n}"])), match[f"d{n}"]]
            return _day(start, end, parts, match[f"wd{n}"])
    if match["m3"]:
        return _whole_month(start, end, int(match["y3"]), _month(match["m3"]))
    if match["ago"]:
        return _ago(match, edition)
    if match["month"]:
        month = _month(match["month"])
        return _whole_month(match.start("month"), end, edition.year - (month > edition.month), month)
    if match["year"]:
        year = int(match["year"])
        return Moment(match.start("year"), end, date(year, 1, 1), date(year, 12, 31), form="year")
    return _relative(match, edition)


def _ago(match: re.Match[str], edition: date) -> Moment:
    count = 1 if match["ago_n"] == "a" else WORDS.index(match["ago_n"]) if match["ago_n"] in WORDS else _number(match["ago_n"])
    day = edition - timedelta(days=min(count * _SPAN[match["ago_u"]], 36_500))
    return Moment(*match.span(), day, day, form="relative")


def _relative(match: re.Match[str], edition: date) -> Moment:
    start, end = match.span()
    if match["wd"]:
        weekday = [day.lower() for day in WEEKDAYS].index(match["wd"])
        day = edition - timedelta(days=(edition.weekday() - weekday) % 7)
        if match["week_before"]:
            day = edition - timedelta(days=edition.weekday() + 7 - weekday)
        return Moment(start, end, day, day, weekday, "weekday")
    back = {"today": 0, "tonight": 0, "tomorrow": -1, "the day before yesterday": 2}.get(match["rel"])
    if back is None:
        back = 7 if "week" in match["rel"] else 1
    day = edition - timedelta(days=back)
    return Moment(start, end, day, day, form="relative")


def _month(name: str) -> int:
    return 1 + next(n for n, month in enumerate(_MONTHS) if month.startswith(name.rstrip(".")[:3]))


def _day(start: int, end: int, parts: list[str], weekday: str | None) -> Moment:
    try:
        day = date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return Moment(start, end, None, None, form="broken")
    number = None if weekday is None else [name.lower() for name in WEEKDAYS].index(weekday)
    return Moment(start, end, day, day, number)


def _whole_month(start: int, end: int, year: int, month: int) -> Moment:
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return Moment(start, end, date(year, month, 1), last, form="month")


def windows(low: str) -> Iterator[Window]:
    """Every window of a folded lower-case text: "in a week", "the past fortnight", "30-day"."""
    for match in _WINDOWS.finditer(low):
        start, end = match.span()
        if match["n1"]:
            count = WORDS.index(match["n1"]) if match["n1"] in WORDS else _number(match["n1"])
            yield Window(start, end, round(count * _SPAN[match["u1"]]))
        elif match["u2"]:
            alone = match["article"] in {"the", "a", "an", "this", "each", "every", "per"}
            possessive = match[0].endswith("'s")
            if possessive or not (
                alone and match["article"] in {"the", "a", "an"} and match["u2"] in {"day", "year", "month", "hour", "quarter"}
            ):
                yield Window(start, end, round(_SPAN[match["u2"]]), vague=alone)
        elif match["word"]:
            yield Window(start, end, _WORDED[match["word"]], vague=True)
        else:
            yield Window(start, end, ALL_TIME)


def _number(text: str) -> int:
    return _MORE.get(text) or int(text)
