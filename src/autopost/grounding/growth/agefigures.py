"""All that somebody has, set against its age: "53,246 stars in 30 days, an average of about 1,775 a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise, product

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.dated.elapsed import how_long
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.windows import Window
from autopost.grounding.view import View

_IN_ALL = re.compile(
    r" (?:stars|likes|forks|upvotes) (?:in|within|over) (?:just |only |the |its |these |barely |about )*(?:first )?$"
)
_A_DAY = re.compile(r"(?:,| –| \() ?(?:or |which is |that is )?(?:an average of|on average|averaging|some|about) (?:[a-z]+ )*$")
_EACH_DAY = re.compile(r"(?: [a-z]+)? (?:a|per|each|every) day\b")
_MAKES = re.compile(
    r",? (?:which|that|and that|this) (?:makes|is|comes to|works out at|amounts to|means)(?: an average of)? (?:[a-z]+ )*$|"
    r"(?:,|:| –) (?:or )?(?:an average of |on average )(?:[a-z]+ )*$"
)
_OLD = re.compile(r"\b(?:day|week|month)s? old\b")
_A_WEEK = 7
"""Of what is younger nobody tells a daily average."""


def since_it_began(view: View) -> Iterator[tuple[int, int]]:
    """Where a total is told with the age at which it was reached, and what that is a day."""
    for number, window in product(view.mentions.numbers, view.mentions.windows):
        if number.form == "count" and _IN_ALL.fullmatch(view.mentions.bare, number.end, window.start):
            near, far = how_long(view, window)
            for total, age in _aged(view, number):
                if near <= age <= far:
                    yield number.start, window.end
                    yield from ((one.start, one.end) for one in _daily(view, window) if one.fits(total / window.days))
    for whole, daily in pairwise(view.mentions.numbers) if _OLD.search(view.low) else ():
        makes = _MAKES.search(view.mentions.bare[whole.end : daily.start])
        if makes and _EACH_DAY.match(view.mentions.bare, daily.end):
            yield from ((daily.start, daily.end) for total, age in _aged(view, whole) if daily.fits(total / age))


def _aged(view: View, number: Number) -> Iterator[tuple[float, int]]:
    """All that the number's subject has of what it counts, where it is just that, and the days since the subject began."""
    family = next((said for start, _, said in view.nouns if start >= number.end), "")
    for name in sorted(about(view, number)) if len(about(view, number)) == 1 else ():
        born, now = view.desk.began_on(name), view.rolls.of(name, family)
        if born is not None and now is not None and now.number and number.fits(now.number):
            age = taken_on(now) - born
            if age >= timedelta(_A_WEEK):
                yield now.number, age.days


def _daily(view: View, window: Window) -> Iterator[Number]:
    for number in view.mentions.numbers:
        led = number.start > window.end and _A_DAY.fullmatch(view.mentions.bare, window.end, number.start)
        if led and _EACH_DAY.match(view.mentions.bare, number.end):
            yield number
