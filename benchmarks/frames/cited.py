"""Facts as an issue's sentence says them, cited, in the ways of `frames-cited.toml`: true ones, and with one thing changed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from autopost.derive import spoken
from autopost.facts import Fact
from autopost.grounding import Desk, check
from autopost.issue import Sentence
from autopost.printing import WEEKDAYS, count, ordinal, proportion
from benchmarks.frames.pool import Told, day_of, shown

AT = "/lead/body/0/0/text"


@dataclass(frozen=True)
class Citing:
    """What some facts say in slots, and the same with one thing changed."""

    facts: tuple[Fact, ...]
    so: Told
    not_so: Told


@dataclass(frozen=True)
class Cited:
    """A sentence that cites facts: of which family, in which way it is put, and whether it is so."""

    family: str
    way: str
    sentence: Sentence
    true: bool


class Stock:
    """The facts of a desk, and chance."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk, self.rng, self.edition = desk, random.Random(seed), desk.ledger.edition  # noqa: S311 - the same fills each time
        self.known = desk.ledger.by_id

    def of(self, metric: str) -> Iterator[Fact]:
        """The facts whose metric is like this, as a pattern; of days before, `@` included."""
        for fact in self.desk.ledger.facts:
            if fact.kind != "passage" and re.fullmatch(metric, fact.id.removeprefix(f"{fact.subject.id}:")):
                yield fact

    def beside(self, fact: Fact, metric: str) -> Fact | None:
        """Another fact of the same subject."""
        return self.known.get(f"{fact.subject.id}:{metric}")

    def day(self, day: date) -> str:
        """A day by its weekday where it is one of the last seven, or by its date."""
        near = 0 <= (self.edition - day).days < len(WEEKDAYS)
        return WEEKDAYS[day.weekday()] if near and self.rng.random() < 0.5 else day_of(day)

    def off(self, value: float | None) -> str:
        """A figure that is not near another."""
        return shown(abs(value or 0) * self.rng.choice((0.77, 1.31)) + self.rng.randint(3, 9))

    def one(self, so: Told, *changed: Told) -> tuple[Told, Told]:
        """What is so, and one of the ways in which it is not."""
        return so, so | self.rng.choice(changed)


def _then(fact: Fact) -> date:
    return date.fromisoformat(fact.id.rpartition("@")[2])


def _mark(stock: Stock) -> Iterator[Citing]:
    for fact in stock.of(r"stars_mark"):
        then = next(_then(stock.known[one]) for one in fact.inputs if "@" in one)
        days = {"d1": stock.day(then), "d2": stock.day(stock.edition)}
        earlier = {"d1": stock.day(then - timedelta(2)), "d2": stock.day(then)}
        so = {"A": spoken(fact.subject), "v": shown(fact.number or 0), **days}
        yield Citing((fact,), *stock.one(so, {"v": shown(2 * (fact.number or 0))}, earlier))


def _streak(stock: Stock) -> Iterator[Citing]:
    for fact in stock.of(r"stars_streak"):
        days = fact.number or 0
        yield Citing(
            (fact,), *stock.one({"A": spoken(fact.subject), "n": count(days)}, {"n": count(days + 1)}, {"n": count(days - 1)})
        )


def _day_back(stock: Stock, sign: int) -> Iterator[Citing]:
    for fact in stock.of(r"stars_gain_1d@.*"):
        day, gain = _then(fact), fact.number or 0
        if gain * sign > 0:
            so = {"A": spoken(fact.subject), "g": shown(abs(gain)), "d": stock.day(day)}
            yield Citing((fact,), *stock.one(so, {"g": stock.off(gain)}, {"d": stock.day(day - timedelta(1))}))


def _had(stock: Stock) -> Iterator[Citing]:
    for fact in stock.of(r"(?:stars|likes)@.*"):
        so = {"A": spoken(fact.subject), "n": shown(fact.number or 0), "m": str(fact.unit), "d": stock.day(_then(fact))}
        other = "forks" if fact.unit == "stars" else "downloads"
        yield Citing((fact,), *stock.one(so, {"n": stock.off(fact.number)}, {"m": other}))


def _had_now(stock: Stock) -> Iterator[Citing]:
    for fact in stock.of(r"(?:stars|likes)@.*"):
        now, then = stock.beside(fact, str(fact.unit)), fact.number or 0
        if now is not None and (now.number or 0) > then:
            figures = {"n0": shown(then), "n": shown(now.number or 0), "g": shown((now.number or 0) - then)}
            so = {"A": spoken(fact.subject), "m": str(fact.unit), "d": stock.day(_then(fact)), **figures}
            yield Citing((fact, now), *stock.one(so, {"n0": so["n"], "n": so["n0"]}, {"n": stock.off(now.number)}))


def _gains(stock: Stock) -> Iterator[tuple[Fact, Fact | None, Fact | None, Told]]:
    for fact in stock.of(r"(?:stars|likes)_gain_[2-9]d"):
        family, days = fact.metric.partition("_")[0], int(fact.metric[-2])
        if (fact.number or 0) > 0:
            told = {"A": spoken(fact.subject), "m": family, "w": count(days)}
            yield fact, stock.beside(fact, f"{family}_change_{days}d"), stock.beside(fact, family), told


