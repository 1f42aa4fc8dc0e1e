"""Growth told by its digits: "grew by double digits", "three of the ten had double-digit growth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.measuring import Test, measured
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.view import View

DIGITS = re.compile(r"\b(?P<n>single|double|triple)[ -]digits?\b(?: percentages?\b)?")
_LEAST = {"single": 1, "double": 10, "triple": 100}
_OF_PERCENT = re.compile(r"\b(?:percent(?:age)?|per cent|growth|grew|grows?|rose|rise|increase[sd]?)\b|%")


def by_digits(view: View) -> Iterator[Test]:
    """What grew by so many percent, or has so many of what is named: from 10 to 99 where it is told of double digits."""
    for match in DIGITS.finditer(view.mentions.bare):
        noun = NOUN.search(view.mentions.bare[match.end() : match.end() + 24])
        moved = CHANGE.search(view.mentions.bare) is not None or re.search(r"\bgrowth\b", view.mentions.bare) is not None
        percent = moved and (noun is None or _OF_PERCENT.search(view.mentions.bare) is not None)
        family = str(noun.lastgroup) if noun else next((name for *_, name in view.nouns), "stars" if percent else "")
        least = _LEAST[match["n"]]

        def holds(
            name: str, family: str = family, least: int = least, moved: bool = moved, percent: bool = percent
        ) -> bool | None:
            value = measured(view, name, family, changes=moved, percent=percent)
            return None if value is None else least <= abs(value) < 10 * least

        if family:
            yield Test(*match.span(), holds, "digits", family=family, changes=moved)
