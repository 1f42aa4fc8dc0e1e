"""A number that says in how many of the day's lists a name stands."""

from __future__ import annotations

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import Verdict, sound
from autopost.grounding.sets.appearances import listed_so_often
from autopost.grounding.view import View


def often(view: View, number: Number) -> Verdict | None:
    """Reads "turns up twice in the day's lists": in how many of them a name stands."""
    true = listed_so_often(view, number)
    if true is None:
        return None
    if true:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "count", "the lists have it otherwise than so often")
