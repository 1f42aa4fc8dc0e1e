"""What did not happen until a day, or before it, and did."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.dated.notuntil import not_until
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View


@OpenRule
def until(view: View) -> Iterator[Verdict]:
    """Refuses "did not come out until May" of what came out in April."""
    for told in not_until(view):
        if not told.true:
            yield Verdict(told.start, told.end, "date", "that was on another day")
