"""Clauses that are right as a whole: all of their words, names, versions, days and figures are read, and all of it is so.

What such a clause says is no longer asked of the rules for one word alone. Whatever is wrong in it leaves it to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from autopost.grounding.dated.agestold import ages_told
from autopost.grounding.dated.betweenversions import between_versions
from autopost.grounding.dated.datedends import dated_ends
from autopost.grounding.dated.datedothers import dated_others
from autopost.grounding.dated.datedsets import dated_sets
from autopost.grounding.dated.extremereleases import right_of_extremes
from autopost.grounding.dated.latestofall import latest_of_all
from autopost.grounding.dated.newcomers import newcomers
from autopost.grounding.dated.newestones import newest_ones
from autopost.grounding.dated.newestrows import newest_rows
from autopost.grounding.dated.releasesnamed import miscounted_releases
from autopost.grounding.dated.samedays import same_days_right
from autopost.grounding.dated.sincecreation import since_creation
from autopost.grounding.dated.untillisted import until_listed
from autopost.grounding.dated.withinspan import within_span
from autopost.grounding.growth.agefigures import since_it_began
from autopost.grounding.growth.growthbests import growth_bests
from autopost.grounding.growth.leadsmoved import leads_moved_right
from autopost.grounding.growth.marksbetween import marks_between
from autopost.grounding.growth.nolonger import no_longer
from autopost.grounding.growth.ofthatday import of_that_day
from autopost.grounding.growth.overspans import over_spans_right
from autopost.grounding.growth.thenandnow import then_and_now
from autopost.grounding.kept import once
from autopost.grounding.order.onetheother import one_the_other
from autopost.grounding.places.placesapart import places_apart
from autopost.grounding.sets.describedwith import described_with
from autopost.grounding.sets.elsewhere import elsewhere
from autopost.grounding.sets.housesin import houses_in
from autopost.grounding.sets.introduced import unknown_sizes
from autopost.grounding.sets.labelsplit import label_splits
from autopost.grounding.sets.mostoften import right_of_most_often
from autopost.grounding.sets.nameholders import name_holders
from autopost.grounding.sets.namesakes import namesakes
from autopost.grounding.sets.nobodylike import shared_by_none
from autopost.grounding.sets.soleowners import sole_owners
from autopost.grounding.sets.statedmarks import stated_marks
from autopost.grounding.view import View

_READINGS: tuple[Callable[[View], Iterator[tuple[int, int]]], ...] = (
    between_versions,
    newest_ones,
    newest_rows,
    latest_of_all,
    right_of_extremes,
    shared_by_none,
    dated_sets,
    dated_others,
    dated_ends,
    since_creation,
    since_it_began,
    ages_told,
    newcomers,
    until_listed,
    marks_between,
    of_that_day,
    elsewhere,
    label_splits,
    name_holders,
    namesakes,
    stated_marks,
    houses_in,
    right_of_most_often,
    places_apart,
    then_and_now,
    within_span,
    growth_bests,
    sole_owners,
    same_days_right,
    one_the_other,
    no_longer,
    leads_moved_right,
    over_spans_right,
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
    sized = [*unknown_sizes(view), *((start, end) for start, end, _ in miscounted_releases(view))]
    told = (*clear, *described_with(view))
    return tuple(span for span in told if not any(start < span[1] and span[0] < end for start, end in sized))
