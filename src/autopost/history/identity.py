"""Which item a reading belongs to: by the platform's own id, else by any name it has borne.

A thing with a platform's id keeps it through renames and transfers. A name without one is taken for the thing that bears it, or
bore it last. Where an id turns up under a name that was followed by name alone, the two are one thing, and their readings are
joined.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from autopost.history.schema import COLUMNS

KINDS = {"hf:model": "model", "hf:dataset": "dataset", "hf:space": "space", "gh:repo": "repository", "paper": "paper"}
"""The kind of a signal by the beginning of its id."""
SOURCES = {"hf": "huggingface", "gh": "github", "paper": "papers"}
"""And its source."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one source showed of one thing on one day."""

    kind: str
    id: str
    platform_id: str = ""
    source: str = ""
    metrics: dict[str, int | float] = field(default_factory=dict)

    @property
    def named(self) -> str:
        """The alias of its name."""
        return alias_of(self.id)


def reading_of(key: str, signal_id: str, metrics: dict[str, int | float]) -> Reading:
    """A reading as recorded editions and older histories have it: by one key, which is the platform's id or the signal's own.

    Raises:
        KeyError: the id is of no kind.
    """
    prefix = signal_id.rpartition(":")[0]
    return Reading(KINDS[prefix], signal_id, key if key != signal_id else "", SOURCES[prefix.partition(":")[0]], metrics)


@dataclass(slots=True)
class Known:
    """An item as it is called now."""

    item: int
    id: str
    platform_id: str


NOBODY: Mapping[str, Known] = MappingProxyType({})


def alias_of(signal_id: str) -> str:
    """What a name is looked up by. GitHub takes names in any case for one; the Hub does not."""
    return signal_id.lower() if signal_id.startswith("gh:") else signal_id


def look_up(store: sqlite3.Connection, aliases: Sequence[str], before: Mapping[str, Known] = NOBODY) -> dict[str, Known]:
    """The items behind names and platform ids, by alias; one that was looked up `before` is the same object again."""
    query = (
        "SELECT alias, item, items.id, platform_id FROM json_each(?) CROSS JOIN aliases ON alias = value JOIN items USING (item)"
    )
    known = {one.item: one for one in before.values()}
    found = {}
    for alias, item, name, platform_id in store.execute(query, (json.dumps(aliases),)):
        found[alias] = known.get(item) or known.setdefault(item, Known(item, name, platform_id))
    return found


def meant(reading: Reading, known: Mapping[str, Known]) -> Known | None:
    """The item of a reading: by the platform's id, else by the name, unless that name is another id's."""
    by_id = known.get(reading.platform_id) if reading.platform_id else None
    by_name = known.get(reading.named)
    if by_id is None and by_name is not None and not (reading.platform_id and by_name.platform_id):
        return by_name
    return by_id


class Register:
    """Gives readings their items, and learns new items, ids and names on the way. Within one transaction."""

    def __init__(self, store: sqlite3.Connection) -> None:
        self._store = store
        self._joined: dict[int, int] = {}

    def items(self, readings: Sequence[Reading], *, latest: bool) -> list[int]:
        """The item of each reading. Where `latest`, an item is called from now on what the reading calls it."""
        known = look_up(self._store, [reading.platform_id or reading.named for reading in readings])
        steady = [self._steady(reading, known) for reading in readings]
        if all(steady):  # nearly always
            return steady
        known |= look_up(self._store, [one.named for one, item in zip(readings, steady, strict=True) if not item], known)
        items = [item or self._item(one, known, latest) for one, item in zip(readings, steady, strict=True)]
        return [self._joined.get(item, item) for item in items]

    @staticmethod
    def _steady(reading: Reading, known: dict[str, Known]) -> int:
        """The item of a reading that is called as it was before; 0 where that is to be looked into."""
        item = known.get(reading.platform_id or reading.named)
        return item.item if item is not None and item.id == reading.id else 0

    def _item(self, reading: Reading, known: dict[str, Known], latest: bool) -> int:
        item, by_name = meant(reading, known), known.get(reading.named)
        if item is None:
            item = self._new(reading)
        elif by_name is not None and by_name is not item and not by_name.platform_id:
            self.join(by_name.item, item.item)
            for alias in [alias for alias, other in known.items() if other is by_name]:
                known[alias] = item
        self._learn(reading, item, known, latest)
        return item.item

    def _new(self, reading: Reading) -> Known:
        row = (reading.kind, reading.id, reading.platform_id)
        number = self._store.execute("INSERT INTO items (kind, id, platform_id) VALUES (?, ?, ?)", row).lastrowid
        return Known(int(number or 0), reading.id, reading.platform_id)

    def _learn(self, reading: Reading, item: Known, known: dict[str, Known], latest: bool) -> None:
        for alias in (reading.named, reading.platform_id):
            if alias and known.get(alias) is not item:
                self._store.execute("INSERT OR REPLACE INTO aliases VALUES (?, ?)", (alias, item.item))
                known[alias] = item
        name = reading.id if latest else item.id
        platform_id = item.platform_id or reading.platform_id
        if (name, platform_id) != (item.id, item.platform_id):
            item.id, item.platform_id = name, platform_id
            self._store.execute("UPDATE items SET id = ?, platform_id = ? WHERE item = ?", (name, platform_id, item.item))

    def rename(self, old: str, new: str) -> bool:
        """Make two names one item; whether either was known. Two platform ids are never made one.

        It is called by the new name where it was seen under it, and as before where it was not yet.
        """
        known = look_up(self._store, [alias_of(old), alias_of(new)])
        before, after = known.get(alias_of(old)), known.get(alias_of(new))
        if before and after and before.item != after.item:
            if before.platform_id and after.platform_id:
                return False
            gone, kept = (before, after) if after.platform_id else (after, before)
            self.join(gone.item, kept.item)
            before = kept
        item = before or after
        if item is None:
            return False
        for name in (old, new):
            self._learn(Reading("", name), item, {}, latest=after is not None)
        return True

    def join(self, gone: int, kept: int) -> None:
        """Hand the readings and names of one item to another; of two readings of one day the kept item's stands."""
        self._store.execute(
            f"INSERT OR IGNORE INTO readings SELECT day, ?, {COLUMNS}, more"  # noqa: S608  our own column names
            " FROM days CROSS JOIN readings USING (day) WHERE item = ?",
            (kept, gone),
        )
        self._store.execute("DELETE FROM readings WHERE item = ? AND day IN (SELECT day FROM days)", (gone,))
        self._store.execute("UPDATE aliases SET item = ? WHERE item = ?", (kept, gone))
        self._store.execute("DELETE FROM items WHERE item = ?", (gone,))
        self._joined[gone] = kept
