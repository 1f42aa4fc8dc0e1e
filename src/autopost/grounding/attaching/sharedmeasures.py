"""What several subjects are all measured by: a level of today or of an earlier day, a gain, or a change in percent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.view import View


@dataclass(frozen=True)
class Shared:
    """One measure, of whomever it is asked: "stars now", "likes on Monday", "the gain in downloads over seven days"."""

    family: str
    aspect: Literal["level", "then", "gain", "change"]
    days: int = 0
    day: date | None = None

    def of(self, view: View, subject: str) -> Fact | None:
        """The fact that a subject has for it."""
        if self.aspect == "level":
            return view.rolls.of(subject, self.family)
        if self.aspect != "then":
            return view.rolls.of(subject, f"{self.family}_{self.aspect}_{self.days}d")
        for fact in view.desk.by_subject.get(subject, ()):
            measure = view.desk.measure(fact)
            if measure.aspect == "then" and measure.family == self.family and taken_on(fact) == self.day:
                return fact
        return None


def moved(view: View, families: Iterable[str], days: Iterable[int], *, percent: bool) -> Iterator[Shared]:
    """What families gained, or changed by in percent, over those days."""
    spans = tuple(days)
    yield from (Shared(family, "change" if percent else "gain", span) for family in families for span in spans)


def earlier(view: View, families: Iterable[str], days: Iterable[int], *told: date) -> Iterator[Shared]:
    """What families stood at on those days, or so many days before the edition's."""
    known = (*(view.desk.ledger.edition - timedelta(span) for span in days), *told)
    yield from (Shared(family, "then", day=day) for family in families for day in dict.fromkeys(known))


def spans_of(view: View, *places: tuple[int, int]) -> tuple[int, ...]:
    """The days told of between those places, else anywhere in the sentence, else by the sentence before."""
    told = [window for window in view.mentions.windows if window.days > 0]
    near = [window.days for window in told if any(start <= window.start < end for start, end in places)]
    before = (fact.window for fact in view.said if fact.window)
    return tuple(dict.fromkeys(near or [window.days for window in told] or before))
