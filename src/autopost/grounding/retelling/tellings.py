"""What the sources' own words say of a thing, and whether they say it is so or is not."""

from __future__ import annotations

import re

from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

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
    if _no_such_version(view, start, end):
        return True
    words = stems(view.mentions.folded.low[start:end]) - EMPTY
    # "Does not work with Copilot": a name that the source has is enough.
    named = bool(words) and words <= stems(" ".join(_PROPER.findall(view.mentions.folded.text[start:end])))
    if len(words) < 2 and not named:
        return None
    found = None
    for passage in (str(fact.value) for fact in view.facts if fact.kind == "passage"):
        for clause in _CLAUSE.split(passage):
            if words <= stems(clause) if named else 2 * len(words & stems(clause)) >= max(len(words), 4):
                without = _WITHOUT.search(clause)
                aside = without is not None and not words & stems(clause[without.end() :])
                if _DENIES.search(clause[: without.start()] if without and aside else clause):
                    return True
                found = False
    return found


_PROPER = re.compile(r"\b[A-Z][\w.+-]*")
_HAS = re.compile(r"\b(?:have|has|exist|offer|list|carry|hold|find|found)\b")
_THERE = re.compile(r"\b(?:exist|available|found|published|there)\b")


def _no_such_version(view: View, start: int, end: int) -> bool:
    """Reads "PyPI does not have a transformers 5.10.3" of notes that say: "on pypi 5.10.3 doesn't exist"."""
    denied = [piece.value.lower() for piece in those_in(view.mentions.versions, start, end)]
    if not denied or not _HAS.search(view.mentions.bare, start, end):
        return False
    passages = (str(fact.value).lower() for fact in view.facts if fact.kind == "passage")
    clauses = (clause for passage in passages for clause in re.split(r"[.;!?](?=\s)|\(", passage))
    return any(denied[0] in clause and _DENIES.search(clause) and _THERE.search(clause) for clause in clauses)
