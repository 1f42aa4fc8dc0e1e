"""Two figures told apart by "the first … the second" of two measures: "has 161,618 of the first and 33,517 of the second"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.measuring import days_told
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_FIRST = re.compile(r"(?:%| percent)? (?:of|in|for|by) the (?:first|former|one)\b(?! [a-z\ue000]+ed\b)")
_SECOND = re.compile(r"(?:%| percent)? (?:of|in|for|by) the (?:second|latter|other)\b")


def former_and_latter(view: View) -> Iterator[tuple[Number, Fact]]:
    """The two figures, where they are what one subject has by the two measures that the sentence names first."""
    families = list(dict.fromkeys(family for *_, family in view.nouns))
    numbers = [n for n in view.mentions.numbers if n.form in {"count", "percent"}]
    first = next((n for n in numbers if _FIRST.match(view.mentions.bare, n.end)), None)
    second = next((n for n in numbers if _SECOND.match(view.mentions.bare, n.end)), None)
    if first is None or second is None or len(families) != len("AB"):
        return
    for name in view.in_hand:
        one, other = (_value(view, name, family, n) for family, n in zip(families, (first, second), strict=True))
        if one is not None and other is not None:
            yield from ((first, one), (second, other))
            return


def _value(view: View, name: str, family: str, number: Number) -> Fact | None:
    """The subject's level, gain or change by a measure, as it prints as the figure."""
    days = days_told(view)
    what = "change" if number.form == "percent" else "gain"
    metrics = [f"{family}_{what}_{day}d" for day in days] + ([family] if number.form == "count" else [])
    facts = (view.rolls.of(name, metric) for metric in metrics)
    return next((fact for fact in facts if fact is not None and fact.number is not None and number.fits(fact.number)), None)


def tells_apart(view: View, number: Number) -> bool:
    """Whether a place is only the "first" or "second" by which two figures are told apart."""
    if number.form != "ordinal" or not any(True for _ in former_and_latter(view)):
        return False
    return any(read.match(view.mentions.bare, n.end) and n.end < number.start < n.end + _NEAR
               for n in view.mentions.numbers for read in (_FIRST, _SECOND))  # fmt: skip


_NEAR = 20
