"""Fills of the families that speak of papers and their votes, of releases and their days, and of places by gain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import combinations, permutations

from autopost.printing import ordinal, proportion
from benchmarks.frames.pool import PAIR, Fill, Pool, day_of, in_words, shown, turned
from benchmarks.frames.sets import top_ten

_LATER = 9
"""Days from one on which so many releases came out to another."""


def _releases_on(pool: Pool, way: str) -> Iterator[Fill]:
    releases = pool.desk.releases
    for day, n in Counter(event.day for event in releases).items():
        if n > 1:
            so, more = {"N": in_words(len(releases)), "d": day_of(day)}, in_words(n + 1)
            so |= {"k": in_words(n), "K": in_words(n).capitalize()}
            earlier, size = day_of(day - timedelta(days=_LATER)), in_words(len(releases) + 2)
            yield from (Fill(so, so | wrong) for wrong in ({"k": more, "K": more.capitalize()}, {"N": size}, {"d": earlier}))


def _two_releases(pool: Pool, way: str) -> Iterator[Fill]:
    for one, two in combinations(sorted(pool.desk.releases, key=lambda event: event.day), PAIR):
        if one.subject == two.subject and one.day < two.day:
            so = {"A": pool.name(one.subject), "v": one.version, "w": two.version, "d": day_of(one.day), "e": day_of(two.day)}
            later = {"e": day_of(two.day + timedelta(days=2))}
            yield pool.fill(way, so, turned(so, "v", "w"), turned(so, "d", "e"), later)


def _paper_votes(pool: Pool, way: str) -> Iterator[Fill]:
    papers = pool.of_kind("paper", "upvotes")
    for name in papers:
        votes = pool.number(name, "upvotes") or 0
        other = pool.number(pool.rng.choice([one for one in papers if one != name]), "upvotes") or 0
        yield pool.fill(way, {"P": pool.name(name), "u": shown(votes)}, {"u": shown(pool.off(votes))}, {"u": shown(other)})


def _paper_made(pool: Pool, way: str) -> Iterator[Fill]:
    by = {slot: metric for slot, metric in (("f", "first_author"), ("o", "organization")) if f"{{{slot}}}" in way}
    made = {name: {slot: pool.told(name, metric) for slot, metric in by.items()} for name in pool.of_kind("paper", "upvotes")}
    known = [name for name, told in made.items() if all(told.values())]
    for name in known:
        day = pool.day(name, "published_at")
        others = [made[other] for other in known if not any(made[other][slot] == made[name][slot] for slot in by)]
        if day is not None:
            so = {"P": pool.name(name), "d": day_of(day), **made[name]}
            wrong = [pool.rng.choice(others)] if others else []
            yield pool.fill(way, so, {"d": day_of(day - timedelta(days=1))}, *wrong)


def _paper_above(pool: Pool, way: str) -> Iterator[Fill]:
    for one, two in permutations(pool.mixed(pool.of_kind("paper", "upvotes")), PAIR):
        u, v = pool.number(one, "upvotes") or 0, pool.number(two, "upvotes") or 0
        if u > v:
            so = {"P": pool.name(one), "Q": pool.name(two), "u": shown(u), "v": shown(v), "d": shown(u - v)}
            yield pool.fill(way, so, turned(so, "P", "Q"), {"d": shown(u - v + 7), "u": shown(u + 7)})


def _by_gain(pool: Pool, way: str, metric: str) -> Iterator[Fill]:
    """The ten largest gainers by their gain, or by its percentage."""
    gains = pool.values(top_ten(pool), metric)
    order = sorted(gains, key=lambda name: -gains[name])
    for at, name in enumerate(order):
        place, other = at + 1, order[(at + 1) % len(order)]
        so, next_to_it = (
            {"A": pool.name(one), "g": shown(gains[one]), "p": proportion(gains[one])} for one in (name, other)
        )  # fmt: skip
        so |= {"m": "stars", "w": "a week", "S": "the ten largest gainers", "k": ordinal(place)}
        yield pool.fill(way, so, {"k": ordinal(place + 1 if place < len(order) else place - 1)}, next_to_it)


PAPERS_AND_RELEASES: dict[str, Callable[[Pool, str], Iterator[Fill]]] = {
    "releases_on": _releases_on, "two_releases": _two_releases, "paper_votes": _paper_votes, "paper_made": _paper_made,
    "paper_above": _paper_above, "gain_rank": lambda pool, way: _by_gain(pool, way, "stars_gain_7d"),
    "percent_rank": lambda pool, way: _by_gain(pool, way, "stars_change_7d"),
}  # fmt: skip
