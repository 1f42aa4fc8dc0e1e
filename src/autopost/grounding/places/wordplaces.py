"""Places of entries that have a word in their names: "nine end in GGUF, from number 1 to number 30", "Qwables at 14 and 20"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.ofmembers import places_told
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.sets.nameparts import having, written
from autopost.grounding.sets.plaincounts import parts_named
from autopost.grounding.view import View

_NOT = re.compile(r"\b(?:not|no|none|never|without|except|but|neither|nor)\b|n't\b")
_AT = re.compile(r"\b(?:at|numbers?|places?|ranks?|and|,|or|in) $")
_FEW = 4


def place_of_word(view: View, number: Number) -> bool:
    """Whether a place is one of the few, or the first or last of the many, whose names have a word of the text."""
    bare = view.mentions.bare
    if view.cited or view.single or _NOT.search(bare) or number.value != int(number.value):
        return False
    told = number in places_told(view) or (number.form == "count" and number.total is None and _AT.search(bare, 0, number.start))
    at = int(number.value)
    return bool(told) and any(
        at in places and (len(places) <= _FEW or at in {places[0], places[-1]} or places[:at] == tuple(range(1, at + 1)))
        for places in _places(view)
    )


@each_once
def _places(view: View) -> Iterator[tuple[int, ...]]:
    """The places of the entries with each word, first to last."""
    listed = view.rolls.places.get(listed_kind(view.mentions.bare), {})
    for word in sorted(written(view) | parts_named(view)):
        places = tuple(sorted(place for place, entry in listed.items() if having((entry,), word)))
        if places:
            yield places
