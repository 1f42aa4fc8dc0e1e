"""What did not happen until a day, or before it, and did."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.dated.notuntil import not_until
from autopost.grounding.places.nobodyabove import nobody_above
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View


@OpenRule
def until(view: View) -> Iterator[Verdict]:
    """Refuses "did not come out until May" of what came out in April."""
    for told in not_until(view):
        if not told.true:
            yield Verdict(told.start, told.end, "date", "that was on another day")


@OpenRule
def nobody(view: View) -> Iterator[Verdict]:
    """Refuses "no model stands above A" of the second on its list."""
    for told in nobody_above(view):
        if not told.true:
            yield Verdict(told.start, told.end, "rank", "the list has somebody there")
