"""The sets that are named with their size: the models, those of one tag, the first ten repositories, those of one language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.frames.pool import PAIR, Pool, in_words

_TEN = 10


@dataclass(frozen=True)
class Valued:
    """A set by one metric that all of it have: how it is called, and the values, the highest first."""

    called: str
    metric: str
    values: dict[str, float]

    @property
    def names(self) -> list[str]:
        """Its members, the highest first."""
        return [*self.values]

    def ties(self, first: int) -> bool:
        """Whether any two of the first so many, or the last of them and the next, have the same value."""
        values = [*self.values.values()][: first + 1]
        return len(set(values)) < len(values)


def top_ten(pool: Pool) -> list[str]:
    """The ten repositories that gained the most stars in a week, where the ledger has their places."""
    gains = pool.gains("stars", 7)
    placed = sorted(pool.of_kind("repository", "stars_gain_7d_rank"), key=lambda name: -gains.get(name, 0))
    return placed if len(placed) == _TEN else []


def by_word(pool: Pool, names: Iterable[str], metric: str) -> dict[str, list[str]]:
    """Some by a word that they have: a tag, a language."""
    found = defaultdict[str, list[str]](list)
    for name in names:
        if word := pool.told(name, metric):
            found[word].append(name)
    return found


def _named(pool: Pool) -> Iterator[tuple[str, list[str], tuple[str, ...]]]:
    ten, models = top_ten(pool), pool.of_kind("model", "likes")
    for language, names in by_word(pool, ten, "language").items():
        yield f"the {in_words(len(names))} {language} repositories in the top ten", names, ("stars", "forks")
    for tag, names in by_word(pool, models, "pipeline_tag").items():
        yield f"the {in_words(len(names))} {tag} models", names, ("likes", "downloads")
    yield f"the {in_words(len(models))} models", models, ("likes", "downloads")
    yield "the ten repositories", ten, ("stars", "forks")


def sets(pool: Pool, least: int = PAIR) -> Iterator[Valued]:
    """The sets of at least so many, by each metric that all of them have."""
    for called, names, metrics in _named(pool):
        for metric in metrics:
            values = pool.values(names, metric)
            if len(values) == len(names) >= least:
                order = sorted(names, key=lambda name: -values[name])
                yield Valued(called, metric, {name: values[name] for name in order})
