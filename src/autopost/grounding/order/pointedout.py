"""Whom a superlative points out: "the fewest forks of the three are those of A", "That is the most of the 15"."""

from __future__ import annotations

import re

from autopost.grounding.view import View

_THAT_IS = re.compile(r"^\W*(?:that|this) (?:is|was)(?: (?:also|by far|easily))? (?:the )?$")
_IS_THAT_OF = re.compile(
    r"[^.;:\ue000]*(?:\ue000++[^.;:\ue000]*)?? (?:is|are|was|were|belongs? to|goes to|went to) (?:(?:that|"
    r"those) of )?[\"']?(?=\ue000)"
)


def pointed_out(view: View, match: re.Match[str], subjects: frozenset[str]) -> frozenset[str]:
    """Reads "the fewest of the three are those of A": said of A, and "That is the most of the 15": of whoever was told of."""
    if _THAT_IS.search(view.mentions.bare, 0, match.start()) and len(view.carried) == 1:
        return frozenset(view.carried)
    told = _IS_THAT_OF.match(view.mentions.bare, match.end()) if len(subjects) > 1 else None
    named = next((ref for ref in view.referents if told and ref.kind == "name" and 0 <= ref.start - told.end() <= 1), None)
    return named.subjects if named is not None and named.subjects < subjects else subjects
