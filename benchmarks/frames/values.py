"""Fills of the families that speak of values: more and fewer, gains, the most of a set, counts and marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations

from autopost.printing import WEEKDAYS
from benchmarks.frames.pool import COUNTS, FEW, LEVELS, ORDINALS, PAIR, Fill, Pool, shown


def _compared(pool: Pool, way: str) -> Iterator[Fill]:
    for kind, metric in LEVELS:
        for one, two in permutations(pool.of_kind(kind, metric), PAIR):
            a, b = pool.number(one, metric) or 0, pool.number(two, metric) or 0
            mark = 10 ** (len(str(int(a))) - 1) * int(str(int(a))[0])
            if a < 1.05 * b or ((way.startswith("Unlike") or "crossed" in way) and not b < mark < a):
                continue
            so = {"A": pool.name(one), "B": pool.name(two), "m": metric, "a": shown(a), "b": shown(b), "lo": shown(mark)}
            so |= {"d": shown(a - b), "s": shown(a + b), "x": f"{a / b:.1f}", "p": f"{100 * b / a:.0f}"}
            wrong = {
                "d": shown(pool.off(a - b)),
                "s": shown(pool.off(a + b)),
                "x": f"{1.4 * a / b:.1f}",
                "p": f"{130 * b / a + 2:.0f}",
            }
            changed = {key: value for key, value in wrong.items() if f"{{{key}}}" in way}
            turned = {"A": so["B"], "B": so["A"], "a": so["b"], "b": so["a"]}
            if "lo" in way:
                turned = {"A": so["B"], "B": so["A"]}
            yield Fill(so, so | (changed or turned)) if "{x}" not in way or a > 1.5 * b else Fill(None, None)


def _gained(pool: Pool, way: str) -> Iterator[Fill]:
    for kind, metric in LEVELS:
        for days in (1, 7):
            for name in pool.of_kind(kind, f"{metric}_gain_{days}d"):
                gain, now = pool.number(name, f"{metric}_gain_{days}d") or 0, pool.number(name, metric) or 0
                then = now - gain
                if gain < 10 or not then:
                    continue
                ago = f"on {WEEKDAYS[(pool.edition.weekday() - 1) % 7]}" if days == 1 else "a week ago"
                span = "a day" if days == 1 else "a week"
                so = {
                    "A": pool.name(name),
                    "m": metric,
                    "g": shown(gain),
                    "n": shown(now),
                    "t": shown(then),
                    "w": span,
                    "ago": ago,
                }
                so |= {
                    "p": f"{100 * gain / then:.1f}",
                    "ago2": ago[0].upper() + ago[1:],
                    "w2": f"The {span[2:]}",
                    "o": metric.rstrip("s"),
                }
                wrong = {"g": shown(pool.off(gain)), "t": shown(pool.off(then)), "p": f"{pool.off(100 * gain / then):.1f}"}
                may = [key for key in wrong if f"{{{key}}}" in way]
                yield Fill(so, so | {key: wrong[key] for key in may[:1]}) if may else Fill(so, None)


def _sets(pool: Pool) -> Iterator[tuple[str, str, list[str]]]:
    """The sets that an edition names: its models, the biggest gainers, its repositories."""
    gainers = pool.of_kind("repository", "stars_gain_7d_rank")
    for called, kind, names in (
        ("the {n} models", "model", pool.of_kind("model", "likes")),
        ("the {n} biggest weekly gainers", "repository", gainers),
        ("the {n} repositories", "repository", pool.of_kind("repository", "stars")),
    ):
        if FEW < len(names) < len(COUNTS):
            yield called.format(n=COUNTS[len(names)]), kind, names


def _extremes(pool: Pool, way: str, *, low: bool) -> Iterator[Fill]:
    for called, kind, names in _sets(pool):
        for of_kind, metric in LEVELS:
            order = sorted(
                (n for n in names if pool.number(n, metric)), key=lambda n: pool.number(n, metric) or 0, reverse=not low
            )
            if of_kind != kind or len(order) < len(names) or len({pool.number(n, metric) for n in order}) < len(order):
                continue
            done = {"stars": "starred", "likes": "liked", "downloads": "downloaded", "forks": "forked"}[metric]
            for other in order[1:]:
                yield Fill(*(
                    {"A": pool.name(name), "m": metric, "S": called, "n": shown(pool.number(name, metric) or 0),
                     "m1": metric.rstrip("s"), "adj": f"most {done}", "adj2": f"the most {done}", "adjp": done}
                    for name in (order[0], other)
                ))  # fmt: skip


def _nth(pool: Pool, way: str) -> Iterator[Fill]:
    for called, kind, names in _sets(pool):
        for of_kind, metric in LEVELS:
            order = sorted((n for n in names if pool.number(n, metric)), key=lambda n: -(pool.number(n, metric) or 0))
            if of_kind == kind and len(order) == len(names) and "gainers" not in called:
                for at in range(2, min(len(order), 9)):
                    other = pool.rng.choice([n for n in range(2, min(len(order), 9)) if n != at])
                    yield Fill(*(
                        {"A": pool.name(order[at]), "m": metric, "S": called, "k": ORDINALS[n], "c": COUNTS[n],
                         "c2": COUNTS[n].capitalize(), "m1": metric.rstrip("s")} for n in (at, other)
                    ))  # fmt: skip


def _counted(pool: Pool, way: str) -> Iterator[Fill]:
    for called, kind, names in _sets(pool):
        for of_kind, metric in LEVELS:
            values = [pool.number(name, metric) or 0 for name in names]
            for mark in (500, 1000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000) if of_kind == kind else ():
                n = sum(value > mark for value in values)
                if 1 < n < len(values) - 1 and not ("gainers" in called and "{S0}" in way):
                    does = f"have more than {shown(mark)} {metric}"
                    yield Fill(*(
                        {"K": COUNTS[c].capitalize(), "k": COUNTS[c], "k0": COUNTS[c].capitalize(), "S": called, "q": does,
                         "S2": called.capitalize(), "S0": f"{kind}s".replace("ys", "ies"), "n0": COUNTS[len(names)]}
                        for c in (n, n + 1)
                    ))  # fmt: skip


def _all_or_none(pool: Pool, way: str) -> Iterator[Fill]:
    none, some = way.startswith(("None", "No one", "Not one")), way.startswith("Not all")
    for called, kind, names in _sets(pool):
        for of_kind, metric in LEVELS:
            values = [pool.number(name, metric) or 0 for name in names]
            marks = [100, 500, 1000, 5000, 10_000, 50_000, 100_000, 500_000] if of_kind == kind else []
            every = [mark for mark in marks if all(value > mark for value in values)]
            few = [mark for mark in marks if any(value > mark for value in values) and mark not in every]
            right, wrong = (
                ([m for m in marks if m not in every + few], every + few) if none else (few, every) if some else (every, few)
            )
            for one, two in zip(right, wrong, strict=False):
                yield Fill(*({"S": called, "S2": called.capitalize(), "q": f"have more than {shown(m)} {metric}",
                              "qs": f"has more than {shown(m)} {metric}"} for m in (one, two)))  # fmt: skip


def _two_told(pool: Pool, way: str) -> Iterator[Fill]:
    for kind, metric in LEVELS:
        for days in (1, 7):
            gain = f"{metric}_gain_{days}d"
            for one, two in permutations(pool.of_kind(kind, gain), PAIR):
                n, nb, g, gb = (pool.number(who, what) or 0 for what in (metric, gain) for who in (one, two))
                if n < nb or g <= gb or gb <= 0:
                    continue
                so = {"A": pool.name(one), "B": pool.name(two), "n": shown(n), "nb": shown(nb), "g": shown(g), "gb": shown(gb)}
                so |= {"m": metric, "w": "a day" if days == 1 else "a week", "d": shown(g - gb)}
                wrong = {"n": pool.off(n), "nb": pool.off(nb), "g": pool.off(g), "gb": pool.off(gb), "d": pool.off(g - gb)}
                key = pool.rng.choice([key for key in wrong if f"{{{key}}}" in way])
                yield Fill(so, so | {key: shown(wrong[key])})


def _short_of(pool: Pool, way: str) -> Iterator[Fill]:
    for kind, metric in LEVELS:
        for name in pool.of_kind(kind, metric):
            value = pool.number(name, metric) or 0
            step = 10 ** (len(str(int(value))) - 1)
            if value % step > step / 2 and value > 100:
                marks = (step * (value // step + 1), step * (value // step))
                yield Fill(*({"A": pool.name(name), "t": shown(mark), "m": metric} for mark in marks))


def _not_ahead(pool: Pool, way: str) -> Iterator[Fill]:
    for fill in _compared(pool, "{A} {B}"):
        behind = way.startswith(("{A} does not trail", "{A} has no fewer"))
        yield fill if behind else Fill(fill.not_so, fill.so)


def _did_not_gain(pool: Pool, way: str) -> Iterator[Fill]:
    for fill in _gained(pool, way):
        yield fill if "did not lose" in way else Fill(None, fill.so)


VALUES: dict[str, Callable[[Pool, str], Iterator[Fill]]] = {
    "compared": _compared, "gained": _gained, "most": lambda pool, way: _extremes(pool, way, low=False),
    "fewest": lambda pool, way: _extremes(pool, way, low=True), "nth": _nth, "counted": _counted, "all_or_none": _all_or_none,
    "two_told": _two_told, "short_of": _short_of, "not_ahead": _not_ahead, "did_not_gain": _did_not_gain,
}  # fmt: skip
