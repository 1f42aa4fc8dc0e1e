"""The way in and out of the history."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest
from pyarrow import compute, parquet  # type: ignore[import-untyped]

from autopost.errors import InvalidInput
from autopost.history import History
from autopost.history.exchange import renames, rows
from tests.history.days import days_ago
from tests.made import DAY, model, paper, repository

COLUMNS = {"id": "repo", "stars": "stars", "day": "date"}


def written(tmp_path: Path, text: str, name: str = "table.csv") -> Path:
    """A file with this text."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / name


def test_a_csv_becomes_days(tmp_path: Path) -> None:
    """Columns are found by their mapping, an empty cell is no reading of that metric, and the order of rows is free."""
    table = written(tmp_path, "date,repo,stars,more\n2026-05-02,a/x,12,?\n2026-05-01,a/x,10,?\n2026-05-02,a/y,,?\n")
    with History(None) as history:
        history.take(rows(table, COLUMNS, "repository"))
        series = history.past(DAY, [repository("a/x", 1), repository("a/y", 1)]).series
        assert history.days(DAY) == [date(2026, 5, 1), date(2026, 5, 2)]
    assert series == {"gh:repo:a/x": {"stars": ((date(2026, 5, 1), 10), (date(2026, 5, 2), 12))}, "gh:repo:a/y": {}}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("yesterday,a/x,1", "row 2: day is 'yesterday', which is no date like 2026-05-04"),
        ("2026-05-02,a/x,many", "row 2: stars is 'many', which is no count"),
        ("2026-05-02,a/x,-3", "row 2: stars is '-3', which is no count"),
        ("2026-05-02,a/x,inf", "row 2: stars is 'inf', which is no count"),
        ("2026-05-02,a/x,1e300", "row 2: stars is '1e300', which is no count"),
        ("2026-05-02,,1", "row 2: id is '', which names nothing"),
        ("2026-05-02,a\u200b/x,1", "row 2: id is 'a\\u200b/x', which names nothing"),
        (f"2026-05-02,{'a' * 400},1", "which names nothing"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_row_that_is_none_imports_nothing(tmp_path: Path, line: str, told: str) -> None:
    """The row is named, and the good one before it is not taken in either."""
    table = written(tmp_path, f"date,repo,stars\n2026-05-01,a/x,10\n{line}\n")
    with History(None) as history:
        with pytest.raises(InvalidInput) as refused:
            history.take(rows(table, COLUMNS, "repository"))
        assert told in str(refused.value)
        assert history.days(DAY) == []


def test_a_missing_column_is_named_with_those_there_are(tmp_path: Path) -> None:
    """The mapping's column that the file lacks is named."""
    with pytest.raises(InvalidInput, match=r"has no column 'repo' for id\. It has: 'date', 'name'"):
        list(rows(written(tmp_path, "date,name\n"), COLUMNS, "repository"))


def test_a_file_that_is_no_parquet_is_said_to_be_none(tmp_path: Path) -> None:
    """Text under a Parquet name is refused."""
    with pytest.raises(InvalidInput, match="cannot be read as Parquet"):
        list(rows(written(tmp_path, "not a table", "table.parquet"), COLUMNS, "repository"))


def test_without_the_extra_parquet_is_refused_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyarrow is not installed, the way in and the way out name the extra and how to get it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    wanted = r"Parquet needs the \[analytics\] extra\. Install it with: pip install 'autopost\[analytics\]'"
    with History(None) as history, pytest.raises(InvalidInput, match=wanted):
        history.export(tmp_path / "out.parquet")
    with pytest.raises(InvalidInput, match=wanted):
        list(rows(tmp_path / "in.parquet", COLUMNS, "repository"))


def test_renames_are_in_the_order_of_their_dates(tmp_path: Path) -> None:
    """Both headers are read, and a table out of order is put in order."""
    table = written(tmp_path, "date,old_full_name,new_full_name\n2026-04-01,b/y,c/z\n2026-03-01,a/x,b/y\n")
    assert renames(table, "repository") == [("gh:repo:a/x", "gh:repo:b/y"), ("gh:repo:b/y", "gh:repo:c/z")]
    assert renames(written(tmp_path, "old,new\na/x,b/y\n"), "model") == [("hf:model:a/x", "hf:model:b/y")]
    with pytest.raises(InvalidInput, match="has no column 'old'"):
        renames(written(tmp_path, "from,to\n"), "model")


def test_what_goes_out_comes_in_again(tmp_path: Path) -> None:
    """Every reading is a row of the Parquet file under its item's present name, and taken in elsewhere it is the same past."""
    signals = [repository("b/y", 12, number=7), repository("b/plain", 3)]
    with History(None) as history, History(None) as elsewhere:
        history.record(days_ago(2), [repository("a/x", 10, number=7), model("a/m", 1, score=3), paper("1", "T", 5)])
        history.record(days_ago(1), [repository("b/y", 11, number=7), repository("b/plain", 2)])
        assert history.export(tmp_path / "out.parquet") == 5
        table = parquet.read_table(tmp_path / "out.parquet")
        written = table.select(["day", "id", "stars", "trending_score"]).to_pylist()
        assert sorted(tuple(row.values())[:2] for row in written) == [
            (days_ago(2), "gh:repo:b/y"), (days_ago(2), "hf:model:a/m"), (days_ago(2), "paper:1"),
            (days_ago(1), "gh:repo:b/plain"), (days_ago(1), "gh:repo:b/y"),
        ]  # fmt: skip
        assert [row["stars"] for row in written if row["id"] == "gh:repo:b/y"] == [10, 11]
        assert [row["trending_score"] for row in written if row["id"] == "hf:model:a/m"] == [3.0]
        parquet.write_table(table.filter(compute.equal(table["kind"], "repository")), tmp_path / "repositories.parquet")
        columns = {name: name for name in ("day", "id", "platform_id", "stars", "forks")}
        elsewhere.take(rows(tmp_path / "repositories.parquet", columns, "repository"))
        assert elsewhere.past(DAY, signals).series == history.past(DAY, signals).series
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.parquet", "repositories.parquet"]


def test_pruning_forgets_old_days_and_items_and_gives_the_space_back(tmp_path: Path) -> None:
    """Days before the given one go, with what was seen on no other day, and the file is smaller for it."""
    path = tmp_path / "history.db"
    with History(path) as history:
        history.record(days_ago(9), [repository(f"old/{n}", n) for n in range(5000)])
        history.record(days_ago(2), [repository("a/x", 5)])
    before = path.stat().st_size
    with History(path) as history:
        assert history.prune(days_ago(5)) == 1
        assert history.prune(days_ago(5)) == 0
        assert history.days(DAY) == [days_ago(2)]
        assert history.past(DAY, [repository("old/7", 9), repository("a/x", 6)]).series == {
            "gh:repo:a/x": {"stars": ((days_ago(2), 5),), "forks": ((days_ago(2), 10),)}
        }
    assert path.stat().st_size < before / 4
