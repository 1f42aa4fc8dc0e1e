"""Recording: a gathering becomes a day, in one transaction, and a list that came short is marked as such."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, islice
from operator import itemgetter
from statistics import median

from autopost.history.identity import Reading, Register
from autopost.history.schema import METRICS
from autopost.signals import Signal

BATCH = 10_000
"""Readings taken at a time, so that a day of a million needs no more memory than one of ten thousand."""
_USUAL_DAYS = 7
_USUAL_LEAST = 10
_LARGEST = 2**63
_NAMED = frozenset(METRICS)

Lists = Counter[tuple[str, str]]
"""How many readings a day has, by kind and source."""


def readings_of(signals: Iterable[Signal]) -> Iterator[Reading]:
    """What history keeps of signals: those with figures, and of each the figures that are finite and fit."""
    for signal in signals:
        metrics = {name: value for name, value in signal.metrics.items() if -_LARGEST < value < _LARGEST}
        if metrics:
            yield Reading(signal.kind, signal.id, signal.platform_id, signal.source, metrics)


def take(store: sqlite3.Connection, rows: Iterable[tuple[date, Reading]]) -> Lists:
    """Write readings of any number of days, within a transaction; the same again has no effect, and an empty day is no day.

    Returns:
        How many were written.
    """
    register = Register(store)
    lists: dict[date, Lists] = {}
    newest: int = store.execute("SELECT coalesce(max(day), 0) FROM days").fetchone()[0]
    coming = iter(rows)
    while batch := list(islice(coming, BATCH)):
        for day, group in groupby(sorted(batch, key=itemgetter(0)), key=itemgetter(0)):
            if day not in lists:
                lists[day] = Lists()
                store.execute("INSERT OR IGNORE INTO days VALUES (?, ?)", (day.toordinal(), day.isoformat()))
            readings = [reading for _, reading in group]
            newest = max(newest, day.toordinal())
            items = register.items(readings, latest=day.toordinal() == newest)
            _write(store, day.toordinal(), items, readings)
            lists[day].update((one.kind, one.source) for one in readings)
    for day in sorted(lists):
        for (kind, source), count in lists[day].items():
            _keep_list(store, day.toordinal(), kind, source, count)
    return sum(lists.values(), Lists())


def _write(store: sqlite3.Connection, day: int, items: Sequence[int], readings: Sequence[Reading]) -> None:
    """One statement for readings of the same metrics: binding the many that a thing does not have takes longer than the rest."""
    shapes: dict[tuple[str, ...], list[tuple[int | float | str, ...]]] = {}
    for item, reading in zip(items, readings, strict=True):
        metrics: Mapping[str, int | float | str] = reading.metrics
        if not metrics.keys() <= _NAMED:
            further = {name: value for name, value in metrics.items() if name not in _NAMED}
            named = {name: value for name, value in metrics.items() if name in _NAMED}
            metrics = {**named, "more": json.dumps(further, sort_keys=True)}
        shapes.setdefault(tuple(metrics), []).append((day, item, *metrics.values()))
    for names, rows in shapes.items():
        columns, places = ", ".join(("day", "item", *names)), ", ".join("?" * (len(names) + 2))
        store.executemany(f"INSERT OR REPLACE INTO readings ({columns}) VALUES ({places})", rows)  # noqa: S608  our own names


def _keep_list(store: sqlite3.Connection, day: int, kind: str, source: str, count: int) -> None:
    """Note how long a list was, and whether it was short: under half of its median length on the days before.

    The days before count as they were, short or not, so that a list that is kept shorter from now on is the usual one soon.
    """
    query = "SELECT items FROM lists WHERE kind = ? AND source = ? AND day < ? ORDER BY day DESC LIMIT ?"
    before = [row[0] for row in store.execute(query, (kind, source, day, _USUAL_DAYS))]
    usual = median(before) if before else 0
    query = "SELECT items FROM lists WHERE day = ? AND kind = ? AND source = ?"
    earlier = store.execute(query, (day, kind, source)).fetchone()  # an earlier gathering of the same day
    most = max(count, earlier[0] if earlier else 0)
    short = usual >= _USUAL_LEAST and 2 * most < usual
    store.execute("INSERT OR REPLACE INTO lists VALUES (?, ?, ?, ?, ?)", (day, kind, source, most, int(short)))
