"""Dates, weekdays and windows a text speaks of, read against the edition's date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from autopost.grounding.lengths import SPAN, lengths
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

_DATES = re.compile(
    rf"""\b(?:
      (?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?:t[\d:.z+-]+)?
    | (?:(?P<wd1>{_DAY}),?\ (?:the\ )?)?(?P<d1>\d{{1,2}})(?:st|nd|rd|
        th)?\ (?:of\ )?(?P<m1>{_MONTH})(?![\w-]){_YEAR.format("y1")}
    | (?:(?P<wd2>{_DAY}),?\ )?(?P<m2>{_MONTH})\ (?:the\ )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d,]*\d|\.\d|
        \ (?:stars|likes|downloads)){_YEAR.format("y2")}
    | (?P<m3>{_MONTH})(?:\ of)?\ (?P<y3>(?:19|20)\d\d)
    | (?P<range>\d{{1,2}})(?=\ ?(?:to|and|-|–|until)\ ?\d{{1,2}}\ (?:{_MONTH})\b)
    | the\ (?P<prior>{_DAY})\ before\b(?!\ [\w\ue000])
    | an?\ (?P<every>{_DAY})(?!,?\ (?:the\ )?(?:\d|(?:{_MONTH})\b))
    | (?P<last>(?:last|the\ previous)\ )?(?P<wd>{_DAY})(?P<week_before>\ (?:of\ )?last\ week)?
    | (?P<rel>today|tonight|yesterday|tomorrow|the\ day\ before(?:\ yesterday)?|the\ previous\ day)
    | (?P<next>the\ (?:next|following)\ day|the\ day\ after)(?!\ \w+day\b)
    | (?P<ago>(?P<ago_n>{_COUNT}|an?)[- ](?P<ago_u>day|week|fortnight|month|year)s?
        (?:[- ](?P<old>old)|\ (?:ago(?:\ today)?|(?P<later>later)|(?P<earlier>earlier|before(?=[^\w\ue000]*$|[,;:]|
        \ (?:it|they|that)\b)))))(?!\ than\b)
    | (?P<prep>in|since|of|by|from|until|during|early|late|mid|before|after|the|through|
        throughout)[- ](?P<year>(?:19|20)\d\d)(?![\d,]*\d|\.\d|%)
    | (?P<mprep>in|since|until|during|early|late|mid|last|throughout|from|
        (?:beginning|start|middle|end)\ of)[- ](?P<month>{_MONTH})(?![\w-]|\ \d)
    )\b""",
    re.VERBOSE,
)
_WINDOWS = re.compile(
    rf"""\b(?:
      (?P<n1>{_COUNT})[- ](?P<u1>hour|day|week|month|year)s?\b(?!\ old\b|\ ago|-old\b)
    | (?P<article>(?:in|within|over|during|for|across|through|inside)\ (?:a|one|an|the|the\ same|that|this|its|
        just\ a|only\ a|the\ full|a\ single)|on\ the|(?:this|the|the\ (?:past|last|previous|preceding|same)|last|
        past|per|a|an|its\ (?:past|last)|each|every))\ (?P<u2>hour|day|week|fortnight|month|quarter|year|
        decade)(?:'s)?(?!\ (?:ago|earlier|before|old))\b
    | (?P<word>weekly|monthly|yearly|annual|hourly|overnight|fortnightly|week-on-week|week-over-week|day-on-day|
        month-on-month|year-on-year|since\ yesterday|since\ last\ week|24-hour|(?:over|at)\ the\ weekend|
        weeklong|week-long|day-long|daily(?=\ (?:\w+\ )?(?:gains?|rise|growth|increase|loss)\b))
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
    "daily": 1,
    "overnight": 1,
    "day-on-day": 1,
    "since yesterday": 1,
    "24-hour": 1,
    "day-long": 1,
    "fortnightly": 14,
    "weekend": 2,
}
ALL_TIME = -1
_WEEKDAYS = [day.lower() for day in WEEKDAYS]
_FAR = 36_500
_COMPARED = re.compile(
    r"(?:[\d%]|percent|per cent|[a-z]+(?:ty|een|ve|six|ght|ne|ee|ur|wo|en)) (?:more|fewer|less|higher|lower) than $"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or part of one. `first` to `last` are the days it may mean; a bare weekday is the last one before the edition.

    `also` is another day it may mean: a week earlier is counted from the date said before, or from the edition. With `every`
    it is any day of that name: "on a Monday".
    """

    start: int
    end: int
    first: date | None
    last: date | None
    weekday: int | None = None
    form: Literal["day", "weekday", "month", "year", "relative", "broken"] = "day"
    also: date | None = None
    every: bool = False

    def holds(self, day: date) -> bool:
        """Whether this expression may name that day."""
        if self.first is None or self.last is None:
            return False
        return (self.first <= day <= self.last and (not self.every or day.weekday() == self.weekday)) or day == self.also


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time in days, `ALL_TIME` where it has no beginning."""

    start: int
    end: int
    days: int
    vague: bool = False
    count: int = 1
    unit: str = "day"


def moments(low: str, edition: date) -> Iterator[Moment]:
    """Every date expression of a folded lower-case text."""
    anchor: date | None = None
    for match in _DATES.finditer(low):
        counted = match["ago"] or match["next"] or match["prior"]
        found = _apart(match, edition, anchor, low) if counted else _moment(match, edition, low)
        if found is not None:
            anchor = found.first if found.form != "broken" and found.first == found.last else anchor
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
    if match["month"]:
        month = _month(match["month"])
        whole = _whole_month(match.start("month"), end, edition.year - (month > edition.month), month)
        return _part(whole, match["mprep"])
    if match["year"]:
        year = int(match["year"])
        return Moment(match.start("year"), end, date(year, 1, 1), date(year, 12, 31), form="year")
    return _relative(match, edition)


def _apart(match: re.Match[str], edition: date, anchor: date | None, low: str) -> Moment | None:
    """Reads "two weeks ago", "three weeks old", and, counted from the date said before, "ten days earlier", "a day later"."""
    start, end = match.span()
    if match["prior"] or match["next"]:
        return _beside(match, anchor or edition) if anchor or match["prior"] else None
    count = _counted(match["ago_n"])
    if count * SPAN[match["ago_u"]] > _FAR:
        return Moment(start, end, None, None, form="broken")
    if match["later"]:
        if anchor is None:
            return None
        day = anchor + timedelta(days=round(count * SPAN[match["ago_u"]]))
        return Moment(start, end, day, day, form="relative")
    # "88% more than a week ago" compares with that day.
    before = "" if _COMPARED.search(low[:start]) else low[:start]
    near, far = lengths(before, count, match["ago_u"], loose=bool(match["old"]))
    first, last = edition - timedelta(days=far), edition - timedelta(days=near)
    if match["earlier"] and anchor is not None and anchor < edition:
        day = anchor - timedelta(days=round(count * SPAN[match["ago_u"]]))
        return Moment(start, end, day, day, form="relative", also=last if first == last else None)
    return Moment(start, end, first, last, form="relative")


def _beside(match: re.Match[str], anchor: date) -> Moment:
    """Reads "the next day", "the Saturday before"."""
    if match["next"]:
        day = anchor + timedelta(days=1)
        return Moment(*match.span(), day, day, form="relative")
    day = anchor - timedelta(days=(anchor.weekday() - _WEEKDAYS.index(match["prior"])) % 7 or 7)
    return Moment(*match.span(), day, day, day.weekday(), "weekday")


def _relative(match: re.Match[str], edition: date) -> Moment:
    start, end = match.span()
    if match["every"]:
        weekday = _WEEKDAYS.index(match["every"])
        return Moment(start, end, edition - timedelta(days=_FAR), edition, weekday, "weekday", every=True)
    if match["wd"]:
        weekday = _WEEKDAYS.index(match["wd"])
        back = (edition.weekday() - weekday) % 7
        monday = edition - timedelta(days=edition.weekday())
        if match["week_before"]:
            day = monday - timedelta(days=7 - weekday)
            return Moment(start, end, day, day, weekday, "weekday")
        day = edition - timedelta(days=back or (7 if match["last"] else 0))
        # "Last Thursday", on a Saturday, is that of this week or of the one before.
        also = day - timedelta(days=7) if match["last"] and day >= monday else None
        return Moment(start, end, day, day, weekday, "weekday", also)
    day = edition - timedelta(days={"today": 0, "tonight": 0, "tomorrow": -1, "the day before yesterday": 2}.get(match["rel"], 1))
    return Moment(start, end, day, day, form="relative")


def _month(name: str) -> int:
    return 1 + next(n for n, month in enumerate(_MONTHS) if month.startswith(name.rstrip(".")[:3]))


def _day(start: int, end: int, parts: list[str], weekday: str | None) -> Moment:
    try:
        day = date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return Moment(start, end, None, None, form="broken")
    number = None if weekday is None else _WEEKDAYS.index(weekday)
    return Moment(start, end, day, day, number)


def _whole_month(start: int, end: int, year: int, month: int) -> Moment:
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return Moment(start, end, date(year, month, 1), last, form="month")


def _part(month: Moment, word: str) -> Moment:
    """Reads "early May", "the end of May": a part of the month, and not a narrow one."""
    first, last = {"early": (1, 12), "beginning of": (1, 8), "start of": (1, 8), "mid": (9, 21), "middle of": (9, 21),
                   "late": (19, 31), "end of": (22, 31)}.get(word, (1, 31))  # fmt: skip
    if month.first is None or month.last is None:
        return month
    return replace(month, first=month.first.replace(day=first), last=min(month.last, month.first + timedelta(days=last - 1)))


def windows(low: str) -> Iterator[Window]:
    """Every window of a folded lower-case text: "in a week", "the past fortnight", "30-day"."""
    for match in _WINDOWS.finditer(low):
        start, end = match.span()
        if match["n1"]:
            count, unit = _counted(match["n1"]), match["u1"]
            yield Window(start, end, round(count * SPAN[unit]), count=count, unit=unit)
        elif match["u2"]:
            alone = match["article"] in {"the", "a", "an", "this", "each", "every", "per"}
            possessive = match[0].endswith("'s")
            if possessive or not (
                alone and match["article"] in {"the", "a", "an"} and match["u2"] in {"day", "year", "month", "hour", "quarter"}
            ):
                yield Window(start, end, round(SPAN[match["u2"]]), alone, unit=match["u2"])
        elif match["word"]:
            yield Window(start, end, _WORDED[match["word"]], vague=True)
        else:
            yield Window(start, end, ALL_TIME)


def _counted(text: str) -> int:
    if text in {"a", "an"}:
        return 1
    return WORDS.index(text) if text in WORDS else _MORE.get(text) or int(text)
