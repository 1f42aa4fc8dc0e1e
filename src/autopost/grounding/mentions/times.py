"""Dates and weekdays a text speaks of, read against the edition's date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from autopost.grounding.mentions.lengths import SPAN, lengths
from autopost.grounding.mentions.monthdays import more_days, nth_weekday
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.mentions.timewords import DATES, MONTH, MONTHS, counted
from autopost.grounding.mentions.windows import GAINED_AGE
from autopost.printing import WEEKDAYS

_WEEKDAYS = [day.lower() for day in WEEKDAYS]
_CREATED = re.compile(r"\b(?:created|uploaded|born)\b")
_FAR = 36_500
_SATURDAY = 5
_COMPARED = re.compile(
    r"(?:[\d%]|percent|per cent|[a-z]+(?:ty|een|ve|six|ght|ne|ee|ur|wo|en)) (?:more|fewer|less|higher|lower) than $"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or part of one. `first` to `last` are the days it may mean; a bare weekday is the last one before the edition.

    `also` is another day it may mean: a week earlier is counted from the date said before, or from the edition. With `every`
    it is any day of that name: "on a Monday"; without a `weekday` any Saturday or Sunday: "at a weekend".
    """

    start: int
    end: int
    first: date | None
    last: date | None
    weekday: int | None = None
    form: Literal["day", "weekday", "month", "year", "relative", "broken"] = "day"
    also: date | None = None
    every: bool = False

    @property
    def mistaken(self) -> bool:
        """Whether a date is told with a weekday that it did not fall on."""
        return self.form == "day" and self.first is not None and self.weekday not in {None, self.first.weekday()}

    @property
    def sole(self) -> date | None:
        """The one day that is meant; None where it may be any of several, or none is known."""
        return self.first if self.first == self.last else None

    def holds(self, day: date) -> bool:
        """Whether this expression may name that day."""
        if self.first is None or self.last is None:
            return False
        said = not self.every or (day.weekday() == self.weekday if self.weekday is not None else day.weekday() >= _SATURDAY)
        return (self.first <= day <= self.last and said) or day == self.also


def moments(low: str, edition: date, before: date | None = None) -> Iterator[Moment]:
    """Every date expression of a folded lower-case text; `before` is the day that the text before it named last."""
    anchor = earlier = None
    end = 0
    year: int | None = None
    of_year: tuple[int, int] | None = None
    for match in DATES.finditer(low):
        counted = match["ago"] or match["next"] or match["prior"]
        day_before = match["rel"] in {"the day before", "the previous day"}
        counted = counted or ((anchor or before) and day_before)
        same_year = _SAME_YEAR.match(low, match.end()) if match["month"] else None
        # "Two date from 2020: A from April, B from June": in the year that the row is of.
        in_row = match["month"] and of_year is not None and ":" in low[of_year[1] : match.start()]
        if in_row or match["mprep"] == "that" or same_year:
            # "Created that June", "in June of the same year": as the date before.
            last, its = same_year.end() if same_year else match.end(), of_year[0] if in_row and of_year else year
            found = None if its is None else _whole_month(match.start("month"), last, its, _month(match["month"]))
        else:
            # "v1.1 on Tuesday and v1.2 on Thursday, two days later": counted from the day before the one it stands with.
            since = earlier if earlier and match["later"] and re.fullmatch(r",? \(?", low[end : match.start()]) else anchor
            since = since or (
                before if match["later"] or match["earlier"] or match["next"] or day_before else None
            )  # "It came out on the 15th. The other, ten days earlier"
            if match["next"] and since is None and _IT_STOOD.match(low, match.end()):
                since = edition  # "It has crossed 60,000. The day after, it stood at": of no day that has come
            # "Two thirds of its likes are a week old": a span in which they came.
            aged = match["old"] and GAINED_AGE.search(low[: match.start()])
            every = day_before and _EVERY_DAY.search(low[: match.start()])
            that_year = _THAT_YEAR.match(low, match.end()) if (match["d1"] or match["d2"]) and year else None
            if that_year:
                n = "1" if match["d1"] else "2"
                parts = [str(year), str(_month(match[f"m{n}"])), match[f"d{n}"]]
                yield _day(match.start(), that_year.end(), parts, match[f"wd{n}"])
                continue
            found = None if aged or every else _apart(match, edition, since, low) if counted else _moment(match, edition, low)
        of_year = (int(match["year"]), match.end()) if match["year"] else of_year
        if found is not None:
            year = found.first.year if found.first is not None else year  # "from 2020, created that April"
            if found.form != "broken" and found.first == found.last and not (match["rel"] and counted):
                earlier, anchor, end = anchor, found.first, found.end
            yield found
            yield from _more_days(match, found, low)


