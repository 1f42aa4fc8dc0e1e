"""What houses have in the head of a list and do not have there, or alone have."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.househeads import houses_told
from autopost.grounding.sets.otherversions import other_versions
from autopost.grounding.view import View


@OpenRule
def house_heads(view: View) -> Iterator[Verdict]:
    """Refuses "no Google model made the top ten" of a list that has one there."""
    for told in houses_told(view):
        if not told.true:
            shown = told.shown.rpartition(":")[2]
            yield Verdict(told.start, told.end, "absence", f"{shown} is there" if shown else "none of its entries is there")


@OpenRule
def versions_listed(view: View) -> Iterator[Verdict]:
    """Refuses "no other version of A made the list" of a list that has some, and a number of them that it has not."""
    for told in other_versions(view):
        if not told.true:
            yield Verdict(told.start, told.end, "count", "the list has another number of them")
