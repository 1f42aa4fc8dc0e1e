"""What one subject gained in a short time and in a long one: "1,383 of its 5,358 new stars of the week came in the last day"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.facts import Fact
from autopost.grounding.attaching.sharedmeasures import Shared
from autopost.grounding.figures.parts import fits_part
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.windows import Window
from autopost.grounding.view import View

_LEAST = 3
"""Smaller figures are too often right by chance."""


def two_spans(view: View) -> Iterator[tuple[Number, Fact]]:
    """Two gains of one subject, each with the span that stands next to it, and what part the one is of the other."""
    subjects = {name for ref in view.referents if ref.kind != "list" for name in ref.subjects} or set(view.carried[:1])
    families = {family for _, _, family in view.nouns}
    spans = [window for window in view.mentions.windows if window.days > 0]
    figures = [number for number in view.mentions.numbers if number.form == "count" and number.value >= _LEAST]
    if (
        len(subjects) != 1
        or len(families) != 1
        or not len(spans) == len(figures) == len({span.days for span in spans}) == len("AB")
    ):
        return
    told = [(number, _gain(view, number, span, *subjects, *families)) for number, span in _paired(view, figures, spans)]
    facts = [fact for _, fact in told if fact is not None and fact.number]
    if len(facts) != len("AB") or not all(fact.number and fact.number > 0 for fact in facts):
        return
    yield from ((number, fact) for number, fact in told if fact is not None)
    less, more = sorted(facts, key=lambda fact: fact.number or 0)
    for number in view.mentions.numbers:
        if number.form in {"fraction", "percent"} and fits_part(view, number, (less.number or 0) / (more.number or 1)):
            yield number, less


_OUT_OF = re.compile(r" (?:out )?of (?:the |its )?")


def _paired(view: View, figures: Sequence[Number], spans: Sequence[Window]) -> Iterator[tuple[Number, Window]]:
    """Each figure with its span: in turn where they take turns, else the two nearest to each other first.

    In "1,383 out of 5,358" the part is of the shorter time.
    """
    left, free = [*figures], [*spans]
    if _OUT_OF.fullmatch(view.mentions.bare, left[0].end, left[1].start) and left[0].value < left[1].value:
        yield from zip(left, sorted(free, key=lambda span: span.days), strict=True)
        return
    ends = [place for number, span in zip(left, free, strict=True) for place in (number.start, span.start)]
    if ends == sorted(ends):
        yield from zip(left, free, strict=True)
        return
    while left and free:
        number, span = min(((n, s) for n in left for s in free), key=lambda pair: _gap(*pair))
        left.remove(number)
        free.remove(span)
        yield number, span


def _gap(number: Number, span: Window) -> int:
    return span.start - number.end if span.start >= number.end else number.start - span.end


def _gain(view: View, number: Number, span: Window, subject: str, family: str) -> Fact | None:
    fact = Shared(family, "gain", span.days).of(view, subject)
    return fact if fact is not None and number.fits(fact.number or 0) else None
