"""What no fact states and no pair in scope gives: totals, averages, parts, gaps and moves over what the sentence speaks of."""

from __future__ import annotations

from autopost.facts import Fact
from autopost.grounding.admitted import admitted
from autopost.grounding.figures.againstbest import against_best, against_figure
from autopost.grounding.figures.everyfirst import every_first
from autopost.grounding.figures.gaps import gap
from autopost.grounding.figures.proportions import every, rate, times
from autopost.grounding.figures.roundmarks import beyond_mark, short_of
from autopost.grounding.figures.samemeasure import followed, of_total, part_of_said, same_measure
from autopost.grounding.figures.sums import all_but, beside_some, between_days, part_of_one, then_part, times_together
from autopost.grounding.figures.totals import mean, median, part, total
from autopost.grounding.growth.dayaverages import part_of_average
from autopost.grounding.growth.spreading import spread
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.order.oneandother import one_and_other
from autopost.grounding.places.foot import from_foot
from autopost.grounding.places.formerly import place_then
from autopost.grounding.places.moves import moved
from autopost.grounding.places.places import missed_top
from autopost.grounding.places.ranking import by_sole_measure, of_counted, place
from autopost.grounding.sets.houses import beside_any, beside_house, entries, nth_of_house
from autopost.grounding.sets.kindsof import kinds_of
from autopost.grounding.sets.naming import across, bearing
from autopost.grounding.sets.thosethat import beyond_head, those_that
from autopost.grounding.view import View

_WAYS = (
    spread, beyond_mark, short_of, total, mean, median, part, gap, moved, rate, times, place, of_counted, place_then, entries,
    beside_any, beside_house, nth_of_house, bearing, across, every,
    every_first, all_but, beside_some, times_together, part_of_one,
    between_days, then_part, from_foot, missed_top, against_best, against_figure,
    same_measure, part_of_said, of_total, followed, kinds_of, one_and_other, those_that, beyond_head,
    part_of_average, by_sole_measure,
)  # fmt: skip


def reckoned(view: View, number: Number) -> tuple[Fact, ...]:
    """The facts that a number follows from; empty where it follows from none. An issue's sentence has only what it cites."""
    if view.cited:
        return ()
    return next((facts for way in _WAYS for facts in way(view, number) if admitted(view, number, facts)), ())
