"""The site's index: what each edition holds, so that a page is made without reading the editions it tells of.

SQLite, made from the records and always to be made again from them. `editions(day, summary)`, `appearances(subject, day, …)`,
`things(subject, …)`, one row a thing with its first day, last day and how many editions it was in, `points(subject, metric, day,
edition, value)`, each value as the oldest edition has it that knows it, and `fulltexts(day, …)` for the feeds.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from autopost.errors import ArchiveError
from autopost.publish.site.entries import Appearance, Points, Summary

_SCHEMA = """
CREATE TABLE IF NOT EXISTS made (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS editions (day TEXT PRIMARY KEY, month TEXT NOT NULL, summary TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS months ON editions (month);
CREATE TABLE IF NOT EXISTS fulltexts (day TEXT PRIMARY KEY, first TEXT NOT NULL, changed TEXT NOT NULL, html TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS appearances (
    subject TEXT NOT NULL, day TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL,
    sections TEXT NOT NULL, said TEXT NOT NULL, PRIMARY KEY (subject, day)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seen ON appearances (day, place);
CREATE TABLE IF NOT EXISTS things (
    subject TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
    times INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS often ON things (kind, times);
CREATE INDEX IF NOT EXISTS since ON things (first);
CREATE TABLE IF NOT EXISTS points (
    subject TEXT NOT NULL, metric TEXT NOT NULL, day TEXT NOT NULL, edition TEXT NOT NULL, value REAL NOT NULL,
    PRIMARY KEY (subject, metric, day)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS told ON points (edition);
"""


@dataclass(frozen=True)
class Thing:
    """A thing the paper has written of, under the name it last had: its first and last edition, and how many there were."""

    subject: str
    kind: str
    name: str
    url: str
    first: date
    last: date
    times: int


@dataclass(frozen=True)
class Seen:
    """A thing under the name that one edition gave it."""

    subject: str
    kind: str
    name: str


@dataclass(frozen=True)
class Mention:
    """A thing in one edition."""

    edition: date
    sections: tuple[str, ...]
    said: str


@dataclass(frozen=True)
class FullText:
    """An edition as the feeds carry it: when it was first approved, when this version was, and its HTML."""

    edition: date
    first: datetime
    changed: datetime
    html: str


class Catalogue:
    """The index. Use as a context manager; nothing is kept that was not committed. `path` None keeps it in memory.

    Raises:
        ArchiveError: the file cannot be used.
    """

    def __init__(self, path: Path | None) -> None:
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path or ":memory:", isolation_level=None)
            self._db.executescript(_SCHEMA)
        except (OSError, sqlite3.Error) as fault:
            hint = "Remove it: the next run makes it again from the site's records."
            raise ArchiveError(f"cannot be used ({fault}).", where=str(path), hint=hint) from fault

    def __enter__(self) -> Self:
        self._db.execute("BEGIN IMMEDIATE")
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")
        self._db.close()

    def commit(self) -> None:
        """Keep everything up to here."""
        self._db.execute("COMMIT")
        self._db.execute("BEGIN IMMEDIATE")

    def clear(self) -> None:
        """Forget everything."""
        for table in ("made", "editions", "fulltexts", "appearances", "things", "points"):
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names

    def made(self, name: str) -> str:
        """A note of the builder's; empty where there is none."""
        row = self._db.execute("SELECT value FROM made WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def note(self, name: str, value: str) -> None:
        """Make a note for the next run."""
        self._db.execute("INSERT OR REPLACE INTO made VALUES (?, ?)", (name, value))

    # What goes in

    def would_lose(self, day: date, seen: Sequence[Appearance]) -> bool:
        """Whether an earlier version of an edition told values that this one does not: a later edition may know them, unasked."""
        told = {(each.subject.id, metric, when.isoformat()) for each in seen for metric, when in each.points}
        rows = self._db.execute("SELECT subject, metric, day FROM points WHERE edition = ?", (day.isoformat(),))
        return any(row not in told for row in rows)

    def put(self, summary: Summary, seen: Sequence[Appearance]) -> None:
        """Take an edition in, in the place of an earlier version."""
        day = summary.edition.isoformat()
        concerned = {name for (name,) in self._db.execute("SELECT subject FROM appearances WHERE day = ?", (day,))}
        self._db.execute("DELETE FROM appearances WHERE day = ?", (day,))
        self._db.execute("DELETE FROM points WHERE edition = ?", (day,))
        self._db.execute("INSERT OR REPLACE INTO editions VALUES (?, ?, ?)", (day, day[:7], summary.model_dump_json()))
        for place, each in enumerate(seen):
            it = each.subject
            row = (it.id, day, place, it.kind, it.name, it.url, json.dumps(each.sections), each.said)
            self._db.execute("INSERT INTO appearances VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
            self._put_points(it.id, day, each.points)
        concerned |= {each.subject.id for each in seen}
        self._count(concerned)

    def _put_points(self, subject: str, edition: str, points: Points) -> None:
        rows = [(subject, metric, day.isoformat(), edition, value) for (metric, day), value in points.items()]
        self._db.executemany(
            "INSERT INTO points VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET edition = excluded.edition, value = excluded.value WHERE excluded.edition < edition",
            rows,
        )

    def _count(self, subjects: Iterable[str]) -> None:
        for subject in subjects:
            self._db.execute("DELETE FROM things WHERE subject = ?", (subject,))
            self._db.execute(
                "INSERT INTO things SELECT subject, kind, name, url, (SELECT min(day) FROM appearances WHERE subject = ?1), day, "
                "(SELECT count(*) FROM appearances WHERE subject = ?1) "
                "FROM appearances WHERE subject = ?1 ORDER BY day DESC LIMIT 1",
                (subject,),
            )

    def put_fulltext(self, text: FullText, keep: int) -> None:
        """Take an edition's full text in, and let go of all but the newest `keep`."""
        row = (text.edition.isoformat(), text.first.isoformat(), text.changed.isoformat(), text.html)
        self._db.execute("INSERT OR REPLACE INTO fulltexts VALUES (?, ?, ?, ?)", row)
        self._db.execute("DELETE FROM fulltexts WHERE day NOT IN (SELECT day FROM fulltexts ORDER BY day DESC LIMIT ?)", (keep,))

    # What comes out

    def days(self) -> list[date]:
        """Every edition, oldest first."""
        return [date.fromisoformat(day) for (day,) in self._db.execute("SELECT day FROM editions ORDER BY day")]

    def beside(self, day: date) -> tuple[date | None, date | None]:
        """The editions before and after a day."""
        before = self._db.execute("SELECT max(day) FROM editions WHERE day < ?", (day.isoformat(),)).fetchone()[0]
        after = self._db.execute("SELECT min(day) FROM editions WHERE day > ?", (day.isoformat(),)).fetchone()[0]
        return before and date.fromisoformat(before), after and date.fromisoformat(after)

    def latest(self, number: int) -> list[Summary]:
        """The newest editions, newest first."""
        rows = self._db.execute("SELECT summary FROM editions ORDER BY day DESC LIMIT ?", (number,))
        return [Summary.model_validate_json(text) for (text,) in rows]

    def of_month(self, month: str) -> list[Summary]:
        """A month's editions, newest first."""
        rows = self._db.execute("SELECT summary FROM editions WHERE month = ? ORDER BY day DESC", (month,))
        return [Summary.model_validate_json(text) for (text,) in rows]

    def months(self) -> list[tuple[str, int]]:
        """Every month with editions, newest first, and how many it has."""
        return self._db.execute("SELECT month, count(*) FROM editions GROUP BY month ORDER BY month DESC").fetchall()

    def months_beside(self, month: str) -> tuple[str | None, str | None]:
        """The months with editions before and after one."""
        before = self._db.execute("SELECT max(month) FROM editions WHERE month < ?", (month,)).fetchone()[0]
        after = self._db.execute("SELECT min(month) FROM editions WHERE month > ?", (month,)).fetchone()[0]
        return before, after

    def oldest(self) -> date | None:
        """The first edition."""
        day = self._db.execute("SELECT min(day) FROM editions").fetchone()[0]
        return date.fromisoformat(day) if day else None

    def fulltexts(self) -> list[FullText]:
        """The newest editions' full texts, newest first."""
        rows = self._db.execute("SELECT day, first, changed, html FROM fulltexts ORDER BY day DESC")
        return [FullText(date.fromisoformat(d), datetime.fromisoformat(f), datetime.fromisoformat(c), h) for d, f, c, h in rows]

    def thing(self, subject: str) -> Thing | None:
        """A thing by its id, where any edition has it."""
        return next(iter(self._things("WHERE subject = ?", subject)), None)

    def often(self, kind: str, number: int) -> list[Thing]:
        """The things of a kind that were in most editions, and in two at least."""
        return self._things("WHERE kind = ? AND times > 1 ORDER BY times DESC, last DESC, subject LIMIT ?", kind, number)

    def first_in(self, month: str) -> list[Thing]:
        """Things with pages of their own that came up first in a month."""
        return self._things("WHERE first BETWEEN ? AND ? AND times > 1 ORDER BY subject", f"{month}-01", f"{month}-31")

    def recurring(self) -> list[Thing]:
        """Everything that was in two editions or more."""
        return self._things("WHERE times > 1 ORDER BY subject")

    def seen_before(self, day: date) -> list[Seen]:
        """What an edition has that an earlier one had too, in the order in which it came up there, named as it was then."""
        rows = self._db.execute(
            "SELECT subject, things.kind, appearances.name FROM things JOIN appearances USING (subject) "
            "WHERE appearances.day = ?1 AND things.first < ?1 ORDER BY place",
            (day.isoformat(),),
        )
        return [Seen(*row) for row in rows]

    def _things(self, where: str, *values: str | int) -> list[Thing]:
        columns = "subject, things.kind, things.name, things.url, first, last, times"
        rows = self._db.execute(f"SELECT {columns} FROM things {where}", values)  # noqa: S608 - our own words
        return [Thing(s, k, n, u, date.fromisoformat(f), date.fromisoformat(la), t) for s, k, n, u, f, la, t in rows]

    def subjects(self, day: date) -> list[str]:
        """The things of an edition."""
        rows = self._db.execute("SELECT subject FROM appearances WHERE day = ? ORDER BY place", (day.isoformat(),))
        return [name for (name,) in rows]

    def mentions(self, subject: str, number: int) -> list[Mention]:
        """The newest editions that had a thing, newest first."""
        rows = self._db.execute(
            "SELECT day, sections, said FROM appearances WHERE subject = ? ORDER BY day DESC LIMIT ?", (subject, number)
        )
        return [Mention(date.fromisoformat(day), tuple(json.loads(sections)), said) for day, sections, said in rows]

    def values(self, subject: str, metric: str, number: int) -> list[tuple[date, float]]:
        """A thing's newest values of a metric, a day each, oldest first."""
        rows = self._db.execute(
            "SELECT day, value FROM points WHERE subject = ? AND metric = ? ORDER BY day DESC LIMIT ?", (subject, metric, number)
        ).fetchall()
        return [(date.fromisoformat(day), value) for day, value in reversed(rows)]
