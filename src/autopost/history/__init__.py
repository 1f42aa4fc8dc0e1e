"""The store of signals: what every followed thing showed on every day, and what moved since.

SQLite with a day and an item as integers. Items are known by the platform's own id and by every name they bore, so that a
rename stays one item. `schema` has the tables, `identity` says which item is meant, `recording` writes a day, `reading` and
`moving` read, `anomalies` tells jumps from movements, `exchange` is the way in and out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType

from autopost.errors import ArchiveError, FixtureError
from autopost.history import exchange, reading
from autopost.history.identity import Reading, Register, reading_of
from autopost.history.moving import Moves, moves
from autopost.history.reading import Recorded
from autopost.history.recording import Lists, readings_of, take
from autopost.history.schema import asking, opened, writing
from autopost.history.upgrade import upgrade
from autopost.past import Past
from autopost.signals import Signal

__all__ = ["History", "Moves", "Reading", "Recorded"]


class History:
    """All signals of all days. Use as a context manager; `path` None keeps it in memory.

    Raises:
        ArchiveError: the file is no history or cannot be written.
    """

    def __init__(self, path: Path | None) -> None:
        self.where = str(path or "history in memory")
        self._store = opened(path)
        try:
            upgrade(self._store, self.where)
        except BaseException:
            self._store.close()
            raise

    def __enter__(self) -> History:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self._store.close()

    def record(self, day: date, signals: Iterable[Signal]) -> Lists:
        """Keep a day's figures, in one transaction; the same again has no effect, and an empty day is not recorded.

        Returns:
            How many readings there were, by kind and source.

        Raises:
            ArchiveError: the store cannot be written; it stays as it was.
        """
        return self.take((day, reading) for reading in readings_of(signals))

    def take(self, rows: Iterable[tuple[date, Reading]], renames: Iterable[tuple[str, str]] = ()) -> Lists:
        """Keep readings of any days in one transaction, and then make old and new names one item; see `record`."""
        with writing(self._store, self.where):
            lists = take(self._store, rows)
            register = Register(self._store)
            for old, new in renames:
                register.rename(old, new)
        return lists

    def load(self, path: Path) -> None:
        """Take in a recorded history: one JSON object a line, `{"key", "id", "name", "days": {"2026-04-27": {metric: number}}}`.

        Raises:
            FixtureError: the file is missing or a line is not of that form.
        """
        days: dict[date, list[Reading]] = defaultdict(list)
        try:
            for line in path.read_text(encoding="utf-8").splitlines():
                item = json.loads(line)
                for day, metrics in item["days"].items():
                    days[date.fromisoformat(day)].append(reading_of(item["key"], item["id"], metrics))
            self.take((day, reading) for day in sorted(days) for reading in days[day])
        except (OSError, ValueError, KeyError, TypeError, AttributeError, ArchiveError) as fault:
            raise FixtureError(f"is no recorded history ({fault!r}).", where=str(path)) from fault

    def days(self, before: date) -> list[date]:
        """The recorded days before a day, oldest first."""
        with asking(self.where):
            return reading.days_before(self._store, before)

    def listing(self) -> list[Recorded]:
        """Every recorded day with how many readings it has, by kind and source, oldest first."""
        with asking(self.where):
            return reading.listing(self._store)

    def past(self, today: date, signals: Sequence[Signal], window: int = reading.WEEK, memory: int = reading.MEMORY) -> Past:
        """What moved within `window` days, each thing against the oldest day of the window on which it was seen itself.

        Series reach back `memory` recorded days.
        """
        with asking(self.where):
            return reading.past(self._store, today, list(readings_of(signals)), window, memory)

    def moves(self, day: date, window: int = reading.WEEK, most: int = 10) -> Moves:
        """The biggest movers among everything recorded on a day; see `moving.moves`."""
        with asking(self.where):
            return moves(self._store, day, window, most)

    def export(self, path: Path) -> int:
        """Write every reading to a Parquet file; see `exchange.export`."""
        with asking(self.where):
            return exchange.export(self._store, path)

    def prune(self, before: date) -> int:
        """Forget the days before a day, and give the space back; how many days went.

        Raises:
            ArchiveError: the store cannot be written; it stays as it was.
        """
        with writing(self._store, self.where):
            gone = exchange.prune(self._store, before)
        with asking(self.where):
            self._store.executescript("PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE);")
        return gone
