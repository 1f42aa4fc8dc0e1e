"""Reading: recorded days, series of items whatever they were called, and what moved between then and now."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from autopost.history.anomalies import Judged, judged, mass_corrections
from autopost.history.identity import Reading, look_up, meant
from autopost.history.schema import METRICS
from autopost.past import TOTALS, Anomaly, Movement, Past, Series

MEMORY = 60
"""How many recorded days a series reaches back."""
WEEK = 7
BySignal = dict[str, dict[str, Series]]


def days_before(store: sqlite3.Connection, before: date) -> list[date]:
    """The recorded days before a day, oldest first."""
    rows = store.execute("SELECT day FROM days WHERE day < ? ORDER BY day", (before.toordinal(),))
    return [date.fromordinal(row[0]) for row in rows]


@dataclass(frozen=True)
class Recorded:
    """A recorded day: how many readings of each kind and source, and which of these lists came short."""

    day: date
    lists: Mapping[tuple[str, str], int]
    short: tuple[tuple[str, str], ...]


def listing(store: sqlite3.Connection) -> list[Recorded]:
    """Every recorded day, oldest first."""
    lists: dict[int, dict[tuple[str, str], int]] = {row[0]: {} for row in store.execute("SELECT day FROM days ORDER BY day")}
    short: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for day, kind, source, items, is_short in store.execute("SELECT day, kind, source, items, short FROM lists"):
        lists[day][kind, source] = items
        if is_short:
            short[day].append((kind, source))
    return [Recorded(date.fromordinal(day), counts, tuple(short[day])) for day, counts in lists.items()]


def held(store: sqlite3.Connection, days: Sequence[date]) -> dict[str, tuple[date, ...]]:
    """Of these days, those on which the list of a kind was whole, by kind."""
    if not days:
        return {}
    query = "SELECT DISTINCT kind, day FROM lists WHERE day BETWEEN ? AND ? AND NOT short ORDER BY day"
    found: dict[str, list[date]] = defaultdict(list)
    for kind, day in store.execute(query, (days[0].toordinal(), days[-1].toordinal())):
        found[kind].append(date.fromordinal(day))
    return {kind: tuple(seen) for kind, seen in found.items()}


def items_of(store: sqlite3.Connection, readings: Sequence[Reading]) -> dict[str, int]:
    """The item of each reading that has one, by the reading's id."""
    known = look_up(store, [alias for one in readings for alias in (one.platform_id, one.named) if alias])
    return {one.id: item.item for one in readings if (item := meant(one, known))}


def series_of(
    store: sqlite3.Connection, days: Sequence[date], items: Mapping[str, int], metrics: Sequence[str] = METRICS
) -> BySignal:
    """Metrics of items on those days: id -> metric -> values, oldest first; all of them unless some are named."""
    ids = {item: name for name, item in items.items()}
    wanted = json.dumps(list(ids))
    # Either side of the join may be the larger one; the order written here makes a look-up of each wanted item.
    columns = ", ".join((*metrics, "more" if metrics is METRICS else "NULL"))
    query = f"SELECT item, {columns} FROM json_each(?) CROSS JOIN readings ON day = ? AND item = value"  # noqa: S608
    found: dict[str, dict[str, list[tuple[date, float]]]] = {}
    for day in days:
        for item, *figures, more in store.execute(query, (wanted, day.toordinal())):
            seen = [(metric, value) for metric, value in zip(metrics, figures, strict=True) if value is not None]
            series = found.setdefault(ids[item], {})
            for metric, value in (*seen, *json.loads(more).items()) if more else seen:
                series.setdefault(metric, []).append((day, value))
    return {name: {metric: tuple(seen) for metric, seen in series.items()} for name, series in found.items()}


def past(store: sqlite3.Connection, today: date, readings: Sequence[Reading], window: int = WEEK, memory: int = MEMORY) -> Past:
    """What moved within `window` days, each thing against the oldest day of the window on which it was seen itself."""
    recorded = days_before(store, today)
    days = recorded[-memory:]
    whole = held(store, days)
    series = series_of(store, days, items_of(store, readings))
    movements, anomalies = compared(today, readings, series, window)
    yesterday = _yesterday(today, days, whole, {one.kind for one in readings if "rank" in one.metrics})
    places = ((one.id, series.get(one.id, {}).get("rank", ())) for one in readings)
    kinds = {one.kind for one in readings if one.metrics}
    return Past(
        since=recorded[0] if recorded else None,
        movements=movements,
        yesterday=yesterday,
        ranks={name: int(value) for name, seen in places for day, value in seen if day == yesterday},
        days=tuple(day for day in days if any(day in whole.get(kind, ()) for kind in kinds)),
        anomalies=anomalies,
        series=series,
        held=whole,
    )


def _yesterday(today: date, days: Sequence[date], whole: Mapping[str, Sequence[date]], ranked: set[str]) -> date | None:
    """The last day within a week on which every ranked list that was read in that week came whole."""
    week = [day for day in days if day >= today - timedelta(days=WEEK)]
    lists = [seen for kind in sorted(ranked) if set(seen := whole.get(kind, ())) & set(week)]
    return next((day for day in reversed(week) if all(day in seen for seen in lists)), None)


def compared(
    today: date, readings: Sequence[Reading], series: Mapping[str, Mapping[str, Series]], window: int
) -> tuple[tuple[Movement, ...], tuple[Anomaly, ...]]:
    """Movements of running totals within the window, and the anomalies of the window that are none."""
    totals: dict[str, dict[str, Series]] = defaultdict(dict)
    for one in readings:
        metric = TOTALS.get(one.kind, "")
        if metric in one.metrics:
            before = series.get(one.id, {}).get(metric, ())
            totals[one.kind][one.id] = (*before, (today, one.metrics[metric]))
    movements, anomalies = [], []
    first = today - timedelta(days=window)
    for kind, by_id in totals.items():
        corrected = list(mass_corrections(list(by_id.values())).items())
        for name, total in by_id.items():
            verdict = judged(total, corrected)
            anomalies += [
                Anomaly(signal_id=name, metric=TOTALS[kind], day=j.day, then=j.then, now=j.now, reason=j.reason)
                for j in verdict.jumps
                if j.day > first
            ]
            movement = _movement(name, TOTALS[kind], verdict, first)
            if movement is not None:
                movements.append(movement)
    return tuple(movements), tuple(anomalies)


def _movement(name: str, metric: str, verdict: Judged, first: date) -> Movement | None:
    """The last reading against the oldest steady one of the window; None where there is no other."""
    inside = [reading for reading in verdict.steady if reading[0] >= first]
    if len(inside) < 2:
        return None
    (then_day, then), (day, now) = inside[0], inside[-1]
    return Movement(signal_id=name, metric=metric, then=then, then_day=then_day, now=now, days=(day - then_day).days)
