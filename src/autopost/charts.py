"""Geometry of what the page draws, as data: bars around a zero line, shares of a panel, the squares of a QR code."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import segno

THINNEST = 0.8


@dataclass(frozen=True)
class Bar:
    """One horizontal bar on a line that is 100 wide: where zero stands, where the bar begins, and how long it is."""

    zero: float
    start: float
    length: float
    falling: bool


def bars(sizes: Sequence[float]) -> list[Bar]:
    """Bars of one common scale; the zero line stands where gains and falls share the width by their largest.

    A size that is no finite number has no length; any other, not being zero, is at least thick enough to see.
    """
    finite = [size if math.isfinite(size) else 0.0 for size in sizes]
    up = max((size for size in finite if size > 0), default=0.0)
    down = max((-size for size in finite if size < 0), default=0.0)
    # Each is scaled before they are added: two sizes near the largest float would overflow together.
    largest = max(up, down) or 1.0
    span = up / largest + down / largest or 1.0
    zero = round(100 * (down / largest) / span, 2)
    out = []
    for size in finite:
        length = round(100 * abs(size / largest) / span, 2)
        length = max(length, THINNEST) if size else 0.0
        start = zero - length if size < 0 else zero
        out.append(Bar(zero=zero, start=round(min(max(start, 0.0), 100.0 - length), 2), length=length, falling=size < 0))
    return out


def shares(values: Sequence[float | None], units: Sequence[str | None]) -> list[float | None]:
    """Each value in percent of the largest, for figures of one and the same unit; nothing where they cannot be compared."""
    numbers = [value for value in values if value is not None and math.isfinite(value) and value >= 0]
    comparable = len(numbers) == len(values) > 1 and len(set(units)) == 1 and units[0] not in (None, "rank")
    largest = max(numbers, default=0.0)
    if not comparable or not largest:
        return [None] * len(values)
    return [round(100 * (number / largest), 2) for number in numbers]


@dataclass(frozen=True)
class Squares:
    """A QR code: its side in modules, and one SVG path over all dark modules."""

    side: int
    path: str


@lru_cache(maxsize=8)
def qr(text: str) -> Squares:
    """The QR code of a text, with medium error correction and no quiet zone; every page of a site has the same one."""
    matrix = segno.make(text, error="m", micro=False).matrix
    steps = []
    for y, row in enumerate(matrix):
        for dark, run in groupby(enumerate(row), key=lambda module: module[1]):
            columns = [x for x, _ in run]
            if dark:
                steps.append(f"M{columns[0]} {y}h{len(columns)}v1h-{len(columns)}z")
    return Squares(side=len(matrix), path="".join(steps))


@dataclass(frozen=True)
class Line:
    """A small line chart in a box of `WIDTH` by `HEIGHT`: its SVG path, and where it ends."""

    path: str
    end_x: float
    end_y: float


WIDTH, HEIGHT = 80, 20
_INSET = 2.5
"""Room for the stroke and for the dot at the end."""


def line(points: Sequence[tuple[int, float]]) -> Line | None:
    """A line through (day, value), to scale in time, from its least to its largest value; None where two points are lacking."""
    seen = [(day, value) for day, value in points if math.isfinite(value)]
    if len({day for day, _ in seen}) < 2:
        return None
    days = [day for day, _ in seen]
    low, high = min(value for _, value in seen), max(value for _, value in seen)
    # Halved before they are subtracted: two values near the largest float would overflow.
    span = high / 2 - low / 2
    steps = [
        (
            round(_INSET + (WIDTH - 2 * _INSET) * (day - days[0]) / (days[-1] - days[0]), 1),
            round(HEIGHT - _INSET - (HEIGHT - 2 * _INSET) * ((value / 2 - low / 2) / span if span else 0.5), 1),
        )
        for day, value in seen
    ]
    return Line("M" + "L".join(f"{x:g} {y:g}" for x, y in steps), *steps[-1])
