"""Who of a set is as the text says: for each property that is named, those of whom it is so, and the rest of the set.

This asks for no claim of how many: so a count or a row of places is held against whoever has what its words name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.referents.referring import spoken_of
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import View

_DENIED = re.compile(r"\b(?:not|no|none|never|without|neither|nor|lacks?|other than|except|but)\b|n't\b")
_REST = re.compile(
    r"\b(?:(?:the|all|its) (?:other|remaining|rest,?|remainder,?)|(?:the )?(?:exceptions?|others?|rest|remainder)[,:]?|another) $"
)
_BETWEEN = re.compile(r" (?:[a-z]+ )?(?:in )?between (?:them|these|those|the two)\b")
_FEWEST, _MOST = 3, 60


@dataclass(frozen=True)
class Holders:
    """Those of a set of whom a property is so that is named from `start` on, and those of whom it is not."""

    start: int
    held: tuple[str, ...]
    rest: tuple[str, ...]


@each_once
def holders(view: View) -> Iterator[Holders]:
    """For every set that is told of and every property named, here or in what was counted before."""
    asked = [(test.start, test.holds) for test in tests(view)]
    asked += [(-1, test.holds) for claim in view.counted for test in claim.tests]
    for names in dict.fromkeys(_sets(view)) if asked else ():
        for start, holds in asked:
            known = [(name, holds(name)) for name in names]
            held = tuple(name for name, so in known if so)
            if held:
                yield Holders(start, held, tuple(name for name, so in known if not so))


def _sets(view: View) -> Iterator[tuple[str, ...]]:
    told = [reading for known in view.populations if not known.other for reading in known.readings]
    told += [claim.members for claim in view.counted]
    sizes = {int(n.value) for n in view.mentions.numbers if n.form == "count" and _FEWEST <= n.value <= _MOST}
    kinds = spoken_of(view.mentions.bare, view.rolls.trending)
    yield from told
    yield from (view.rolls.trending[kind][:size] for kind in kinds for size in sizes if size <= len(view.rolls.trending[kind]))
    if not told:
        kinds = [kind for kind in view.rolls.covered if re.search(rf"\b{_PLURALS.get(kind, kind + 's')}\b", view.mentions.bare)]
        for kind in kinds or ["model", "repository", "space", "dataset"]:
            yield view.rolls.covered.get(kind, ())


_PLURALS = {"repository": "(?:repositories|projects)"}


def so_many_hold(view: View, number: Number) -> bool:
    """Whether so many of a set are what the clause says, or are left over, or stand between two places that are told."""
    if view.cited or number.step not in {0, 1} or number.form != "count" or not 0 < number.value <= _MOST or number.hedge:
        return False
    start, end = view.clause(number.start)
    if _DENIED.search(view.mentions.bare, start, end) or _OF_SO_MANY.search(view.mentions.bare, 0, number.start):
        return False
    if _BETWEEN.match(view.mentions.bare, number.end):
        return number.value in {len(one.held) for one in holders(view)} and bool(those_in(holders(view), start, end))
    rest = _REST.search(view.mentions.bare, 0, number.start) is not None
    named = {name for ref in view.single if number.end < ref.start < end for name in ref.subjects}
    here = [one for one in those_in(holders(view), start, end) if not named & {*one.rest}]
    sized = [one for one in here if _fits(view, number, one)]
    left = [one for one in here or holders(view) if _fits(view, number, one)] if rest else []
    return number.value in {len(one.held) for one in sized} | {len(one.rest) for one in left}


_ALL_OF = re.compile(r"\b(?:all|both|top|first|leading|biggest|largest|the) $")
_OF_SO_MANY = re.compile(r"\b(?:of|among|in) (?:the|these|those|our) $")
"""Before the size of a set, and no count of those of whom it is so."""


def _fits(view: View, number: Number, one: Holders) -> bool:
    """Whether a set is of the size that the number gives, or may be: larger than what the number says of it, or all of it."""
    size = len(one.held) + len(one.rest)
    whole = not one.rest and _ALL_OF.search(view.mentions.bare, 0, number.start) is not None
    return number.total in {None, size} and (size > number.value or whole)


_OTHERS = re.compile(r"\b(?:rest|others?|remainder)\b")
_POINTS = frozenset({"pronoun", "role"})


def of_a_set(view: View, at: int) -> bool:
    """Whether what is named at a place is said of nobody but so many, or of the rest, of a set of which it is so."""
    start, end = view.clause(at)
    if view.cited or _DENIED.search(view.mentions.bare, start, end):
        return False
    names = {name for ref in those_in(view.single, start, end) for name in ref.subjects}
    if any(ref.kind in _POINTS for ref in those_in(view.referents, start, end)):
        return False
    here = [one for one in holders(view) if one.start == at and names <= {*one.held}]
    counts = {n.value for n in those_in(view.mentions.numbers, start, end) if n.form == "count"}
    if any(len(one.held) in counts for one in here):
        return True
    others = _OTHERS.search(view.mentions.bare, start, at) is not None
    return others and any(one.rest and {*one.rest} <= {*view.named} for one in here)
