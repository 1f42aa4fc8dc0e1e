"""The way in and out: tables of other tools as CSV or Parquet, renames, and the whole store as Parquet."""

from __future__ import annotations

import csv
import math
import re
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from autopost.errors import ArchiveError, InvalidInput
from autopost.history.identity import KINDS, Reading
from autopost.history.schema import COLUMNS, METRICS

PREFIXES = {kind: f"{prefix}:" for prefix, kind in KINDS.items()}
"""How a signal's id begins, by kind."""
FIELDS = ("day", "id", "platform_id", *METRICS)
"""What a column of an imported table can be."""
SOURCE = "import"
_ROWS = 50_000
_ID = re.compile(r"[a-z]+:\S+")
_RENAMES = (("old", "new"), ("old_full_name", "new_full_name"))
_MISSING = "Install it with: pip install 'autopost[analytics]'"


def rows(path: Path, columns: Mapping[str, str], kind: str) -> Iterator[tuple[date, Reading]]:
    """The readings of a CSV or Parquet file, row by row; `columns` says which column of the file is which field.

    Raises:
        InvalidInput: the file cannot be read, a column is missing, or a value is not what its field takes: the row is named.
    """
    for number, row in enumerate(_table(path, columns), start=1):
        try:
            yield _day(row["day"]), _reading(row, kind)
        except ValueError as fault:
            raise InvalidInput(f"row {number}: {fault}; nothing was imported.", where=str(path)) from fault


def _table(path: Path, columns: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Rows by field, from the columns that are mapped."""
    if path.suffix == ".parquet":
        yield from _parquet(path, columns)
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            _check(path, columns, reader.fieldnames or ())
            for row in reader:
                yield {field: row[column] for field, column in columns.items()}
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise InvalidInput(f"cannot be read as CSV ({fault}).", where=str(path)) from fault


def _parquet(path: Path, columns: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    pyarrow, parquet = _arrow(path)
    try:
        with parquet.ParquetFile(path) as file:
            _check(path, columns, file.schema_arrow.names)
            for batch in file.iter_batches(batch_size=_ROWS, columns=sorted(set(columns.values()))):
                for row in batch.to_pylist():
                    yield {field: row[column] for field, column in columns.items()}
    except (OSError, pyarrow.ArrowException) as fault:
        raise InvalidInput(f"cannot be read as Parquet ({fault}).", where=str(path)) from fault


def _arrow(path: Path) -> tuple[Any, Any]:
    try:
        import pyarrow  # type: ignore[import-untyped]
        import pyarrow.parquet  # type: ignore[import-untyped]
    except ImportError as fault:
        raise InvalidInput("Parquet needs the [analytics] extra.", where=str(path), hint=f"{_MISSING}.") from fault
    return pyarrow, pyarrow.parquet


def _check(path: Path, columns: Mapping[str, str], present: Any) -> None:
    for field, column in columns.items():
        if column not in present:
            hint = f"It has: {', '.join(map(repr, list(present)[:20]))}."
            raise InvalidInput(f"has no column {column!r} for {field}.", where=str(path), hint=hint)


def _day(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise ValueError(f"day is {str(value)[:40]!r}, which is no date like 2026-05-04") from None


def _reading(row: Mapping[str, Any], kind: str) -> Reading:
    metrics = {field: number for field in METRICS if (number := _number(field, row.get(field))) is not None}
    platform_id = str(row.get("platform_id") or "")
    platform = PREFIXES[kind].partition(":")[0] + ":"
    own = f"{platform}{platform_id.removeprefix(platform)}" if platform_id else ""
    return Reading(kind, _id(row["id"], PREFIXES[kind]), own, SOURCE, metrics)


def _id(value: Any, prefix: str) -> str:
    given = str(value or "")
    full = given if given.startswith(prefix) else f"{prefix}{given}"
    if not given or len(full) > 300 or not full.isprintable() or not _ID.fullmatch(full):
        raise ValueError(f"id is {given[:60]!r}, which names nothing")
    return full


def _number(field: str, value: Any) -> int | float | None:
    if value is None or value == "":
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = -1.0
    if math.isnan(number):
        return None
    if not 0 <= number < 2**53:
        raise ValueError(f"{field} is {str(value)[:40]!r}, which is no count")
    return int(number) if number == int(number) else number


def renames(path: Path, kind: str) -> list[tuple[str, str]]:
    """Old and new ids from a CSV with the columns `old,new` (or `old_full_name,new_full_name`), by `date` where it has one.

    Raises:
        InvalidInput: the file cannot be read, or has no such columns.
    """
    with_date = {"old": "", "new": ""}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            present = next(csv.reader(file), [])
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise InvalidInput(f"cannot be read as CSV ({fault}).", where=str(path)) from fault
    pair = next((pair for pair in _RENAMES if set(pair) <= set(present)), _RENAMES[0])
    with_date.update(zip(("old", "new"), pair, strict=True))
    if "date" in present:
        with_date["date"] = "date"
    found = list(_table(path, with_date))
    found.sort(key=lambda row: row.get("date") or "")
    try:
        return [(_id(row["old"], PREFIXES[kind]), _id(row["new"], PREFIXES[kind])) for row in found]
    except ValueError as fault:
        raise InvalidInput(f"{fault}; nothing was imported.", where=str(path)) from fault


def export(store: sqlite3.Connection, path: Path) -> int:
    """Write every reading to a Parquet file, by day and item, and say how many there are. Needs the [analytics] extra.

    Columns: day, kind, id (as the item is called now), platform_id, one for each metric, and `more` (JSON of further metrics).

    Raises:
        InvalidInput: the extra is not installed.
        ArchiveError: the file cannot be written; one that was there before still is.
    """
    pyarrow, parquet = _arrow(path)
    figures = [(name, pyarrow.float64() if name == "trending_score" else pyarrow.int64()) for name in METRICS]
    texts = [(name, pyarrow.string()) for name in ("kind", "id", "platform_id", "more")]
    schema = pyarrow.schema([("day", pyarrow.date32()), *texts[:3], *figures, texts[3]])
    query = f"SELECT day, kind, id, platform_id, {COLUMNS}, more FROM readings JOIN items USING (item) ORDER BY day, item"  # noqa: S608
    fresh = path.with_name(f".{path.name}.new")
    number = 0
    try:
        with parquet.ParquetWriter(fresh, schema, compression="zstd") as file:
            cursor = store.execute(query)
            while batch := cursor.fetchmany(_ROWS):
                days, *columns = zip(*batch, strict=True)
                arrays = [[date.fromordinal(day) for day in days], *columns]
                file.write_table(pyarrow.table([pyarrow.array(a, f.type) for a, f in zip(arrays, schema, strict=True)], schema))
                number += len(batch)
        fresh.replace(path)
    except (OSError, pyarrow.ArrowException) as fault:
        raise ArchiveError(f"cannot be written ({fault}).", where=str(path)) from fault
    finally:
        fresh.unlink(missing_ok=True)
    return number


def prune(store: sqlite3.Connection, before: date) -> int:
    """Forget the days before a day, within a transaction, and the items seen on no other; how many days went."""
    gone = store.execute("DELETE FROM days WHERE day < ?", (before.toordinal(),)).rowcount
    if gone:
        store.execute("DELETE FROM lists WHERE day < ?", (before.toordinal(),))
        store.execute("DELETE FROM readings WHERE day < ?", (before.toordinal(),))
        store.execute("DELETE FROM items WHERE item NOT IN (SELECT item FROM readings)")
        store.execute("DELETE FROM aliases WHERE item NOT IN (SELECT item FROM items)")
    return gone
