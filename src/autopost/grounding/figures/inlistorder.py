"""Figures in the order of a list, told without any name: "from top to bottom they score 150, 82, 77, 61, 47 and 46 upvotes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_THEN = re.compile(r",? ?(?:and |but )?(?:then )?(?:by |a (?:long |steep |big )?drop to |followed by |only |just )*")
_TELLS_ELSE = re.compile(r",? (?:which|so|whereas|while) |[;:.] ")
_LEAST = 3


def in_list_order(view: View) -> Iterator[tuple[Number, Fact]]:
    """Three figures or more in a row that are what the first of a list have, one after the other; no name stands with them."""
    for run in _runs(view):
        if any(ref.start < run[0].start or not _apart(view, run, ref.start) for ref in view.single):
            continue
        told = next((facts for facts in _orders(view) if _same(run, facts)), ())
        yield from zip(run, told, strict=False)


def _apart(view: View, run: list[Number], at: int) -> bool:
    return _TELLS_ELSE.search(view.mentions.bare, run[-1].end, at) is not None


def _same(run: list[Number], facts: tuple[Fact, ...]) -> bool:
    return len(run) <= len(facts) and all(number.fits(fact.number or 0) for number, fact in zip(run, facts, strict=False))


def _runs(view: View) -> Iterator[list[Number]]:
    """Figures with nothing but commas and "then" between them."""
    run: list[Number] = []
    counts = [number for number in view.mentions.numbers if number.form == "count" and number.total is None]
    for one, other in pairwise(counts):
        run = run or [one]
        if _THEN.fullmatch(view.mentions.bare, one.end, other.start) and other.start > one.end:
            run.append(other)
            continue
        if len(run) >= _LEAST:
            yield run
        run = []
    if len(run) >= _LEAST:
        yield run


def _orders(view: View) -> Iterator[tuple[Fact, ...]]:
    """What the entries of each kind have by the measures told, in the order of their list and in that of the measure."""
    for family in sorted(families_told(view)):
        for kind, names in view.rolls.covered.items():
            known = view.rolls.trending.get(kind, names)
            facts = [fact for name in known if (fact := view.rolls.of(name, family)) is not None and fact.number is not None]
            most = view.rolls.measures.get((kind, family), [])
            yield from (tuple(facts), tuple(most), tuple(reversed(most)))
