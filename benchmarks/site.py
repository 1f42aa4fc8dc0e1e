"""What the site costs: a whole build, and one more edition, in units of one edition's page, for a small and a large archive.

`python -m benchmarks.site [EDITIONS ...]` (100 and 1,000 unless given) prints its figures and exits 1 where a bound is missed.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from autopost import proof
from autopost.config import Config
from autopost.decisions import Decision
from autopost.facts import Fact, Ledger, Subject
from autopost.issue import Issue, Mover, Row, Table
from autopost.publish.site import addresses, holdings, pages
from autopost.publish.site.builder import Builder, made_from
from autopost.publish.site.catalogue import Catalogue
from autopost.publish.site.holdings import Holding
from autopost.publish.site.press import Press

ROOT = Path(__file__).resolve().parent.parent
RECORDED = ROOT / "issues" / "2026-05-04"
TEMPLATES = [ROOT / "templates"]
MOST_PAGES = 10.0
DAY = date(2026, 5, 4)
STAYS = 15
"""Days for which a thing is in the paper before another takes its place; they change on different days."""
MORE = 5
"""Editions added to each archive, one by one."""
Shown = TypeVar("Shown", Row, Mover)


def main(sizes: list[int]) -> int:
    """Measure archives of these sizes; 1 where one more edition costs more than ten pages."""
    ratios = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            ratios.append(_measured(Path(scratch), size))
    return 0 if max(ratios) <= MOST_PAGES else 1


def _measured(folder: Path, size: int) -> float:
    site = folder / "site"
    (site / addresses.EDITIONS).mkdir(parents=True)
    for n in range(size - 1):
        (site / addresses.data(DAY + timedelta(days=n))).write_bytes(holdings.packed(edition(n)))
    newest = edition(size - 1)
    whole = _timed(lambda: _builder(folder).add(newest))
    added, warm, page, warm_page = [], [], [], []
    for n in range(size, size + 2 * MORE, 2):
        held, builder, other = edition(n), _builder(folder), _builder(folder)
        added.append(_timed(lambda held=held, builder=builder: builder.add(held)))  # type: ignore[misc]
        with Catalogue(folder / "site.db") as index:
            printed = partial(pages.edition, other.press, held, index, addresses.edition(held.edition))
            page.append(_timed(printed))
            warm_page.append(_timed(printed))
        held = edition(n + 1)
        warm.append(_timed(lambda held=held, builder=builder: builder.add(held)))  # type: ignore[misc]
    files = [path for path in site.rglob("*") if path.is_file()]
    print(f"{size:,} editions: {len(files):,} files, {sum(path.stat().st_size for path in files) / 1e6:,.0f} MB")
    unit, ratio = statistics.median(page), statistics.median(added) / statistics.median(page)
    print(f"  whole build: {whole:.1f} s of processor time, {1000 * whole / size:.0f} ms an edition")
    print(
        f"  one more edition: {1000 * statistics.median(added):.0f} ms, {ratio:.1f} times one page of {1000 * unit:.0f} ms",
        end="",
    )
    print(f" (at most {MOST_PAGES:g}){'' if ratio <= MOST_PAGES else '  MISSED'}")
    read, one = statistics.median(warm), statistics.median(warm_page)
    print(f"  the same, templates read before: {1000 * read:.0f} ms, {read / one:.1f} times one page of {1000 * one:.0f} ms")
    return ratio


def _builder(folder: Path) -> Builder:
    """A builder as each run of the command makes it: with templates that are not read yet."""
    config = Config.model_validate({"paper": {"url": "https://paper.example"}})
    return Builder(folder / "site", folder / "site.db", Press(config, TEMPLATES), made_from(config, TEMPLATES))


def _timed(what: Callable[[], object]) -> float:
    """Seconds of processor time: other work of the machine does not count."""
    started = time.process_time()
    what()
    return time.process_time() - started


def edition(n: int) -> Holding:
    """The recorded edition, `n` days later: dates and figures moved on, and every thing replaced by another each `STAYS` days."""
    issue, sealed = _recorded()
    day = issue.masthead.date + timedelta(days=n)
    names = {it.id: _successor(it, n) for it in sealed.subjects.values()}
    ids = {fact.id: fact.id.replace(fact.subject.id, names[fact.subject.id].id) for fact in sealed.facts}
    ledger = Ledger.seal(day, [_later(fact, n, names, ids) for fact in sealed.facts])
    head = issue.masthead.model_copy(update={"date": day, "number": issue.masthead.number + n})
    told = _shown(issue, names).model_copy(update={"masthead": head, "ledger_digest": ledger.digest})
    at = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
    decision = Decision(verdict="approved", by="Ada Example", at=at, digest=told.digest)
    return Holding(issue=told, ledger=ledger, findings=(), decision=decision, first=at)


@cache
def _recorded() -> tuple[Issue, Ledger]:
    return proof.read_edition(RECORDED)


def _successor(it: Subject, n: int) -> Subject:
    turn = (n + sum(it.id.encode()) % STAYS) // STAYS
    return it.model_copy(update={"id": f"{it.id}-{turn}", "name": f"{it.name}-{turn}"}) if turn else it


def _later(fact: Fact, n: int, names: dict[str, Subject], ids: dict[str, str]) -> Fact:
    moved = {"subject": names[fact.subject.id], "id": ids[fact.id], "inputs": tuple(ids.get(name, name) for name in fact.inputs)}
    day = (date.fromisoformat(fact.as_of[:10]) + timedelta(days=n)).isoformat()
    value = round(fact.number * (1 + 0.01 * n)) if fact.number is not None else fact.value
    return fact.model_copy(update={**moved, "as_of": day, "value": value})


def _shown(issue: Issue, names: dict[str, Subject]) -> Issue:
    """The issue with its tables, tools and papers under their successors' names; its sentences stay."""

    def named(row: Shown) -> Shown:
        it = names.get(row.subject)
        return row.model_copy(update={"subject": it.id, "name": it.name}) if it else row

    def table(it: Table) -> Table:
        return it.model_copy(update={"rows": tuple(named(row) for row in it.rows)})

    trending = issue.trending.model_copy(
        update={name: table(getattr(issue.trending, name)) for name in ("models", "datasets", "spaces", "repositories")}
    )
    movers = issue.movers.model_copy(update={"rows": tuple(named(row) for row in issue.movers.rows)})
    tools = tuple(
        it.model_copy(update={"subject": new.id, "name": new.name}) for it in issue.tools.items if (new := names.get(it.subject))
    )
    update = {"trending": trending, "movers": movers, "tools": issue.tools.model_copy(update={"items": tools})}
    return issue.model_copy(update=update)


if __name__ == "__main__":
    sys.exit(main([int(word) for word in sys.argv[1:]] or [100, 1_000]))