def _longer(told: Told) -> Told:
    return {"w": {"two": "three", "three": "four", "four": "five", "five": "six"}.get(told["w"], "two")}


def _gained(stock: Stock) -> Iterator[Citing]:
    for gain, _, _, told in _gains(stock):
        yield Citing((gain,), *stock.one({**told, "g": shown(gain.number or 0)}, {"g": stock.off(gain.number)}, _longer(told)))


def _gained_percent(stock: Stock) -> Iterator[Citing]:
    for _, change, _, told in _gains(stock):
        if change is not None:
            percent = change.number or 0
            so = {**told, "p": f"{proportion(percent)}%"}
            yield Citing((change,), *stock.one(so, {"p": f"{proportion(1.4 * percent + 2)}%"}, _longer(told)))


def _gained_all(stock: Stock) -> Iterator[Citing]:
    for gain, change, now, told in _gains(stock):
        if change is not None and now is not None:
            figures = {"g": shown(gain.number or 0), "p": f"{proportion(change.number or 0)}%", "n": shown(now.number or 0)}
            yield Citing((gain, change, now), *stock.one({**told, **figures}, _longer(told)))


def _ranked(stock: Stock, *, first: bool) -> Iterator[Citing]:
    for fact in stock.of(r"stars_gain_[2-9]d_rank"):
        size, place = re.search(r"among the (\d+)", fact.statement), int(fact.number or 0)
        if size and (place == 1) == first:
            so = {"A": spoken(fact.subject), "w": count(int(fact.metric[11])), "N": size[1], "k": ordinal(place)}
            yield Citing((fact,), *stock.one(so, _longer(so), {"N": str(int(size[1]) + 20)}))


def _gain_ratio(stock: Stock) -> Iterator[Citing]:
    for fact in stock.of(r"stars_gain_[2-9]d_ratio"):
        a, b = (stock.known[one] for one in fact.inputs)
        figures = {"x": proportion(fact.number or 0), "ga": shown(a.number or 0), "gb": shown(b.number or 0)}
        so = {"A": spoken(a.subject), "B": spoken(b.subject), "w": count(int(fact.metric[11])), **figures}
        yield Citing(
            (fact, a, b), *stock.one(so, {"A": so["B"], "B": so["A"]}, {"x": proportion(1.4 * (fact.number or 0) + 0.2)})
        )


def _gain_share(stock: Stock) -> Iterator[Citing]:
    for fact in stock.of(r"stars_gain_[2-9]d_share"):
        percent = fact.number or 0
        so = {"A": spoken(fact.subject), "w": count(int(fact.metric[11])), "p": proportion(percent)}
        yield Citing((fact,), *stock.one(so, _longer(so), {"p": proportion(1.4 * percent + 1)}))


def _two(stock: Stock, metric: str, slot: str, told: Callable[[float], str]) -> Iterator[Citing]:
    for fact in stock.of(metric):
        a, b = (stock.known[one] for one in fact.inputs)
        so = {
            "A": spoken(a.subject),
            "B": spoken(b.subject),
            "a": shown(a.number or 0),
            "b": shown(b.number or 0),
            slot: told(fact.number or 0),
        }
        off = {slot: told(1.4 * (fact.number or 0) + 3)}
        yield Citing((fact, a, b), *stock.one(so, {"A": so["B"], "B": so["A"], "a": so["b"], "b": so["a"]}, off))


def _told(stock: Stock) -> Iterator[Citing]:
    for fact in stock.of(r".*"):
        ago = re.search(r"since this paper told .* (\d+) days ago", fact.statement) if fact.unit == "likes" else None
        if ago:
            days = int(ago[1])
            so = {
                "A": spoken(fact.subject),
                "n": count(days),
                "g": shown(fact.number or 0),
                "d": stock.day(stock.edition - timedelta(days)),
            }
            yield Citing((fact,), *stock.one(so, {"g": stock.off(fact.number)}, {"n": count(days + 1)}))


def _counted(stock: Stock, metric: str, least: int) -> Iterator[Citing]:
    for fact in stock.of(metric):
        sizes = re.match(r"(?P<k>\d+) of the (?P<n>\d+)(?:.* last (?P<f>\d+) days)?", fact.statement)
        if sizes and int(sizes["k"]) >= least:
            k = int(sizes["k"])
            so = {
                "A": spoken(fact.subject),
                "k": count(k),
                "K": count(k).capitalize(),
                "N": count(int(sizes["n"])),
                "f": sizes["f"] or "",
            }
            yield Citing((fact,), *stock.one(so, {"k": count(k + 1), "K": count(k + 1).capitalize()}))


