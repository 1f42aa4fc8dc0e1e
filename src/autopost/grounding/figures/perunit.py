"""So many of one thing for each of another: "606 downloads for every like", "about 15 stars to a fork", "some two apiece"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from autopost.grounding.attaching.attachment import about
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_PER = re.compile(
    r"\b(?:for (?:every|each)|per (?!cent\b)|to (?:a|an|each|every|the) (?:single )?(?:like|star|fork|download)|"
    r"to the like|apiece|"
    r"ratio|one for (?:about |roughly |some )?every|once for every|for one|of the former to each)\b"
)
_BASE = re.compile(r"\b(?:for|per|of) (?:each|every|roughly|about|some )*$|\bfor every $|\bper $")
_LEAST = 1.5


def per_unit(view: View, number: Number) -> bool:
    """Whether two measures of one subject, or two figures of the text, stand in this ratio to each other."""
    if view.cited or number.form != "count" or number.total is not None or number.value > _MOST:
        return False
    if not _PER.search(view.mentions.bare) and not _PER.search(view.before):
        return False
    start, end = view.clause(number.start)
    others = [n.value for n in view.mentions.numbers if n is not number and n.form == "count" and start <= n.start < end]
    for ratio in _ratios(view, number):
        if number.value > 1 and number.fits(ratio):
            return True
        if any(number.fits(other * ratio) or number.fits(other / ratio) for other in others if 1 < other <= _BASES):
            return True
        if _BASE.search(view.mentions.bare, 0, number.start) and any(
            n.fits(number.value * ratio) or n.fits(number.value / ratio)
            for n in view.mentions.numbers if n is not number and n.form == "count" and n.value < _MOST and start <= n.start < end
        ):  # fmt: skip
            return True
    return False


_MOST, _BASES = 2000, 100


def _ratios(view: View, number: Number) -> Iterator[float]:
    names = [name for ref in view.single for name in ref.subjects if ref.end <= number.start][-1:]
    names += [name for ref in view.single for name in ref.subjects if ref.start >= number.end][:1]
    families = {family for *_, family in view.nouns} | {view.desk.measure(fact).family for fact in view.said}
    for name in dict.fromkeys((*names, *about(view, number))) if len(about(view, number)) <= 1 else names:
        levels = [view.rolls.of(name, family) for family in families]
        values = [fact.number for fact in levels if fact is not None and fact.number]
        yield from (a / b for a, b in permutations(values, 2) if a / b >= _LEAST)
    figures = [n.value for n in view.mentions.numbers if n.form == "count" and n is not number and n.value >= _FIGURES]
    yield from (a / b for a, b in permutations(figures, 2) if a / b >= _LEAST)


_FIGURES = 20
