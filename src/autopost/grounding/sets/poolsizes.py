"""How many there are in all: "our 15", "the eight profiled here", "the paper tracks 341 AI repositories"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.sets.nameparts import absent_word
from autopost.grounding.view import View

_IN_THE_POOL = re.compile(
    r"(?:[ -](?:AI|ai|different|trending))*[ -](?:(?P<kind>repositories|projects|papers|models|datasets|spaces)\b"
    r"(?:[^.;:,]{0,20}\b(?:tracked|followed|watched|read|listed)\b|"
    r" on hugging face daily papers\b| we (?:follow|track|watch|read)\b)?|"
    r"(?:tracked|followed|watched|read|on (?:hugging face )?daily papers|on (?:the )?\ue000|are (?:tracked|followed))\b)"
)
_TRACKS = re.compile(
    r"\b(?:tracks?|follows?|tracked|followed|watched|listed|reads?|are|out of|"
    r"of|among|across|than any(?: other)? of|other)(?: \w+){0,3} $|^\W*$"
)
_POOL = 12


def pool_size(view: View, number: Number) -> bool:
    """Reads "the paper tracks 341 AI repositories", "first among 34 on Daily Papers": how many there are that places are of."""
    if number.form != "count" or number.value < _POOL or number.total is not None:
        return False
    told = _IN_THE_POOL.match(view.mentions.bare, number.end)
    if told is None or not _TRACKS.search(view.mentions.bare, 0, number.start):
        return False
    said = re.compile(rf"\b{int(number.value)} (?:AI )?(?P<kind>[a-z]+)")
    kinds = {kind_named(match["kind"]) for fact in view.desk.ledger.facts for match in [said.search(fact.statement)] if match}
    kind = kind_named(told["kind"] or "")
    return bool(kinds) and (not kind or kind in kinds)


_SHOWN = re.compile(
    r" (?:[a-z]+ )?(?:profiled|described|covered|shown|listed|featured|presented|tracked|here\b|"
    r"we [a-z]+|(?:that )?(?:this|the) edition)"
)
_THE = re.compile(r"\b(?:the|our|these|those|all) $")


def covered_size(view: View, number: Number) -> bool:
    """Reads "the most of the eight profiled here", "five of our 15": how many of a kind the edition has."""
    kind = kind_named(number.noun)
    lists = (*view.rolls.covered.items(), *view.rolls.trending.items())
    sizes = {len(names) for of, names in lists if not kind or of == kind}
    if number.form != "count" or number.value not in sizes or not _THE.search(view.mentions.bare, 0, number.start):
        return False
    own = view.mentions.bare[: number.start].endswith("our ")
    return own or _SHOWN.match(view.mentions.bare, number.end) is not None


def length_of_list(view: View, number: Number) -> bool:
    """Reads "You will not find Qwen3.8, all the way down to number 30"."""
    return number.value in {len(names) for names in view.rolls.whole.values()} and absent_word(view)
