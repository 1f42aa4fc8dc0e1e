"""What no fact states and no pair in scope gives: totals, averages, parts, gaps and moves over what the sentence speaks of."""

from __future__ import annotations

from autopost.facts import Fact
from autopost.grounding.admitted import admitted
from autopost.grounding.figures.gaps import gap
from autopost.grounding.figures.proportions import every, rate, times
from autopost.grounding.figures.sums import beside_some, between_days, part_of_one, times_together
from autopost.grounding.figures.totals import mean, part, total
from autopost.grounding.growth.spreading import spread
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.moves import moved
from autopost.grounding.places.places import missed_top
from autopost.grounding.places.ranking import by_sole_measure, place
from autopost.grounding.sets.houses import beside_house, entries
from autopost.grounding.sets.naming import across, bearing
from autopost.grounding.view import View

_WAYS = (
    spread, total, mean, part, gap, moved, rate, times, place, entries,
    beside_house, bearing, across, every,
    beside_some, times_together, part_of_one,
    between_days, missed_top, by_sole_measure,
)  # fmt: skip


def reckoned(view: View, number: Number) -> tuple[Fact, ...]:
    """The facts that a number follows from; empty where it follows from none. An issue's sentence has only what it cites."""
    if view.cited:
        return ()
    return next((facts for way in _WAYS for facts in way(view, number) if admitted(view, number, facts)), ())
