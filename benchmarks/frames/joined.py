"""Sentences made of facts put into one: "A, while B", "A (B)", "A leads and has 300 stars"; true if all of them are.

What is read right in two sentences is to be read right in one: a clause is not to be led astray by another.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autopost.grounding import Desk
from autopost.printing import WEEKDAYS
from benchmarks.frames import FRESH, WAYS, Framed, framed
from benchmarks.frames.pool import FEW, Pool
from benchmarks.grounding import blockers

JOINTS = (
    "{One}. {Two}.", "{One}, while {two}.", "{One}, whereas {two}.", "{One}, and {two}.", "{One}, but {two}.",
    "{One}; {two}.", "{One} – {two}.", "{One}: {two}.", "{One} ({two}).", "While {one}, {two}.", "Although {one}, {two}.",
)  # fmt: skip
OF_ONE = (
    "{A} {1} and {2}.", "{A}, which {1}, {2}.", "{A} {1}. It {2}.", "{A} {1}, and it {2}.", "{A} {1} but {2}.",
    "{A} {1}; it {2}.", "{A} {1}, {2} and {3}.", "While it {1}, {A} {2}.", "{A} {1}, but it {2}.",
)  # fmt: skip
"""Predicates of one subject: "{1}" is one, without the name that it begins with."""


@dataclass(frozen=True)
class Joined:
    """A sentence of several: how they are put together, and whether all are so."""

    joint: str
    text: str
    true: bool


def joined(desk: Desk, each: int = 40, seed: int = 1) -> Iterator[Joined]:
    """For every joint `each` true sentences, and as many of which one part is false; all parts are read right by themselves."""
    rng = random.Random(seed)  # noqa: S311 - a benchmark wants the same sentences each time
    told = [one for ways in (WAYS, FRESH) for one in framed(desk, 2, seed, ways) if ". " not in one.text]
    told = [one for one in told if bool(blockers(one.text, desk)) != one.true]
    true, false = ([one for one in told if one.true == so] for so in (True, False))
    pool = Pool(desk, rng)
    names = {pool.name(name) for name in desk.ledger.subjects} | {str(fact.value) for fact in desk.valued("language")}
    for joint in JOINTS:
        for _ in range(each):
            yield Joined(joint, _put(joint, rng.sample(true, 2), names), true=True)
            yield Joined(joint, _put(joint, rng.sample([rng.choice(true), rng.choice(false)], 2), names), true=False)
    yield from _of_one(told, names, each, rng)


def _put(joint: str, halves: Sequence[Framed], names: set[str]) -> str:
    one, two = (half.text.removesuffix(".") for half in halves)
    return joint.format(One=one, Two=two, one=_within(one, names), two=_within(two, names))


def _within(text: str, names: set[str]) -> str:
    """A sentence as it goes on within another: with a small letter, but for names and days."""
    word = text.split(maxsplit=1)[0].strip(",:")
    proper = word in WEEKDAYS or not word.isalpha() or not (len(word) == 1 or word[1:].islower())
    return text if proper or any(text.startswith(name) for name in names) else text[0].lower() + text[1:]


def _of_one(told: Sequence[Framed], names: set[str], each: int, rng: random.Random) -> Iterator[Joined]:
    by_name: dict[str, list[Framed]] = defaultdict(list)
    for one in told:
        if one.way.startswith("{A} ") and not any(mark in one.way for mark in ("{v}", "{B} have", ",", ";", ":", "(", "–")):
            by_name[max((name for name in names if one.text.startswith(f"{name} ")), key=len)].append(one)
    known = [name for name, of in by_name.items() if len({one.family for one in of if one.true}) >= FEW]
    for joint in OF_ONE if known else ():
        for so in [True, False] * each:
            name = rng.choice(known)
            true, false = ([one for one in by_name[name] if one.true == is_so] for is_so in (True, False))
            by_family = {one.family: one for one in rng.sample(true, len(true))}
            parts = rng.sample([*by_family.values()], FEW)
            if not so and not false:
                continue
            if not so:
                parts[rng.randrange(FEW if "{3}" in joint else FEW - 1)] = rng.choice(false)
            said = [one.text.removesuffix(".")[len(name) + 1 :] for one in parts]
            yield Joined(joint, joint.format("", *said, A=name), so)