_EVERY_DAY = re.compile(r"\b(?:every|each) (?:single )?day\b[^.;:]{0,24} than $")
"""Reads "more every day than the day before": of no day in particular."""
_IT_STOOD = re.compile(r",? (?:it|they) (?:stood|had|was|were|has|counted)\b")
_NOW = re.compile(r"\bnow (?:has|holds?|counts?|stands?|sits?|ranks?|shows?|is)\b")
_THAT_YEAR = re.compile(r",? (?:of )?(?:that|the same) year\b")
_SAME_YEAR = re.compile(r" of (?:the same|that) year\b")


def _more_days(match: re.Match[str], first: Moment, low: str) -> Iterator[Moment]:
    """Reads "June 9, 10 and 12": the days that follow the month that is said once."""
    if match["m2"] and first.first is not None and not match["y2"]:
        for start, end in more_days(low, first.end):
            yield _day(start, end, [str(first.first.year), str(first.first.month), low[start:end]], None)


_DAY_MONTH = re.compile(rf"(\d{{1,2}}) ({MONTH})")


def _moment(match: re.Match[str], edition: date, low: str) -> Moment | None:  # noqa: PLR0911 - one return for each way to write a date
    start, end = match.span()
    if match["last_of"] or match["nth_of"] or match["weekend"]:
        return _edge(match, edition)
    if match["iso"]:
        return _day(start, end, match["iso"].split("-"), None)
    if match["range"]:
        rest = _DAY_MONTH.search(low, end)
        if rest is None:
            return None
        parts = [str(edition.year), str(_month(rest[2])), match["range"]]
        return _day(start, end, parts, None)
    if match["d1"] or match["d2"]:
        return _day_of_month(match, edition, low)
    if match["o1"] or match["o2"] or match["d4"] or match["d5"] or match["o5"]:
        return _ordinal_day(match, edition)
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


_MONTH = 31


def _day_of_month(match: re.Match[str], edition: date, low: str) -> Moment:
    """Reads "Friday 24 April", "April 24", and "6 October last year"."""
    n = "1" if match["d1"] else "2"
    last_year = re.match(r" (?:of )?last year\b", low[match.end() :])
    month = _month(match[f"m{n}"])
    # "Created on 27 October", in a paper of May: of last year, for the next is still to come.
    days_ahead = _MONTH * (month - edition.month) + int(re.sub(r"\D", "", match[f"d{n}"])) - edition.day
    end, parts = match.end() + (last_year.end() if last_year else 0), [str(month), match[f"d{n}"]]
    before = _day(match.start(), end, [str(edition.year - 1), *parts], match[f"wd{n}"])
    if not match[f"y{n}"] and (last_year or (days_ahead > _MONTH and not before.mistaken)):
        return before
    return _day(match.start(), end, [match[f"y{n}"] or str(edition.year), *parts], match[f"wd{n}"])


def _edge(match: re.Match[str], edition: date) -> Moment:
    """Reads "the last day of March", "the last Friday in May", "at a weekend"."""
    if match["weekend"]:
        return Moment(*match.span(), edition - timedelta(days=_FAR), edition, form="weekday", every=True)
    if match["nth_of"]:
        return _nth_weekday(match, edition)
    month = _month(match["edge_month"])
    whole = _whole_month(*match.span(), edition.year - (month > edition.month), month)
    day = whole.last if match["edge"] == "last" else whole.first
    return Moment(*match.span(), day, day)


