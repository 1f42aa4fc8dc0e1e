"""Figures that are believed only together: right as a whole, each of them, or not read here at all.

A reading names the facts of every figure it explains. What it does not explain is left to the rules for one number alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from autopost.facts import Fact
from autopost.grounding.figurerows import figure_rows
from autopost.grounding.formerlatter import former_and_latter
from autopost.grounding.kept import once
from autopost.grounding.listedvalues import listed_values
from autopost.grounding.namedplaces import named_places
from autopost.grounding.numbers import Number
from autopost.grounding.saidofplaces import said_of_places
from autopost.grounding.twofigures import two_figures
from autopost.grounding.twospans import two_spans
from autopost.grounding.view import View

Told = Iterator[tuple[Number, Fact]]
_READINGS: tuple[Callable[[View], Told], ...] = (
    two_spans,
    two_figures,
    figure_rows,
    named_places,
    said_of_places,
    former_and_latter,
    listed_values,
)


@once
def _together(view: View) -> dict[int, Fact]:
    if view.cited:
        return {}  # an issue's sentence cites its facts; there is nothing to guess
    return {number.start: fact for read in _READINGS for number, fact in read(view)}


def as_a_whole(view: View, number: Number) -> Fact | None:
    """The fact that a number has as one of several that are right together."""
    return _together(view).get(number.start)
