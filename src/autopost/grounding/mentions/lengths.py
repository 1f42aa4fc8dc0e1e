"""How many days a span of time may mean: "two weeks", "just over a week", "almost three months"."""

from __future__ import annotations

import re
from datetime import date, timedelta

SPAN = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30.4, "quarter": 91, "year": 365, "decade": 3650}

_ROUND = {
    name: re.compile(rf"\b(?:{words})(?: (?:an?|the|these|those))? $")
    # The longer phrases come first: "just over" before "over".
    for name, words in (
        ("almost", r"almost|nearly|not yet|(?:just|a little|slightly) (?:under|short of|less than)|not quite|close to|hardly"),
        ("just over", r"(?:just|a little|slightly|only just) (?:over|more than|above)|a good"),
        ("within", r"(?:less|fewer|no more) than|under|within|inside|not even|at most"),
        ("least", r"at least|no less than|no fewer than"),
        ("over", r"(?:more|longer|older) than|over|above|well over|upwards? of|in excess of"),
        ("about", r"about|around|roughly|approximately|some|circa|barely"),
    )
}


def rounding(before: str, text: str = "") -> str:
    """The rounding word that stands before a span of time, or opens it ("within a week", "a little over a week")."""
    opening = re.match(r"within|inside|over", text)
    said = before + (opening[0] + " " if opening else "")
    return next((name for name, pattern in _ROUND.items() if pattern.search(said)), "")


def lengths(before: str, count: int, unit: str, *, loose: bool = True, text: str = "") -> tuple[int, int]:
    """The least and the most days that so many units may be.

    Days are exact unless a rounding word stands before them; longer units are right where the days round to them (`loose`),
    or, told of a single one, where they are exactly as many.
    """
    size = SPAN[unit]
    days = round(count * size)
    slack = max(1, round(size / 2), days // 6) if size > 1 else max(1, days // 6)
    spread = {
        "within": (0, days),
        "least": (days, days + max(slack, round(size) - 1)),
        "almost": (days - slack, days - 1),
        "just over": (days + 1, days + slack),
        "over": (days + 1, days + max(slack, round(size) - 1)),
        "about": (days - slack, days + slack),
    }.get(rounding(before, text))
    if spread is not None:
        return max(0, spread[0]), spread[1]
    if size <= 1 or (not loose and count == 1 and size < 20):
        return days, days
    near = (1 if size < 20 else 7 if size < 40 else 60) if count == 1 else int(size / 2)
    return days - near, days + near


def calendar(text: str, edition: date) -> tuple[date, date] | None:
    """The days of "this week", "last month", "this year"; None for a span that has no place in the calendar."""
    found = re.fullmatch(r"(?:(?:with)?in |over |during )?(?P<which>this|last) (?P<unit>week|month|year)", text)
    if found is None:
        return None
    last = found["which"] == "last"
    if found["unit"] == "week":
        monday = edition - timedelta(days=edition.weekday())
        # "This week" is also the seven days that end today; "last week" is the one before this one.
        return (monday - timedelta(days=7), monday - timedelta(days=1)) if last else (edition - timedelta(days=7), edition)
    first = edition.replace(day=1) if found["unit"] == "month" else edition.replace(month=1, day=1)
    if not last:
        return first, edition
    end = first - timedelta(days=1)
    return (end.replace(day=1) if found["unit"] == "month" else end.replace(month=1, day=1)), end
