"""Subjects told by words of their names: "the Gemma coder" of several Gemmas, "the data journalism paper" of the titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.desk import Desk
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.view import Referent, View
from autopost.grounding.words.stems import stems

_NEXT_WORD = re.compile(r"[- ](?P<word>[a-z][a-z\d]{2,})\b")
_WORDS = re.compile(r"[a-z\d]+")
_TOLD = re.compile(
    rf"\b(?:the|that|its) (?P<words>(?!(?:{SMALL_WORDS}|only|same|next|last|other)\b)[a-z][a-z-]{{2,}}(?: [a-z][a-z-]{{2,}})?) "
    r"(?P<kind>paper|study|model|repository|space|dataset)\b(?!-)"
)


def by_next_word(view: View, ref: Referent) -> Referent:
    """Reads "the Gemma coder": of those of a family, the one in whose name the next word is, too."""
    word = _NEXT_WORD.match(view.low, ref.end) if ref.kind == "owner" and len(ref.subjects) > 1 else None
    if word is None:
        return ref
    own = frozenset(name for name in ref.subjects if word["word"] in _WORDS.findall(name.rpartition(":")[2].lower()))
    return Referent(ref.start, word.end(), own, "name") if len(own) == 1 else ref


def by_words(view: View, found: list[Referent]) -> Iterator[Referent]:
    """Reads "five fewer than the data journalism paper": whose name alone has these words."""
    for start, end, name in told_by_words(view.mentions.bare, view.desk):
        if not any(ref.start < end and start < ref.end for ref in found):
            yield Referent(start, end, frozenset({name}), "role")


def told_by_words(bare: str, desk: Desk) -> Iterator[tuple[int, int, str]]:
    """Where somebody is told so, and who it is."""
    known = desk.ledger.subjects
    for match in _TOLD.finditer(bare):
        words = stems(match["words"])
        names = desk.rolls.covered.get(kind_named(match["kind"]), ())
        own = [name for name in names if name in known and words <= stems(known[name].name)]
        if len(own) == 1:
            yield *match.span(), own[0]
