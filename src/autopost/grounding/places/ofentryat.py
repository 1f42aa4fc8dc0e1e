"""Figures told with nothing but a place: "176 likes are enough for first place, 1,722 only for third", "second place has 57"."""

from __future__ import annotations

import re

from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.referring import spoken_of
from autopost.grounding.referents.rolls import Rolls
from autopost.grounding.view import View

_PLACE = re.compile(r"[^\d.;:,\ue000]{0,32}")
_LEAST = 20


def of_entry_at(view: View, number: Number) -> bool:
    """Whether a figure is what the entry has that stands at the place told beside it, where that stretch names nobody."""
    if view.cited or view.single or number.form != "count" or number.value < _LEAST or number.total is not None:
        return False
    beside = [n for n in view.mentions.numbers if n.form == "ordinal" and _beside(view, number, n)]
    kinds = spoken_of(view.mentions.bare, view.rolls.trending) or [view.desk.kind(name) for name in view.in_hand]
    return any(
        _has(view.rolls, kind, int(place.value), family, number)
        for place in beside
        for kind in kinds
        for family in families_told(view)
    )


def place_of_figure(view: View, number: Number) -> bool:
    """Whether a place is that of the entry whose figure stands beside it."""
    if number.form != "ordinal":
        return False
    return any(_beside(view, one, number) and of_entry_at(view, one) for one in view.mentions.numbers if one.form == "count")


def _beside(view: View, number: Number, place: Number) -> bool:
    first, second = sorted((number, place), key=lambda one: one.start)
    return _PLACE.fullmatch(view.mentions.bare, first.end, second.start) is not None


def _has(rolls: Rolls, kind: str, place: int, family: str, number: Number) -> bool:
    listed = rolls.trending.get(kind, ())
    own = rolls.of(listed[place - 1], family) if 0 < place <= len(listed) else None
    return own is not None and own.number is not None and number.fits(own.number)
