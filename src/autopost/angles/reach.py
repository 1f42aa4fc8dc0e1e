"""How many people a story touches, from 0 to 1."""

from __future__ import annotations

import math

from autopost.facts import Fact

WHOLE = 0.9
"""The reach of a story about a whole list: every reader of the list sees it."""
_FULL = {"stars": 100_000, "likes": 5_000, "downloads": 10_000_000, "upvotes": 300, "forks": 20_000}
_LEAST = 0.1


def reach(*facts: Fact | None) -> float:
    """The largest of the figures on its own scale: log(1 + figure) ÷ log(1 + full), from 0.1 to 1.

    Full are 100,000 stars, 5,000 likes, 10 million downloads in 30 days, 300 upvotes; a tenth of that for what was
    gained in a window.
    """
    return max((_of(fact) for fact in facts if fact is not None and fact.number), default=_LEAST)


def _of(fact: Fact) -> float:
    full = _FULL.get(fact.unit or "", 1_000)
    full = full // 10 if "_gain_" in fact.metric else full
    return min(1.0, max(_LEAST, math.log1p(abs(fact.number or 0)) / math.log1p(full)))
