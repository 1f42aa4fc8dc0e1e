"""A history of the first layout (metrics as JSON, items by one key) becomes one of the present, in one transaction."""

from __future__ import annotations

import json
import sqlite3
from datetime import date

from autopost.errors import ArchiveError
from autopost.history.identity import reading_of
from autopost.history.recording import take
from autopost.history.schema import ASIDE, TABLES, VERSION, writing

_FIRST_LAYOUT = "SELECT date, key, id, metrics FROM readings JOIN days USING (day) JOIN items USING (item) ORDER BY day"


def upgrade(store: sqlite3.Connection, where: str) -> None:
    """Bring an open store to the present layout; one that has it is left alone.

    Raises:
        ArchiveError: it was written by a later autopost, or is no history; it stays as it was.
    """
    version = store.execute("PRAGMA user_version").fetchone()[0]
    if version == VERSION:
        return
    columns = {row[0] for row in store.execute("SELECT name FROM pragma_table_info('readings')")}
    if version or "metrics" not in columns:
        raise ArchiveError("is no history that this autopost can read.", where=where, hint=ASIDE)
    with writing(store, where):
        kept = store.execute(_FIRST_LAYOUT).fetchall()
        for table in ("readings", "items", "days"):
            store.execute(f"DROP TABLE {table}")
        for statement in TABLES.split(";"):
            store.execute(statement)
        take(store, ((date.fromisoformat(day), reading_of(key, name, json.loads(metrics))) for day, key, name, metrics in kept))
