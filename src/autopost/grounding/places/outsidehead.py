"""How far outside the head of a list somebody stands, and of how many places an end of the list is told in which it stands."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import small
from autopost.grounding.places.stances import places_of
from autopost.grounding.view import View

_OUTSIDE = re.compile(r" places? (?:outside|below|short of|away from) the top (?P<n>[a-z]+|\d+)\b")
_LAST_OF = re.compile(
    r"\b(?:last|bottom|final) (?:place |spot )?(?:among|of|in) (?:the |all )?$|\b(?:list's|its|the) (?:last|bottom|final) $"
)
_PLACES = re.compile(r" (?:places|spots|positions|entries)\b")


def outside_by(view: View, number: Number) -> bool:
    """Reads "A, number 11, is one place outside the top ten"."""
    told = _OUTSIDE.match(view.mentions.bare, number.end) if number.form == "count" else None
    top = small(told["n"]) if told else None
    alone = (next(iter(ref.subjects)) for ref in view.referents if len(ref.subjects) == 1)
    return top is not None and any(place.at == top + number.value for name in alone for place in places_of(view, name))


def length_of_end(view: View, number: Number) -> bool:
    """Reads "the last place among the 30 goes to A", "the list's last ten places include A": of a list at whose end A stands."""
    if number.form != "count" or not _LAST_OF.search(view.mentions.bare, 0, number.start):
        return False
    after = next((ref for ref in view.referents if ref.start >= number.end and len(ref.subjects) == 1), None)
    places = [place.at for place in places_of(view, next(iter(after.subjects)))] if after else []
    size = len(view.listed)
    if _PLACES.match(view.mentions.bare, number.end):
        return bool(places) and all(size - number.value < at <= size for at in places)
    return number.value == size and places == [size]
