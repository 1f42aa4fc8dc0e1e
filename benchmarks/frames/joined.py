"""Two sentences made of facts put into one: "A, while B", "A (B)", "Although A, B"; true if both are, and false if one is not.

What is read right in two sentences is to be read right in one: a clause is not to be led astray by another.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autopost.grounding import Desk
from autopost.printing import WEEKDAYS
from benchmarks.frames import FRESH, WAYS, Framed, framed
from benchmarks.frames.pool import Pool
from benchmarks.grounding import blockers

JOINTS = (
    "{One}. {Two}.", "{One}, while {two}.", "{One}, whereas {two}.", "{One}, and {two}.", "{One}, but {two}.", "{One}; {two}.",
    "{One} – {two}.", "{One}: {two}.", "{One} ({two}).", "While {one}, {two}.", "Although {one}, {two}.",
)  # fmt: skip


@dataclass(frozen=True)
class Joined:
    """A sentence of two: how they are put together, and whether both are so."""

    joint: str
    text: str
    true: bool


def joined(desk: Desk, each: int = 40, seed: int = 1) -> Iterator[Joined]:
    """For every joint `each` true sentences, and as many of which one half is false; all halves are read right by themselves."""
    rng = random.Random(seed)  # noqa: S311 - a benchmark wants the same sentences each time
    told = [one for ways in (WAYS, FRESH) for one in framed(desk, 1, seed, ways) if ". " not in one.text]
    told = [one for one in told if bool(blockers(one.text, desk)) != one.true]
    true, false = ([one for one in told if one.true == so] for so in (True, False))
    names = {Pool(desk, rng).name(name) for name in desk.ledger.subjects} | {str(fact.value) for fact in desk.valued("language")}
    for joint in JOINTS:
        for _ in range(each):
            yield Joined(joint, _put(joint, rng.sample(true, 2), names), true=True)
            yield Joined(joint, _put(joint, rng.sample([rng.choice(true), rng.choice(false)], 2), names), true=False)


def _put(joint: str, halves: Sequence[Framed], names: set[str]) -> str:
    one, two = (half.text.removesuffix(".") for half in halves)
    return joint.format(One=one, Two=two, one=_within(one, names), two=_within(two, names))


def _within(text: str, names: set[str]) -> str:
    """A sentence as it goes on within another: with a small letter, but for names and days."""
    word = text.split(maxsplit=1)[0].strip(",:")
    proper = word in WEEKDAYS or not word.isalpha() or not (len(word) == 1 or word[1:].islower())
    return text if proper or any(text.startswith(name) for name in names) else text[0].lower() + text[1:]
