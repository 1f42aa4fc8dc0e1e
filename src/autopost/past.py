"""What history says on one day, as ledger and angles read it: movements, anomalies, series and earlier places.

`history` makes these; nobody else needs to know how they are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pydantic import BaseModel, ConfigDict

Series = tuple[tuple[date, float], ...]
"""One metric of one thing on the recorded days before the edition, oldest first. Days on which it was not seen are left out."""


class Movement(BaseModel):
    """One metric of one thing, then and now. `then_day` is the oldest day inside the window on which it was seen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    signal_id: str
    metric: str
    then: float
    then_day: date
    now: float
    days: int

    @property
    def gain(self) -> float:
        """Now minus then."""
        return self.now - self.then


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
    days on which the source had an outage. `movements` holds no anomaly. `yesterday` is the last recorded day before this one if
    it lies within a week; `ranks` holds that day's places. `series` has every metric kept of the day's signals: signal id ->
    metric -> values before the edition.
    """

    since: date | None = None
    movements: tuple[Movement, ...] = ()
    yesterday: date | None = None
    ranks: Mapping[str, int] = field(default_factory=dict)
    days: tuple[date, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()
    series: Mapping[str, Mapping[str, Series]] = field(default_factory=dict)
