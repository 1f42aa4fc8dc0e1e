"""Recorded days made for tests: a history whose items are given as values by days before the edition."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from autopost.history import History
from autopost.past import Past
from autopost.signals import Signal
from tests.made import DAY, repository

Values = Mapping[int, int]
"""Stars by days before the edition; 0 is the edition's own day."""


def days_ago(days: int) -> date:
    """A day before the edition."""
    return DAY - timedelta(days=days)


def shown(items: Mapping[str, Values], days: int) -> list[Signal]:
    """The repositories that have a value on a day."""
    return [repository(name, values[days]) for name, values in items.items() if days in values]


def recorded(items: Mapping[str, Values], *, today: bool = False) -> History:
    """A history in memory with the days before the edition; with the edition's own where `today`."""
    history = History(None)
    for days in sorted({day for values in items.values() for day in values}, reverse=True):
        if days or today:
            history.record(days_ago(days), shown(items, days))
    return history


def past_of(items: Mapping[str, Values], window: int = 7) -> Past:
    """What history says of them on the edition's day."""
    with recorded(items) as history:
        return history.past(DAY, shown(items, 0), window)
