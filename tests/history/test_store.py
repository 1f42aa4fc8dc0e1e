"""The store of signals."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from autopost.errors import ArchiveError, FixtureError
from autopost.history import History
from tests.history.days import days_ago
from tests.made import DAY, model, paper, repository


def test_a_movement_is_against_the_oldest_day_of_the_window() -> None:
    """With eight days recorded, the baseline is the seventh day back and not the eighth."""
    with History(None) as history:
        for days, stars in ((8, 10), (7, 100), (1, 150)):
            history.record(days_ago(days), [repository("a/x", stars)])
        (movement,) = history.past(DAY, [repository("a/x", 180)]).movements
    assert (movement.then, movement.gain, movement.days, movement.then_day) == (100, 80, 7, days_ago(7))


def test_nothing_is_claimed_of_an_item_without_a_baseline() -> None:
    """A repository first seen today has no movement, however many stars it has."""
    with History(None) as history:
        history.record(days_ago(3), [repository("a/x", 1)])
        assert [m.signal_id for m in history.past(DAY, [repository("a/x", 2), repository("a/new", 9000)]).movements] == [
            "gh:repo:a/x"
        ]


def test_a_renamed_repository_is_one_item() -> None:
    """The platform's own id carries the history over to the new name."""
    with History(None) as history:
        history.record(days_ago(3), [repository("old/name", 100, number=7)])
        (movement,) = history.past(DAY, [repository("new/name", 130, number=7)]).movements
    assert (movement.signal_id, movement.gain) == ("gh:repo:new/name", 30)


def test_downloads_are_never_compared() -> None:
    """Rolling downloads change without a movement; likes, a total, make one."""
    with History(None) as history:
        history.record(days_ago(3), [model("a/m", 1, likes=5, downloads=10)])
        (movement,) = history.past(DAY, [model("a/m", 1, likes=6, downloads=99)]).movements
    assert (movement.metric, movement.gain) == ("likes", 1)


def test_recording_a_day_again_has_no_effect(tmp_path: Path) -> None:
    """The same signals twice leave the same readings, and the second of two different ones stands."""
    with History(tmp_path / "deep" / "history.db") as history:
        for stars in (5, 5, 7):
            history.record(DAY, [repository("a/x", stars)])
        assert history.past(DAY + timedelta(days=1), [repository("a/x", 7)]).series["gh:repo:a/x"]["stars"] == ((DAY, 7),)
        assert history.days(DAY + timedelta(days=1)) == [DAY]


def test_an_empty_day_is_an_outage() -> None:
    """A day without figures is not recorded, so that nothing seems to have left."""
    with History(None) as history:
        history.record(days_ago(1), [])
        history.record(days_ago(1), [paper("1", "T", 0).model_copy(update={"metrics": {}})])
        assert history.days(DAY) == []


def test_yesterdays_places_are_those_of_the_last_recorded_day() -> None:
    """A gap of a day is bridged, and the day is named."""
    with History(None) as history:
        history.record(days_ago(2), [model("a/m", 4)])
        past = history.past(DAY, [model("a/m", 1)])
    assert (past.ranks, past.yesterday, past.since) == ({"hf:model:a/m": 4}, days_ago(2), days_ago(2))


def test_a_first_day_claims_nothing() -> None:
    """Without history there is no since, no movement and no yesterday."""
    with History(None) as history:
        past = history.past(DAY, [model("a/m", 1)])
    assert (past.since, past.movements, past.yesterday, past.ranks) == (None, (), None, {})


def test_the_store_is_keyed_by_day_and_item_without_rowid(tmp_path: Path) -> None:
    """The readings table has the primary key that makes one day's ingest one walk."""
    with History(tmp_path / "h.db"):
        sql = sqlite3.connect(tmp_path / "h.db").execute("SELECT sql FROM sqlite_master WHERE name = 'readings'").fetchone()[0]
    assert "PRIMARY KEY (day, item)" in sql
    assert "WITHOUT ROWID" in sql


