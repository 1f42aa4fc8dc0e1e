"""The evidence for screening: recorded lists as signals, weak labels with the reason each means, and what was read by hand.

The labels are those of `spam/examples.csv`, made by rules that look at names, and many are wrong. `read_by_hand.csv` in
`fixtures/screening/` says which (`weak label`), and which items a reason hits that it should not (`wrong hit`).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from autopost.config import Environment, HuggingFaceSettings, Screening
from autopost.screening import REASONS, Screened, screen
from autopost.signals import Signal
from autopost.sources import Assignment, github
from autopost.sources.huggingface import HuggingFace
from tests.standins import World, platforms, realdata

DAY = date(2026, 5, 4)
LATER = datetime(2026, 5, 5, 12, tzinfo=UTC)  # the last lists were fetched in the morning of the 5th
HAND = Path(__file__).parents[2] / "fixtures" / "screening" / "read_by_hand.csv"
STATED = frozenset({"archived", "derivative", "empty", "forks"})
"""Reasons that only repeat what the platform says: they are right when it is, and were not read by hand."""
MEANT = {
    "uncensored/": ("unsafe",),
    "NSFW": ("unsafe",),
    "quantised repack": ("derivative",),
    "distillation named": ("borrowed_name",),
    "synthetic traces": ("distilled",),
    "same space name": ("clone",),
    "owner made": ("star_ring",),
    "crack/cheat": ("lure",),
    "sort=lastModified": ("traffic", "machine_name", "empty"),
    "downloads==0": (),  # labelled as no spam
}
"""Which reasons a label means, by how it begins."""


@dataclass(frozen=True)
class Label:
    """One weak label: what it is on, how it begins, which reasons it means, and whether reading it showed it to be wrong."""

    id: str
    says: str
    meant: tuple[str, ...]
    weak: bool


@dataclass(frozen=True)
class Recall:
    """Of the items with one label: how many, how many of them hold, and how many of those are found, by its reason or any."""

    says: str
    labelled: int
    held: int
    meant: int
    found: int


@dataclass(frozen=True)
class Precision:
    """Items that one reason hits in the recorded lists, and how many of them were read as wrong."""

    reason: str
    hits: int
    wrong: int

    @property
    def share(self) -> float:
        """Right ones of all; 1 where nothing is hit."""
        return 1 - self.wrong / self.hits if self.hits else 1.0


class Evidence:
    """Everything that screening is measured on: the top 1,000 of 4 May 2026, and the new repositories of the fortnight before."""

    def __init__(self, data: Path) -> None:
        self.data = data
        world = realdata.of_day(data, DAY)
        self.signals = (*_hub(world), *_repositories(realdata.new_repositories(data)))
        self.established = _repositories(world.repositories)
        self.hand = {(row["what"], row["reason"], row["id"]) for row in _rows(HAND)}

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """Every label once; where two say the same of one item, one of them."""
        found: dict[tuple[str, str], Label] = {}
        for row in _rows(self.data / "spam" / "examples.csv"):
            says = next(start for start in MEANT if row["reason"].startswith(start))
            weak = any(("weak label", reason, row["id"]) in self.hand for reason in MEANT[says])
            found.setdefault((row["id"], says), Label(row["id"], says, MEANT[says], weak))
        return tuple(found.values())

    @cached_property
    def labelled_only(self) -> tuple[Signal, ...]:
        """Labelled data sets from a list that autopost does not read, as the Hub would list them."""
        rows = {row["id"]: row for row in _rows(self.data / "spam" / "examples.csv") if row["kind"] == "hf_dataset_lastModified"}
        items = [{"id": i, "likes": float(r["stars_or_likes"]), "downloads": float(r["downloads"])} for i, r in rows.items()]
        return _hub(World(datasets=items))

    @cached_property
    def hits(self) -> dict[str, set[str]]:
        """For each reason, asked alone, the names that it sets aside or marks."""
        everything = (*self.signals, *self.labelled_only)
        return {reason: _hit(screen(everything, _only(reason)), everything) for reason in REASONS}

    def recall(self) -> list[Recall]:
        """Recall by label."""
        by_says: dict[str, list[Label]] = defaultdict(list)
        for label in self.labels:
            by_says[label.says].append(label)
        return [self._recall(says, labels) for says, labels in by_says.items()]

    def _recall(self, says: str, labels: list[Label]) -> Recall:
        held = [label for label in labels if not label.weak]
        meant = sum(any(label.id in self.hits[reason] for reason in label.meant) for label in held)
        found = sum(any(label.id in names for names in self.hits.values()) for label in held)
        return Recall(says, len(labels), len(held), meant, found)

    def precision(self) -> list[Precision]:
        """Precision by reason over the recorded lists, the labelled data sets from another list left out."""
        names = {signal.name for signal in self.signals}
        return [
            Precision(reason, len(hits & names), sum(("wrong hit", reason, name) in self.hand for name in hits & names))
            for reason, hits in self.hits.items()
        ]

    def screened(self) -> Screened:
        """The recorded lists under the default policy."""
        return screen(self.signals, Screening())


def _only(reason: str) -> Screening:
    """A policy that knows one reason."""
    return Screening.model_validate({name: "set aside" if name == reason else "allow" for name in REASONS})


def _hit(screened: Screened, signals: Iterable[Signal]) -> set[str]:
    names = {signal.id: signal.name for signal in signals}
    return {names[remark.subject] for remark in (*screened.skipped, *screened.marked)}


def _hub(world: World) -> tuple[Signal, ...]:
    """A world's lists as the source reads them, to the thousandth place."""
    settings = HuggingFaceSettings(models=1000 if world.models else 0, datasets=1000, spaces=1000 if world.spaces else 0)
    with platforms(world) as server:
        environment = Environment(hf_endpoint=f"{server.url}/hub", now=LATER)
        return tuple(HuggingFace().gather(Assignment(environment, settings, LATER, 30)))


def _repositories(items: Iterable[dict[str, Any]]) -> tuple[Signal, ...]:
    """Repositories as the source makes them of a search's answer."""
    assignment = Assignment(Environment(now=LATER), None, LATER + timedelta(days=1), 1)
    return tuple(signal for item in items if (signal := github.repository(item, assignment)) is not None)


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
