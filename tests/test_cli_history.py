"""`autopost gather`, `history` and `movers` as they are typed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from autopost.archive import read_ledger, read_signals
from autopost.history import History
from tests.made import DAY
from tests.standins import Fault, world
from tests.terminals import WRITTEN, Terminal

TABLE = "day,repo,stars\n2026-04-30,a/x,1000\n2026-04-30,b/y,2000\n2026-05-03,a/x,1100\n2026-05-03,b/y,1500\n"


def answer(terminal: Terminal, *arguments: str | Path) -> Any:
    """What a command that ends well prints as JSON."""
    ended = terminal.run(*arguments, "--json")
    assert ended.code == 0, ended.err
    return json.loads(ended.out)


def imported(terminal: Terminal, text: str = TABLE, *more: str | Path) -> Any:
    """Take a table in."""
    file = terminal.newsroom.root / "table.csv"
    file.write_text(text, encoding="utf-8")
    return answer(terminal, "history", "--import", file, "--columns", "id=repo,stars=stars,day=day", *more)


def test_gathering_records_the_day_without_an_edition(terminal: Terminal) -> None:
    """The day has its readings and its signals, no edition is written, and a second time changes nothing."""
    told = answer(terminal, "gather")
    assert told["day"] == "2026-05-04"
    assert {one["kind"]: one["items"] for one in told["recorded"]} == {
        "model": 7, "dataset": 2, "space": 2, "repository": 5, "paper": 3
    }  # fmt: skip
    assert len(read_signals(Path(told["signals"]))) == 21
    assert (told["short"], terminal.newsroom.left) == ([], [])
    listed = answer(terminal, "history")
    assert answer(terminal, "gather") == told
    assert answer(terminal, "history") == listed
    assert terminal.run("gather").out.startswith("Recorded 4 May 2026: 2 datasets, 7 models, 3 papers, 5 repositories, 2 Spaces.")


def test_a_source_that_is_down_is_told_and_the_rest_is_recorded(terminal: Terminal) -> None:
    """Without GitHub the gathering is done, and names what it lacks."""
    terminal.newsroom.platforms.fail("/search/", Fault(status=401))
    terminal.newsroom.platforms.fail("/repos/", Fault(status=401))
    told = answer(terminal, "gather")
    assert [entry["source"] for entry in told["skipped"]] == ["github"]
    assert "repository" not in {one["kind"] for one in told["recorded"]}


def test_when_nothing_comes_nothing_is_recorded(terminal: Terminal) -> None:
    """All sources down is one message and exit code 1, and no day."""
    terminal.newsroom.platforms.fail("/", Fault(status=401))
    terminal.refused(1, "no source gave a signal", arguments=("gather",))
    assert answer(terminal, "history")["days"] == []


def test_a_day_that_was_gathered_can_be_drafted_later(terminal: Terminal) -> None:
    """The signals of a gathering are those of a later draft of that day."""
    answer(terminal, "gather")
    terminal.point(AUTOPOST_NOW="2026-05-06T12:00:00+00:00")
    ended = terminal.run("draft", "--date", "2026-05-04", "--writer", "wire", "--json")
    assert ended.code in WRITTEN, ended.err
    assert len(read_signals(terminal.newsroom.issues / "2026-05-04" / "signals.jsonl")) == 21


def test_nothing_recorded_is_said(terminal: Terminal) -> None:
    """An empty newsroom lists and compares nothing, makes no file, and cannot write out or forget."""
    assert answer(terminal, "history") == {"days": [], "done": []}
    assert answer(terminal, "movers") == {"anomalies": [], "day": None, "days": 7, "kinds": {}, "since": None}
    assert "Nothing is recorded yet" in terminal.run("movers").out
    terminal.refused(2, "nothing is recorded yet", arguments=("history", "--export", "out.parquet"))
    assert not (terminal.newsroom.root / ".autopost").exists()


def test_a_table_comes_in_and_moves(terminal: Terminal) -> None:
    """Two days of a table are listed with their gap, and the movers are their differences; a fall at once is none."""
    assert imported(terminal)["done"] == [f"Took in 4 readings from {terminal.newsroom.root / 'table.csv'}."]
    listed = terminal.run("history").out.splitlines()
    assert listed == [
        "2026-04-30  2 repositories (import)", "2026-05-03  2 repositories (import)",
        "2 days from 2026-04-30 to 2026-05-03, 2 between them not recorded.",
    ]  # fmt: skip
    told = answer(terminal, "movers")
    moved = told["kinds"]["repository"]
    assert [(one["name"], one["gain"], one["change"], one["days"]) for one in moved["gains"]] == [("a/x", 100, 10, 3)]
    assert moved["falls"] == []
    assert moved["missing_days"] == ["2026-05-01", "2026-05-02"]
    assert [(one["signal_id"], one["reason"]) for one in told["anomalies"]] == [("gh:repo:b/y", "a total that fell at once")]
    printed = terminal.run("movers").out
    assert "+100    +10%  a/x (1,000 to 1,100, 3 days)" in printed
    assert "Not counted on 2026-05-01, 2026-05-02; gaps are bridged." in printed
    assert "b/y: 2,000 to 1,500 stars on 2026-05-03: a total that fell at once" in printed
    assert answer(terminal, "movers", "--days", "2")["kinds"]["repository"]["gains"] == []


def test_renames_come_with_a_table(terminal: Terminal) -> None:
    """A file of renames makes old and new names one item."""
    renames = terminal.newsroom.root / "renames.csv"
    renames.write_text("old,new\na/x,c/z\n")
    imported(terminal, TABLE + "2026-05-04,c/z,1150\n", "--renames", renames)
    assert [one["name"] for one in answer(terminal, "movers")["kinds"]["repository"]["gains"]] == ["c/z"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--import", "table.csv"], "must say which columns are id, day and at least one metric"),
        (["--import", "table.csv", "--columns", "id=repo,day=day"], "must say which columns"),
        (["--import", "table.csv", "--columns", "id=repo,day=day,sparkle=stars"], "'sparkle' is no field"),
        (["--import", "table.csv", "--columns", "id=repo,day=day,stars=stern"], "has no column 'stern' for stars"),
        (["--import", "table.csv", "--columns", "id=repo,day=day,stars=stars", "--kind", "star"], "'star' is no kind"),
        (["--import", "gone.csv", "--columns", "id=repo,day=day,stars=stars"], "cannot be read as CSV"),
        (["--columns", "id=repo,day=day,stars=stars"], "belongs to an import"),
        (["--prune", "30"], "nothing is recorded yet"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_meant_is_refused(terminal: Terminal, arguments: list[str], words: str) -> None:
    """The wrong word is named, with exit code 2, and nothing is recorded."""
    (terminal.newsroom.root / "table.csv").write_text(TABLE)
    terminal.refused(2, words, arguments=("history", *arguments))
    assert answer(terminal, "history")["days"] == []


def test_signals_of_an_edition_come_in_again(terminal: Terminal) -> None:
    """A newsroom that lost its history takes the signals of its editions in as the days they were."""
    told = answer(terminal, "gather")
    (terminal.newsroom.root / ".autopost" / "history.db").unlink()
    done = answer(terminal, "history", "--import", told["signals"])
    assert [(day["day"], sum(one["items"] for one in day["lists"])) for day in done["days"]] == [("2026-05-04", 19)]


def test_old_days_are_forgotten_and_the_rest_written_out(terminal: Terminal) -> None:
    """Pruning at two days keeps 3 May, and the Parquet file has its two readings."""
    imported(terminal)
    done = answer(terminal, "history", "--prune", "2", "--export", "out.parquet")
    assert done["done"] == ["Wrote 4 readings to out.parquet.", "Forgot 1 day before 2 May 2026."]
    assert [day["day"] for day in done["days"]] == ["2026-05-03"]
    assert (terminal.newsroom.root / "out.parquet").stat().st_size > 0


def test_a_first_edition_counts_the_week_by_the_dates_of_stars(terminal: Terminal) -> None:
    """With an empty history the box has the week's gains of the repositories that matter, and says how they were counted."""
    shown = world.small()
    name = "earthtojake/text-to-cad"
    shown.starred[name] = ["2026-04-23T00:00:00Z"] * 1513 + ["2026-05-01T00:00:00Z"] * 100
    terminal.newsroom.show(shown)
    assert terminal.run("draft", "--writer", "wire").code in WRITTEN
    movers = json.loads((terminal.newsroom.issues / "2026-05-04" / "issue.json").read_text())["movers"]
    assert [(row["name"], row["size"], row["then"]["text"], row["now"]["text"]) for row in movers["rows"]] == [
        (name, 100, "1,513", "1,613")
    ]
    assert "by the dates of those who star a repository now" in movers["note"]
    ledger = read_ledger(terminal.newsroom.issues / "2026-05-04" / "ledger.json")
    baseline = ledger.by_id[f"gh:repo:{name}:stars@2026-04-27"].statement
    assert baseline == f"1,513 of the present stars of {name} were given before Monday 27 April 2026"


