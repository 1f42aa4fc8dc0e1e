"""Two gains over different times: "A won more stars in one day (1,456) than B did in seven (195)", "a quarter of what B got"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.attaching.sharedmeasures import Shared
from autopost.grounding.figures.parts import fits_ratio
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_THAN = re.compile(r"\b(?P<way>more|fewer|less)\b(?!(?: than)? (?:an?|one|twice|half|double|\d))[^;:.]*?\bthan\b")
_OF_WHAT = re.compile(r" (?:of )?(?:what|as (?:many|much)(?: (?:[a-z]+|\ue000++)){0,3} as|of (?:the|those|that)|the)\b")
_LEAST = 3


@dataclass(frozen=True)
class Across:
    """What each of two gained, the first over one time and the second over another, and where that is compared."""

    start: int
    end: int
    one: Fact
    two: Fact


@once
def across(view: View) -> Across | None:
    """Such a comparison, where every figure and window of the sentence is right of it; None otherwise."""
    than = _THAN.search(view.mentions.bare)
    part = None if than else next((n for n in view.mentions.numbers if _compares(view, n)), None)
    if view.cited or (than is None and part is None):
        return None
    start, end = than.span() if than else _compared(view, part) if part else (0, 0)
    pair = _gains(view, end)
    if pair is None:
        return None
    one, two = pair
    if than is not None and ((one.number or 0) > (two.number or 0)) != (than["way"] == "more"):
        return None
    if part is not None and not fits_ratio(view, part, (one.number or 0) / (two.number or 1)):
        return None
    figures = [n for n in view.mentions.numbers if n is not part and n.form == "count" and n.value >= _LEAST]
    if any(not number.fits((one if number.start < end else two).number or 0) for number in figures):
        return None
    return Across(start, end, one, two)


def within(told: Across | None, at: int) -> bool:
    """Whether a place stands in the words that compare."""
    return told is not None and told.start <= at < told.end


def across_spans(view: View) -> Iterator[tuple[Number, Fact]]:
    """The figures of such a comparison."""
    told = across(view)
    for number in view.mentions.numbers if told else ():
        if told is not None:
            yield number, told.one if number.start < told.end else told.two


def _compared(view: View, number: Number) -> tuple[int, int]:
    """From a factor or a part to whom it is set against: "eight times as many stars in one day as"."""
    told = _OF_WHAT.match(view.mentions.bare, number.end)
    return number.start, told.end() if told else number.end


def _compares(view: View, number: Number) -> bool:
    return number.form in {"fraction", "percent", "times"} and _OF_WHAT.match(view.mentions.bare, number.end) is not None


def _gains(view: View, at: int) -> tuple[Fact, Fact] | None:
    """What the first subject gained over the time told before a place, and the second over the time told after it."""
    refs = [ref for ref in view.referents if ref.kind in {"name", "role"} and len(ref.subjects) == 1]
    names = list(dict.fromkeys(name for ref in refs for name in ref.subjects))
    families = {family for _, _, family in view.nouns}
    spans = [window for window in view.mentions.windows if window.days > 0]
    before, after = [w for w in spans if w.end <= at], [w for w in spans if w.start >= at]
    if not (len(names) == len(spans) == len("AB") and len(families) == len(before) == len(after) == 1):
        return None
    if not refs[-1].start >= at > refs[0].start:
        return None
    family = next(iter(families))
    one = Shared(family, "gain", before[0].days).of(view, names[0])
    two = Shared(family, "gain", after[0].days).of(view, names[1])
    return (one, two) if one and two and one.number and two.number and before[0].days != after[0].days else None
