"""Fills of the families that speak of some among others: the most of them, the only one, the highest, so many, a share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from autopost.printing import ordinal
from benchmarks.frames.pool import PAIR, Fill, Pool, Told, day_of, in_words, shown
from benchmarks.frames.sets import by_word, sets, top_ten

_LONG = 4
"""A part of a name as short as this is not spoken of alone."""
_NAMES = ("GGUF", "Qwen3.6", "gemma")
_MUCH = 10
"""A share of less percent is not told."""


def _sub_most(pool: Pool, way: str) -> Iterator[Fill]:
    for one in sets(pool):
        told = [{"A": pool.name(name), "S": one.called, "m": one.metric, "n": shown(value)} for name, value in one.values.items()]
        if not one.ties(1):
            yield from (Fill(told[0], other) for other in told[1:])


def _parts(entry: str) -> set[str]:
    """The words of a name: "Qwen3.6", "GGUF"."""
    return set(re.split(r"[-_/]", entry.rpartition("/")[2]))


def _containing(pool: Pool, word: str) -> list[str]:
    return [entry for entry in pool.trending if word.lower() in entry.rpartition("/")[2].lower()]


@dataclass(frozen=True)
class _Kind:
    """What some are and nobody else, in the singular and the plural."""

    one: str
    several: str
    names: list[str]


def _kinds(pool: Pool) -> Iterator[_Kind]:
    accounts, words = defaultdict[str, list[str]](list), set[str]()
    for entry in pool.trending:
        accounts[pool.account(entry)].append(entry)
        words |= {part for part in _parts(entry) if len(part) >= _LONG and part[0].isupper()}
    for account, names in accounts.items():
        yield _Kind(f"model from {account} on the trending list", f"models from {account} on the trending list", names)
    for word in sorted(words):
        names = _containing(pool, word)
        if all(word in _parts(entry) for entry in names):
            yield _Kind(f"trending model with {word} in its name", f"trending models with {word} in their names", names)
    for language, names in by_word(pool, top_ten(pool), "language").items():
        of_it = f"in the top ten written mainly in {language}"
        yield _Kind(f"repository {of_it}", f"repositories {of_it}", names)


def _only_one(pool: Pool, way: str) -> Iterator[Fill]:
    placed = "{n}" in way or "{k}" in way
    alone, among = list[Told](), list[Told]()
    for kind in _kinds(pool):
        for name in kind.names:
            at = pool.trending.index(name) + 1 if name in pool.trending else 0
            told = {"A": pool.name(name), "X": kind.one, "Xs": kind.several, "n": str(at), "k": ordinal(at)}
            if at or not placed:
                (alone if len(kind.names) == 1 else among).append(told)
    for so in alone:
        yield Fill(so, pool.rng.choice(among) if among else None)


def _top_of_some(pool: Pool, way: str) -> Iterator[Fill]:
    words = {part for entry in pool.trending for part in _parts(entry)}
    for word in sorted(words):
        telling = len(word) >= _LONG and word[0].isalpha() and any(letter.isdigit() for letter in word)
        names = _containing(pool, word) if telling or word in _NAMES else []
        for other in names[1:]:
            (first, at), (lower, below) = ((pool.name(one), pool.trending.index(one) + 1) for one in (names[0], other))
            many, more = in_words(len(names)), in_words(len(names) + 1)
            so = {"W": word, "c": many, "C": many.capitalize(), "A": first, "k": ordinal(at), "n": str(at)}
            placed = {"A": lower, "k": ordinal(below), "n": str(below)}
            yield pool.fill(way, so, {"A": lower}, placed, {"c": more, "C": more.capitalize()})


def _owner_most(pool: Pool, way: str) -> Iterator[Fill]:
    owners = Counter(pool.account(entry) for entry in pool.trending).most_common()
    if len(owners) < PAIR or owners[0][1] == owners[1][1]:
        return
    (first, many), *others = owners
    so = {"o": first, "c": in_words(many), "N": str(len(pool.trending))}
    yield from (Fill(so, so | {"o": owner, "c": in_words(n)}) for owner, n in others if n > 1)
    yield from (Fill(so, so | {"c": in_words(n)}) for n in (many - 1, many + 1))


def _some_of(pool: Pool, way: str) -> Iterator[Fill]:
    for said, size, parts in _said(pool):
        for does, n in parts.items():
            if 1 < n < size:
                other = n + 1 if n + 1 < size or n == PAIR else n - 1
                yield Fill(*({"S2": said, "q": does, "k": in_words(k), "K": in_words(k).capitalize()} for k in (n, other)))


def _said(pool: Pool) -> Iterator[tuple[str, int, Mapping[str, int]]]:
    """What is said of a whole, its size, and what so many of it do."""
    papers = [one.id for one in pool.desk.ledger.subjects.values() if one.kind == "paper"]
    days = Counter(f"were published on {day_of(day)}" for one in papers if (day := pool.day(one, "published_at")) is not None)
    many = in_words(len(papers)).capitalize()
    for where in ("covered in this edition", "reported in this edition", "presented here"):
        yield f"{many} papers are {where}", len(papers), days
    models, ten = pool.of_kind("model", "likes"), top_ten(pool)
    tagged = {f"are tagged {tag}": len(names) for tag, names in by_word(pool, models, "pipeline_tag").items()}
    yield f"{in_words(len(models)).capitalize()} models are covered in this edition", len(models), tagged
    owners = Counter(f"come from {pool.account(entry)}" for entry in pool.trending)
    yield f"The trending list names {len(pool.trending)} models", len(pool.trending), owners
    written = {f"are written mainly in {word}": len(names) for word, names in by_word(pool, ten, "language").items()}
    yield "Ten repositories lead the week's ranking", len(ten), written


def _share_of(pool: Pool, way: str) -> Iterator[Fill]:
    for one in sets(pool):
        total = sum(one.values.values())
        for name, value in one.values.items():
            percent = 100 * value / total
            if percent >= _MUCH:
                so = {"A": pool.name(name), "S": one.called, "m": one.metric, "n": shown(total), "a": shown(value)}
                so |= {"p": f"{percent:.0f}"}
                yield pool.fill(way, so, {"p": f"{1.3 * percent + 3:.0f}"}, {"n": shown(pool.off(total))})


GROUPS: dict[str, Callable[[Pool, str], Iterator[Fill]]] = {
    "sub_most": _sub_most, "only_one": _only_one, "top_of_some": _top_of_some, "owner_most": _owner_most,
    "some_of": _some_of, "share_of": _share_of,
}  # fmt: skip