def test_a_series_goes_by_the_item_and_not_by_its_name() -> None:
    """A renamed repository has every recorded value under today's id, and days on which it was not seen are left out."""
    with History(None) as history:
        for days, name, stars in ((3, "old/name", 100), (2, "other/one", 9), (1, "new/name", 120)):
            history.record(days_ago(days), [repository(name, stars, number=7 if "name" in name else 8)])
        past = history.past(DAY, [repository("new/name", 130, number=7)])
    assert past.series["gh:repo:new/name"]["stars"] == ((days_ago(3), 100), (days_ago(1), 120))
    assert past.days == (days_ago(3), days_ago(2), days_ago(1))


def test_series_reach_back_sixty_recorded_days() -> None:
    """Of seventy recorded days the last sixty are in the past's days and series, and since is the first of all."""
    with History(None) as history:
        for days in range(70, 0, -1):
            history.record(days_ago(days), [repository("a/x", 1000 - days)])
        past = history.past(DAY, [repository("a/x", 1000)])
    assert past.since == days_ago(70)
    assert past.days == tuple(days_ago(days) for days in range(60, 0, -1))
    assert [value for _, value in past.series["gh:repo:a/x"]["stars"]] == list(range(940, 1000))


def test_a_file_that_is_no_history_is_said_to_be_none(tmp_path: Path) -> None:
    """A text file in the place of the store is a clear error, and stays as it was."""
    (tmp_path / "h.db").write_text("not a database, but a text that is long enough to be read as one" * 20)
    with pytest.raises(ArchiveError, match="history cannot be opened"):
        History(tmp_path / "h.db")
    assert (tmp_path / "h.db").read_text().startswith("not a database")


FIRST_LAYOUT = """
CREATE TABLE days (day INTEGER PRIMARY KEY, date TEXT NOT NULL UNIQUE);
CREATE TABLE items (item INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, id TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE readings (
    day INTEGER NOT NULL, item INTEGER NOT NULL, metrics TEXT NOT NULL, PRIMARY KEY (day, item)
) WITHOUT ROWID;
INSERT INTO days VALUES (739739, '2026-05-03');
INSERT INTO items VALUES (1, 'gh:7', 'gh:repo:a/x', 'a/x'), (2, 'hf:model:a/m', 'hf:model:a/m', 'a/m');
INSERT INTO readings VALUES (739739, 1, '{"stars": 100}'), (739739, 2, '{"likes": 5, "rank": 3}');
"""


def test_a_history_of_the_first_layout_is_kept(tmp_path: Path) -> None:
    """What an earlier autopost recorded is the past of the same things, by their ids, and is converted once."""
    store = sqlite3.connect(tmp_path / "h.db")
    store.executescript(FIRST_LAYOUT)
    store.close()
    for _ in range(2):
        with History(tmp_path / "h.db") as history:
            past = history.past(DAY, [repository("b/renamed", 130, number=7), model("a/m", 1, likes=9)])
        assert [(one.signal_id, one.gain) for one in past.movements] == [("gh:repo:b/renamed", 30), ("hf:model:a/m", 4)]
        assert (past.ranks, past.since) == ({"hf:model:a/m": 3}, days_ago(1))


def test_a_history_of_a_later_layout_is_refused(tmp_path: Path) -> None:
    """A store that this autopost does not know is left alone, with a way on."""
    store = sqlite3.connect(tmp_path / "h.db")
    store.executescript("CREATE TABLE later (a); PRAGMA user_version = 99;")
    store.close()
    with pytest.raises(ArchiveError, match=r"is no history that this autopost can read\. Move it aside"):
        History(tmp_path / "h.db")


def test_a_metric_that_nobody_knows_is_kept(tmp_path: Path) -> None:
    """A stranger's source may count what it likes, and has it again."""
    signal = repository("a/x", 5).model_copy(update={"metrics": {"stars": 5, "sparkle": 0.5}})
    with History(tmp_path / "h.db") as history:
        history.record(days_ago(1), [signal])
        assert history.past(DAY, [signal]).series[signal.id] == {
            "stars": ((days_ago(1), 5),), "sparkle": ((days_ago(1), 0.5),)
        }  # fmt: skip


def test_a_recorded_history_must_be_of_its_form(tmp_path: Path) -> None:
    """A line without days is refused with the file's name."""
    (tmp_path / "history.jsonl").write_text('{"key": "a", "id": "a", "name": "a"}\n')
    with History(None) as history, pytest.raises(FixtureError, match=r"history\.jsonl"):
        history.load(tmp_path / "history.jsonl")
