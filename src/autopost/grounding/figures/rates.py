"""So much of one thing for each, or each hundred, of another: "about 15 stars to a fork", "58 forks for every 100 stars"."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.view import View

_THING = r"stars?|forks?|likes?|downloads?|upvotes?"
_RATE = re.compile(
    rf"\b(?P<what>{_THING}) (?:per|for (?:every|each)|to (?:every|each|an?|the))(?: single)?(?: (?P<n>100|hundred))? "
    rf"(?P<of>{_THING})\b|"
    rf"\b(?:for|to) (?:every|each)(?: (?P<n2>100|hundred))? (?P<of2>{_THING})\b[^.;:]{{0,60}}?\b(?P<what2>{_THING})\b"
)
_HUNDRED = 100


def rate_told(view: View) -> tuple[str, str, int] | None:
    """What a sentence tells so much of, for how many of what."""
    told = _RATE.search(view.mentions.bare)
    if told is None:
        return None
    what, of = (f"{(told[name] or told[f'{name}2']).removesuffix('s')}s" for name in ("what", "of"))
    return what, of, _HUNDRED if told["n"] or told["n2"] else 1


def rate_of(view: View, subject: str, rate: tuple[str, str, int]) -> tuple[float, Fact] | None:
    """What a rate is for a subject, and the fact of what is counted."""
    one, other = (view.rolls.of(subject, family) for family in rate[:2])
    if one is None or other is None or not other.number:
        return None
    return (one.number or 0) / other.number * rate[2], one
