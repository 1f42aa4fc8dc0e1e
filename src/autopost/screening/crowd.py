"""What only shows in the crowd: signals that share a name, and repositories that were made in one run.

Counted once a day over all signals, in one pass and a sort of each owner's own repositories.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from autopost.screening.words import bare, laboratory, owner, pattern
from autopost.signals import Signal

_RUN, _PAUSE, _EVEN = 4, timedelta(hours=1), 3
"""A run: so many repositories of one owner, each made within so short a time of the last, the most starred with at most three
times the stars of the least. A team that opens a project makes several at once too, but they do not stay equal."""
_CLONED, _NAMESAKES = ("space", "repository"), 3


@dataclass(frozen=True)
class Crowd:
    """By signal id: of which original it is a clone, how many namesakes without one it has, in how large a run it was made."""

    originals: Mapping[str, str]
    namesakes: Mapping[str, int]
    runs: Mapping[str, int]

    @classmethod
    def of(cls, signals: Iterable[Signal]) -> Crowd:
        """The crowd of a day's signals."""
        named: dict[tuple[str, str], dict[str, Signal]] = defaultdict(dict)
        owned: dict[str, list[Signal]] = defaultdict(list)
        for signal in signals:
            if signal.kind in _CLONED and _telling(name := bare(signal)):
                named[signal.kind, name].setdefault(owner(signal.name), signal)
            if signal.kind == "repository":
                owned[owner(signal.name)].append(signal)
        originals: dict[str, str] = {}
        namesakes: dict[str, int] = {}
        for group in (tuple(owners.values()) for owners in named.values() if len(owners) > 1):
            if original := _original(group):
                originals |= {s.id: original.name for s in group if s is not original and 2 * liked(s) < liked(original)}
            elif len(group) >= _NAMESAKES and not _outshone(group):
                namesakes |= {s.id: len(group) for s in group}
        runs = {s.id: len(run) for repositories in owned.values() for run in _runs(repositories) for s in run}
        return cls(originals, namesakes, runs)


def _telling(name: str) -> bool:
    """Whether two would hardly hit on a name by chance: several words or a number, and not the name of a shared thing."""
    return ("-" in name or any(char.isdigit() for char in name)) and not pattern("shared").fullmatch(name)


def liked(signal: Signal) -> float:
    """Likes, or stars; 0 where neither is known."""
    return signal.metrics.get("likes", signal.metrics.get("stars", 0))


def _original(group: Sequence[Signal]) -> Signal | None:
    """A laboratory's, else the oldest Space; two strangers' repositories may bear one name by chance, so None for them."""
    known = [signal for signal in group if laboratory(signal.name)]
    if not known and group[0].kind == "repository":
        return None
    return min(known or group, key=lambda s: (s.text("created_at") or "9", -liked(s), s.id))


def _outshone(group: Sequence[Signal]) -> bool:
    """Whether one holds most of what all are liked: a project and those who took up its name, not a ring."""
    counts = [liked(signal) for signal in group]
    return 2 * max(counts) > sum(counts)


def _runs(repositories: Sequence[Signal]) -> Iterator[Sequence[Signal]]:
    """The runs among one owner's repositories."""
    if len(repositories) < _RUN:
        return
    made = sorted(((moment, s.id, s) for s in repositories if (moment := _made(s))), key=lambda one: one[:2])
    run: list[Signal] = []
    for n, (moment, _, signal) in enumerate(made):
        run.append(signal)
        if n + 1 < len(made) and made[n + 1][0] - moment <= _PAUSE:
            continue
        stars = [liked(signal) for signal in run]
        if len(run) >= _RUN and max(stars) <= _EVEN * min(stars):
            yield run
        run = []


def _made(signal: Signal) -> datetime | None:
    """When it was made; None where only the day is known, or nothing."""
    text = signal.text("created_at")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) if "T" in text else None
