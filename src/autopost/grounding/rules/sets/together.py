"""More or less than some have together: "A has more likes than the three above it combined"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.view import View

_NTH = "|".join(ORDINAL_WORDS)


_PLACES = re.compile(rf"(?P<one>{_NTH}) and (?P<two>{_NTH})(?= (?:put together|combined|together|taken together)\b)")


def at_places(view: View, number: Number) -> bool:
    """Whether an ordinal is one of such places."""
    return any(match.start() <= number.start < match.end() for match in _PLACES.finditer(view.mentions.bare))
