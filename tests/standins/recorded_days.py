"""Signals of recorded real days without any stand-in server: the recordings' rows through the sources' own reading."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from autopost.config import Config, Environment
from autopost.signals import Signal
from autopost.sources import Assignment, github, huggingface, papers
from tests.standins import realdata

Json = dict[str, Any]


class RecordedDays:
    """Repositories and papers of every day from 20 April to 30 June 2026, and the Hub's lists from 28 April to 4 May.

    Repositories come from the ranking, and those that it never lists from the metadata (20 April to 4 May), so that each
    is read from one recording throughout. 2 May has no ranking: that day only the latter are there.
    """

    def __init__(self, data: Path) -> None:
        self.data = data
        self.config = Config()

    def signals(self, day: date) -> list[Signal]:
        """What the sources would have brought at noon of a day."""
        found = [*self._hub(day), *self._repositories(day), *self._papers(day)]
        return list({signal.id: signal for signal in found}.values())

    def _assignment(self, day: date, source: str) -> Assignment:
        return Assignment(
            environment=Environment(),
            settings=self.config.sources.settings(source),
            now=datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
            timeout=1,
        )

    def _hub(self, day: date) -> list[Signal]:
        found: list[Signal] = []
        assignment = self._assignment(day, "huggingface")
        for which in huggingface.LISTS:
            rows = realdata.hub_rows(self.data, which.folder.rstrip("/") or "models", day)[: which.wanted(assignment.settings)]
            read = (huggingface._signal(which, row, rank, assignment) for rank, row in enumerate(rows, start=1))
            found += [signal for signal in read if signal]
        return found

    def _repositories(self, day: date) -> list[Signal]:
        assignment = self._assignment(day, "github")
        items = [realdata.repository(row) for row in self._metadata.get(day, ()) if row["full_name"] not in self._ranked]
        items += [self._rankedrepository(row) for row in self._ranking.get(day, ())]
        return [signal for item in items if (signal := github.repository(item, assignment))]

    def _rankedrepository(self, row: Json) -> Json:
        """A row of the ranking as GitHub has it; its id stays unknown, so that its name is what it is known by."""
        known = self._births.get(row["full_name"])
        return {
            "id": self._numbers[row["full_name"]],
            "full_name": row["full_name"],
            "description": row["description"],
            "stargazers_count": row["stars"],
            "forks_count": row["forks"],
            "open_issues_count": row["issues"],
            "language": row["language"],
            "created_at": known,
            "pushed_at": row["last_commit"],
        }

    def _papers(self, day: date) -> list[Signal]:
        assignment = self._assignment(day, "papers")
        days = [day - timedelta(days=back) for back in range(assignment.settings.days + 1)]
        listed = [(each, item) for each in days for item in self._listed.get(each.isoformat(), ())]
        read = [signal for each, item in listed if (signal := papers._signal(item, each, assignment))]
        unique = {signal.id: signal for signal in reversed(read)}
        return sorted(unique.values(), key=lambda s: (-s.metrics.get("upvotes", 0), s.id))[: assignment.settings.limit]

    @cached_property
    def _ranking(self) -> dict[date, list[Json]]:
        found = defaultdict(list)
        for row in rows(self.data / "github/ai_repos_ranking_daily.parquet"):
            found[row["date"]].append(row)
        return found

    @cached_property
    def _ranked(self) -> frozenset[str]:
        return frozenset(row["full_name"] for day in self._ranking.values() for row in day)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """A number for each name, apart from GitHub's own."""
        return {name: -n for n, name in enumerate(sorted(self._ranked), start=1)}

    @cached_property
    def _metadata(self) -> dict[date, list[Json]]:
        found = defaultdict(list)
        for row in rows(self.data / "github/repo_metadata_daily.parquet"):
            found[date.fromisoformat(row["fetched_at"][:10])].append(row)
        return found

    @cached_property
    def _births(self) -> dict[str, str]:
        return {row["full_name"]: row["created_at"] for day in self._metadata.values() for row in day}

    @cached_property
    def _listed(self) -> dict[str, list[Json]]:
        found = defaultdict(list)
        for row in rows(self.data / "huggingface/daily_papers.parquet"):
            found[row["date"]].append(realdata.paper(row))
        return found


@cache
def rows(file: Path) -> list[Json]:
    """Every row of a recording."""
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    found: list[Json] = pq.read_table(file).to_pylist()
    return found
