"""Movers of a whole store: what moved most among everything recorded on a day, by kind.

SQLite ranks every item by the plain difference and hands over the first of each ranking. Only these, and the things followed
longest, are read with their past, so that what is no movement can be told: a store of a million items costs little more than its
one comparison. Nothing before the window and the days in which a jump may go back is read, however much is recorded.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from autopost.history.anomalies import BACK_WITHIN
from autopost.history.identity import Reading
from autopost.history.reading import compared, days_before, held, series_of
from autopost.past import TINY, TOTALS, Anomaly, Movement

CANDIDATES = 100
"""Items of each ranking that are read with their past."""
FOLLOWED = 2_000
"""Items of a kind, those followed longest, among which anomalies are looked for whether they rank or not."""

# The oldest reading of the window is looked up for each item by itself; nearly always the first day tried has it.
_MOVED = """
CREATE TEMP TABLE moved AS SELECT now.item AS item, earlier.{metric} AS before, now.{metric} AS value
FROM readings AS now CROSS JOIN items USING (item) CROSS JOIN readings AS earlier
ON earlier.item = now.item AND earlier.day = (
    SELECT days.day FROM days CROSS JOIN readings AS one ON one.day = days.day AND one.item = now.item
    WHERE days.day >= :first AND days.day < :day AND one.{metric} IS NOT NULL ORDER BY days.day LIMIT 1
)
WHERE now.day = :day AND now.{metric} IS NOT NULL AND kind = :kind
"""
_RANKINGS = (
    "value > before ORDER BY value - before DESC",
    "value < before ORDER BY value - before",
    f"value > before AND before >= {TINY} ORDER BY 1.0 * value / before DESC",
    f"value < before AND before >= {TINY} ORDER BY 1.0 * value / before",
)
_POOL = """
SELECT id, item, {metric} FROM (
    SELECT item FROM (
        SELECT item FROM readings JOIN items USING (item) WHERE day = :day AND kind = :kind ORDER BY item LIMIT {followed}
    ) UNION {rankings}
) JOIN items USING (item) JOIN readings USING (item) WHERE day = :day AND {metric} IS NOT NULL
"""


@dataclass(frozen=True)
class KindMoves:
    """What moved of one kind: the rankings, largest first, and how many items were compared.

    Of `steepest` and `deepest` (gains and falls by percent) no baseline is tiny. `missing` are the days of the window on which
    the kind's list did not come, or not whole.
    """

    metric: str
    compared: int
    gains: tuple[Movement, ...]
    falls: tuple[Movement, ...]
    steepest: tuple[Movement, ...]
    deepest: tuple[Movement, ...]
    missing: tuple[date, ...]


@dataclass(frozen=True)
class Moves:
    """The movers of a recorded day against the days of the window before it, and what is none."""

    day: date
    window: int
    since: date
    kinds: dict[str, KindMoves]
    anomalies: tuple[Anomaly, ...]


def moves(store: sqlite3.Connection, day: date, window: int, most: int) -> Moves:
    """The `most` biggest movers of each kind on a recorded day, each against the oldest day of the window that has it."""
    recorded = [*days_before(store, day), day]
    near = [one for one in recorded if one >= day - timedelta(days=window + BACK_WITHIN)]
    whole = held(store, near)
    kinds: dict[str, KindMoves] = {}
    anomalies: list[Anomaly] = []
    for kind in TOTALS:
        if not _listed(store, day, kind):
            continue
        number, pool = _pool(store, day, window, kind)
        readings = [Reading(kind, name, metrics={TOTALS[kind]: value}) for name, _, value in pool]
        series = series_of(store, near[:-1], {name: item for name, item, _ in pool}, (TOTALS[kind],))
        movements, jumps = compared(day, readings, series, window)
        anomalies += jumps
        asked = [day - timedelta(days=back) for back in range(window, -1, -1)]
        missing = tuple(one for one in asked if one >= recorded[0] and one not in whole.get(kind, ()))
        kinds[kind] = _ranked(kind, number, movements, missing, most)
    return Moves(day, window, recorded[0], kinds, tuple(anomalies))


def _listed(store: sqlite3.Connection, day: date, kind: str) -> bool:
    return store.execute("SELECT 1 FROM lists WHERE day = ? AND kind = ?", (day.toordinal(), kind)).fetchone() is not None


def _pool(store: sqlite3.Connection, day: date, window: int, kind: str) -> tuple[int, list[tuple[str, int, float]]]:
    """How many items of a kind have a baseline, and id, item and value of those that are read with their past."""
    metric = TOTALS[kind]
    given = {"day": day.toordinal(), "first": day.toordinal() - window, "kind": kind}
    rankings = " UNION ".join(f"SELECT item FROM (SELECT item FROM moved WHERE {one} LIMIT {CANDIDATES})" for one in _RANKINGS)  # noqa: S608
    store.execute(_MOVED.format(metric=metric), given)
    try:
        pool = store.execute(_POOL.format(metric=metric, followed=FOLLOWED, rankings=rankings), given).fetchall()
        return store.execute("SELECT count(*) FROM moved").fetchone()[0], pool
    finally:
        store.execute("DROP TABLE moved")


def _ranked(kind: str, number: int, movements: Sequence[Movement], missing: tuple[date, ...], most: int) -> KindMoves:
    risen = [one for one in movements if one.gain > 0]
    fallen = [one for one in movements if one.gain < 0]
    return KindMoves(
        metric=TOTALS[kind],
        compared=number,
        gains=tuple(sorted(risen, key=lambda one: (-one.gain, one.signal_id))[:most]),
        falls=tuple(sorted(fallen, key=lambda one: (one.gain, one.signal_id))[:most]),
        steepest=_by_change(risen, -1)[:most],
        deepest=_by_change(fallen, 1)[:most],
        missing=missing,
    )


def _by_change(movements: Sequence[Movement], sign: int) -> tuple[Movement, ...]:
    changed = [(sign * change, one.signal_id, one) for one in movements if (change := one.change) is not None]
    return tuple(one for _, _, one in sorted(changed, key=lambda each: each[:2]))
