"""Clauses that are right as a whole: all of their words, names, versions, days and figures are read, and all of it is so.

What such a clause says is no longer asked of the rules for one word alone. Whatever is wrong in it leaves it to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from autopost.grounding.agefigures import since_it_began
from autopost.grounding.agestold import ages_told
from autopost.grounding.betweenversions import between_versions
from autopost.grounding.datedends import dated_ends
from autopost.grounding.datedothers import dated_others
from autopost.grounding.datedsets import dated_sets
from autopost.grounding.elsewhere import elsewhere
from autopost.grounding.growthbests import growth_bests
from autopost.grounding.housesin import houses_in
from autopost.grounding.kept import once
from autopost.grounding.labelsplit import label_splits
from autopost.grounding.latestofall import latest_of_all
from autopost.grounding.leadsmoved import leads_moved_right
from autopost.grounding.marksbetween import marks_between
from autopost.grounding.mostoften import right_of_most_often
from autopost.grounding.nameholders import name_holders
from autopost.grounding.namesakes import namesakes
from autopost.grounding.newcomers import newcomers
from autopost.grounding.newestones import newest_ones
from autopost.grounding.newestrows import newest_rows
from autopost.grounding.nobodylike import shared_by_none
from autopost.grounding.nolonger import no_longer
from autopost.grounding.ofthatday import of_that_day
from autopost.grounding.onetheother import one_the_other
from autopost.grounding.overspans import over_spans_right
from autopost.grounding.samedays import same_days_right
from autopost.grounding.sincecreation import since_creation
from autopost.grounding.soleowners import sole_owners
from autopost.grounding.statedmarks import stated_marks
from autopost.grounding.thenandnow import then_and_now
from autopost.grounding.untillisted import until_listed
from autopost.grounding.view import View

_READINGS: tuple[Callable[[View], Iterator[tuple[int, int]]], ...] = (
    between_versions,
    newest_ones,
    newest_rows,
    latest_of_all,
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
    then_and_now,
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
    # At a stranger's name and at a link no reading has looked.
    unread = [(one.start, one.end) for one in view.mentions.strangers]
    unread += [(link.start, link.end) for link in view.mentions.links]
    spans = (span for read in _READINGS for span in read(view))
    clear = (span for span in spans if not any(start < span[1] and span[0] < end for start, end in unread))
    return (*clear,)
