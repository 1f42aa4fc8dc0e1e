"""Words of cause or use that tell a figure, a place or a version: "moved by a mere 1,021", "moved to v2.34.0", "won over 900"."""

from __future__ import annotations

import re

from autopost.grounding.view import View

_MOVED = re.compile(r"moved (?P<way>by|to)|w[io]ns? over")
_LITTLE = re.compile(
    r"(?: (?:an?|just|only|mere|barely|about|around|some|nearly|almost|exactly|little|more|than|over|under|the|its))*+ ?"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|gets?|got)(?: [a-z]+ly)? $")
_PLACE = re.compile(r"(?: (?:the|number|no\.|position|place|rank))*+ ?")


def only_moves(view: View, match: re.Match[str]) -> bool:
    """Whether what follows is by how much something moved, the place or the version it moved to, or how many it won."""
    told = _MOVED.fullmatch(match[0])
    bare, at = view.mentions.bare, match.end()
    if told is None or _PASSIVE.search(bare[: match.start()]):
        return False  # "was moved by the paper": a cause
    counts = {number.start for number in view.mentions.numbers if number.form != "ordinal"}
    little = _LITTLE.match(bare, at)
    after = little.end() if little else at
    if told["way"] != "to":
        return after in counts or any(start in counts for start in range(at, after))
    ordinals = {number.start for number in view.mentions.numbers if number.form == "ordinal"}
    place = _PLACE.match(bare, at)
    return any(piece.start == after for piece in view.mentions.versions) or (place.end() if place else at) in ordinals
