"""As many as are listed: "three languages: Shell, Python and TypeScript", "a fire, an expression and a product are the three"."""

from __future__ import annotations

import itertools
import re

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.view import View

_CUT = re.compile(
    r"(?:[:;.?!](?= |$)|, (?:namely|with) | – | \(|\)|\b(?:are|is|was|were|for|such as|offers all|"
    r"all (?=three|four|five|six)|has|have|from|keeps?|in|of)\b)"
)
_AND = re.compile(r",? and |, (?:then |plus )?")
_WORDS = 12
_LEAST, _MOST = 3, 12


def spelled_out(view: View, number: Number) -> bool:
    """Whether a stretch of the text lists exactly so many things, where it is nothing measured and no set of the edition."""
    # "A release day three times over"
    form = "count" if number.form == "times" and view.mentions.bare.startswith(" over", number.end) else number.form
    if view.cited or form != "count" or not _LEAST <= number.value <= _MOST or number.figures or number.total is not None:
        return False
    bare = view.mentions.bare
    if NOUN.match(bare, number.end + 1) or kind_named(number.noun) or _TIMES.match(bare, number.end):
        return False
    return any(len(items) == number.value for items in _lists(view, number))


_TIMES = re.compile(r" (?:days?|weeks?|hours?|percent|times|places?|points?|more|fewer|of)\b")


def _lists(view: View, number: Number) -> list[list[str]]:
    text = view.low
    cuts = [0, *(place for match in _CUT.finditer(text) for place in match.span()), len(text)]
    stretches = [text[a:b] for a, b in itertools.pairwise(cuts) if not a <= number.start < b]
    split = [[item.strip() for item in _AND.split(stretch)] for stretch in stretches if " and " in stretch]
    return [items for items in split if all(item and len(item.split()) <= _WORDS for item in items)]
