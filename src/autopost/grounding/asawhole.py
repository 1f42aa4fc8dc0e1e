"""Figures that are believed only together: right as a whole, each of them, or not read here at all.

A reading names the facts of every figure it explains. What it does not explain is left to the rules for one number alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from autopost.facts import Fact
from autopost.grounding.figures.formerlatter import former_and_latter
from autopost.grounding.figures.inlistorder import in_list_order
from autopost.grounding.figures.twofigures import two_figures
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.sets.paperandmodel import paper_and_model
from autopost.grounding.view import View

Told = Iterable[tuple[Number, Fact]]
_READINGS: tuple[Callable[[View], Told], ...] = (two_figures, paper_and_model, in_list_order, former_and_latter)


@once
def _together(view: View) -> dict[int, Fact]:
    if view.cited:
        return {}  # an issue's sentence cites its facts; there is nothing to guess
    return {number.start: fact for read in _READINGS for number, fact in read(view)}


def as_a_whole(view: View, number: Number) -> Fact | None:
    """The fact that a number has as one of several that are right together."""
    return _together(view).get(number.start)
