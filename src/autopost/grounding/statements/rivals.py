"""How much one has beside another, beside all of a set, and how many times as much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import mean, median

from autopost.grounding.statements.lettered import COUNT, SPAN, Lettered
from autopost.grounding.statements.meaning import Holds, Truth, foremost
from autopost.grounding.statements.measures import HEDGE, Measured
from autopost.grounding.statements.sets import lists_with

_LESS = re.compile(r"fewer|less|lower|smaller|fewest|lowest|smallest|shortest|least|slow")
_EVEN = re.compile(r"as many|the same|equal")
TIMES = {"twice": 2.0, "double": 2.0, "half": 0.5}
_NEAR = {"more than": (1.0, 1.5), "over": (1.0, 1.5), "almost": (0.9, 1.0), "nearly": (0.9, 1.0), "about": (0.93, 1.07),
         "less than": (0.7, 1.0), "fewer than": (0.7, 1.0), "exactly": (1.0, 1.0)}  # fmt: skip
MULTIPLE = f"(?P<hedge>(?:{'|'.join(_NEAR)}) )?"
"""The words before a multiple that say how near it is."""
_ROUNDLY = (0.96, 1.04)
"""How many times as much it may be that is told so, of one time; the last without such a word."""


def less(deg: str) -> bool:
    """Whether a word of degree tells of less: "fewer", "lowest"."""
    return _LESS.search(deg) is not None


def even(deg: str) -> bool:
    """Whether a word of degree tells of as much."""
    return _EVEN.match(deg) is not None


def so_many_times(one: float, two: float, times: float, hedge: str | None) -> bool:
    """Whether something is so many times as much as another, as far as the word before the number asks."""
    least, most = _NEAR.get((hedge or "").strip(), _ROUNDLY)
    return least * times <= one / two <= most * times


def than_him(figure: Measured, row: Lettered, other: str, deg: str, *, no: bool = False) -> Holds:
    """More than another has, or less, or as much; `no` where that is denied."""

    def holds(name: str) -> Truth:
        one, two = figure.of(row, name), figure.of(row, other)
        if one is None or two is None or name == other:
            return None
        if even(deg):
            return one >= two if no else one == two  # "did not gain as many as B": it gained fewer
        return one < two if less(deg) else one > two

    return holds


def than_them(figure: Measured, row: Lettered, names: tuple[str, ...], deg: str) -> Holds:
    """More (or less) than everybody else of a set that one is in."""
    return foremost(figure.each(row), names, low=less(deg))


def than_its_kind(figure: Measured, row: Lettered, deg: str) -> Holds:
    """More (or less) than all others of one's kind, whichever of its lists is meant; of the one set that is spoken of, if any."""

    def holds(name: str) -> Truth:
        spoken = {names for known in row.view.populations for names in known.readings if name in names}
        told = {than_them(figure, row, names, deg)(name) for names in spoken or lists_with(row, name)}
        return told.pop() if len(told) == 1 else None

    return holds


_AVERAGE = re.compile(
    rf"(?:the|their|its) (?:(?:group|list|set|field)'s )?(?:{SPAN} )?(?P<which>average|mean|median)"
    rf"(?: (?:of|for) the (?:group|list|set|field|{COUNT}))?(?: of {HEDGE}(?P<n>{COUNT}))?(?=[.,;:]|$| and )"
)


def than_average(row: Lettered, at: int, figure: Measured, deg: str) -> Iterator[tuple[Holds, int]]:
    """Reads "than the group's weekly average of about 5,900": that of a set which the sentence names."""
    average = _AVERAGE.match(row.text, at)
    for names in {names for known in row.view.populations for names in known.readings} if average else ():
        values = figure.of_each(row, names)
        if average and len(names) > len("AB") and values is not None:
            middle = (median if average["which"] == "median" else mean)(values)
            told = row.typed.counts[average.start("n")] if average["n"] else None
            if told is None or told.fits(middle):
                yield _than_value(figure, row, middle, deg), average.end()


def _than_value(figure: Measured, row: Lettered, value: float, deg: str) -> Holds:
    return figure.so(row, (lambda own: own < value) if less(deg) else (lambda own: own > value))
