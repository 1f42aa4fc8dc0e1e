"""Fills of the families that give figures side by side: of two or three, two of one, what one gained more, how many for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, permutations

from autopost.printing import proportion
from benchmarks.frames.pool import LEVELS, PAIR, Fill, Pool, Told, shown, turned

_TWO = (("repository", "stars", "forks"), ("model", "downloads", "likes"))
_AHEAD = 1.02
"""As far ahead has more in whatever way the figures are printed."""
_SPANS = ((1, "a day"), (7, "a week"))


def _other(kind: str, metric: str) -> str:
    """The other metric of a kind."""
    return next(other for of_kind, other in LEVELS if of_kind == kind and other != metric)


def _scored(pool: Pool, way: str, *, three: bool) -> Iterator[Fill]:
    slots = "ABC" if three else "AB"
    for kind, metric in LEVELS:
        for names in permutations(pool.mixed(pool.of_kind(kind, metric)), len(slots)):
            first, *others = values = [pool.number(name, metric) or 0 for name in names]
            if any(first <= _AHEAD * other for other in others) or len(set(values)) < len(values):
                continue
            so: Told = {"m": metric, **{slot: pool.name(name) for slot, name in zip(slots, names, strict=True)}}
            so |= {slot.lower(): shown(value) for slot, value in zip(slots, values, strict=True)}
            wrong = [{slot.lower(): shown(pool.off(value))} for slot, value in zip(slots, values, strict=True)]
            wrong += [turned(so, *pair) for pair in (("a", "b"), ("A", "B"), *((("b", "c"), ("A", "C")) if three else ()))]
            yield pool.fill(way, so, {"m": _other(kind, metric)}, *wrong)


def _two_values(pool: Pool, way: str) -> Iterator[Fill]:
    for kind, metric in LEVELS:
        other = _other(kind, metric)
        for name in pool.of_kind(kind, metric):
            n, n2 = pool.number(name, metric) or 0, pool.number(name, other) or 0
            if n2 and n != n2:
                so = {"A": pool.name(name), "m": metric, "m2": other, "n": shown(n), "n2": shown(n2)}
                yield pool.fill(way, so, turned(so, "n", "n2"), {"n": shown(pool.off(n))}, {"n2": shown(pool.off(n2))})


def _sum_two(pool: Pool, way: str) -> Iterator[Fill]:
    for kind, metric in LEVELS:
        for one, two in combinations(pool.mixed(pool.of_kind(kind, metric)), PAIR):
            a, b = pool.number(one, metric) or 0, pool.number(two, metric) or 0
            so = {"A": pool.name(one), "B": pool.name(two), "m": metric, "a": shown(a), "b": shown(b), "n": shown(a + b)}
            yield Fill(so, so | {"n": shown(pool.off(a + b))})


def _gain_more(pool: Pool, way: str) -> Iterator[Fill]:
    for metric in ("stars", "likes", "downloads"):
        for days, span in _SPANS:
            gains = pool.gains(metric, days)
            for one, two in permutations(pool.mixed(gains), PAIR):
                a, b = gains[one], gains[two]
                if a > b > 0:
                    so = {"A": pool.name(one), "B": pool.name(two), "m": metric, "w": span}
                    so |= {"d": shown(a - b), "ga": shown(a), "gb": shown(b)}
                    off = {"d": shown(pool.off(a - b)), "ga": shown(pool.off(a))}
                    yield pool.fill(way, so, turned(so, "A", "B"), off, {"w": next(s for _, s in _SPANS if s != span)})


def _per(pool: Pool, way: str) -> Iterator[Fill]:
    for kind, metric, other in _TWO:
        for name in pool.of_kind(kind, metric):
            n, n2 = pool.number(name, metric) or 0, pool.number(name, other) or 0
            if 0 < n2 < n:
                so = {"A": pool.name(name), "m": metric, "m2": other.removesuffix("s"), "n": shown(n), "n2": shown(n2)}
                yield Fill(*(so | {"x": proportion(ratio)} for ratio in (n / n2, 1.4 * n / n2 + 0.4)))


PAIRS: dict[str, Callable[[Pool, str], Iterator[Fill]]] = {
    "scored2": lambda pool, way: _scored(pool, way, three=False), "scored3": lambda pool, way: _scored(pool, way, three=True),
    "two_values": _two_values, "sum_two": _sum_two, "gain_more": _gain_more, "per": _per,
}  # fmt: skip
