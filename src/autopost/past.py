"""What history says on one day, as ledger and angles read it: movements, anomalies, series and earlier places.

`history` makes these; nobody else needs to know how they are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict

TOTALS: Mapping[str, str] = {"repository": "stars", "model": "likes", "dataset": "likes", "space": "likes"}
"""What is compared, by kind: running totals only. Downloads are a rolling 30 days, and their change is no growth."""
TINY = 50
"""Below this baseline no percentage is given or ranked: the ratio of a tiny number says nothing."""

Series = tuple[tuple[date, float], ...]
"""One metric of one thing on the recorded days before the edition, oldest first. Days on which it was not seen are left out."""


class Movement(BaseModel):
    """One metric of one thing, then and now. `then_day` is the oldest day inside the window on which it was seen.

    `by` says who counted then: this paper, or the dates of those who star the repository now, among whom those who have left
    since are not.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    signal_id: str
    metric: str
    then: float
    then_day: date
    now: float
    days: int
    by: Literal["paper", "stargazers"] = "paper"

    @property
    def gain(self) -> float:
        """Now minus then."""
        return self.now - self.then

    @property
    def change(self) -> float | None:
        """The gain in percent of then; None where then is too small for a percentage to say anything."""
        return 100 * self.gain / self.then if self.then >= TINY else None


class Anomaly(BaseModel):
    """A change that is no movement: a jump that went back, a mass correction, a counter that was reset. For the editor only."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    signal_id: str
    metric: str
    day: date
    then: float
    now: float
    reason: str


@dataclass(frozen=True)
class Past:
    """What history says on one day. Everything is by signal id, as the signal is called today, whatever it was called then.

    `since` is the first recorded day, `days` the recorded days before this one within the longest window, oldest first, without
    days on which every list had an outage; `held` are those of them on which the list of a kind was whole, by kind: only on
    these may a thing be said to have been absent. `movements` holds no anomaly. `yesterday` is the last recorded day before this
    one on which the ranked lists were whole, if it lies within a week; `ranks` holds that day's places. `series` has every
    metric kept of the day's signals: signal id -> metric -> values before the edition.
    """

    since: date | None = None
    movements: tuple[Movement, ...] = ()
    yesterday: date | None = None
    ranks: Mapping[str, int] = field(default_factory=dict)
    days: tuple[date, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()
    series: Mapping[str, Mapping[str, Series]] = field(default_factory=dict)
    held: Mapping[str, tuple[date, ...]] = field(default_factory=dict)

    def gaps(self, today: date, window: int = 7) -> dict[str, tuple[date, ...]]:
        """The days of the window on which the list of a kind did not come whole, after it once had, by kind."""
        asked = [today - timedelta(days=back) for back in range(window, 0, -1)]
        found = {kind: tuple(day for day in asked if day > seen[0] and day not in seen) for kind, seen in self.held.items()}
        return {kind: days for kind, days in found.items() if days}
