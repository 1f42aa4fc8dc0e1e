"""The store of signals at sizes beyond a newsroom's, next to DuckDB over Parquet in the same run: `python -m benchmarks.history`.

Two made-up stores: 365 days of 50,000 repositories, and 30 days of 1,000,000. Each engine gets the same readings in a process of
its own, so that its peak memory is its own. DuckDB keeps a Parquet file a day and asks in SQL; the history records through
`History.take` and asks as `autopost movers` and an edition do. `--small` runs a twentieth of it. The whole takes half an hour.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import duckdb

from autopost.history import History, Reading
from autopost.signals import Signal

SIZES = ((365, 50_000), (30, 1_000_000))
SMALL = 20
FIRST = date(2026, 1, 1)
WINDOW, ROWS, LINES, LINE_DAYS = 7, 10, 50, 60
EARLY = 30
"""After so many days movers are measured for the first time, to see whether more days make them dearer."""
MADE = """
SELECT n AS number, 'owner-' || (n % 9973) || '/repository-' || n AS name,
  CAST(20 + 100000 / (1 + n % 5003) + {day} * (hash(n) % 40) * (hash(n + 1) % 40) / 200 AS BIGINT) AS stars,
  CAST(hash(n + 2) % 3000 + {day} AS BIGINT) AS forks, CAST(hash(n + {day}) % 400 AS BIGINT) AS open_issues
FROM range({items}) t(n) WHERE hash(n * 131 + {day}) % 50 <> 0
"""
MOVERS = """
WITH now AS (SELECT number, name, stars FROM '{folder}/*.parquet' WHERE day = {day}),
before AS (
  SELECT number, min_by(stars, day) AS stars FROM '{folder}/*.parquet' WHERE day BETWEEN {day} - 7 AND {day} - 1 GROUP BY number
)
(SELECT name, now.stars - before.stars AS gain FROM now JOIN before USING (number) ORDER BY gain DESC LIMIT {rows})
UNION ALL (SELECT name, now.stars - before.stars AS gain FROM now JOIN before USING (number) ORDER BY gain LIMIT {rows})
"""
COPIED = "COPY (SELECT {day} AS day, * FROM made) TO '{file}' (COMPRESSION zstd)"
SERIES = "SELECT number, day, stars FROM '{folder}/*.parquet' WHERE day >= {first} AND number IN ({numbers}) ORDER BY 1, 2"
Figures = dict[str, float]


def seconds(act: Callable[[], Any], times: int = 3) -> float:
    """The median time of an act."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        act()
        taken.append(time.perf_counter() - started)
    return median(taken)


def peak() -> float:
    """This process's largest size so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def day_of(number: int) -> date:
    """A day by its number, from 0."""
    return FIRST + timedelta(days=number)


def readings(made: duckdb.DuckDBPyConnection, day: int) -> Iterator[tuple[date, Reading]]:
    """The day's readings, as a gathering gives them."""
    cursor = made.execute("SELECT number, name, stars, forks, open_issues FROM made")
    while batch := cursor.fetchmany(10_000):
        for number, name, stars, forks, issues in batch:
            metrics = {"stars": stars, "forks": forks, "open_issues": issues}
            yield day_of(day), Reading("repository", f"gh:repo:{name}", f"gh:{number}", "github", metrics)


def signal(number: int) -> Signal:
    """One of the repositories, as an edition asks for its past."""
    name = f"owner-{number % 9973}/repository-{number}"
    return Signal(
        id=f"gh:repo:{name}",
        kind="repository",
        source="github",
        name=name,
        url=f"https://github.com/{name}",
        observed_at=datetime(2027, 1, 1, tzinfo=UTC),
        platform_id=f"gh:{number}",
        metrics={"stars": 1},
    )


