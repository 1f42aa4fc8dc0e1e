"""The small charts of the tables: a line, both ends in words, and every day's value for whoever audits it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from autopost import charts
from autopost.issue import Issue, Row
from autopost.printing import day, figure


@dataclass(frozen=True)
class Trend:
    """One row's chart: the metric's name, the line, and its days with their values, oldest first."""

    row: Row
    metric: str
    line: charts.Line
    points: tuple[tuple[str, str], ...]

    @property
    def told(self) -> str:
        """The chart in words."""
        (first, then), (last, now) = self.points[0], self.points[-1]
        return f"{self.metric}: {then} on {first}, {now} on {last}"


def trends(issue: Issue) -> dict[str, Trend]:
    """The charts that can be drawn, by their id on the page: `trend-models-0` for the first row of the models."""
    trending = issue.trending
    tables = {name: getattr(trending, name) for name in ("models", "repositories", "datasets", "spaces")}
    drawn = {f"trend-{name}-{n}": _trend(row) for name, table in tables.items() for n, row in enumerate(table.rows)}
    return {place: trend for place, trend in drawn.items() if trend}


def _trend(row: Row) -> Trend | None:
    points = row.spark.points() if row.spark else ()
    line = charts.line([(moment.toordinal(), value) for moment, value in points])
    if row.spark is None or line is None:
        return None
    return Trend(row, metric_name(row.spark.metric), line, tuple((day(moment), figure(value)) for moment, value in points))


def metric_name(metric: str) -> str:
    """A metric as a reader would call it: `stars_gain_7d` is `Stars`."""
    name = re.sub(r"_gain_\d+d$", "", metric).replace("_", " ")
    return name[:1].upper() + name[1:]
