"""Places that two or more are said to have traded on a list, which they did where each stood at another's place before."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.places.trading import trades
from autopost.grounding.retelling.denials import denials
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View


@OpenRule
def traded(view: View) -> Iterator[Verdict]:
    """Refuses "A and B traded places" of those who stand where they stood; what is denied is looked up as a denial."""
    refused = [(begin, end) for _, begin, end in denials(view)]
    for trade in trades(view):
        if not trade.true and not any(begin <= trade.start < end for begin, end in refused):
            yield Verdict(trade.start, trade.end, "wrong-direction", "none of these stands where another did before")
