"""The store of signals: what every followed thing showed on every day, and what moved since.

SQLite with a day and an item as integers: `days(day, date)`, `items(item, key, id, name)`, `readings(day, item, metrics)`
with the primary key (day, item) and no rowid. Items are known by the platform's own id, so that a rename stays one item.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType

from autopost.errors import ArchiveError, FixtureError
from autopost.past import Movement, Past, Series
from autopost.signals import Signal

TOTALS = {"repository": "stars", "model": "likes", "dataset": "likes", "space": "likes"}
"""What is compared, by kind: running totals only. Downloads are a rolling 30 days, and their change is no growth."""

MEMORY = 60
"""How many recorded days a series reaches back."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS days (day INTEGER PRIMARY KEY, date TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS items (
    item INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, id TEXT NOT NULL, name TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS readings (
    day INTEGER NOT NULL, item INTEGER NOT NULL, metrics TEXT NOT NULL, PRIMARY KEY (day, item)
) WITHOUT ROWID;
"""


class History:
    """All signals of all days. Use as a context manager; `path` None keeps it in memory.

    Raises:
        ArchiveError: the file is no history or cannot be written.
    """

    def __init__(self, path: Path | None) -> None:
        self.where = str(path or "history in memory")
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._store = sqlite3.connect(path or ":memory:", isolation_level=None)
            if path is not None:
                self._store.execute("PRAGMA journal_mode = WAL")
            self._store.executescript(_SCHEMA)
        except (OSError, sqlite3.Error) as fault:
            raise ArchiveError(f"history cannot be opened ({fault}).", where=self.where) from fault

    def __enter__(self) -> History:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self._store.close()

    def record(self, day: date, signals: Iterable[Signal]) -> None:
        """Keep a day's figures, in one transaction; the same again has no effect, and an empty day is not recorded.

        Raises:
            ArchiveError: the store cannot be written; it stays as it was.
        """
        rows = [(s.key, s.id, s.name, json.dumps(s.metrics, sort_keys=True)) for s in signals if s.metrics]
        if not rows:
            return
        number = day.toordinal()
        try:
            self._store.execute("BEGIN IMMEDIATE")
            self._store.execute("INSERT OR IGNORE INTO days VALUES (?, ?)", (number, day.isoformat()))
            self._store.executemany(
                "INSERT INTO items (key, id, name) VALUES (?, ?, ?)"
                " ON CONFLICT (key) DO UPDATE SET id = excluded.id, name = excluded.name",
                [row[:3] for row in rows],
            )
            self._store.executemany(
                "INSERT OR REPLACE INTO readings SELECT ?, item, ? FROM items WHERE key = ?",
                [(number, metrics, key) for key, _, _, metrics in rows],
            )
            self._store.execute("COMMIT")
        except sqlite3.Error as fault:
            if self._store.in_transaction:
                self._store.execute("ROLLBACK")
            raise ArchiveError(f"the day could not be recorded ({fault}).", where=self.where) from fault

    def load(self, path: Path) -> None:
        """Take in a recorded history: one JSON object a line, `{"key", "id", "name", "days": {"2026-04-27": {metric: number}}}`.

        Raises:
            FixtureError: the file is missing or a line is not of that form.
        """
        try:
            items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
            with self._store:
                for number, item in enumerate(items, start=1):
                    self._store.execute("INSERT INTO items VALUES (?, ?, ?, ?)", (number, item["key"], item["id"], item["name"]))
                    for day, metrics in item["days"].items():
                        ordinal = date.fromisoformat(day).toordinal()
                        self._store.execute("INSERT OR IGNORE INTO days VALUES (?, ?)", (ordinal, day))
                        row = (ordinal, number, json.dumps(metrics, sort_keys=True))
                        self._store.execute("INSERT INTO readings VALUES (?, ?, ?)", row)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, sqlite3.Error) as fault:
            raise FixtureError(f"is no recorded history ({fault!r}).", where=str(path)) from fault

    def days(self, before: date) -> list[date]:
        """The recorded days before a day, oldest first."""
        rows = self._store.execute("SELECT day FROM days WHERE day < ? ORDER BY day", (before.toordinal(),))
        return [date.fromordinal(row[0]) for row in rows]

    def readings(self, day: date) -> dict[str, dict[str, float]]:
        """Every item's metrics of one day, by the item's key."""
        query = "SELECT key, metrics FROM readings JOIN items USING (item) WHERE day = ?"
        return {key: json.loads(metrics) for key, metrics in self._store.execute(query, (day.toordinal(),))}

    def past(self, today: date, signals: Sequence[Signal], window: int = 7, memory: int = MEMORY) -> Past:
        """What moved within `window` days, each thing against the oldest day of the window on which it was seen itself.

        Series reach back `memory` recorded days.
        """
        recorded = self.days(today)
        days = recorded[-memory:]
        series = self.series(days, signals)
        yesterday = recorded[-1] if recorded and recorded[-1] >= today - timedelta(days=7) else None
        places = ((signal.id, series.get(signal.id, {}).get("rank", ())) for signal in signals)
        return Past(
            since=recorded[0] if recorded else None,
            movements=tuple(m for signal in signals if (m := _movement(signal, today, series.get(signal.id, {}), window))),
            yesterday=yesterday,
            ranks={signal_id: int(seen[-1][1]) for signal_id, seen in places if seen and seen[-1][0] == yesterday},
            days=tuple(days),
            series=series,
        )

    def series(self, days: Sequence[date], signals: Sequence[Signal]) -> dict[str, dict[str, Series]]:
        """Every metric of the signals' items on those days: signal id -> metric -> values, oldest first."""
        items = self._items(signals)
        found: dict[str, dict[str, list[tuple[date, float]]]] = defaultdict(lambda: defaultdict(list))
        ids = {item: signal_id for signal_id, item in items.items()}
        # Either side of the join may be the larger one; the order written here makes a look-up of each wanted item.
        query = "SELECT item, metrics FROM json_each(?) CROSS JOIN readings ON day = ? AND item = value"
        for day in days:
            for item, metrics in self._store.execute(query, (json.dumps(list(ids)), day.toordinal())):
                for metric, value in json.loads(metrics).items():
                    found[ids[item]][metric].append((day, value))
        return {signal_id: {metric: tuple(seen) for metric, seen in metrics.items()} for signal_id, metrics in found.items()}

    def _items(self, signals: Sequence[Signal]) -> dict[str, int]:
        """The number of each signal's item, by signal id; unknown ones are left out."""
        known: dict[str, int] = dict(self._store.execute("SELECT key, item FROM items"))
        return {signal.id: known[signal.key] for signal in signals if signal.key in known}


def _movement(signal: Signal, today: date, series: Mapping[str, Series], window: int) -> Movement | None:
    metric = TOTALS.get(signal.kind, "")
    now = signal.metrics.get(metric)
    if now is None:
        return None
    for day, then in series.get(metric, ()):
        if day >= today - timedelta(days=window):
            return Movement(signal_id=signal.id, metric=metric, then=then, then_day=day, now=now, days=(today - day).days)
    return None
