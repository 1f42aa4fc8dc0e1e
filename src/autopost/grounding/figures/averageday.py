"""An average day of what was gained over more: "a daily average of 1,209", "about half of the 1,584 a day of its week"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.fitting import fits_part
from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_A_DAY = re.compile(r"(?: (?:stars|likes|downloads))? (?:a|per|each|every) day\b")
_AVERAGE = re.compile(r"\b(?:daily|average|a day|per day)\b")
_LED = re.compile(r"\b(?:average|mean)(?: day)?(?:,| of| is| was| at)*(?: (?:about|roughly|some|just|nearly|almost))* $")
_ABOVE = re.compile(
    r"(?: (?:stars|likes|downloads))? (?P<way>above|over|more than|below|"
    r"under|fewer than|less than) (?:its|the) (?:own )?(?:daily )?average\b"
)


def average_day(view: View, number: Number) -> bool:
    """Whether a figure is an average day of whom the text is about, how far the last day was from it, or what part of it."""
    if view.cited or not _AVERAGE.search(view.mentions.bare):
        return False
    told = _A_DAY.match(view.mentions.bare, number.end) or _LED.search(view.mentions.bare, 0, number.start)
    above = _ABOVE.match(view.mentions.bare, number.end)
    for day, mean in _days(view):
        if number.form == "count" and told and number.fits(mean):
            return True
        if number.form == "count" and above and number.fits(abs(day - mean)):
            return (day > mean) == (above["way"] in {"above", "over", "more than"})
        if number.form == "fraction" and day < mean and fits_part(view, number, day / mean):
            return True
    return False


def _days(view: View) -> Iterator[tuple[float, float]]:
    """What each of those in hand gained on the last day, and on an average day, of the measures told."""
    for name in view.in_hand:
        for family in families_told(view):
            day = view.rolls.of(name, f"{family}_gain_1d")
            for days in (7, *(one for one in view.days if one not in {1, 7})):
                whole = view.rolls.of(name, f"{family}_gain_{days}d")
                if whole is not None and whole.number:
                    yield (day.number or 0) if day is not None else 0, whole.number / days
