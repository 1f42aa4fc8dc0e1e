"""A day is recorded whole or not at all, whatever happens meanwhile, and what did not come has not left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from autopost.errors import ArchiveError
from autopost.history import History, Reading
from tests.history.days import days_ago
from tests.made import DAY, model, paper, repository

MANY = 12_000
KILLED = f"""
import os, signal, sys
from datetime import date
from pathlib import Path
from autopost.history import History, Reading

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def rows(last):
    for n in range({MANY}):
        if n == last:
            die()
        yield date(2026, 5, 3), Reading("repository", f"gh:repo:a/{{n}}", "", "github", {{"stars": n + 2}})

history = History(Path(sys.argv[1]))
history._store.execute("PRAGMA cache_size = 10")  # so that pages go to the disk before the end
at = sys.argv[2]
if at in ("COMMIT", "BEGIN IMMEDIATE"):
    history._store.set_trace_callback(lambda statement: die() if statement == at else None)
history.take(rows(int(at) if at.isdigit() else -1))
die()
"""


def readings(day: date, number: int, source: str = "github") -> Iterator[tuple[date, Reading]]:
    """So many repositories of a day."""
    for n in range(number):
        yield day, Reading("repository", f"gh:repo:a/{n}", "", source, {"stars": n + 1})


def counts(history: History) -> dict[date, int]:
    """How many readings each day has."""
    return {one.day: sum(one.lists.values()) for one in history.listing()}


@pytest.mark.parametrize("at", ["BEGIN IMMEDIATE", "0", "10001", str(MANY - 1), "COMMIT", "the end"])
def test_a_killed_recording_leaves_the_day_absent_or_whole(tmp_path: Path, at: str) -> None:
    """Killed before the transaction, in it, or before its end there is no new day; killed after it there is all of it."""
    path = tmp_path / "history.db"
    with History(path) as history:
        history.take(readings(days_ago(2), 50))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run([sys.executable, "-c", KILLED, str(path), at], env=environment, check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    with History(path) as history:
        assert counts(history) == {days_ago(2): 50, **({days_ago(1): MANY} if at == "the end" else {})}
        series = history.past(DAY, [repository("a/7", 0)]).series["gh:repo:a/7"]["stars"]
        assert series == ((days_ago(2), 8), *([(days_ago(1), 9)] if at == "the end" else []))
        assert history._store.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_full_disk_is_said_and_does_no_damage(tmp_path: Path) -> None:
    """When the file may not grow any more the day is refused with what to do, and the days before it are as they were."""
    with History(tmp_path / "history.db") as history:
        history.take(readings(days_ago(2), 50))
        history._store.execute(f"PRAGMA max_page_count = {history._store.execute('PRAGMA page_count').fetchone()[0] + 3}")
        with pytest.raises(ArchiveError, match=r"history\.db: the disk is full; nothing was recorded\. Free some space"):
            history.take(readings(days_ago(1), 5000))
        assert counts(history) == {days_ago(2): 50}
    with History(tmp_path / "history.db") as history:
        history.take(readings(days_ago(1), 60))
        assert counts(history) == {days_ago(2): 50, days_ago(1): 60}


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path) -> None:
    """A history that cannot be made is one clear error."""
    (tmp_path / ".autopost").write_text("")
    with pytest.raises(ArchiveError, match="history cannot be opened"):
        History(tmp_path / ".autopost" / "history.db")


def test_a_damaged_history_is_said_when_it_is_read(tmp_path: Path) -> None:
    """Pages that were overwritten are an error that says what can be done."""
    path = tmp_path / "history.db"
    with History(path) as history:
        history.take(readings(days_ago(2), 5000))
    data = bytearray(path.read_bytes())
    data[4096 * 2 :] = b"\xff" * (len(data) - 4096 * 2)
    path.write_bytes(data)
    with History(path) as history, pytest.raises(ArchiveError, match=r"cannot be read.*Move it aside"):
        history.listing()


def test_readers_and_a_writer_do_not_wait_for_each_other(tmp_path: Path) -> None:
    """While a day is being recorded another process reads the days before it, and a reader that lingers holds no writer up."""
    path = tmp_path / "history.db"
    with History(path) as writer, History(path) as reader:
        writer.take(readings(days_ago(2), 10))
        reader._store.execute("BEGIN")
        assert counts(reader) == {days_ago(2): 10}

        def slowly() -> Iterator[tuple[date, Reading]]:
            yield from readings(days_ago(1), 12_000)
            assert counts(reader) == {days_ago(2): 10}

        writer.take(slowly())
        assert counts(reader) == {days_ago(2): 10}
        reader._store.execute("COMMIT")
        assert counts(reader) == {days_ago(2): 10, days_ago(1): 12_000}


def test_another_writer_is_named_after_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second writer that waits in vain says what it waited for."""
    monkeypatch.setattr("autopost.history.schema.WAIT", 0.01)
    path = tmp_path / "history.db"
    with History(path) as first, History(path) as second:
        first._store.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match="another process is writing the history"):
            second.take(readings(days_ago(1), 1))
        first._store.execute("ROLLBACK")


def test_a_short_list_is_an_outage_of_its_kind() -> None:
    """A list of nine where fifty are usual holds its nine readings, and is not among the days on which anything was absent."""
    with History(None) as history:
        for days, number in ((3, 50), (2, 9), (1, 48)):
            history.take(readings(days_ago(days), number))
        past = history.past(DAY, [repository("a/40", 50), repository("a/3", 9)])
        assert [one.short for one in history.listing()] == [(), (("repository", "github"),), ()]
    assert past.held == {"repository": (days_ago(3), days_ago(1))}
    assert past.days == (days_ago(3), days_ago(1))
    assert [day for day, _ in past.series["gh:repo:a/3"]["stars"]] == [days_ago(3), days_ago(2), days_ago(1)]
    assert past.gaps(DAY) == {"repository": (days_ago(2),)}


def test_a_list_that_is_shorter_from_now_on_is_the_usual_one_soon() -> None:
    """After four days of a third the third is what is usual."""
    with History(None) as history:
        for days in range(12, 0, -1):
            history.take(readings(days_ago(days), 60 if days > 6 else 20))
        assert [bool(one.short) for one in history.listing()] == [False] * 6 + [True] * 4 + [False] * 2


def test_a_source_that_did_not_come_is_no_day_of_its_kind() -> None:
    """On a day with repositories alone nothing is said of models, and yesterday's places are those of the day before it."""
    with History(None) as history:
        history.record(days_ago(2), [repository("a/x", 1), model("a/m", 4)])
        history.record(days_ago(1), [repository("a/x", 2)])
        past = history.past(DAY, [repository("a/x", 3), model("a/m", 1)])
    assert past.held == {"repository": (days_ago(2), days_ago(1)), "model": (days_ago(2),)}
    assert (past.yesterday, past.ranks) == (days_ago(2), {"hf:model:a/m": 4})


def test_a_second_gathering_adds_to_its_day() -> None:
    """What a later gathering of the day did not find stays as it was found, and its list is as long as it was."""
    with History(None) as history:
        history.record(DAY, [repository("a/x", 1), paper("1", "T", 3)])
        history.record(DAY, [repository("a/x", 2)])
        (day,) = history.listing()
    assert dict(day.lists) == {("repository", "github"): 1, ("paper", "papers"): 1}
