"""Ends of what a house has on a list, told with their places: "the highest at number 7, the lowest dead last"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.order.superlative import Superlative
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.sets.nameparts import having, written
from autopost.grounding.view import View

_HIGH = re.compile(r"\b(?:the )?(?:highest|best(?:[- ]placed|[- ]ranked)?|top|uppermost)\b")
_LOW = re.compile(r"\b(?:the )?(?:lowest|worst(?:[- ]placed|[- ]ranked)?|bottom)\b|\bat the bottom of the\b")
_TO_PLACE = re.compile(r"[a-z -]{0,24}?(?: of them)?,?(?: (?:is|being|sits|stands|at|in|on|number|no\.|rank|placed|going to))* ?")
_AT = re.compile(r"\b(?:at|number|no\.)\b")
_DEAD_LAST = re.compile(r"[a-z -]{0,12}(?:dead|stone|very) last\b")


def at_its_end(view: View, claim: Superlative) -> bool | None:
    """Whether a highest or lowest stands at the place that is told with it: of a house, of those with a name, or of the list.

    None where no place is told with it, or of nobody in particular.
    """
    if view.cited or claim.way == "only":
        return None
    text = view.mentions.bare[claim.start : claim.end]
    high, low = _HIGH.search(text) is not None, _LOW.search(text) is not None
    if high == low:
        return None
    listed = view.rolls.places.get(listed_kind(view.mentions.bare), {})
    sets = [*_places(view, listed)]
    if low and _DEAD_LAST.match(view.mentions.bare, claim.end):
        return any(max(places) == max(listed, default=0) for places in sets)
    number = _place(view, claim)
    if number is None or not listed:
        return None
    if any(number.value == (min(places) if high else max(places)) for places in sets):
        return True
    told = _AT.search(view.mentions.bare, claim.end, number.start + 1)
    return False if told and len(sets) > 1 and number.value in listed else None


def _place(view: View, claim: Superlative) -> Number | None:
    """The place that is told right after a superlative, or with the list's foot right before it."""
    for number in view.mentions.numbers:
        if number.start >= claim.end and number.form in {"ordinal", "count"} and number.total is None:
            if view.is_size(number):
                continue  # "the highest figure among the eight models"
            told = _TO_PLACE.fullmatch(view.mentions.bare, claim.end, number.start) or (
                number.form == "ordinal" and number.start - claim.end < _NEAR
            )
            return number if told else None
    return None


_NEAR = 24


def _places(view: View, listed: dict[int, str]) -> Iterator[tuple[int, ...]]:
    """The places of each house that is named, of the names with a word of the text, and of the whole list."""
    houses = {house for ref in view.referents if (house := house_at(view, ref))}
    for house in houses:
        yield from _some(place for place, entry in listed.items() if of_house(entry, house))
    for word in written(view):
        yield from _some(place for place, entry in listed.items() if having((entry,), word))
    for known in view.populations:
        for names in known.readings:
            yield from _some(place for place, entry in listed.items() if entry in names)
    yield from _some(iter(listed))


def _some(places: Iterator[int]) -> Iterator[tuple[int, ...]]:
    found = tuple(places)
    if found:
        yield found
