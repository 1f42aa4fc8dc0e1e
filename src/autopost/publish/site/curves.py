"""The geometry of a thing's history: a line through its values by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

DOTTED = 40
"""So many values can each have a dot of its own."""


@dataclass(frozen=True)
class Curve:
    """A line in a square of 100 by 100, its dots as strokes of no length, and what its edges stand for."""

    line: str
    dots: str
    end: tuple[float, float]
    lowest: float
    highest: float
    first: tuple[date, float]
    last: tuple[date, float]


def curve(values: Sequence[tuple[date, float]]) -> Curve | None:
    """The curve of two values or more, oldest first; days are to scale, and the lowest and highest value are the edges."""
    if len(values) < 2:
        return None
    first, last = values[0], values[-1]
    lowest, highest = min(value for _, value in values), max(value for _, value in values)
    days, span = (last[0] - first[0]).days or 1, (highest - lowest) or 1.0
    places = [
        (round(100 * (day - first[0]).days / days, 2), round(100 * (highest - value) / span, 2) if highest > lowest else 50.0)
        for day, value in values
    ]
    line = "M" + "L".join(f"{x:g} {y:g}" for x, y in places)
    dots = "".join(f"M{x:g} {y:g}h0" for x, y in places) if len(places) <= DOTTED else ""
    return Curve(line, dots, places[-1], lowest, highest, first, last)