def of_history(days: int, items: int, folder: Path) -> Figures:
    """The history's figures: each day recorded as a gathering is, then what editions and commands ask."""
    made, taken, found = duckdb.connect(), [], Figures()
    with History(folder / "history.db") as history:

        def movers(day: int) -> float:
            return seconds(lambda: history.moves(day_of(day), WINDOW, ROWS))

        for day in range(days):
            made.execute(f"CREATE OR REPLACE TABLE made AS {MADE.format(day=day, items=items)}")
            started = time.perf_counter()
            history.take(readings(made, day))
            taken.append(time.perf_counter() - started)
            if day + 1 == EARLY:
                found["movers after 30 days (s)"] = movers(day)
        after = day_of(days)
        found["ingest a day (s)"] = median(taken)
        found["movers (s)"] = movers(days - 1)
        found["one item's history (s)"] = seconds(lambda: history.past(after, [signal(items // 2)], memory=days))
        lines = [signal(number * (items // LINES)) for number in range(LINES)]
        found["50 sparklines (s)"] = seconds(lambda: history.past(after, lines, memory=LINE_DAYS))
    found["on disk (MB)"] = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    found["peak memory (MB)"] = peak()
    return found


def of_duckdb(days: int, items: int, folder: Path) -> Figures:
    """DuckDB's figures, over a Parquet file a day."""
    base, taken, found = duckdb.connect(), [], Figures()
    base.execute("SET threads = 2")

    def ask(query: str) -> Callable[[], Any]:
        return lambda: base.execute(query).fetchall()

    def movers(day: int) -> float:
        return seconds(ask(MOVERS.format(folder=folder, day=day, rows=ROWS)))

    for day in range(days):
        base.execute(f"CREATE OR REPLACE TABLE made AS {MADE.format(day=day, items=items)}")
        started = time.perf_counter()
        base.execute(COPIED.format(day=day, file=folder / f"{day:04}.parquet"))
        taken.append(time.perf_counter() - started)
        if day + 1 == EARLY:
            found["movers after 30 days (s)"] = movers(day)
    found["ingest a day (s)"] = median(taken)
    found["movers (s)"] = movers(days - 1)
    found["one item's history (s)"] = seconds(ask(SERIES.format(folder=folder, first=0, numbers=items // 2)))
    numbers = ", ".join(str(number * (items // LINES)) for number in range(LINES))
    found["50 sparklines (s)"] = seconds(ask(SERIES.format(folder=folder, first=days - LINE_DAYS, numbers=numbers)))
    found["on disk (MB)"] = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    found["peak memory (MB)"] = peak()
    return found


ENGINES = {"history": of_history, "duckdb": of_duckdb}


def in_own_process(engine: str, days: int, items: int) -> Figures:
    """One engine's figures from a fresh process, in a folder that is removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="autopost-benchmark-") as folder:
        command = [sys.executable, "-m", "benchmarks.history", "--engine", engine, str(days), str(items), folder]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def table(days: int, items: int) -> None:
    """Measure both engines at one size and print them side by side."""
    ours, theirs = (in_own_process(engine, days, items) for engine in ENGINES)
    print(f"\n{days} days × {items:,} repositories")
    print(f"{'':28}{'history':>12}{'DuckDB':>12}{'ratio':>9}")
    for name, value in ours.items():
        print(f"{name:28}{value:12.4g}{theirs[name]:12.4g}{value / theirs[name]:9.3g}")
    if days > EARLY:
        growth = ours["movers (s)"] / ours["movers after 30 days (s)"]
        print(f"movers over {days} recorded days cost {growth:.2f} times those over {EARLY} (at most 1.5)")


def main() -> None:
    """Run both sizes, or one engine at one size for `in_own_process`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="a twentieth of the items")
    parser.add_argument("--engine", nargs=4, metavar=("NAME", "DAYS", "ITEMS", "FOLDER"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.engine:
        engine, days, items, folder = given.engine
        print(json.dumps(ENGINES[engine](int(days), int(items), Path(folder))))
        return
    for days, items in SIZES:
        table(days, items // SMALL if given.small else items)


if __name__ == "__main__":
    main()
