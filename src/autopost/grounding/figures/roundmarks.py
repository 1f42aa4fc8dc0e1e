"""How far a value is from a round figure that the text names: "31 stars short of a 10,000-star week", "over by 734"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_BELOW = re.compile(
    r"\b(?:short(?: of)?|shy of|lack(?:s|ed|ing)?|missing|miss(?:es|ed)?|needs?|needed|kept|keeps?|separates?|falls?|fell|"
    r"away|would have|more [a-z]+ and|if only by|within)\b"
)
_ABOVE = re.compile(r"\b(?:over by|to spare|past (?:it|that|the mark) by|beyond (?:it|that|the mark) by|clear)\b")
_ROUND = 100


def from_round_mark(view: View, number: Number, told: Iterable[Fact]) -> bool:
    """Whether it is what a value of whoever is spoken of lacks to a round figure of the text, or has beyond it."""
    if number.form != "count" or number.total is not None:
        return False
    below, above = _BELOW.search(view.mentions.bare), _ABOVE.search(view.mentions.bare)
    if not below and not above:
        return False
    return any(
        number.fits(mark - value if value < mark else value - mark) and (below if value < mark else above)
        for mark in _round_figures(view) if mark != number.value
        for value in _values(view, number, told) if value != mark
    )  # fmt: skip


@once
def _round_figures(view: View) -> tuple[float, ...]:
    """The round figures of the text, this sentence and the one before."""
    figures = {*(number.value for number in view.mentions.numbers), *view.figures_before}
    return tuple(figure for figure in figures if figure >= _ROUND and figure % 10 ** (len(str(int(figure))) - _DIGITS) == 0)


_DIGITS = 2


def _values(view: View, number: Number, told: Iterable[Fact]) -> Iterator[float]:
    """The levels and gains of whom the sentence speaks of, by the measure that it names."""
    names = {*about(view, number), *view.named, *(() if view.named else view.carried[:1])}
    families = view.families | {view.desk.measure(fact).family for fact in told}
    for name in names:
        for fact in view.desk.by_subject.get(name, ()):
            measure = view.desk.measure(fact)
            if fact.number and measure.aspect in {"level", "gain"} and (measure.family in families or not families):
                yield abs(fact.number)
