"""Fills of the families that speak of places, releases, dates, tags and accounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import permutations

from autopost.grounding.attaching.events import Event
from autopost.printing import WEEKDAYS
from benchmarks.frames.pool import COUNTS, ORDINALS, PAIR, Fill, Pool, Told, day_of, shown


def _placed(pool: Pool, way: str) -> Iterator[Fill]:
    names = sorted(pool.of_kind("model", "rank"), key=lambda n: pool.number(n, "rank") or 0)
    names = [name for name in names if (pool.number(name, "rank") or 0) <= len(ORDINALS)]
    for name in names:
        place = int(pool.number(name, "rank") or 0)
        other = pool.rng.choice([n for n in range(1, 11) if n != place])
        so, not_so = (
            {"A": pool.name(name), "n": str(n), "k": ORDINALS[n - 1], "K": ORDINALS[n - 1].capitalize(),
             "k2": ORDINALS[n - 1].capitalize(), "l": shown(pool.number(name, "likes") or 0)} for n in (place, other)
        )  # fmt: skip
        if "{t}" not in way and "{u}" not in way:
            yield Fill(so, not_so)
        elif place > PAIR:
            below, above = str(place - 1), str(place + 1)
            yield Fill(so | {"t": above, "u": below}, so | {"t": below, "u": above})


def _neighbours(pool: Pool, way: str) -> Iterator[Fill]:
    names = sorted(pool.of_kind("model", "rank"), key=lambda n: pool.number(n, "rank") or 0)
    near = "{C}" not in way and any(words in way for words in ("directly", "Right behind", "one place", "follows"))
    for at, name in enumerate(names):
        for to in range(at + 1, len(names)):
            apart = int((pool.number(names[to], "rank") or 0) - (pool.number(name, "rank") or 0))
            between = apart == to - at == PAIR
            if (near and apart != 1) or ("{C}" in way and not between) or not 1 <= apart < len(COUNTS) - 1:
                continue
            if "{d}" in way and apart < PAIR:
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

        if (pool.edition - event.day).days >= PAIR:
            yield Fill(put(event.day), put(event.day - timedelta(days=pool.rng.choice((1, 2, 3)))))


def _newest(pool: Pool, way: str) -> Iterator[Fill]:
    for event in pool.desk.releases:
        newest = pool.told(event.subject, "newest_release")
        if newest and event.version != newest and not event.early:
            yield Fill(*({"A": pool.name(event.subject), "v": version} for version in (newest, event.version)))


def _release_order(pool: Pool, way: str) -> Iterator[Fill]:
    for one, two in permutations(pool.desk.releases, PAIR):
        apart = (one.day - two.day).days
        if not PAIR <= apart < len(COUNTS) - 3:
            continue
        so = {"A": pool.name(one.subject), "v": one.version, "B": pool.name(two.subject), "w": two.version}
        so |= {"x": COUNTS[apart], "x2": COUNTS[apart].capitalize()}
        more = COUNTS[apart + pool.rng.choice((1, 2, 3))]
        turned = {"A": so["B"], "B": so["A"], "v": so["w"], "w": so["v"]}
        yield Fill(so, so | ({"x": more, "x2": more.capitalize()} if "{x" in way else turned))


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


def _accounts(pool: Pool, way: str) -> Iterator[Fill]:
    owners = Counter(map(pool.account, pool.trending))
    most = [owner for owner, n in owners.items() if n == max(owners.values())]
    for owner, n in owners.items():
        if "No account" in way or "any other" in way:
            yield Fill(*({"o": who} for who in (most[0], owner))) if len(most) == 1 and owner != most[0] else Fill(None, None)
        elif n > 1 and n + 1 < len(COUNTS):
            own = next(name for name in pool.trending if pool.account(name) == owner)
            yield Fill(*(
                {"o": owner, "c": COUNTS[c], "C": COUNTS[c].capitalize(), "N": str(len(pool.trending)), "e": pool.name(own),
                 "ct": {2: "twice"}.get(c, f"{COUNTS[c]} times")} for c in (n, n + 1)
            ))  # fmt: skip


def _same_day(pool: Pool, known: Sequence[tuple[str, date]]) -> Iterator[Fill]:
    for (one, day), (two, same) in permutations(known, PAIR):
        if day == same:
            other = pool.rng.choice([name for name, another in known if another != day])
            yield Fill(*({"A": pool.name(one), "B": pool.name(which)} for which in (two, other)))


def _created(pool: Pool, way: str) -> Iterator[Fill]:
    dated = [(one, pool.desk.began_on(one)) for kind in ("model", "dataset", "space") for one in pool.of_kind(kind, "likes")]
    known: Sequence[tuple[str, date]] = [(name, day) for name, day in dated if day is not None]
    if "same day" in way:
        yield from _same_day(pool, known)
        return
    for (one, first), (two, second) in permutations(known, PAIR):
        apart, ago = (second - first).days, (pool.edition - first).days
        if not (PAIR if "days" in way else 1) <= apart < len(COUNTS) - 5 or ago < PAIR:
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


STANDINGS: dict[str, Callable[[Pool, str], Iterator[Fill]]] = {
    "placed": _placed, "neighbours": _neighbours, "released": _released, "newest": _newest, "release_order": _release_order,
    "not_so": _not_so, "not_placed": _not_placed, "accounts": _accounts, "created": _created,
    "tagged": _of_a_word("pipeline_tag", "model", so=True), "written": _of_a_word("language", "repository", so=True),
}  # fmt: skip
