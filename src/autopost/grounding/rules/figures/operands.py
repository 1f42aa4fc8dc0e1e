"""A part or a multiple told right between two figures: "its 906 is less than a third of the leader's 2,917"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.figures.parts import fits_ratio
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_IS = re.compile(
    rf"(?: {ANY_NOUN})? (?:is|are|was|were|makes? up|amounts? to|comes? to|equals?) "
    r"(?:(?:just|only|still|well|even|less|more|fewer|about|roughly|nearly|almost|over|under|than|barely|exactly|some|around|"
    r"a little|slightly|close to|not quite) )*(?:an? )?"
)
_OF = re.compile(r"(?: of| as many as| as much as)? (?:the |its |their |all |that of )?(?:[a-z\ue000]+(?:'s?)? ){0,2}")
_EXACT = 20


@OpenRule
def operands(view: View) -> Iterator[Verdict]:
    """Refuses what the two figures beside it do not come to."""
    bare, told = view.mentions.bare, view.mentions.numbers
    for (one, part), (_, two) in pairwise(pairwise(told)):
        plain = all(n.form == "count" and n.total is None and not n.hedge and n.value >= _EXACT for n in (one, two))
        if part.form not in {"fraction", "times", "percent"} or part.total is not None or not plain:
            continue
        between = _IS.fullmatch(bare, one.end, part.start) and _OF.fullmatch(bare, part.end, two.start)
        if between and not fits_ratio(view, part, one.value / two.value):
            yield Verdict(part.start, part.end, "ratio", "the two figures beside it do not come to this")
