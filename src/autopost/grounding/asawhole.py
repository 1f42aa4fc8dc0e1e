"""Figures that are believed only together: right as a whole, each of them, or not read here at all.

A reading names the facts of every figure it explains. What it does not explain is left to the rules for one number alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from autopost.facts import Fact
from autopost.grounding.figures.figurerows import figure_rows
from autopost.grounding.figures.formerlatter import former_and_latter
from autopost.grounding.figures.headvalues import head_values
from autopost.grounding.figures.jointly import beside_told, beside_total, joint_mark, rest_of_set, won_mark
from autopost.grounding.figures.listedvalues import listed_values
from autopost.grounding.figures.missingmarks import missing_to_mark
from autopost.grounding.figures.ownparts import own_parts
from autopost.grounding.figures.partsofwhole import parts_of_whole
from autopost.grounding.figures.toldahead import told_ahead
from autopost.grounding.figures.twofigures import two_figures
from autopost.grounding.growth.acrossspans import across_spans
from autopost.grounding.growth.setspans import spans_of_set
from autopost.grounding.growth.startedat import became, started_at
from autopost.grounding.growth.twospans import two_spans
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.entryplaces import entry_places
from autopost.grounding.places.namedplaces import named_places
from autopost.grounding.places.outranking import outranking
from autopost.grounding.places.placesteps import place_steps
from autopost.grounding.places.saidofplaces import said_of_places
from autopost.grounding.sets.askedbefore import asked_before
from autopost.grounding.sets.countsapart import counts_apart, of_either
from autopost.grounding.sets.leastofsome import left_out
from autopost.grounding.sets.nobodyelse import nobody_else
from autopost.grounding.sets.paperandmodel import paper_and_model
from autopost.grounding.view import View

Told = Iterable[tuple[Number, Fact]]
_READINGS: tuple[Callable[[View], Told], ...] = (
    two_spans, started_at, became, across_spans, nobody_else, left_out, parts_of_whole, joint_mark, won_mark,
    beside_total, beside_told, rest_of_set, spans_of_set, asked_before, two_figures, figure_rows, named_places,
    said_of_places, former_and_latter, listed_values,
    head_values, told_ahead, place_steps, counts_apart, of_either, paper_and_model, own_parts,
    missing_to_mark, entry_places, outranking,
)  # fmt: skip


@once
def _together(view: View) -> dict[int, Fact]:
    if view.cited:
        return {}  # an issue's sentence cites its facts; there is nothing to guess
    return {number.start: fact for read in _READINGS for number, fact in read(view)}


def as_a_whole(view: View, number: Number) -> Fact | None:
    """The fact that a number has as one of several that are right together."""
    return _together(view).get(number.start)
