"""Fills of the families that speak of a whole set: its first three, its range, its sum, all but some, what three have alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, islice

from autopost.printing import LICENCES
from benchmarks.frames.pool import FEW, PAIR, Fill, Pool, Told, in_words, shown
from benchmarks.frames.sets import by_word, sets

_MANY = 5
_MARKS = (100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100)


def _top_three(pool: Pool, way: str) -> Iterator[Fill]:
    for one in sets(pool, _MANY):

        def put(*places: int, told: str = one.called, metric: str = one.metric, values: dict[str, float] = one.values) -> Told:
            chosen = [[*values.items()][at] for at in places]
            names = {slot: pool.name(name) for slot, (name, _) in zip("ABC", chosen, strict=True)}
            return {"S": told, "m": metric, **names} | {key: shown(v) for key, (_, v) in zip("abc", chosen, strict=True)}

        if not one.ties(FEW):
            wrong = ((1, 0, 2), (0, 2, 1), (0, 1, 3), (1, 2, 3))
            yield from (Fill(put(0, 1, 2), put(*places)) for places in wrong)


def _range(pool: Pool, way: str) -> Iterator[Fill]:
    for one in sets(pool, FEW):
        (first, high), (_, next_to_it), *_ = one.values.items()
        *_, (_, above), (last, low) = one.values.items()
        if next_to_it < high and low < above:
            so = {"S": one.called, "m": one.metric, "lo": shown(low), "hi": shown(high)}
            so |= {"A": pool.name(first), "B": pool.name(last)}
            for wrong in ({"lo": shown(above)}, {"hi": shown(next_to_it)}, {"lo": shown(pool.off(low))}):
                yield Fill(so, so | wrong)


def _sum_set(pool: Pool, way: str) -> Iterator[Fill]:
    for one in sets(pool):
        total = sum(one.values.values())
        so = {"S": one.called, "m": one.metric, "n": shown(total)}
        yield from (Fill(so, so | {"n": shown(other)}) for other in (pool.off(total), max(one.values.values())))


def _all_but(pool: Pool, way: str) -> Iterator[Fill]:
    for one in sets(pool, _MANY):
        order = sorted(one.values.values())
        for k in (PAIR, FEW):
            mark = next((mark for mark in _MARKS if order[k - 1] < mark < order[k]), None)
            if mark is not None:
                so = {"k": in_words(k), "S": one.called, "q": f"have more than {shown(mark)} {one.metric}"}
                yield from (Fill(so, so | {"k": in_words(n)}) for n in (k + 1, k - 1 if k > PAIR else k + 2))


def _listed_alike(pool: Pool, way: str) -> Iterator[Fill]:
    models = [*dict.fromkeys((*pool.of_kind("model", "likes"), *pool.trending))]
    repositories = pool.of_kind("repository", "stars_gain_7d") or pool.of_kind("repository", "stars")
    for names, metric, called in (
        (models, "pipeline_tag", "tagged {}"),
        (repositories, "language", "written mainly in {}"),
        (models, "license", "published under the {} licence"),
    ):
        words = by_word(pool, names, metric)
        for word, having in words.items():
            others = [name for other, theirs in words.items() if other != word for name in theirs]
            for three in islice(combinations(pool.mixed(having), FEW), 15) if others and word != "other" else ():
                so = {slot: pool.name(name) for slot, name in zip("ABC", three, strict=True)}
                so |= {"t": called.format(LICENCES.get(word, word))}
                yield Fill(so, so | {pool.rng.choice("ABC"): pool.name(pool.rng.choice(others))})


RANGES: dict[str, Callable[[Pool, str], Iterator[Fill]]] = {
    "top_three": _top_three, "range": _range, "sum_set": _sum_set, "all_but": _all_but, "listed_alike": _listed_alike,
}  # fmt: skip
