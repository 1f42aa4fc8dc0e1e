"""Sixty recorded days of repositories and a week of the Hub go in, and what moved is what a plain recomputation finds."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest

from autopost.history import History
from autopost.history.exchange import renames, rows
from autopost.history.moving import Moves
from tests.made import DAY, repository
from tests.standins import realdata

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not (realdata.folder() / "github").is_dir(), reason="no recorded days beside the checkout"),
]
FIRST, DAYS = date(2026, 3, 3), 60  # no day is missing among them
RANKING = {"id": "full_name", "stars": "stars", "forks": "forks", "open_issues": "issues", "day": "date"}
METADATA = {"id": "full_name", "platform_id": "github_id", "stars": "stars", "day": "fetched_at"}
HUB = {
    "id": "id",
    "likes": "likes",
    "downloads": "downloads",
    "trending_score": "trending_score",
    "rank": "rank",
    "day": "fetched_at",
}
MOST = 25
GAINS = """
WITH one AS (SELECT coalesce(n.now, t.{name}) AS name, CAST(t.{day} AS DATE) AS day, t.{total} AS total
             FROM '{table}' t LEFT JOIN names n ON n.was = t.{name}),
earlier AS (SELECT name, arg_min(total, day) AS total, min(day) AS day FROM one
         WHERE day >= DATE '{last}' - {window} AND day < DATE '{last}' GROUP BY name)
SELECT one.name, one.total - earlier.total AS gain, earlier.day
FROM one JOIN earlier USING (name) WHERE one.day = '{last}' AND gain <> 0
"""


@pytest.fixture(scope="module")
def data() -> Path:
    """The folder of recorded days."""
    return realdata.folder()


@pytest.fixture(scope="module")
def ranking(data: Path) -> Iterator[History]:
    """All recorded days of the repository ranking, names alone, with the renames that were detected."""
    with History(None) as history:
        table = rows(data / "github" / "ai_repos_ranking_daily.parquet", RANKING, "repository")
        history.take(table, renames(data / "github" / "renames_detected.csv", "repository"))
        yield history


def renamed(data: Path) -> dict[str, str]:
    """Old name -> what it was called in the end, by the table of renames alone."""
    with (data / "github" / "renames_detected.csv").open(encoding="utf-8") as file:
        pairs = [(row["old_full_name"], row["new_full_name"]) for row in csv.DictReader(file)]
    now: dict[str, str] = {}
    for old, new in pairs:
        now = {was: new if then == old else then for was, then in now.items()} | {old: new}
        now.pop(new, None)
    return now


def plainly(data: Path, file: str, last: date, window: int, columns: tuple[str, str, str]) -> dict[str, tuple[int, date]]:
    """Gains by name, recomputed in SQL: today minus the oldest day of the window, by what things are called in the end."""
    base = duckdb.connect()
    base.execute("CREATE TABLE names (was TEXT, now TEXT)")
    base.executemany("INSERT INTO names VALUES (?, ?)", list(renamed(data).items()))
    name, total, day = columns
    query = GAINS.format(table=data / file, last=last, window=window, name=name, total=total, day=day)
    return {found[0]: (found[1], found[2]) for found in base.execute(query).fetchall()}


def same(moves: Moves, kind: str, expected: dict[str, tuple[int, date]], called: dict[str, str]) -> None:
    """The rankings are the recomputed gains in their order, but for those that are anomalies."""

    def final(signal_id: str) -> str:
        name = signal_id.rpartition(":")[2]
        return called.get(name, name)

    set_aside = {final(one.signal_id) for one in moves.anomalies}
    told = moves.kinds[kind]
    for ranking, sign in ((told.gains, 1), (told.falls, -1)):
        plain = [sign * gain for name, (gain, _) in expected.items() if sign * gain > 0 and name not in set_aside]
        shown = [one for one in ranking if final(one.signal_id) not in set_aside]
        assert [sign * one.gain for one in shown] == sorted(plain, reverse=True)[: len(shown)]
        assert len(shown) >= min(len(plain), MOST - len(set_aside))
        assert all(expected[final(one.signal_id)] == (one.gain, one.then_day) for one in shown)


@pytest.mark.parametrize("back", range(0, DAYS - 8, 7))
def test_movers_of_repositories_are_those_of_a_plain_recomputation(data: Path, ranking: History, back: int) -> None:
    """On the last day of each of eight weeks, every gain and fall is that of the item, whatever it was called by then."""
    last = FIRST + timedelta(days=DAYS - 1 - back)
    moves = ranking.moves(last, 7, MOST)
    expected = plainly(data, "github/ai_repos_ranking_daily.parquet", last, 7, ("full_name", "stars", "date"))
    same(moves, "repository", expected, renamed(data))
    assert len(moves.kinds["repository"].gains) == MOST


def test_a_day_that_was_not_recorded_is_bridged_and_said(data: Path, ranking: History) -> None:
    """2 May 2026 is missing from the ranking: the week to 5 May names it, and compares as if it were there."""
    moves = ranking.moves(date(2026, 5, 5), 7, MOST)
    assert moves.kinds["repository"].missing == (date(2026, 5, 2),)
    expected = plainly(data, "github/ai_repos_ranking_daily.parquet", date(2026, 5, 5), 7, ("full_name", "stars", "date"))
    same(moves, "repository", expected, renamed(data))


def test_movers_of_the_hubs_thousand_are_those_of_a_plain_recomputation(data: Path) -> None:
    """Seven days of models go in, and the week's likes are right."""
    file = "huggingface/models_top1000_daily.parquet"
    with History(None) as history:
        lists = history.take(rows(data / file, HUB, "model"))
        moves = history.moves(DAY, 7, MOST)
        assert [sum(one.lists.values()) for one in history.listing()] == [100, 100, *[1000] * 5]
        assert lists.total() == 5200
    same(moves, "model", plainly(data, file, DAY, 7, ("id", "likes", "fetched_at::TIMESTAMP")), {})
    assert len(moves.kinds["model"].gains) == MOST


