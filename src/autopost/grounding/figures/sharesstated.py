"""A share worked out in passing from two counts that the text gives: "of the 200, 63 were new, nearly a third"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.fitting import fits_share
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_IN_PASSING = re.compile(
    r"(?:,|,? or|[,:;–(]|,? that is|\bwhich (?:is|makes|works out (?:to|at)|comes to|amounts to)|^\W*(?:that|this|it) "
    r"(?:is|makes|comes to)|"
    r"\bmaking|,? in other words,?)(?: (?:just|about|some|nearly|almost|roughly|exactly|little|slightly|a little|more|"
    r"less|than|over|under|"
    r"well|only|close to|an?|around))* ?\(?$"
)
_OWN_WHOLE = re.compile(r" of (?!(?:the |that |this )?(?:total|whole|list|lot|set|them)\b)")
_OF_IT = re.compile(r"\b[Oo]f (?:the |its |all |these |those |some )*$")
_OF_THEM = re.compile(r" of (?:them|these|those|which|whom|the)\b")
_OF_THEM_NEW = re.compile(r" of (?:them|these|those|whom) (?:were |are |being )?new\b")
"""Reads "200 contributors, nearly a third of them new": a part that is not told."""
_LEAST = 5


def share_of_stated(view: View, number: Number) -> bool:
    """Whether a percentage or a fraction said in passing is what two counts, told with it or just before, come to."""
    if number.form not in {"percent", "fraction"} or not _IN_PASSING.search(view.mentions.bare, 0, number.start):
        return False
    if _OWN_WHOLE.match(view.mentions.bare, number.end) or _OF_THEM_NEW.match(view.mentions.bare, number.end):
        return False
    shares = (part / whole for part, whole in _pairs(view))
    return any(fits_share(view, number, share) for share in shares)


def _pairs(view: View) -> Iterator[tuple[float, float]]:
    """A part and a whole: "six of the 30", or the two counts that a text gives where it gives no more."""
    counts = [one for one in view.mentions.numbers if one.form == "count"]
    yield from ((one.value, float(one.total)) for one in counts if one.total and one.value < one.total)
    told = list(dict.fromkeys((*(one.value for one in counts), *view.figures_before)))
    if counts and not any(
        _OF_IT.search(view.mentions.bare, 0, one.start) or _OF_THEM.match(view.mentions.bare, one.end) for one in counts
    ):
        return  # "408 commits by 200 people": neither is a part of the other
    if len(told) == len("AB") and max(told) >= _LEAST and min(told) > 0:
        yield min(told), max(told)
    elif view.figures_before and not counts:
        yield from ((a, b) for a in told for b in told if 0 < a < b and b >= _LEAST)
