"""What fills the ways of `fixtures/grounding/frames.toml`: what a ledger has, as it is and with one thing changed."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, permutations

from autopost.grounding import Desk
from autopost.grounding.attaching.events import Event
from autopost.printing import WEEKDAYS

Told = dict[str, str]
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
COUNTS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_LEVELS = (("repository", "stars"), ("repository", "forks"), ("model", "likes"), ("model", "downloads"))
_FEW, _PAIR = 3, 2


@dataclass(frozen=True)
class Fill:
    """What is put into a way so that it says what is so, and so that it does not; None where there is nothing of the sort."""

    so: Told | None
    not_so: Told | None


class Pool:
    """The facts of a desk by subject and metric, and chance."""

    def __init__(self, desk: Desk, rng: random.Random) -> None:
        self.desk, self.rng, self.edition = desk, rng, desk.ledger.edition
        self._facts = {(f.subject.id, f.metric): f for f in desk.ledger.facts if "@" not in f.id}
        self.trending = next(iter(desk.rolls.whole.values()), ()) if desk.rolls.whole else ()

    def number(self, name: str, metric: str) -> float | None:
        """A value that somebody has now."""
        fact = self._facts.get((name, metric))
        return fact.number if fact else None

    def told(self, name: str, metric: str) -> str:
        """A word that somebody has: a tag, a language."""
        fact = self._facts.get((name, metric))
        return str(fact.value) if fact else ""

    def of_kind(self, kind: str, metric: str) -> list[str]:
        """Everybody of a kind who has some of a metric."""
        return [one.id for one in self.desk.ledger.subjects.values() if one.kind == kind and self.number(one.id, metric)]

    def name(self, name: str) -> str:
        """How somebody is called: a title in quotation marks, the rest without the account."""
        known = self.desk.ledger.subjects.get(name)
        if known is not None and known.kind == "paper":
            return f"“{known.name}”"
        return (known.name if known else name.rpartition(":")[2]).rpartition("/")[2]

    def off(self, value: float) -> float:
        """A value that is not near another."""
        return value * self.rng.choice((0.77, 1.31, 1.12)) + self.rng.randint(3, 9)

    def some(self, every: Iterator[Fill], n: int) -> list[Fill]:
        """A few of many, by chance."""
        all_of_them = [*islice(every, 400)]
        return self.rng.sample(all_of_them, min(n, len(all_of_them)))


def shown(value: float) -> str:
    """As figures are printed here."""
    return f"{value:,.0f}"


def day_of(day: date) -> str:
    """Reads "3 June"."""
    return f"{day.day} {day:%B}"


def fills(pool: Pool, family: str, way: str) -> Iterator[Fill]:
    """All there is to put into a way of a family."""
    yield from FAMILIES[family](pool, way) if family in FAMILIES else ()


def _compared(pool: Pool, way: str) -> Iterator[Fill]:
    for kind, metric in _LEVELS:
        for one, two in permutations(pool.of_kind(kind, metric), _PAIR):
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
    for kind, metric in _LEVELS:
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
                    "ago2": ago.capitalize(),
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
        if _FEW < len(names) < len(COUNTS):
            yield called.format(n=COUNTS[len(names)]), kind, names


def _extremes(pool: Pool, way: str, *, low: bool) -> Iterator[Fill]:
    for called, kind, names in _sets(pool):
        for of_kind, metric in _LEVELS:
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
        for of_kind, metric in _LEVELS:
            order = sorted((n for n in names if pool.number(n, metric)), key=lambda n: -(pool.number(n, metric) or 0))
            if of_kind == kind and len(order) == len(names) and "gainers" not in called:
                for at in range(2, min(len(order), 9)):
                    other = pool.rng.choice([n for n in range(2, min(len(order), 9)) if n != at])
                    yield Fill(*(
                        {"A": pool.name(order[at]), "m": metric, "S": called, "k": ORDINALS[n], "c": COUNTS[n],
                         "c2": COUNTS[n].capitalize(), "m1": metric.rstrip("s")} for n in (at, other)
                    ))  # fmt: skip


def _placed(pool: Pool, way: str) -> Iterator[Fill]:
    names = sorted(pool.of_kind("model", "rank"), key=lambda n: pool.number(n, "rank") or 0)
    names = [name for name in names if (pool.number(name, "rank") or 0) <= len(ORDINALS)]
    for name in names if "among the top" not in way else ():
        place = int(pool.number(name, "rank") or 0)
        other = pool.rng.choice([n for n in range(1, 11) if n != place])
        yield Fill(*(
            {"A": pool.name(name), "n": str(n), "k": ORDINALS[n - 1], "K": ORDINALS[n - 1].capitalize(),
             "k2": ORDINALS[n - 1].capitalize(), "l": shown(pool.number(name, "likes") or 0)} for n in (place, other)
        ))  # fmt: skip


def _neighbours(pool: Pool, way: str) -> Iterator[Fill]:
    names = sorted(pool.of_kind("model", "rank"), key=lambda n: pool.number(n, "rank") or 0)
    near = any(words in way for words in ("directly", "Right behind", "one place", "follows"))
    for at, name in enumerate(names):
        for to in range(at + 1, len(names)):
            apart = int((pool.number(names[to], "rank") or 0) - (pool.number(name, "rank") or 0))
            if (near and apart != 1) or ("{C}" in way and apart != _PAIR) or not 1 <= apart < len(COUNTS) - 1:
                continue
            if "{d}" in way and apart < _PAIR:
                continue
            so = {"A": pool.name(name), "B": pool.name(names[to]), "d": COUNTS[apart], "C": pool.name(names[at + 1])}
            wrong = {"d": COUNTS[apart + 1]} if "{d}" in way else {"A": so["B"], "B": so["A"]}
            wrong = {"C": pool.name(names[to + 1 if to + 1 < len(names) else at - 1])} if "{C}" in way else wrong
            yield Fill(so, so | wrong)


def _released(pool: Pool, way: str) -> Iterator[Fill]:
    for event in pool.desk.releases:

        def put(day: date, event: Event = event) -> Told:
            ago = (pool.edition - day).days
            return {"A": pool.name(event.subject), "v": event.version, "d": day_of(day), "d2": day_of(day),
                    "w": WEEKDAYS[day.weekday()], "x": COUNTS[ago] if ago < len(COUNTS) else str(ago)}  # fmt: skip

        if (pool.edition - event.day).days >= _PAIR:
            yield Fill(put(event.day), put(event.day - timedelta(days=pool.rng.choice((1, 2, 3)))))


def _newest(pool: Pool, way: str) -> Iterator[Fill]:
    for event in pool.desk.releases:
        newest = pool.told(event.subject, "newest_release")
        if newest and event.version != newest and not event.early:
            yield Fill(*({"A": pool.name(event.subject), "v": version} for version in (newest, event.version)))


def _release_order(pool: Pool, way: str) -> Iterator[Fill]:
    for one, two in permutations(pool.desk.releases, _PAIR):
        apart = (one.day - two.day).days
        if not _PAIR <= apart < len(COUNTS) - 3:
            continue
        so = {"A": pool.name(one.subject), "v": one.version, "B": pool.name(two.subject), "w": two.version}
        so |= {"x": COUNTS[apart], "x2": COUNTS[apart].capitalize()}
        more = COUNTS[apart + pool.rng.choice((1, 2, 3))]
        turned = {"A": so["B"], "B": so["A"], "v": so["w"], "w": so["v"]}
        yield Fill(so, so | ({"x": more, "x2": more.capitalize()} if "{x" in way else turned))


def _counted(pool: Pool, way: str) -> Iterator[Fill]:
    for called, kind, names in _sets(pool):
        for of_kind, metric in _LEVELS:
            values = [pool.number(name, metric) or 0 for name in names]
            for mark in (500, 1000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000) if of_kind == kind else ():
                n = sum(value > mark for value in values)
                if (
                    1 < n < len(values) - 1
                    and "{p}" not in way
                    and not ("gainers" in called and ("{q2}" in way or "{S0}" in way))
                ):
                    does = f"have more than {shown(mark)} {metric}"
                    yield Fill(*(
                        {"K": COUNTS[c].capitalize(), "k": COUNTS[c], "k0": COUNTS[c].capitalize(), "S": called, "q": does,
                         "S2": called.capitalize(), "S0": f"{kind}s".replace("ys", "ies"), "n0": COUNTS[len(names)]}
                        for c in (n, n + 1)
                    ))  # fmt: skip


def _all_or_none(pool: Pool, way: str) -> Iterator[Fill]:
    none, some = way.startswith(("None", "No one", "Not one")), way.startswith("Not all")
    for called, kind, names in _sets(pool):
        for of_kind, metric in _LEVELS:
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
    for kind, metric in _LEVELS:
        for days in (1, 7):
            gain = f"{metric}_gain_{days}d"
            for one, two in permutations(pool.of_kind(kind, gain), _PAIR):
                n, nb, g, gb = (pool.number(who, what) or 0 for what in (metric, gain) for who in (one, two))
                if n < nb or g <= gb or gb <= 0:
                    continue
                so = {"A": pool.name(one), "B": pool.name(two), "n": shown(n), "nb": shown(nb), "g": shown(g), "gb": shown(gb)}
                so |= {"m": metric, "w": "a day" if days == 1 else "a week", "d": shown(g - gb)}
                wrong = {"n": pool.off(n), "nb": pool.off(nb), "g": pool.off(g), "gb": pool.off(gb), "d": pool.off(g - gb)}
                key = pool.rng.choice([key for key in wrong if f"{{{key}}}" in way])
                yield Fill(so, so | {key: shown(wrong[key])})


def _of_a_word(metric: str, kind: str, *, so: bool) -> Callable[[Pool, str], Iterator[Fill]]:
    """What is said to have a tag or a language, or not to."""

    def told(pool: Pool, way: str) -> Iterator[Fill]:
        names = pool.of_kind(kind, "likes" if kind == "model" else "stars")
        words = sorted({pool.told(name, metric) for name in names} - {""})
        for name in names if len(words) > 1 else ():
            own, other = pool.told(name, metric), pool.rng.choice([word for word in words if word != pool.told(name, metric)])
            put = [{"A": pool.name(name), "v": word, "l": shown(pool.number(name, "likes") or 0)} for word in (own, other)]
            yield Fill(*(put if so else put[::-1])) if own else Fill(None, None)

    return told


def _not_so(pool: Pool, way: str) -> Iterator[Fill]:
    of_language = "language" in way or "written" in way or "project" in way
    yield from _of_a_word("language" if of_language else "pipeline_tag", "repository" if of_language else "model", so=False)(
        pool, way
    )


def _not_placed(pool: Pool, way: str) -> Iterator[Fill]:
    yield from (Fill(fill.not_so, fill.so) for fill in _placed(pool, way))


def _short_of(pool: Pool, way: str) -> Iterator[Fill]:
    for kind, metric in _LEVELS:
        for name in pool.of_kind(kind, metric):
            value = pool.number(name, metric) or 0
            step = 10 ** (len(str(int(value))) - 1)
            if value % step > step / 2 and value > 100:
                marks = (step * (value // step + 1), step * (value // step))
                yield Fill(*({"A": pool.name(name), "t": shown(mark), "m": metric} for mark in marks))


def _not_ahead(pool: Pool, way: str) -> Iterator[Fill]:
    for fill in _compared(pool, "{A} {B}"):
        yield fill if "trail" in way or "fewer" in way else Fill(fill.not_so, fill.so)


def _did_not_gain(pool: Pool, way: str) -> Iterator[Fill]:
    for fill in _gained(pool, way):
        yield fill if "did not lose" in way else Fill(None, fill.so)


def _accounts(pool: Pool, way: str) -> Iterator[Fill]:
    owners = Counter(name.rpartition(":")[2].partition("/")[0] for name in pool.trending)
    most = [owner for owner, n in owners.items() if n == max(owners.values())]
    for owner, n in owners.items():
        if "No account" in way or "any other" in way:
            yield Fill(*({"o": who} for who in (most[0], owner))) if len(most) == 1 and owner != most[0] else Fill(None, None)
        elif n > 1 and n + 1 < len(COUNTS):
            own = next(name for name in pool.trending if name.rpartition(":")[2].startswith(f"{owner}/"))
            single = next((other for other, size in owners.items() if size < n), owner)
            yield Fill(*(
                {"o": owner, "c": COUNTS[c], "C": COUNTS[c].capitalize(), "N": str(len(pool.trending)), "e": pool.name(own),
                 "ct": {2: "twice"}.get(c, f"{COUNTS[c]} times"), "p": single} for c in (n, n + 1)
            ))  # fmt: skip


def _created(pool: Pool, way: str) -> Iterator[Fill]:
    dated = [(one, pool.desk.began_on(one)) for kind in ("model", "dataset", "space") for one in pool.of_kind(kind, "likes")]
    known: Sequence[tuple[str, date]] = [(name, day) for name, day in dated if day is not None]
    for (one, first), (two, second) in permutations(known, _PAIR):
        apart, ago = (second - first).days, (pool.edition - first).days
        if "same day" in way or not 1 <= apart < len(COUNTS) - 5 or ago < _PAIR:
            continue

        def put(day: date, gap: int, names: tuple[str, str] = (one, two)) -> Told:
            back = (pool.edition - day).days
            return {"A": pool.name(names[0]), "B": pool.name(names[1]), "d": day_of(day), "d2": day_of(day), "y": COUNTS[gap],
                    "y2": COUNTS[gap].capitalize(), "x": COUNTS[back] if back < len(COUNTS) else str(back),
                    "l": shown(pool.number(names[0], "likes") or 0)}  # fmt: skip

        so, other = put(first, apart), first - timedelta(days=pool.rng.choice((1, 2, 3)))
        turned = put(first, apart, (two, one))
        if "not created before" in way:
            yield Fill(turned, so)
        elif "{B}" in way:
            yield Fill(so, put(first, apart + pool.rng.choice((1, 2, 5))) if "{y" in way else turned)
        else:
            yield Fill(so, put(other, apart))


FAMILIES: dict[str, Callable[[Pool, str], Iterator[Fill]]] = {
    "compared": _compared, "gained": _gained, "most": lambda pool, way: _extremes(pool, way, low=False),
    "fewest": lambda pool, way: _extremes(pool, way, low=True), "nth": _nth, "placed": _placed, "neighbours": _neighbours,
    "released": _released, "newest": _newest, "release_order": _release_order, "counted": _counted, "all_or_none": _all_or_none,
    "two_told": _two_told, "not_so": _not_so, "not_placed": _not_placed, "short_of": _short_of, "not_ahead": _not_ahead,
    "did_not_gain": _did_not_gain, "accounts": _accounts, "created": _created,
    "tagged": _of_a_word("pipeline_tag", "model", so=True), "written": _of_a_word("language", "repository", so=True),
}  # fmt: skip
