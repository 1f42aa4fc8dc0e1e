"""Two places told of one, then and now, and a word of the way: "From fifth place to seventh, A rose"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.places.moves import BETTER, MOVED, WORSE
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_WORD = r"(?: (?:place|spot|position))?"
_FROM = re.compile(r"\bfrom (?:the )?$")
_TO = re.compile(rf"{_WORD} to (?:the )?$")
_BETTER = re.compile(rf"\b(?:(?P<up>{BETTER})|(?P<down>{WORSE}))\b")


@OpenRule
def from_to(view: View) -> Iterator[Verdict]:
    """Refuses "rose from fifth place to seventh", where every word of the way in the sentence goes against the places."""
    bare = view.mentions.bare
    ways = [*MOVED.finditer(bare), *_BETTER.finditer(bare)]
    places = [number for number in view.mentions.numbers if number.form == "ordinal"]
    if not ways or NOUN.search(bare) or len(places) != len("AB"):
        return
    one, two = places
    told = _FROM.search(bare, 0, one.start) and _TO.fullmatch(bare, one.end, two.start)
    if told and one.value != two.value and all((two.value < one.value) != bool(way["up"]) for way in ways):
        yield Verdict(*ways[0].span(), "wrong-direction", "the places that are told go the other way")
