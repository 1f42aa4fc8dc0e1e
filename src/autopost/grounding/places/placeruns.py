"""Numbers that tell of places, and those joined to one another: "at 2 and 19", "first to third", "numbers 1, 3 and 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_PLACE = re.compile(
    r"(?:\b(?:at|numbers?|nos?\.|places?|positions?|ranks?|spots?|gainers?|ranked|placed|models|datasets|spaces|papers)) "
    r"(?:both )?(?:numbers? |nos?\. )?$"
)
_AND = re.compile(r"(?:, (?:and )?| and | & )(?:at )?(?:the |numbers? |in )?")
_ENDS = re.compile(r" (?:(?:all the way )?down|up) to (?:the )?(?:numbers? |place )?")
_TO = re.compile(r" (?:to|through) (?:numbers? )?")
_NOT_PLACES = re.compile(
    rf"[ -](?:{ANY_NOUN}|percent|times?|days?|weeks?|hours?|months?|models|datasets|spaces|papers|projects|repositories|entries|"
    r"releases?|versions?|showings?|appearances?|mentions?|of|in \d|"
    r"(?:most|largest|highest|biggest|fewest|lowest|smallest|least))\b|%|,\d|\.\d"
)


def place_runs(view: View) -> Iterator[tuple[Number, ...]]:
    """Numbers that tell of places, those that are joined to one another together."""
    run: list[Number] = []
    for number in view.mentions.numbers:
        joins = run and any(one.fullmatch(view.mentions.bare, run[-1].end, number.start) for one in (_AND, _TO, _ENDS))
        if joins and _places(view, number):
            run.append(number)
            continue
        if run:
            yield tuple(run)
        marked = number.form == "ordinal" or _PLACE.search(view.mentions.bare, 0, number.start)
        run = [number] if marked and _places(view, number) else []
    if run:
        yield tuple(run)


_LAST = 100


def _places(view: View, number: Number) -> bool:
    plain = number.form in {"count", "ordinal"} and number.total is None and 1 <= number.value <= _LAST and number.step <= 1
    return plain and not view.is_size(number) and not _NOT_PLACES.match(view.mentions.bare, number.end)


def values(view: View, run: Sequence[Number]) -> tuple[int, ...]:
    """The places that a run is of: "first to third" is three of them."""
    told = [int(number.value) for number in run]
    span = len(run) == len("AB") and _TO.fullmatch(view.mentions.bare, run[0].end, run[1].start)
    return tuple(range(told[0], told[-1] + 1)) if span else tuple(told)
