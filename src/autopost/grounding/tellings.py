"""What the sources' own words say of a thing, and whether they say it is so or is not."""

from __future__ import annotations

import re

from autopost.grounding.desk import stems
from autopost.grounding.view import View

EMPTY = stems(
    "with that this from have been will were they them their there which while these those into only just "
    "also more most than such very over under can lets allows supports enables designed built works runs the "
    "and for are its has not does did isn't doesn't instead any was but had"
)
_CLAUSE = re.compile(r"(?<=[.;!?])\s+|, (?:but|and|while) ")
_DENIES = re.compile(r"\b(?:not|no|never|cannot|without|none|nor|\w+n't|\w+n’t)\b", re.IGNORECASE)

_WITHOUT = re.compile(r"\bwithout\b")
"""Reads "They name it blind execution, that an agent builds without having understood": the naming is not denied."""


def told_not(view: View, start: int, end: int) -> bool | None:
    """Reads "the notes say that it does not exist": whether a passage in scope denies it too; None where none speaks of it."""
    words = stems(view.mentions.folded.low[start:end]) - EMPTY
    if len(words) < 2:
        return None
    found = None
    for passage in (str(fact.value) for fact in view.facts if fact.kind == "passage"):
        for clause in _CLAUSE.split(passage):
            if 2 * len(words & stems(clause)) >= max(len(words), 4):
                without = _WITHOUT.search(clause)
                aside = without is not None and not words & stems(clause[without.end() :])
                if _DENIES.search(clause[: without.start()] if without and aside else clause):
                    return True
                found = False
    return found
