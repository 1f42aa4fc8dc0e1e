"""A comparison told from the other side: "repairs are easier than paperwork" of "with paperwork harder than repairs"."""

from __future__ import annotations

import re
from functools import cache

from autopost.folding import folded_key
from autopost.grounding.desk import stems
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.view import View
from autopost.grounding.words import phrases

_THAN = re.compile(r"\b(?P<word>[a-z]{2,}er|more|less|worse)(?: [a-z]+){0,3}? than\b")
_EDGE = re.compile(r"[.;:,]|\b(?:with|while|but|that|report\w*|find\w*|say\w*)\b")


@cache
def _opposites() -> dict[str, frozenset[str]]:
    pairs = [entry.split() for entry in phrases.words("opposites")]
    known = {word for pair in pairs for word in pair}
    return {word: frozenset(other for pair in pairs if word in pair for other in pair if other != word) for word in known}


def turned(view: View, start: int, end: int) -> bool | None:
    """Of a comparison that begins within a stretch, whether a source has it the other way round, in the word or in the sides.

    True where both are turned, so that the same is said; False where one of them is; None where no source compares the two.
    """
    ours = next((match for match in _THAN.finditer(view.mentions.bare) if start <= match.start() <= end), None)
    if ours is None:
        return None
    mine = _sides(view.mentions.bare, ours)
    opposite = _opposites().get(ours["word"], frozenset())
    for fact in view.facts:
        text = folded_key(str(fact.value)) if fact.kind == "passage" else ""
        for theirs in _THAN.finditer(text):
            if theirs["word"] != ours["word"] and theirs["word"] not in opposite:
                continue
            sides = _sides(text, theirs)
            crossed = bool(mine[0] & sides[1]) and bool(mine[1] & sides[0])
            straight = bool(mine[0] & sides[0]) and bool(mine[1] & sides[1])
            if crossed != straight:
                return crossed if theirs["word"] in opposite else False if crossed else None
    return None


def _sides(text: str, match: re.Match[str]) -> tuple[frozenset[str], frozenset[str]]:
    before, after = _EDGE.split(text[: match.start()])[-1], _EDGE.split(text[match.end() :])[0]
    left, right = stems(before) - EMPTY, stems(after) - EMPTY
    return left - right, right - left
