"""What the parts of a statement mean: what is said of one, how many of a set it must hold of, and what follows for the whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from autopost.grounding.view import Each

Truth = bool | None
"""Whether something is so; None where the facts do not say."""
Holds = Callable[[str], Truth]
"""Whether something is so of a subject."""
Enough = Callable[[int, int], bool]
"""Whether so many of a set of such a size are as many as is said."""
_DENIES = re.compile(r"\bnot\b|n't\b|\bnever\b")


@dataclass(frozen=True)
class Said:
    """What is said of somebody, and where; `of` is with whom it compares him, `code` what is wrong where it is not so.

    What is so `alone` can be so of one of a set only: that it has the most. With `no` it is a denial. `near` is whether it may
    be said of one subject by itself: nobody says that it passed 5,000 of what has 50,000, though all ten may have. A superlative
    is told `among` some, by what `each` has.
    """

    start: int
    end: int
    holds: Holds
    code: str
    of: str = ""
    alone: bool = False
    no: bool = False
    near: Holds | None = None
    among: tuple[str, ...] = ()
    each: Each | None = None

    def of_one(self, name: str) -> Truth:
        """Whether it is so of a subject of whom alone it is said."""
        so = self.holds(name)
        return None if so and self.near is not None and not self.near(name) else so


Reading = tuple[Said, int]
"""Something that is said, and where the words end that say it."""


@dataclass(frozen=True)
class Claim:
    """Something that is so or not: where that is said which is not so, and the clause that says it.

    `met` are those of a set of whom it is so, `rest` the others of the set; `each` is what each of them has of what it sums.
    """

    start: int
    end: int
    true: Truth
    code: str
    clause: tuple[int, int] = (0, 0)
    met: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    each: Each | None = None


ClaimRead = tuple[Claim, int]
"""A claim, and where the words end that make it."""


def denies(words: str) -> bool:
    """Whether a verb is denied."""
    return _DENIES.search(words) is not None


def contrary(holds: Holds) -> Holds:
    """Whether something is not so, where it is known."""

    def otherwise(name: str) -> Truth:
        so = holds(name)
        return None if so is None else not so

    return otherwise


def reading(
    match: re.Match[str], holds: Holds, code: str, *, of: str = "", end: int = 0, no: bool = False, alone: bool = False
) -> Reading:
    """What the words of a match say, with those behind it up to an end; `no` where they are denied."""
    last = end or match.end()
    return Said(match.start() + 1, last, contrary(holds) if no else holds, code, of, alone, no), last


def both(truths: Iterable[Truth]) -> Truth:
    """Whether all is so: not where one thing is not, unknown where one is unknown."""
    told = list(truths)
    return False if False in told else None if None in told else True


def either(truths: Iterable[Truth]) -> Truth:
    """Whether any is so."""
    told = list(truths)
    return True if True in told else None if None in told else False


def all_of(told: Iterable[Holds]) -> Holds:
    """Whether all of some things are so of a subject."""
    kept = list(told)
    return lambda name: both(holds(name) for holds in kept)


def so_of(told: Sequence[Said], name: str) -> Truth:
    """Whether everything that is said is so of one."""
    return both(one.holds(name) for one in told)


def counted(truths: Sequence[Truth], enough: Enough) -> Truth:
    """Whether something is so of as many of a set as it should; None where that hangs on some of whom nothing is known."""
    sure, unknown = truths.count(True), truths.count(None)
    answers = {enough(count, len(truths)) for count in range(sure, sure + unknown + 1)}
    return answers.pop() if len(answers) == 1 else None


def one_value(values: Iterable[object]) -> Truth:
    """Whether all values are one; unknown where one is not known and the others do not differ."""
    told = list(values)
    return False if len({value for value in told if value is not None}) > 1 else None if None in told else True


def foremost(of: Callable[[str], float | None], names: Sequence[str], *, low: bool) -> Holds:
    """Whether one of a set is strictly beyond all others of it, or below them all, in what each has."""

    def holds(name: str) -> Truth:
        own, others = of(name), [of(one) for one in names if one != name]
        if own is None or not others or name not in names:
            return None
        if any(one is not None and (one <= own if low else one >= own) for one in others):
            return False
        return None if None in others else True

    return holds


def everyone(count: int, size: int) -> bool:
    """Said of all of a set."""
    return count == size


def claim(names: Sequence[str], told: Sequence[Said], enough: Enough) -> Claim:
    """That what is said is so of as many of some as `enough` asks; of all, each thing is judged by itself."""
    start, end = told[0].start, told[-1].end
    if len(names) > 1 and any(one.alone for one in told):
        return Claim(start, end, None, "superlative")
    if enough is everyone:
        sole = len(names) == 1
        parts = [(one, both(one.of_one(name) if sole else one.holds(name) for name in names)) for one in told]
        wrong = next((one for one, true in parts if true is False), told[-1])
        by = next((one for one in told if one.each), told[-1])
        return Claim(wrong.start, wrong.end, both(true for _, true in parts), wrong.code, met=by.among, each=by.each)
    truths = {name: so_of(told, name) for name in names}
    met, rest = (tuple(name for name, so in truths.items() if so is wanted) for wanted in (True, False))
    return Claim(start, end, counted([*truths.values()], enough), "count", met=met, rest=rest)


def claim_but(names: Sequence[str], told: Sequence[Said], enough: Enough, but: Sequence[str]) -> Claim:
    """The same of all but some of a set, of whom it must not be so."""
    rest = claim([name for name in names if name not in but], told, enough)
    apart = counted([so_of(told, name) for name in but], enough)
    true = both([rest.true, None if apart is None else not apart]) if {*but} <= {*names} else False
    return Claim(told[0].start, told[-1].end, true, "count")


def claim_alone(some: Sequence[str], names: Sequence[str], told: Sequence[Said]) -> Claim:
    """That something is so of some alone of a set."""
    mine = both(so_of(told, name) for name in some)
    others = either(so_of(told, name) for name in names if name not in some)
    true = False if mine is False or others else None if mine is None or others is None else True
    return Claim(told[0].start, told[-1].end, true if {*some} <= {*names} else None, "superlative")
