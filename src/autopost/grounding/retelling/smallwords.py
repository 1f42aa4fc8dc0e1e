"""Small number words that a source uses itself: "will first target", "all-in-one"; they are no place and count nothing."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.desk import stems
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numbers import numbers as said_in
from autopost.grounding.retelling.paraphrase import sources
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.view import View

_PARTS = re.compile(r"[.;!?](?=\s)|\s-\s")
_SHARED = 3
"""So many words of a clause make it the one that is told."""
_ADVERB = re.compile(r"\W*$|[,;:.)]| (?:target|to|then|and)\b")
_LISTED = re.compile(
    r"\b(?:lists?|listed|ranks?|ranked|ranking|places?|placed|stands?|stood|sits?|number|position|trending|table)\b"
)


def as_first(view: View, number: Number) -> Fact | None:
    """Reads "vLLM is to target it first" of notes that have "vLLM will first target": an adverb of the source, and no place."""
    if number.form != "ordinal" or not _ADVERB.match(view.mentions.bare, number.end) or _LISTED.search(view.mentions.bare):
        return None
    words = stems(view.mentions.folded.low) - EMPTY
    for fact in sources(view, frozenset(), restated=True):
        for clause in _PARTS.split(folded_key(str(fact.value))):
            places = {said.value for said in said_in(clause) if said.form == "ordinal"}
            if number.value in places and len(words & stems(clause)) >= _SHARED:
                return fact
    return None


_WITHIN = re.compile(r"\b(?:in|into|within|inside|under|behind|from) (?:just |only )?$")
_ONE = re.compile(r"\b(?:one|single|unified|unifies|unify|united|joint)\b")


def in_one(view: View, number: Number) -> Fact | None:
    """Reads "unites reasoning over text, image and video in one model" of "all-in-one integration of text, image, and video"."""
    bare = view.mentions.bare
    if bare[number.start : number.end] != "one" or not _WITHIN.search(bare[: number.start]):
        return None
    words = stems(view.mentions.folded.low) - EMPTY
    about = frozenset(name for ref in view.referents for name in ref.subjects) or frozenset(view.carried)
    for fact in sources(view, about, restated=True) if about else ():
        for clause in _PARTS.split(folded_key(str(fact.value))):
            if _ONE.search(clause) and len(words & stems(clause)) >= _SHARED:
                return fact
    return None


_EACH = re.compile(r" (?:[a-z]+ )?(?:for|to|per) (?:every|each|one|a)?")


def for_each(view: View, number: Number) -> Fact | None:
    """Reads "1,030,314 papers and 9,410,201 edges, about nine for every paper": two figures of a source, the one by the other."""
    if number.form != "count" or not _EACH.match(view.mentions.bare, number.end):
        return None
    told = {other.value for other in view.mentions.numbers if other.end <= number.start}
    about = frozenset(name for ref in view.referents for name in ref.subjects) or frozenset(view.carried)
    for fact in sources(view, about, restated=True) if about else ():
        values = sorted(told & {said.value for said in said_in(folded_key(str(fact.value))) if said.value})
        if any(number.fits(large / small) for small in values for large in values if large > small):
            return fact
    return None


_COMPOUND = re.compile(r"(?<![\w-])(?!(?:joint|equal|tied|co|joined|top|second|number)-)[a-z]{3,}-$")


def in_compound(view: View, number: Number) -> bool:
    """Reads "local-first", "research-first development": what comes before all else, and nobody's place."""
    return number.value == 1 and _COMPOUND.search(view.mentions.bare[: number.start]) is not None
