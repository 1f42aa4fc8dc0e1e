"""So many of one thing for each of another: "606 downloads for every like", "about 15 stars to a fork", "some two apiece"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View

_PER = re.compile(
    r"\b(?:for (?:every|each)|per (?!cent\b)|to (?:a|an|each|every|the) (?:single )?(?:like|star|fork|download)|"
    r"to the like|apiece|(?:a|per) (?:head|person)|"
    r"ratio|one to|one for (?:about |roughly |some )?every|once for every|for one|of the former to each)\b"
)
_BASE = re.compile(r"\b(?:for|per|of) (?:each|every|roughly|about|some )*$|\bfor every $|\bper $")
_LEAST = 1.5


def per_unit(view: View, number: Number) -> bool:
    """Whether two measures of one subject, or two figures of the text, stand in this ratio to each other."""
    counted = number.form == "count" and number.total is None and number.value <= _MOST
    if view.cited or not counted or not (_PER.search(view.mentions.bare) or _PER.search(view.before)):
        return False
    each = _EACH.search(view.mentions.bare)
    known = each is None or _has(view, str(each.lastgroup))
    return known and any(_fits(view, number, ratio) for ratio in _ratios(view, number))


def _fits(view: View, number: Number, ratio: float) -> bool:
    """Whether a number is a ratio; or so many for as many as another count of its clause says, or the other way round."""
    others = [n for n in those_in(view.mentions.numbers, *view.clause(number.start)) if n is not number and n.form == "count"]
    if number.value > 1 and number.fits(ratio):
        return True
    if any(number.fits(n.value * ratio) or number.fits(n.value / ratio) for n in others if 1 < n.value <= _BASES):
        return True
    base = _BASE.search(view.mentions.bare, 0, number.start) is not None
    return base and any(n.fits(number.value * ratio) or n.fits(number.value / ratio) for n in others if n.value < _MOST)


_EACH = re.compile(rf"\b(?:for (?:every|each)|per|to (?:each|every|a|the))(?: single)?(?: [\w,.-]+){{0,2}}? {NOUN.pattern}")
"""Of what one is counted: "for every ten downloads"."""


def _has(view: View, family: str) -> bool:
    return any(view.rolls.of(name, family) is not None for name in (*view.named, *view.carried[:1]))


_MOST, _BASES = 2000, 100


def _ratios(view: View, number: Number) -> Iterator[float]:
    names = [name for ref in view.single for name in ref.subjects if ref.end <= number.start][-1:]
    names += [name for ref in view.single for name in ref.subjects if ref.start >= number.end][:1]
    families = families_told(view)
    for name in dict.fromkeys((*names, *about(view, number))) if len(about(view, number)) <= 1 else names:
        levels = [view.rolls.of(name, family) for family in families]
        values = [fact.number for fact in levels if fact is not None and fact.number]
        yield from (a / b for a, b in permutations(values, 2) if a / b >= _LEAST)
    yield from (a / b for a, b in figure_pairs(view, number, FIGURES) if a / b >= _LEAST)


FIGURES, _CROWD = 20, 12


def figure_pairs(view: View, number: Number, least: int) -> Iterator[tuple[float, float]]:
    """Every two of the first dozen other figures of the text from so large on, the larger first: in a crowd none is meant."""
    figures = [n.value for n in view.mentions.numbers if n.form == "count" and n is not number and n.value >= least]
    yield from ((a, b) for a, b in permutations(figures[:_CROWD], 2) if a > b)
