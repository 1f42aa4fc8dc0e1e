"""Rows of names, each with its figure: "By percentage A is up 11.3, B 11.1 and C 10.2", "Forks per 100 stars: A 30.4, B 21.9".

Whatever a row is of, it is believed only when every figure of it is right of its own name in one and the same measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.figures.rowmeasures import Measure, alone, measures_of
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import Referent, View

_SAID = (
    r"[\"']?(?:'s)?(?:, [a-z ]{1,30},)? ?(?:,|:| \(| –)? ?(?:(?:there|is|was|are|went|goes|"
    r"came|comes|up|down|by|at|with|on|has|had|gained|added|grew|rose|of|follows?|manages?|managed|counts?|gets?|took|takes|in|just|only|some|about|nearly|almost|"
    r"barely|a|little|more|than|the|figure|it|share|rate) )*\+?"
)
_TO_FIGURE = re.compile(_SAID)
_TO_NAME = re.compile(
    rf"(?: ?%| percent| per cent)?(?: {ANY_NOUN}(?: (?:to|for|per) (?:an? |every |each )?[a-z]+)?)?(?: each| apiece)?\)?"
    r"(?:,|;|\.| –)?(?: (?:and|then|but|while|followed by|ahead of|before|leads|beats|tops|over|against|to|with))*"
    r"(?: (?:for|at|of|by))?"
    r" (?:\ue000++(?:'s|/) ?)?[\"']?"
)
_JOINED = re.compile(r"[\"']?(?:, and |,| and)(?: )?[\"']?")
_NOT = re.compile(r"\b(?:not|never|nor)\b|n't\b")


@dataclass(frozen=True)
class Row:
    """Names and the figure that each group of them has."""

    groups: tuple[tuple[tuple[Referent, ...], Number], ...]

    @property
    def start(self) -> int:
        """Where the first name stands."""
        return self.groups[0][0][0].start

    @property
    def end(self) -> int:
        """Where the last figure ends."""
        return self.groups[-1][1].end


def figure_rows(view: View) -> Iterator[tuple[Number, Fact]]:
    """Every figure of a row that is right as a whole."""
    yield from told_rightly(view).items()


@once
def told_rightly(view: View) -> dict[Number, Fact]:
    """The same, by number; empty where the row, or one figure of it, is not right."""
    row = row_of(view) if view.kind != "opinion" and not view.cited and not _NOT.search(view.mentions.bare) else None
    for measure in _measures(view, row) if row else ():
        told = [(number, _right(measure, group, number)) for group, number in row.groups] if row else []
        right = {number: fact for number, fact in told if fact is not None}
        if told and len(right) == len(told):
            return right
    return {}


def leads(view: View, start: int, end: int) -> bool:
    """Reads "A (11.3) leads B (11.1) and C (10.2)": a word between two figures of a row, the larger of them first."""
    row = row_of(view) if told_rightly(view) else None
    for (_, one), (names, two) in pairwise(row.groups if row else ()):
        if one.end <= start and end <= names[0].start:
            return one.value > two.value
    return False


def _measures(view: View, row: Row) -> Iterator[Measure]:
    names = {name for group, _ in row.groups for ref in group for name in ref.subjects}
    return measures_of(view, names, row.start, percent=any(number.form == "percent" for _, number in row.groups))


def _right(measure: Measure, group: Sequence[Referent], number: Number) -> Fact | None:
    known = [measure(next(iter(ref.subjects))) for ref in group]
    right = all(one is not None and number.fits(one[0]) for one in known)
    return known[0][1] if right and known[0] else None


@once
def row_of(view: View) -> Row | None:
    """The names of a sentence that each have a figure right after them, two or more in a run."""
    refs = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    numbers = [n for n in view.mentions.numbers if n.form in {"count", "percent", "times"} and n.total is None]
    groups: list[tuple[tuple[Referent, ...], Number]] = []
    for number in numbers:
        before = [ref for ref in refs if ref.end <= number.start and (not groups or ref.start >= groups[-1][1].end)]
        group = _run(view, before)
        near = group and _TO_FIGURE.fullmatch(view.mentions.bare, group[-1].end, number.start)
        follows = near and groups and _TO_NAME.fullmatch(view.mentions.bare, groups[-1][1].end, group[0].start)
        if near and (follows or not groups):
            groups.append((tuple(group), number))
        elif near and len(groups) < _FEW:
            groups = [(tuple(group), number)]
        elif len(groups) >= _FEW:
            break
    return Row(tuple(groups)) if len(groups) >= (1 if alone(view) else _FEW) else None


_FEW = 2


def _run(view: View, refs: Sequence[Referent]) -> list[Referent]:
    """The last of them, and those that are joined to it."""
    run = [*refs[-1:]]
    for one, two in reversed([*pairwise(refs)]):
        if not _JOINED.fullmatch(view.mentions.bare, one.end, two.start):
            break
        run.insert(0, one)
    return run
