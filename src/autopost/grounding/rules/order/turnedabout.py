"""Leads that are said to have moved, or to hold over one time alone, and did not."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.growth.leadsmoved import leads_moved
from autopost.grounding.growth.overspans import over_spans
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View


@OpenRule
def turned_about(view: View) -> Iterator[Verdict]:
    """Refuses "its lead is up from 260 stars to 495" and "A beat B over a day, but not over the week" where it was not so."""
    for told in leads_moved(view):
        if not told.true:
            yield Verdict(told.start, told.end, "wrong-direction", "the lead of another day and that of today are not these")
    for told in over_spans(view):
        if not told.true:
            yield Verdict(told.start, told.end, "comparison", "the gains over these two times say otherwise")
