"""Fills of the families that set a day against another: who has overtaken whom, a gain against the average, a rise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from itertools import permutations

from autopost.printing import WEEKDAYS, proportion
from benchmarks.frames.pool import PAIR, Fill, Pool, Told, number, shown, turned

_METRICS = ("stars", "likes", "downloads")
_WEEK = 7
_APART = 0.05
"""A gain that is nearer to an average than this part of it is not set against it."""
_LEAST = 10


def _then(pool: Pool) -> dict[tuple[str, date], dict[str, float]]:
    """The values of days before, by metric and day."""
    found = defaultdict[tuple[str, date], dict[str, float]](dict)
    for fact in pool.desk.ledger.facts:
        metric, _, day = fact.id.rpartition(":")[2].partition("@")
        if day and metric in _METRICS and fact.kind != "passage" and fact.number is not None:
            found[metric, date.fromisoformat(day)][fact.subject.id] = fact.number
    return found


def _since(pool: Pool, day: date) -> Told:
    """A day before, and the time since."""
    weekday = WEEKDAYS[day.weekday()]
    week = (pool.edition - day).days == _WEEK
    ago, span = ("a week ago", "in the past week") if week else (f"on {weekday}", f"since {weekday}")
    return {"ago": ago, "Ago": ago[0].upper() + ago[1:], "span": span}


def _both_days(pool: Pool) -> Iterator[tuple[Told, bool]]:
    """One that is ahead of another, with the figures of both days, and whether it was behind."""
    subjects = pool.desk.ledger.subjects
    for (metric, day), then in _then(pool).items():
        now = pool.values(then, metric)
        for one, two in permutations(pool.mixed(now), PAIR):
            if now[one] > now[two] and then[one] != then[two] and subjects[one].kind == subjects[two].kind:
                told = {"A": pool.name(one), "B": pool.name(two), "m": metric, "a": shown(now[one]), "b": shown(now[two])}
                told |= {"a0": shown(then[one]), "b0": shown(then[two])} | _since(pool, day)
                yield told, then[one] < then[two]


def _overtook(pool: Pool, way: str) -> Iterator[Fill]:
    known = [*_both_days(pool)]
    kept = [told for told, passed in known if not passed]
    for so in (told for told, passed in known if passed):
        never = [pool.rng.choice(kept)] if kept else []
        yield pool.fill(way, so, turned(so, "A", "B"), turned(so, "a", "b"), turned(so, "a0", "b0"), *never)


def _averages(pool: Pool) -> Iterator[tuple[Told, bool]]:
    """Gains of the last day and of a day of the week on average, and whether the first is more."""
    for metric in _METRICS:
        week, last = pool.gains(metric, _WEEK), pool.gains(metric, 1)
        for name in (one for one in last if one in week):
            gain, average = last[name], round(week[name] / _WEEK)
            if gain > 0 and average >= _LEAST and abs(gain - average) > _APART * average:
                told = {"A": pool.name(name), "m": metric, "g": shown(gain), "v": shown(average), "w": shown(week[name])}
                yield told, gain > average


def _average(pool: Pool, way: str, *, more: bool) -> Iterator[Fill]:
    known = [*_averages(pool)]
    others = [told for told, above in known if above != more]
    for so in (told for told, above in known if above == more):
        off = ({key: shown(pool.off(number(so[key])))} for key in "gv")
        yield pool.fill(way, so, *off, *([pool.rng.choice(others)] if others else []))


def _from_to(pool: Pool, way: str) -> Iterator[Fill]:
    for (metric, day), then in _then(pool).items():
        span = {1: "a day", _WEEK: "a week"}.get((pool.edition - day).days)
        for name, now in pool.values(then, metric).items() if span else ():
            was, gain = then[name], now - then[name]
            if was > 0 and gain > 0:
                so = {"A": pool.name(name), "m": metric, "w": str(span), "t": shown(was), "n": shown(now), "g": shown(gain)}
                so |= {"p": proportion(100 * gain / was)}
                yield pool.fill(way, so, turned(so, "t", "n"), {"t": shown(pool.off(was))}, {"n": shown(pool.off(now))})


OVERTIME: dict[str, Callable[[Pool, str], Iterator[Fill]]] = {
    "overtook": _overtook, "now_ahead": _overtook, "from_to": _from_to,
    "average_more": lambda pool, way: _average(pool, way, more=True),
    "average_less": lambda pool, way: _average(pool, way, more=False),
}  # fmt: skip