def test_an_anomaly_is_the_editors_and_not_the_readers(terminal: Terminal) -> None:
    """A fall at once stands in what was set aside, and neither in the movers nor among the facts that moved."""
    name = "earthtojake/text-to-cad"
    with History(terminal.newsroom.root / ".autopost" / "history.db") as history:
        signals = [s.model_copy(update={"metrics": {"stars": 3000}}) for s in gathered(terminal) if s.name == name]
        history.record(date(2026, 5, 3), signals)
    assert terminal.run("draft", "--writer", "wire").code in WRITTEN
    ledger = read_ledger(terminal.newsroom.issues / str(DAY) / "ledger.json")
    told = [(entry.subject, entry.reason) for entry in ledger.skipped if entry.reason.startswith("anomaly: ")]
    assert told == [(name, "anomaly: stars from 3,000 to 1,613 on 4 May 2026: a total that fell at once")]
    assert not [fact.id for fact in ledger.facts if "_gain_" in fact.metric or "@2026-05-03" in fact.id]


def gathered(terminal: Terminal) -> tuple[Any, ...]:
    """What the sources show today."""
    return read_signals(Path(answer(terminal, "gather")["signals"]))


def test_signals_that_cannot_be_kept_are_said(terminal: Terminal) -> None:
    """A file in the place of the folder is one clear message."""
    (terminal.newsroom.root / ".autopost").mkdir()
    (terminal.newsroom.root / ".autopost" / "signals").write_text("")
    terminal.refused(1, "cannot be written", arguments=("gather",))
