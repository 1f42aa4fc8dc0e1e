"""Sentences about what part of all that a set has is one's: "Of the 464,473 stars of the four, 49 percent belong to A".

Its figures are read together: the part, what the set comes to, and what that one has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import Lettered
from autopost.grounding.statements.meaning import Claim, either
from autopost.grounding.statements.measures import Measured
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.restrictions import sets_with, spoken_with
from autopost.grounding.statements.verbs import sole_family
from autopost.grounding.words import phrases

_THEM = re.compile(r"\b(?:them|that|those|these|the (?:combined )?(?:total|sum|whole))\b")
_WORDS = phrases.each_word("share_of_set")
_HUNDRED = 100


def share_of_set(row: Lettered) -> Iterator[Claim]:
    """That one has such a part of what a set has: right where every word is read and every figure of it is so."""
    parts = [number for number in row.typed.counts.values() if number.form == "percent"]
    names, family = {*row.typed.names.values()}, _family(row)
    if len(parts) != 1 or len(names) != 1 or not family or row.typed.spans or row.typed.days:
        return
    whole = _wholes(row, name := min(names))
    start, end = whole[0] if whole else (0, 0)
    if not whole or not phrases.only(row.text[:start] + row.text[end:], _WORDS):
        return
    figures = [n for at, n in row.typed.counts.items() if n is not parts[0] and not start <= at < end]
    values = [value for one in whole[1] if (value := _values(row, Measured(family), name, one.names)) is not None]
    if values:
        true = either(_all_so(parts[0], figures, own, total) for own, total in values)
        yield Claim(parts[0].start, parts[0].end, true, "share", clause=(0, len(row.text)))


def _family(row: Lettered) -> str:
    """What the sentence names as measured, or else the one before."""
    before = {str(noun.lastgroup) for noun in NOUN.finditer(row.view.low_before)}
    return sole_family(row) or (min(before) if len(before) == 1 else "")


def _wholes(row: Lettered, name: str) -> tuple[tuple[int, int], list[Set]] | None:
    """Where the sentence names a set that one is of, and the ways to read that; or the set of the sentence before."""
    if told := sets_with(row, name):
        start, sets = told
        end = max(one.end for one in sets)
        return (start, end), [one for one in sets if one.end == end]
    spoken = spoken_with(name, (row.met, *row.view.spoken)) if _THEM.search(row.text) else []
    return ((0, 0), spoken) if spoken else None


def _values(row: Lettered, figure: Measured, name: str, names: tuple[str, ...]) -> tuple[float, float] | None:
    """What one has, and what all of a set have together, where that is known of each."""
    mine, total = figure.of(row, name), figure.together(row, names)
    return None if mine is None or not total else (mine, total)


def _all_so(part: Number, figures: list[Number], own: float, total: float) -> bool:
    """Whether the part is that, and every other figure what the one has or what all have, each of them once."""
    if not part.fits(_HUNDRED * own / total) or len(figures) > len("ab"):
        return False
    one, two = (*figures, None, None)[:2]
    if one is None:
        return True
    if two is None:
        return one.fits(total) or one.fits(own)
    return (one.fits(own) and two.fits(total)) or (one.fits(total) and two.fits(own))
