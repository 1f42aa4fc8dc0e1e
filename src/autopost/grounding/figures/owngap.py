"""How far apart two measures of one are: "only 251 lie between its stars and its forks"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_BETWEEN_OWN = re.compile(r"\b(?:between|apart|gap|difference|parity|separates?)\b")


def own_gap(view: View, number: Number) -> bool:
    """Reads "only 251 lie between its stars and its forks": how far apart two measures of one are."""
    families = sorted(view.families)
    if number.form != "count" or len(families) != len("AB") or not _BETWEEN_OWN.search(view.mentions.bare):
        return False
    levels = [[view.rolls.of(name, family) for family in families] for name in view.in_hand if len(view.in_hand) == 1]
    return any(a and b and number.fits(abs((a.number or 0) - (b.number or 0))) for a, b in levels)
