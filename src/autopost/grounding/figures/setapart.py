"""Whom a distance is told between: "12,707 more than A", "some 12,700 separate A, top of the 15, from B", "between A and B"."""

from __future__ import annotations

import re

from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import Referent, View

_THAN = re.compile(
    r"[^.;:,]{0,40}?\b(?:than|ahead of|behind|above|below|over|clear of|short of|shy of|in front of)"
    r"(?: those| that)?(?: of| for)? "
    r"(?:the |runner-?up |second-placed |\ue000++'s? )*[\"']?$"
)
_PARTS = re.compile(r" (?:[a-z]+ ){0,4}(?:separates?|separated|divides?|divided|lies? between|lay between|between) ")
_FROM = re.compile(r"[^.;:]{0,70}?(?: from| and) (?:the |runner-?up |\ue000++'s? )*[\"']?")


@once
def set_apart(view: View, number: Number) -> frozenset[str]:
    """Those who must be of the pair whose distance the number is; none where the words name nobody so."""
    bare = view.mentions.bare
    after = [ref for ref in view.single if ref.start >= number.end]
    if not after:
        return frozenset()
    if _THAN.fullmatch(bare[number.end : after[0].start]) and not bare.startswith("'", after[0].end):
        return after[0].subjects
    parts = _PARTS.match(bare, number.end)
    near = after[0].start - parts.end() if parts else -1
    if len(after) > 1 and 0 <= near <= len("the leader ") and _FROM.fullmatch(bare, after[0].end, after[1].start):
        return _both(after)
    return frozenset()


def _both(after: list[Referent]) -> frozenset[str]:
    return after[0].subjects | after[1].subjects
