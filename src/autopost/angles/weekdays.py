"""An angle in the week: stars that follow the weekday, told only where four weeks bear it out."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from datetime import date, timedelta

from autopost import derive
from autopost.angles.reach import reach
from autopost.angles.trail import Trail, trails
from autopost.book import Book
from autopost.briefs import Angle
from autopost.derive import spoken
from autopost.facts import Fact
from autopost.past import Past
from autopost.printing import WEEKDAYS, figure, noun, rounded

_WEEK = 7
_WEEKS = 4
_SMALL = 50
_WIDE = 1.5
"""The better weekday brings at least so many times what the worse one does, or there is no pattern worth telling."""


def weekday(book: Book, past: Past) -> Iterator[Angle]:
    """A repository whose stars follow the weekday: one brings 1.5 times what another does, in each of the last four weeks.

    Over the last 28 days without a gap, by the median of a weekday's four daily gains, 50 at least on the better one. Told only
    on the morning after the weaker day; the one with most stars. Surprise = 0.35 + 0.2 × (ratio − 1.5), at most 0.7; reach by
    the total.
    """
    for trail in sorted(trails(book, past, _WEEKS * _WEEK), key=lambda each: -(each.now.number or 0)):
        readings = trail.readings[-_WEEKS * _WEEK - 1 :]
        span = date.fromisoformat(readings[-1].as_of) - date.fromisoformat(readings[0].as_of)
        found = _pattern(derive.daily_gains(readings), trail.edition) if span.days == _WEEKS * _WEEK else None
        if found is None:
            continue
        best, worst = (_usual_on(trail, day, which) for day, which in zip(found, ("best", "worst"), strict=True))
        times = (best.number or 0) / max(1.0, worst.number or 0)
        name, usual = spoken(trail.subject), rounded(times, 1)
        told = f"the median {WEEKDAYS[found[0]]} brings {name} {usual} times the stars of the median {WEEKDAYS[found[1]]}"
        yield Angle(
            kind="weekday",
            subjects=(trail.subject,),
            facts=(best, worst, derive.ratio(best, worst, f"{trail.now.metric}_weekday_ratio", told), trail.now,
                   *book.these(trail.subject, "created_at", "forks", "language")),
            basis=readings,
            surprise=min(0.7, 0.35 + 0.2 * (times - _WIDE)),
            reach=reach(trail.now),
            why=told,
            motion="Does it matter on which day {0.name} is looked at?",
        )  # fmt: skip
        return


def _pattern(gains: list[float], edition: date) -> tuple[int, int] | None:
    """The better and the worse weekday (0 is Monday), where yesterday's is the worse one and every week agrees."""
    by_day: dict[int, list[float]] = {}
    for back, gain in enumerate(reversed(gains)):  # today's reading closes yesterday, whose gain it is
        by_day.setdefault((edition - timedelta(days=back + 1)).weekday(), []).append(gain)
    usual = {day: statistics.median(each) for day, each in by_day.items()}
    best, worst = max(usual, key=lambda day: (usual[day], day)), min(usual, key=lambda day: (usual[day], day))
    agree = all(high > low for high, low in zip(by_day[best], by_day[worst], strict=True))
    wide = usual[worst] > 0 and usual[best] >= max(_SMALL, _WIDE * usual[worst])
    return (best, worst) if agree and wide and worst == (edition - timedelta(days=1)).weekday() else None


def _usual_on(trail: Trail, day: int, which: str) -> Fact:
    """The median of the last four daily gains on a weekday, rounded to a whole number."""
    closing = (day + 1) % _WEEK  # the gain of a day is closed by the reading of the next
    places = [n for n in range(-_WEEKS * _WEEK, 0) if date.fromisoformat(trail.readings[n].as_of).weekday() == closing]
    ends = [reading for n in places for reading in (trail.readings[n - 1], trail.readings[n])]
    value = round(statistics.median([(b.number or 0) - (a.number or 0) for a, b in zip(ends[::2], ends[1::2], strict=True)]))
    name = WEEKDAYS[day]
    gained = f"{figure(value)} {noun('stars', value)}"
    told = f"on the median {name} of the last {_WEEKS} weeks {spoken(trail.subject)} gained {gained}"
    return derive.derived(trail.subject, f"{trail.now.metric}_gain_1d_{which}_{name.lower()}", value, trail.now.unit, told,
                          formula=f"median of the daily gains of {name}s", inputs=ends)  # fmt: skip
