"""Days of a month that are told by their place in it, or after a month that is said once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

_AND_DAYS = re.compile(
    r"(?:, \d{1,2})*,? (?:and|or) \d{1,2}(?=[;.:)](?!\d)|,(?!\d)|\W*$| (?:and|or|were|was|are|is|it|they|but|respectively|of)\b)"
)


def more_days(low: str, end: int) -> Iterator[tuple[int, int]]:
    """Reads "June 9, 10 and 12": where the days stand that follow, up to the last that "and" or "or" joins."""
    row = _AND_DAYS.match(low, end)
    for more in re.finditer(r"\d+", row[0] if row else ""):
        yield end + more.start(), end + more.end()


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, counted from its end where the number is negative; None where there is none."""
    days = [date(year, month, 1) + timedelta(days=n) for n in range(31)]
    days = [day for day in days if day.month == month and day.weekday() == weekday]
    at = nth - 1 if nth > 0 else nth
    return days[at] if at < len(days) else None
