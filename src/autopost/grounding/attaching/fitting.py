"""Whether a fact's value prints as a number of the text: form, unit and rounding."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.attaching.enumeration import run
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

OF_WHOLE = re.compile(r" of (?:what|the|its|their|those|all)\b")
"""Reads "40% of the 210 likes it now has", "22.5 percent of what the ten gained": a share, and no growth."""


def fits(view: View, number: Number, fact: Fact) -> bool:
    """Whether the fact's value prints as the number, form and all."""
    value, unit = fact.number, fact.unit or ""
    if value is None:
        return False
    if unit == "rank" or number.form == "ordinal":
        spelt = number.form == "ordinal" or (number.form == "count" and number.step >= 1 and said_as_place(view, number))
        return unit == "rank" and value == number.value and spelt
    if number.form in {"fraction", "percent"}:
        return _part_fits(view, number, fact)
    if number.form == "times":
        # A change of 100% is a doubling.
        grown = unit == "percent" and view.desk.measure(fact).aspect == "change" and number.fits(1 + value / 100)
        return grown or (unit == "times" and number.fits(value))
    return unit not in {"percent", "times"} and number.fits(value)


_OF_WHAT = re.compile(r" of (?:what|those|the|\ue000)")


def _part_fits(view: View, number: Number, fact: Fact) -> bool:
    part, counted = _part(fact), (fact.unit or "").startswith("of ")
    if part is None or fact.number is None:
        return False
    if number.form == "percent":
        if counted:  # none of five is no half percent of them
            return abs(100 * part - number.value) <= min(number.step, 1) / 2 and (part > 0 or number.value == 0)
        return number.fits(fact.number)
    # "Less than a tenth of the 27,737 stars of B": no rise.
    no_rise = view.desk.measure(fact).aspect == "change" and _OF_WHAT.match(view.mentions.bare, number.end)
    bare_count = counted and number.total is None and not re.match(r" (?:of|the|all)\b", view.mentions.bare[number.end :])
    if no_rise or bare_count:
        return False
    if number.hedge in {"above", "below"} and (part > number.value) != (number.hedge == "above"):
        return False
    return abs(part - number.value) <= part_slack(view, number) and not _less_than_told(number, part)


_ONE_IN = re.compile(r"one(?: [a-z]+){0,2} (?:in|out of) (?:every )?[a-z\d]+(?: of (?:the )?[\d,]+)?")


def part_slack(view: View, number: Number) -> float:
    """How far a part may lie from the fraction said: "less than a third" only bounds it, "almost a third" is near it."""
    if re.search(
        r"\b(?:(?:less|fewer|more) than|(?:well|far) (?:under|over|below|above)) (?:an? )?$", view.mentions.bare[: number.start]
    ):
        return 0.16
    if _ONE_IN.fullmatch(view.mentions.bare, number.start, number.end) and number.value:
        return 0.5 * number.value * number.value  # "one in seven" is nearer to a seventh than to a sixth or an eighth
    # A twelfth is said more closely than a half.
    return min(0.05, 0.2 * number.value) if number.hedge else min(0.03, 0.12 * number.value)


def fits_part(view: View, number: Number, part: float) -> bool:
    """Whether a part may be told as this fraction: on the side that a rounding word says, and as near as `part_slack`."""
    if number.hedge in {"above", "below"} and (part > number.value) != (number.hedge == "above"):
        return False
    return abs(part - number.value) <= part_slack(view, number) and not _less_than_told(number, part)


_WORDED, _ROUNDED = (*(1 / n for n in range(2, 11)), 2 / 3, 3 / 4), 1e-9
"""Parts that have a word of their own."""


def _less_than_told(number: Number, part: float) -> bool:
    """Reads "about a quarter" for 20.4 percent, which is about a fifth."""
    nearest = min(_WORDED, key=lambda one: abs(part - one))
    unit = number.form == "fraction" and number.value > 0 and (1 / number.value).is_integer()
    return unit and number.hedge == "about" and nearest < number.value - _ROUNDED


def fits_share(view: View, number: Number, part: float) -> bool:
    """Whether a part may be told so, in percent or as a fraction."""
    return number.fits(100 * part) if number.form == "percent" else fits_part(view, number, part)


def so_many_of(number: Number, some: int, whole: int) -> bool:
    """Whether a number is how many of a whole they are, or what part of it."""
    if number.form == "count":
        return number.value == some and not number.hedge
    return number.fits(some / whole * (100 if number.form == "percent" else 1))


_THINGS = re.compile(
    r" (?:of (?:its|their|the) )?(?:[a-z-]+ )?(?:models|entries|names|datasets|spaces|repositories|projects|papers)\b"
)


def said_as_place(view: View, number: Number) -> bool:
    """Whether a bare number is said as a place: "ranked 12", "number three", "from fourth to 2", "places 8, 9 and 10"."""
    first = run(view, number)[0]
    if _THINGS.match(view.mentions.bare, number.end):
        return False  # "unsloth placed seven models"
    return bool(
        re.search(
            r"\b(?:ranks?|ranked|rank of|ranking|places?|placed|numbers?|nos?\.?|positions?|spots?|slots?|at) "
            r"(?:at |numbers? |no\. ?)?$|\brank (?:of|for) [^,;]{0,80} (?:is|was) $|"
            r"\brank (?:is|was|stands at|remains)(?: now| still)? $",
            view.mentions.bare[: first.start],
        )
    )


def _part(fact: Fact) -> float | None:
    """A count or percentage as a part of one."""
    if fact.number is None:
        return None
    whole = re.match(r"of (\d+) ", (fact.unit or "") + " ")
    if whole and int(whole[1]):
        return fact.number / int(whole[1])
    return abs(fact.number) / 100 if fact.unit == "percent" else None
