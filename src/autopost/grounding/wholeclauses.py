"""Clauses that are right as a whole: all of their words, names, versions, days and figures are read, and all of it is so.

What such a clause says is no longer asked of the rules for one word alone. Whatever is wrong in it leaves it to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from autopost.grounding.dated.betweenversions import between_versions
from autopost.grounding.dated.datedsets import dated_sets
from autopost.grounding.dated.extremereleases import right_of_extremes
from autopost.grounding.dated.newcomers import newcomers
from autopost.grounding.dated.newestones import newest_ones
from autopost.grounding.dated.notuntil import not_until
from autopost.grounding.kept import once
from autopost.grounding.order.likenesses import likenesses
from autopost.grounding.places.displaced import displaced
from autopost.grounding.places.nobodyabove import nobody_above
from autopost.grounding.places.stances import stances
from autopost.grounding.sets.househeads import houses_told
from autopost.grounding.sets.introduced import unknown_sizes
from autopost.grounding.sets.morethan import more_than
from autopost.grounding.sets.namesakes import namesakes
from autopost.grounding.sets.otherversions import other_versions
from autopost.grounding.typed import right_of
from autopost.grounding.view import View


def _looked_up(view: View) -> Iterator[tuple[int, int]]:
    """Reads "do not share a licence" of MIT and Apache 2.0, "no unsloth model made the top ten"."""
    yield from ((told.start, told.end) for told in likenesses(view) if told.true)
    yield from ((told.start, told.end) for told in houses_told(view) if told.true)
    yield from ((told.start, told.end) for told in stances(view) if told.true)
    yield from right_of((*not_until(view), *nobody_above(view), *displaced(view), *other_versions(view), *more_than(view)))


_READINGS: tuple[Callable[[View], Iterator[tuple[int, int]]], ...] = (
    between_versions,
    newest_ones,
    right_of_extremes,
    dated_sets,
    newcomers,
    namesakes,
    _looked_up,
)


@once
def right_clauses(view: View) -> tuple[tuple[int, int], ...]:
    """Where the clauses stand that are right as a whole; none in an issue, whose sentences cite."""
    if view.cited or view.kind == "opinion":
        return ()
    # At a stranger's name, at a link and at the weekday of a date no reading has looked.
    unread = [(one.start, one.end) for one in view.mentions.strangers]
    unread += [(link.start, link.end) for link in view.mentions.links]
    unread += [(moment.start, moment.end) for moment in view.mentions.moments if moment.mistaken]
    spans = (span for read in _READINGS for span in read(view))
    clear = (span for span in spans if not any(start < span[1] and span[0] < end for start, end in unread))
    # Nor has any asked whether there is a set of the size that a clause only speaks of.
    sized = [*unknown_sizes(view)]
    return tuple(span for span in clear if not any(start < span[1] and span[0] < end for start, end in sized))
