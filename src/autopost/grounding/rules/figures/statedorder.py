"""Figures that the text sets in an order itself: "rose from A to B", "A, more than the B of C", "fewer than any of the seven"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.places.moves import DOWN, UP
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_MEASURE = r"(?:the |its )?(?:[a-z]+ )?(?:\ue000++|(?!from\b)[a-z]+)"
_FROM = re.compile(
    rf"\b(?:(?P<up>{UP}|grew|grown|grows?|widen\w*|opened|(?:improv|rais|lift|boost)e?[sd](?: {_MEASURE}))|"
    rf"(?P<down>{DOWN}|narrow\w*|shrank|shrunk|shrinks?|(?:lower|reduc|cut)e?[sd]?(?: {_MEASURE})|"
    r"melted))(?: again| back| further)?(?: (?:(?:in|over|within) )?(?:the )?\ue000++)? from (?:about |some |nearly |just )?$"
)
_PARTED = re.compile(
    r"\b(?:(?P<down>(?:more than |almost |nearly |roughly )?halved)|(?:more than |almost |nearly |"
    r"roughly )?(?:doubled|trebled|tripled|quadrupled))"
    r"(?:,? (?:(?:in|over|within|on) [a-z ]{1,20}|\ue000++))?,? from (?:about |some |nearly |just )?$"
)
"""Reads "more than halved in a week, from 402 to 1,155"."""
_OUTDOING = re.compile(
    rf" {NOUN.pattern}(?: (?:on|in|over) [a-z\ue000 ]{{1,24}})?, (?P<order>outdoing|beating|topping|exceeding|surpassing|"
    r"eclipsing|outstripping|outpacing|bettering|edging|trailing|lagging) (?:the |its |\ue000++'s )$"
)
"""Reads "added 3,955 stars, outdoing the 4,601 of B"."""
_TO = re.compile(
    rf" ?(?:{NOUN.pattern} )?(?:(?:on|in|a|the|week|day|earlier|before|\ue000++)[ ,]*){{0,5}} ?"
    r"to (?:about |some |nearly |just |only )?"
)
_MORE = re.compile(
    rf" {NOUN.pattern}(?: (?:(?:on|in|over|within|for|during) )?(?:the |a |one |its |last )*(?:\ue000++|day|week))?, (?:far |"
    rf"well |just |slightly |many )?"
    r"(?P<order>(?P<more>more|higher)|fewer|less|lower) "
    r"than (?:the |its |\ue000++'s )$"
)
_OF_THINGS = re.compile(
    r" (?:(?:other )?(?:models|datasets|spaces|repositories|projects|papers|ones)|(?:[a-z]+ )?(?:more|fewer|less|higher|"
    r"lower))\b"
)
"""Reads "176 likes, fewer than the two Spaces behind it", "194,596 stars, fewer than 2,000 more than B"."""


def stated_order(view: View) -> Iterator[Verdict]:
    """Refuses words of order that the figures on both sides of them contradict; the figures are looked up by themselves."""
    if view.kind == "opinion":
        return
    counts = [n for n in view.mentions.numbers if n.form == "count"]
    for one, two in pairwise(counts):
        left, between = view.mentions.bare[: one.start], view.mentions.bare[one.end : two.start]
        went = _FROM.search(left) if _TO.fullmatch(between) else None
        if went is not None and one.value != two.value and (two.value > one.value) != bool(went["up"]):
            yield Verdict(went.start(), two.end, "wrong-direction", "the figures that are given go the other way")
        parted = _PARTED.search(left) if _TO.fullmatch(between) else None
        if parted is not None and one.value != two.value and (two.value < one.value) != bool(parted["down"]):
            yield Verdict(parted.start(), two.end, "wrong-direction", "the figures that are given go the other way")
        beaten = _OUTDOING.fullmatch(between)
        if beaten is not None and one.value != two.value:
            behind = beaten["order"] in {"trailing", "lagging"}
            if (one.value < two.value) != behind:
                start, message = one.end + beaten.start("order"), "the figures that are given are the other way round"
                yield Verdict(start, two.end, "comparison", message)
        told = _MORE.fullmatch(between)
        if (
            told is not None
            and not _OF_THINGS.match(view.mentions.bare, two.end)
            and one.value != two.value
            and (one.value > two.value) != bool(told["more"])
        ):
            yield Verdict(
                one.end + told.start("order"), two.end, "comparison", "the figures that are given are the other way round"
            )
