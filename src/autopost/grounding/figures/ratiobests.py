"""Whoever has most or least of one measure for each of another: "one like for eight downloads, the highest rate of the eight"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.order.superlative import Superlative
from autopost.grounding.view import View

_NOUN = r"(?:likes?|downloads?|stars?|forks?|upvotes?|(?:open )?issues?)"
_RATE = re.compile(r"(?: such)? (?:ratio|rate|proportion|yield)\b")
_EACH = re.compile(
    rf"\bone (?P<a>{_NOUN}) (?:for|to|in)(?: [a-z]+)*? (?:every|each) (?:[\d,.]+|[a-z]+) (?P<b>{_NOUN})\b|"
    rf"\b(?:for|to) (?:every|each)(?: single)? (?P<d>{_NOUN})\b[^.;:]*?(?:[\d,.]+|[a-z]+) (?P<c>{_NOUN})\b|"
    rf"\b[\d,.]+ (?P<e>{_NOUN}) (?:for (?:every|each)|per) (?P<f>{_NOUN})\b"
)
_FEW = 3


def ratio_best(view: View, claim: Superlative) -> bool | None:
    """Whether the values of all of a set bear out a superlative of such a ratio; None where it is none, or they are not known."""
    pair = _measures(view, claim)
    if view.cited or pair is None or claim.way == "only" or claim.denied or len(claim.subjects) != 1:
        return None
    own, low = next(iter(claim.subjects)), claim.way == "low"
    for names in _sets(view, own):
        ratios = {name: value for name in names if (value := _ratio(view, name, pair)) is not None}
        if len(ratios) == len(names):
            best = (min if low else max)(ratios.values())
            return ratios[own] == best and sum(value == best for value in ratios.values()) == 1
    return None


def _measures(view: View, claim: Superlative) -> tuple[str, str] | None:
    """Of what for each of what: as the words behind it say, those before "than any other", or the figure told before "rate"."""
    bare = view.mentions.bare
    each = next(_EACH.finditer(bare, 0, claim.start), None) if _RATE.match(bare, claim.end) else None
    if each is None:
        return None
    a, b = (each["a"], each["b"]) if each["a"] else (each["c"], each["d"]) if each["c"] else (each["e"], each["f"])
    return (_family(a), _family(b)) if _family(a) != _family(b) else None


def _family(noun: str) -> str:
    plural = noun if noun.endswith("s") else f"{noun}s"
    return "open_issues" if plural.endswith("issues") else plural


def _ratio(view: View, name: str, pair: Sequence[str]) -> float | None:
    above, below = (view.rolls.of(name, family) for family in pair)
    if above is None or below is None or above.number is None or not below.number:
        return None
    return above.number / below.number


def _sets(view: View, own: str) -> Iterator[tuple[str, ...]]:
    """Of whom: a set that the sentence names and he is of, else all of his kind that are measured."""
    named = [names for known in view.populations if known.readings and not known.other for names in known.readings]
    yield from (names for names in named if own in names and len(names) >= _FEW)
