"""Whether so many of so many are as many as the words say: exactly, all but some, at least, a part."""

from __future__ import annotations

from collections.abc import Callable

from autopost.grounding.mentions.numbers import Number

Enough = Callable[[int, int], bool]
"""Whether so many of so many are as many as is said."""


def exactly(number: Number) -> Enough:
    """As many as a number says, or on the side of it that its rounding word says."""
    value = number.value
    if number.hedge == "above":
        return lambda count, _: count >= value
    if number.hedge == "below":
        return lambda count, _: count <= value
    return lambda count, _: count == value


def without(number: Number) -> Enough:
    """All but so many."""
    return lambda count, size: count == size - number.value


def left_over(number: Number) -> Enough:
    """All of so many, who are left over."""
    return lambda count, size: count == size == number.value


_HALF = 0.5


def part(number: Number) -> Enough:
    """As large a part as a fraction or a percentage says."""
    value = number.value / 100 if number.form == "percent" else number.value

    def enough(count: int, size: int) -> bool:
        part = count / size
        if number.hedge == "above":
            return value - 1e-9 <= part <= value + (0.25 if value == _HALF else 0.15)
        if number.hedge == "below":
            return value - 0.15 <= part <= value + 1e-9
        return abs(part - value) <= (0.05 if number.hedge else 0.006 if number.form == "percent" else 0.02)

    return enough