def series(history: History, name: str, number: int = 0) -> dict[date, float]:
    """Every recorded value of a repository, by day."""
    past = history.past(date(2026, 7, 1), [repository(name, 1, number=number)], memory=999)
    return dict(past.series.get(f"gh:repo:{name}", {}).get("stars", ()))


def test_every_rename_is_one_item(data: Path, ranking: History) -> None:
    """Either name of each detected rename that the ranking knows gives every day recorded under both, reversed ones too."""
    base = duckdb.connect()
    query = f"SELECT full_name, date, stars FROM '{data}/github/ai_repos_ranking_daily.parquet'"  # noqa: S608
    seen: dict[str, dict[date, int]] = {}
    for name, day, stars in base.execute(query).fetchall():
        seen.setdefault(name, {})[day] = stars
    called = renamed(data)
    joined = 0
    for old, new in [*called.items(), ("microsoft/microsoft-SynapseML", "microsoft/SynapseML")]:
        names = {old, new} | {was for was, now in called.items() if now == new}
        recorded = [seen[name] for name in names if name in seen]
        if recorded:
            expected = {day: stars for one in recorded for day, stars in one.items()}
            assert series(ranking, old) == series(ranking, new) == expected
            joined += len(recorded) > 1
    assert joined >= 8


def test_the_platforms_ids_carry_over_every_rename(data: Path) -> None:
    """Repositories that were recorded under two names with one id are one item, whichever name is asked for."""
    file = data / "github" / "repo_metadata_daily.parquet"
    query = f"SELECT github_id, list(DISTINCT full_name), count(*) FROM '{file}' GROUP BY 1 HAVING count(DISTINCT full_name) > 1"  # noqa: S608
    renamed_ones = duckdb.connect().execute(query).fetchall()
    assert renamed_ones
    with History(None) as history:
        history.take(rows(file, METADATA, "repository"))
        for number, names, days in renamed_ones:
            for name in names:
                assert len(series(history, name, number)) == days
                assert series(history, name) == series(history, name, number)


def test_a_purge_of_real_stars_is_never_a_fall(data: Path) -> None:
    """Three repositories that lost a twentieth and more on 22 April 2026 are anomalies for a week and in no box."""
    with History(None) as history:
        history.take(rows(data / "github" / "repo_metadata_daily.parquet", METADATA, "repository"))
        purged = {"gh:repo:UnicomAI/wanwu", "gh:repo:kevinluosl/deepbot", "gh:repo:ccfos/huatuo"}
        assert purged <= {one.signal_id for one in history.moves(date(2026, 4, 22), 7, MOST).anomalies}
        for day in range(22, 31):
            if (told := date(2026, 4, day)) != date(2026, 4, 29):  # no repository was recorded that day
                falls = history.moves(told, 7, MOST).kinds["repository"].falls
                assert not {one.signal_id for one in falls if one.then - one.now > 40} & purged


@pytest.mark.parametrize("repository_name", ["tensorflow/tensorflow", "NousResearch/hermes-agent"])
def test_a_fall_of_21794_that_goes_back_never_makes_the_box(data: Path, repository_name: str) -> None:
    """As many stars taken from a real repository and given back days later are no movement on any day around."""
    lost, name = 21_794, f"gh:repo:{repository_name}"
    fell, back = date(2026, 4, 27), date(2026, 5, 3)
    file = data / "github" / "ai_repos_ranking_daily.parquet"
    whole = [(day, one) for day, one in rows(file, RANKING, "repository") if date(2026, 4, 19) <= day <= date(2026, 5, 11)]
    true = {day: one.metrics["stars"] for day, one in whole if one.id == name}
    for day, one in whole:
        one.metrics["stars"] -= lost if one.id == name and fell <= day < back else 0
    with History(None) as history:
        history.take(whole)
        for recorded in [day for day in history.days(date.max) if day >= fell]:
            moves = history.moves(recorded, 7, MOST)
            told = moves.kinds["repository"]
            own = [one for one in (*told.gains, *told.falls, *told.steepest, *told.deepest) if one.signal_id == name]
            assert all(one.gain == true[recorded] - true[one.then_day] for one in own)
            near = recorded < back + timedelta(days=7)
            assert any(one.signal_id == name for one in moves.anomalies) == near
