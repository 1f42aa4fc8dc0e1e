"""How many times one measure of a subject is another of its own: "twice as many likes as forks", "more than half as many"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_AS = re.compile(r" as (?:it (?:has|does|counts|holds) |(?:its |the |of )?(?:own )?(?:number of )?)?")
_TIMES = re.compile(
    r",? (?:[a-z]+ ){0,2}?(?:has|holds|counts|shows|boasts|draws|drew|gains|gained|adds|added|took|collected|"
    r"gathered|won|earned) [a-z\d.,' -]{3,40} as (?:many|few) (?:new |fresh )?"
)
_WIDE = 0.2


@each_once
def own_ratios(view: View) -> Iterator[tuple[Number, int, tuple[Fact, Fact], bool]]:
    """Every such ratio: the number, where the second measure ends, the two levels, and whether levels or gains have it."""
    bare = view.mentions.bare
    for (start, end, one), (then, last, other) in zip(view.nouns, view.nouns[1:], strict=False):
        if one == other or not _AS.fullmatch(bare, end, then):
            continue
        for ref in (ref for ref in view.referents if ref.end <= start and len(ref.subjects) == 1):
            inside = [n for n in view.mentions.numbers if ref.end <= n.start and n.end <= start]
            times = [n for n in inside if n.form in {"times", "fraction"}]
            pairs = [pair for name in ref.subjects for pair in view.rolls.abreast((name, one), (name, other))]
            if len(times) == 1 and pairs and _TIMES.fullmatch(bare, ref.end, start):
                so = any(b.number and _is(times[0], (a.number or 0) / b.number) for a, b in pairs)
                yield times[0], last, pairs[0], so


def _is(times: Number, ratio: float) -> bool:
    """Whether a ratio may be told so: "more than half" of what is three fifths as well."""
    if times.form == "fraction" and times.hedge in {"above", "below"}:
        low, high = (times.value, times.value + _WIDE) if times.hedge == "above" else (times.value - _WIDE, times.value)
        return low <= ratio <= high
    return times.fits(ratio)