def _nth_weekday(match: re.Match[str], edition: date) -> Moment:
    """Reads "the last Friday in May", "the second Saturday of June"."""
    month, weekday = _month(match["nth_month"]), _WEEKDAYS.index(match["nth_day"])
    nth = -1 if match["nth_of"] in {"last", "final"} else ORDINAL_WORDS[match["nth_of"]]
    day = nth_weekday(edition.year - (month > edition.month), month, weekday, nth)
    return Moment(*match.span(), day, day, weekday, "day" if day else "broken")


def _apart(match: re.Match[str], edition: date, anchor: date | None, low: str) -> Moment | None:
    """Reads "two weeks ago", "three weeks old", and, counted from the date said before, "ten days earlier", "a day later"."""
    start, end = match.span()
    if match["prior"] or match["next"] or match["rel"]:
        return _beside(match, anchor or edition, edition) if anchor or match["prior"] else None
    count = counted(match["ago_n"])
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
    if match["ago_more"]:
        near = far = round(count * SPAN[match["ago_u"]]) + counted(match["ago_more"])
    first, last = edition - timedelta(days=far), edition - timedelta(days=near)
    if match["earlier"] and anchor is not None and anchor < edition:
        day = anchor - timedelta(days=round(count * SPAN[match["ago_u"]]))
        # "Created on 12 April, it is up from 32 five days earlier", "It now has 40, up from 32 a day earlier": from today.
        from_today = (
            not match[0].endswith(("earlier", "previously")) or _CREATED.search(low, 0, start) or _NOW.search(low, 0, start)
        )
        also = last if first == last and from_today else None
        return Moment(start, end, day, day, form="relative", also=also)
    return Moment(start, end, first, last, form="relative")


def _ordinal_day(match: re.Match[str], edition: date) -> Moment:
    """Reads "the tenth of June", "June the tenth", "Tuesday the 9th", "on the 15th": of this month, or of the last."""
    said = match["o1"] or match["o2"] or match["o5"]
    number = _nth(said) if said else int(match["d4"] or match["d5"])
    month = match["mo1"] or match["mo2"]
    group = next(name for name in ("o1", "o2", "d4", "d5", "o5") if match[name])
    start = match.start() if group in {"o1", "o2", "d4"} else match.start(group)
    before = edition.replace(day=1) - timedelta(days=1)
    near = edition if month or number <= edition.day else before
    number_of_month = _month(month) if month else near.month
    return _day(
        start, match.end(), [match["y3o"] or str(near.year), str(number_of_month), str(number)], match["wd4"] or match["wd3"]
    )


def _nth(word: str) -> int:
    tens, _, unit = word.rpartition("-")
    return {"": 0, "twenty": 20, "thirty": 30}[tens] + ORDINAL_WORDS[unit]


def _beside(match: re.Match[str], anchor: date, edition: date) -> Moment:
    """Reads "the next day", "the Saturday before", and, beside another date, "the day before"."""
    if match["rel"]:
        day = anchor - timedelta(days=1)
        return Moment(*match.span(), day, day, form="relative", also=edition - timedelta(days=1))
    if match["next"]:
        day = anchor + timedelta(days=1)
        return Moment(*match.span(), day, day, form="relative")
    day = anchor - timedelta(days=(anchor.weekday() - _WEEKDAYS.index(match["prior"])) % 7 or 7)
    return Moment(*match.span(), day, day, day.weekday(), "weekday")


_DAYS_BACK = {"today": 0, "tonight": 0, "the day": 0, "the very day": 0, "tomorrow": -1, "the day before yesterday": 2}


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
    day = edition - timedelta(days=_DAYS_BACK.get(match["rel"].partition(" of ")[0], 1))
    return Moment(start, end, day, day, form="relative")


def _month(name: str) -> int:
    return 1 + next(n for n, month in enumerate(MONTHS) if month.startswith(name.rstrip(".")[:3]))


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
