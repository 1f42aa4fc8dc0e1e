"""How closely a limit or a range is meant: a figure that is no round one stands near to some value."""

from __future__ import annotations

from autopost.grounding.attaching.measuring import Test, measured
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View


def spans(view: View, test: Test, members: tuple[str, ...]) -> bool:
    """A range reaches from the smallest of its set to the largest, and a limit that is no round figure is near to some value."""
    if test.label == "both":
        return all(spans(view, one, members) for one in test.both)
    if test.number is None:
        return True
    limit = test.number
    if test.also is None and limit.value < _ROUND * limit.step:
        return True
    if test.also is None:
        values = [measured(view, name, test.family, changes=test.changes, percent=limit.form == "percent") for name in members]
        return any(value is not None and abs(value - limit.value) <= _CLOSE * limit.value for value in values)
    known = [value for name in members if (value := measured(view, name, test.family, changes=test.changes)) is not None]
    return bool(known) and _near(limit, min(known), 1) and _near(test.also, max(known), -1)


def _near(bound: Number, value: float, way: int) -> bool:
    """Whether the end of a range is the value rounded, or a round figure close beyond it."""
    return bound.fits(value) or (bound.step >= _ROUND and 0 <= way * (value - bound.value) <= _CLOSE * bound.value)


_ROUND, _CLOSE = 100, 0.03
"""A limit of three figures and more is meant closely: within so much of what it bounds."""
