"""The store's tables, and how it is opened and written: whole transactions, and faults in our words.

A reading is a row by (day, item): a day is its proleptic ordinal, an item a small integer, and each metric a column, so that
SQLite keeps a figure in as many bytes as it needs and compares figures itself. There is no second index: a day is a range, and
one item's past is a look-up a day.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from autopost.errors import ArchiveError

METRICS = ("rank", "likes", "downloads", "trending_score", "stars", "forks", "open_issues", "upvotes", "code_stars")
"""Metrics with a column of their own; those of a stranger's source are kept as JSON in `more`."""
COLUMNS = ", ".join(METRICS)
VERSION = 1
WAIT = 30.0
"""Seconds a writer waits for another one."""
ASIDE = "Move it aside; the signals.jsonl of each edition can be taken in again with `autopost history --import FILE`."

TABLES = f"""
CREATE TABLE IF NOT EXISTS days (day INTEGER PRIMARY KEY, date TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS lists (
    day INTEGER NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL, items INTEGER NOT NULL, short INTEGER NOT NULL,
    PRIMARY KEY (day, kind, source)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS items (
    item INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, platform_id TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS aliases (alias TEXT PRIMARY KEY, item INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS readings (
    day INTEGER NOT NULL, item INTEGER NOT NULL, {", ".join(f"{name} NUMERIC" for name in METRICS)}, more TEXT,
    PRIMARY KEY (day, item)
) WITHOUT ROWID;
PRAGMA user_version = {VERSION};
"""


def opened(path: Path | None) -> sqlite3.Connection:
    """The store in a file, made where there is none; in memory for None. Readers never wait for a writer, nor it for them.

    Raises:
        ArchiveError: the file is no history, or cannot be opened.
    """
    where = str(path or "history in memory")
    try:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        store = sqlite3.connect(path or ":memory:", isolation_level=None, timeout=WAIT)
        try:
            _prepare(store)
        except BaseException:
            store.close()
            raise
    except (OSError, sqlite3.Error) as fault:
        raise ArchiveError(f"history cannot be opened ({fault}).", where=where) from fault
    return store


def _prepare(store: sqlite3.Connection) -> None:
    """Make the tables of a new store; one that has tables is left as it is, for `upgrade` to look at."""
    if store.execute("SELECT 1 FROM sqlite_master").fetchone():
        return
    store.execute("PRAGMA auto_vacuum = INCREMENTAL")  # before the first page is written, or it has no effect
    store.execute("PRAGMA journal_mode = WAL")
    store.executescript(f"BEGIN IMMEDIATE; {TABLES} COMMIT;")


@contextmanager
def asking(where: str) -> Iterator[None]:
    """Reading: whatever the store raises meanwhile, in our words.

    Raises:
        ArchiveError: the store cannot be read.
    """
    try:
        yield
    except sqlite3.Error as fault:
        raise ArchiveError(f"history cannot be read ({fault}).", where=where, hint=ASIDE) from fault


@contextmanager
def writing(store: sqlite3.Connection, where: str) -> Iterator[None]:
    """One transaction: everything written meanwhile is kept together, or nothing of it.

    Raises:
        ArchiveError: the store cannot be written; it stays as it was.
    """
    try:
        store.execute("BEGIN IMMEDIATE")
        yield
        store.execute("COMMIT")
    except sqlite3.Error as fault:
        raise _explained(fault, where) from fault
    finally:
        if store.in_transaction:
            store.execute("ROLLBACK")


def _explained(fault: sqlite3.Error, where: str) -> ArchiveError:
    code = getattr(fault, "sqlite_errorcode", None)
    if code in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE}:
        return ArchiveError("the disk is full; nothing was recorded.", where=where, hint="Free some space and run again.")
    if code == sqlite3.SQLITE_BUSY:
        hint = "Wait until it has ended, and run again."
        return ArchiveError("another process is writing the history.", where=where, hint=hint)
    return ArchiveError(f"history could not be written ({fault}).", where=where)