def _was_place(stock: Stock) -> Iterator[Citing]:
    for fact in stock.of(r"rank@.*"):
        if fact.subject.kind == "model":
            place = int(fact.number or 0)
            so = {"A": spoken(fact.subject), "k": ordinal(place), "d": stock.day(_then(fact))}
            yield Citing((fact,), *stock.one(so, {"k": ordinal(place + 1)}, {"d": stock.day(_then(fact) - timedelta(1))}))


def _moved(stock: Stock, *, up: bool) -> Iterator[Citing]:
    for fact in stock.of(r"rank@.*"):
        now, was = stock.beside(fact, "rank"), int(fact.number or 0)
        place = int(now.number or 0) if now is not None else was
        if now is not None and place != was and (place < was) == up and fact.subject.kind == "model":
            so = {"A": spoken(fact.subject), "k0": ordinal(was), "k": ordinal(place), "d": stock.day(_then(fact))}
            yield Citing((fact, now), *stock.one(so, {"k0": so["k"], "k": so["k0"]}, {"k": ordinal(place + 1)}))


def _by_upvotes(stock: Stock) -> Iterator[Citing]:
    for fact in stock.of(r"upvotes_rank"):
        size, place, votes = (
            re.search(r"of the (\d+) papers", fact.statement),
            int(fact.number or 0),
            stock.beside(fact, "upvotes"),
        )
        if size and votes is not None:
            so = {"P": spoken(fact.subject), "N": size[1], "k": str(place), "k0": ordinal(place), "u": shown(votes.number or 0)}
            other = {"k": str(place + 1), "k0": ordinal(place + 1)}
            yield Citing((fact, votes), *stock.one(so, other, {"N": str(int(size[1]) + 5)}))


def _released(stock: Stock, metric: str) -> Iterator[Citing]:
    for fact in stock.of(rf"{metric}@.*"):
        dated = stock.known.get(fact.id.replace("release@", "release_date@"))
        if dated is not None and dated.day is not None:
            so = {"A": spoken(fact.subject), "v": str(fact.value), "d": stock.day(dated.day)}
            yield Citing((fact,), *stock.one(so, {"v": f"{fact.value}.1"}, {"d": stock.day(dated.day + timedelta(1))}))


def _code_at(stock: Stock) -> Iterator[Citing]:
    for fact in stock.of(r"code_repository"):
        stars, at = stock.beside(fact, "code_stars"), re.search(r" at (\S+)$", fact.statement)
        if stars is not None and at:
            so = {"P": spoken(fact.subject), "c": at[1], "s": shown(stars.number or 0)}
            yield Citing((fact, stars), *stock.one(so, {"c": f"{at[1]}2"}))


FAMILIES: dict[str, Callable[[Stock], Iterator[Citing]]] = {
    "mark": _mark,
    "streak": _streak,
    "dayback": lambda stock: _day_back(stock, 1),
    "dayback_lost": lambda stock: _day_back(stock, -1),
    "had": _had,
    "had_now": _had_now,
    "gained": _gained,
    "gained_percent": _gained_percent,
    "gained_all": _gained_all,
    "gain_first": lambda stock: _ranked(stock, first=True),
    "gain_nth": lambda stock: _ranked(stock, first=False),
    "gain_ratio": _gain_ratio,
    "gain_share": _gain_share,
    "lead": lambda stock: _two(stock, r"stars_lead", "d", shown),
    "score_lead": lambda stock: _two(stock, r"trending_score_lead", "d", shown),
    "times": lambda stock: _two(stock, r"downloads_ratio", "x", proportion),
    "told": _told,
    "created_count": lambda stock: _counted(stock, r"count_created_.*", 1),
    "derivatives": lambda stock: _counted(stock, r"count_derivatives_.*", 2),
    "was_place": _was_place,
    "moved": lambda stock: _moved(stock, up=True),
    "moved_down": lambda stock: _moved(stock, up=False),
    "upvotes_rank": _by_upvotes,
    "release": lambda stock: _released(stock, "release"),
    "prerelease": lambda stock: _released(stock, "prerelease"),
    "code_at": _code_at,
}


def cited(desk: Desk, ways: Mapping[str, Sequence[str]], each: int = 2, seed: int = 1) -> Iterator[Cited]:
    """Every way of each family with up to `each` fills, once with what is so and once with one thing changed."""
    today = WEEKDAYS[desk.ledger.edition.weekday()]
    for family, said in ways.items():
        stock = Stock(desk, seed)
        fills = [*islice(FAMILIES[family](stock), 400)]
        for way in said:
            for fill in stock.rng.sample(fills, min(each, len(fills))):
                for told, true in ((fill.so, True), (fill.not_so, False)):
                    text = way.format(**told, D=today)
                    text = text if way.startswith(("{A}", "{B}", "{P}")) else text[0].upper() + text[1:]
                    yield Cited(family, way, Sentence(text=text, kind="report", cites=tuple(f.tag for f in fill.facts)), true)


def stopped(desk: Desk, sentence: Sentence) -> bool:
    """Whether a sentence that stands alone is stopped; for its length it is not."""
    found = check(((AT, sentence),), desk.ledger, desk).findings
    return any(one.blocks and one.code != "length" for one in found)
