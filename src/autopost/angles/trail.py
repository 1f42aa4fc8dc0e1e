"""A subject's running total day by day, and the facts behind its daily gains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from autopost import derive
from autopost.book import Book
from autopost.facts import Fact, Subject
from autopost.past import Past, Series
from autopost.printing import figure, long_day, noun

TOTALS = {"repository": "stars", "model": "likes", "dataset": "likes", "space": "likes", "paper": "upvotes"}
"""What is followed of a kind: totals that only run up. Downloads are a rolling 30 days, and their change is no growth."""


@dataclass(frozen=True)
class Trail:
    """One total of one subject: `now` is the edition's fact, `series` the values of earlier days, oldest first."""

    now: Fact
    series: Series
    edition: date

    @property
    def subject(self) -> Subject:
        """Whose total it is."""
        return self.now.subject

    @cached_property
    def readings(self) -> tuple[Fact, ...]:
        """Every reading as a fact, oldest first, the edition's own last."""
        return (*(derive.then(self.now, value, day) for day, value in self.series), self.now)

    @cached_property
    def gains(self) -> list[float]:
        """Gain a day between successive readings, oldest first; today's is the last."""
        return derive.daily_gains(self.readings)

    @property
    def days(self) -> int:
        """Days between the last two readings: 1 unless some were missed."""
        return (self.edition - self.series[-1][0]).days

    @cached_property
    def gain(self) -> Fact:
        """What was gained or lost since the last reading."""
        return self.gain_at(-1)

    def gain_at(self, place: int) -> Fact:
        """The gain between a reading and the one before it, as a fact of its day; -1 is today's."""
        before, after = self.readings[place - 1], self.readings[place]
        day = date.fromisoformat(after.as_of)
        days = (day - date.fromisoformat(before.as_of)).days
        size = (after.number or 0) - (before.number or 0)
        told = (
            f"{derive.spoken(self.subject)} {'gained' if size >= 0 else 'lost'} {figure(abs(size))} "
            f"{noun(self.now.unit or '', size)} in {'the day' if days == 1 else f'the {days} days'} to {long_day(day)}"
        )
        fact = derive.difference(after, before, f"{self.now.metric}_gain_{days}d", told)
        return fact if day == self.edition else fact.model_copy(update={"id": f"{fact.id}@{day}"})


def trails(book: Book, past: Past, least: int) -> Iterator[Trail]:
    """Every total that has a fact today, was read within the last three days, and has at least so many daily gains.

    None of which the history says that a change in it is no movement.
    """
    odd = {(anomaly.signal_id, anomaly.metric) for anomaly in past.anomalies}
    for kind, metric in TOTALS.items():
        for subject in book.subjects.get(kind, ()):
            now, series = book.get(subject, metric), past.series.get(subject.id, {}).get(metric, ())
            series = tuple((day, value) for day, value in series if day < book.edition)
            if (subject.id, metric) in odd:
                continue
            if now is not None and now.number and len(series) >= least and (book.edition - series[-1][0]).days <= _FRESH:
                yield Trail(now, series, book.edition)


_FRESH = 3
