"""What a whole set gained in a long time and in a short one: "collected 70,793 stars, 9,222 of those since Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from autopost.facts import Fact
from autopost.grounding.figures.parts import fits_part
from autopost.grounding.figures.totals import summed, values
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.times import Moment
from autopost.grounding.view import View

_LONG = re.compile(r"\b(?:weekly|(?:their|the|its|that) week(?:'s)?|week|seven-day)\b")
_SHORT = re.compile(
    r"\b(?:the (?:last|final|latest) day|daily|one-day|overnight|in a day)\b|"
    r"\bin the (?:last|final|latest)(?: one)?(?=[.,;]|\W*$)"
)
_LEAST, _DAY = 100, 1


def spans_of_set(view: View) -> Iterator[tuple[Number, Fact]]:
    """The gains of one set over two spans, each figure at the words of its span, and what part the one is of the other."""
    yield from _read(view)[0]


def days_of_set(view: View) -> tuple[Moment, ...]:
    """The days from which such a gain is counted."""
    return _read(view)[1]


@once
def _read(view: View) -> tuple[tuple[tuple[Number, Fact], ...], tuple[Moment, ...]]:
    yesterday = view.desk.ledger.edition - timedelta(days=_DAY)
    since = tuple(moment for moment in view.mentions.moments if moment.first == moment.last == yesterday)
    figures = [n for n in view.mentions.numbers if n.form in {"percent", "fraction"} or (n.form == "count" and n.value >= _LEAST)]
    sets = dict.fromkeys(names for known in view.populations if known.known and not known.other for names in known.readings)
    for names in sets if len(figures) > 1 else ():
        short = [*(m.start for m in since), *(m.start() for m in _SHORT.finditer(view.mentions.bare))]
        short += [window.start for window in view.mentions.windows if window.days == _DAY]
        for family in dict.fromkeys(family for *_, family in view.nouns):
            for days in {view.rolls.span(kind, family) for kind in ("repository", "model")} - {0, _DAY}:
                far = _far(view, days)
                long, day = values(view, names, f"{family}_gain_{days}d"), values(view, names, f"{family}_gain_{_DAY}d")
                if far and short and long and day and all(_right(view, n, (day, short), (long, far)) for n in figures):
                    return tuple((n, day[0]) for n in figures), since
    return (), ()


def _apart(view: View, number: Number, at: int) -> tuple[bool, int]:
    """How far words of time stand from a figure: in another part of the sentence, and by so many signs."""
    return not any(start <= number.start <= end and start <= at <= end for start, end in view.segments), abs(at - number.start)


def _far(view: View, days: int) -> list[int]:
    """Where the long span is told; in the name of the set only where it is told nowhere else."""
    told = [match.start() for match in _LONG.finditer(view.mentions.bare)]
    told += [window.start for window in view.mentions.windows if window.days == days]
    return [at for at in told if not any(known.start <= at < known.end for known in view.populations)] or told


def _right(view: View, number: Number, day: tuple[Sequence[Fact], list[int]], long: tuple[Sequence[Fact], list[int]]) -> bool:
    """Whether a figure is the gain of the span whose words stand nearest, or what part the one is of the other."""
    if number.form != "count":
        return fits_part(view, number, summed(day[0]) / (summed(long[0]) or 1))
    near = min((day, long), key=lambda told: min(_apart(view, number, at) for at in told[1]))
    return number.fits(summed(near[0]))
