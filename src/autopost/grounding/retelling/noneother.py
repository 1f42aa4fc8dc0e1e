"""Denials that say what a source affirms: "no website other than X" of its only one, "not tied to one tool" of several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.desk import stems
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.view import View

_NONE_BUT = re.compile(
    r"no (?P<what>[^.;,]{2,50}?)(?: for \ue000++| of \ue000++)? (?:other than|but|except(?: for)?|besides|apart from|beyond) "
)
_ONLY = re.compile(r"\b(?:only|sole|single|one)\b")
_NEXT = re.compile(r"[\"'(]*(?P<word>[\w./-]*\w)")
_NOT_ONE = re.compile(
    r"not (?:tied|limited|bound|confined|restricted|locked) to (?:just |only )?(?:one|a single|any (?:one|single))\b"
)
_SEVERAL = re.compile(
    r"\b(?:any|several|multiple|various|cross|multi|and more|all-in-one)\b|(?:[^,.;]{2,40}, ){2,}[^,.;]{2,40}(?:,| and| &) "
)
_CLAUSE = re.compile(r"[.;!?](?=\s)")


def none_other(view: View, at: int) -> bool:
    """Whether the "no" at a place denies all but what a source calls the only one."""
    told = _NONE_BUT.match(view.mentions.bare, at)
    rest = _NEXT.match(view.low, told.end()) if told else None
    if told is None or rest is None:
        return False
    words = stems(told["what"]) - EMPTY
    for clause in _clauses(view):
        if rest["word"] in clause and _ONLY.search(clause) and words and 2 * len(words & stems(clause)) >= len(words):
            return True
    return False


def not_just_one(view: View, at: int) -> bool:
    """Whether the "not" at a place denies that it is one thing, where a source tells of several."""
    return _NOT_ONE.match(view.mentions.bare, at) is not None and any(_SEVERAL.search(clause) for clause in _clauses(view))


def _clauses(view: View) -> Iterator[str]:
    subjects = {name for ref in view.referents for name in ref.subjects} | {*view.carried}
    for fact in view.facts:
        if fact.kind == "passage" and fact.subject.id in subjects:
            yield from _CLAUSE.split(folded_key(str(fact.value)))
