"""Proportions that begin with what one is for: "For every 3.3 stars A has one fork"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.figures.proportions import ONE
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_FIRST = re.compile(r"\bfor (?:each|every) (?:(?:about|roughly|some|around|nearly|almost) )?$")
_HAS = re.compile(
    rf" (?:of its )?(?P<what>{NOUN.pattern}),? (?:[\"'\ue000]+|it|there|the project|the repository|the model) "
    r"(?:has|is|are|counts|shows|gets|got|received) (?:(?:just|only|about|roughly|some|around|nearly|almost) )*"
)
_UNIT = re.compile(r" (?P<one>like|star|fork|upvote|download)s?\b")


def every_first(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "For every 3.3 stars A has one fork": the proportion told the other way round."""
    for two, one in pairwise(view.mentions.numbers):
        told = _HAS.fullmatch(view.mentions.bare, two.end, one.start) if _FIRST.search(view.mentions.bare[: two.start]) else None
        unit = _UNIT.match(view.mentions.bare, one.end) if told and number in (one, two) else None
        under = NOUN.search(told["what"]) if told else None
        for name in sorted(about(view, one)) if unit and under else ():
            a = view.rolls.of(name, ONE[unit["one"]] if unit else "")
            b = view.rolls.of(name, str(under.lastgroup) if under else "")
            if a and b and a.number and b.number and replace(two, form="times").fits(one.value * b.number / a.number):
                yield a, b
