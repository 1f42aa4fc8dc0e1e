"""Whether words call a version the oldest: "its oldest release is v1.1", "nothing older than v1.1", "the earliest A, v1.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.attaching.dating import newness, release_at, which
from autopost.grounding.attaching.events import Event
from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.rules.dated.callednewest import called_newest
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_OLDEST = re.compile(r"\b(?:oldest|earliest)\b")
_NONE_OLDER = re.compile(r"\b(?:no|not|never|nothing|none)\b[^.;]{0,60}?\b(?P<word>older|earlier) (?=[^.;]{0,40}?\bthan\b)")
_AS_NEW = {"oldest": "newest", "earliest": "freshest", "older": "newer", "earlier": "younger"}
_OF_SEVERAL = re.compile(
    r"\b(?:listed|tracked|covered|followed|projects|releases|six|of (?:all|them|these|those|the (?:two|three|pair))|among|"
    r"anyone|any other|list|table|ledger|edition|page)\b"
)
_STRAIGHT = re.compile(r"\b(?:oldest|earliest)(?: (?:release|version|one))?(?: \ue000++)?,? (?:is |was )?\W*$")
"""Reads "The earliest A, v1.1", "and its oldest, v1.1"."""
_THE_OLDEST = re.compile(
    r"[^.;]{0,60}? (?:is|was|being) (?:still )?(?:the|its) (?:oldest|earliest)(?: (?:release|version|one))?\b"
)


@OpenRule
def called_oldest(view: View) -> Iterator[Verdict]:
    """A version that is called its project's oldest is the first of those known, and not the only one."""
    bare = view.mentions.bare
    words = [match.span() for match in _OLDEST.finditer(bare)]
    words += [match.span("word") for match in _NONE_OLDER.finditer(bare)]
    if not words:
        return
    as_new = bare
    for start, end in words:
        as_new = as_new[:start] + _AS_NEW[bare[start:end]] + as_new[end:]
    turned = replace(view, mentions=replace(view.mentions, bare=as_new))
    for piece in view.mentions.versions:
        own = release_at(view, piece) if not piece.label else None
        called = own is not None and called_newest(turned, piece) is not None and called_newest(view, piece) is None
        called = called or _STRAIGHT.search(bare[: piece.start]) is not None
        if own is None or not (called or _taken_up(view, piece)) or _is_oldest(view, own):
            continue
        start, end = min(words, key=lambda span: abs(span[0] - piece.start))
        yield Verdict(start, end, "newest", f"{own.version} is not known to be the oldest of {view.desk.name(own.fact.subject)}")


def _taken_up(view: View, piece: Piece) -> bool:
    """Reads "v1.2 and v1.1; the former is its oldest release"."""
    for start, end in view.segments:
        told = which(view, start, [one for one in view.mentions.versions if one.end <= start])
        if told and told[0] is piece and _THE_OLDEST.match(view.mentions.bare[start:end] + " "):
            return True
    return False


def _is_oldest(view: View, own: Event) -> bool:
    """Whether it is the first of its project's that are known, or of the newest releases where several are spoken of."""
    same = view.desk.releases_of(own.subject)
    if len(same) > 1 and not any(newness(one) < newness(own) for one in same):
        return True
    if not _OF_SEVERAL.search(view.mentions.bare):
        return False
    newest = {one.subject: one for one in sorted(view.desk.releases, key=newness)}
    return newest.get(own.subject) == own and not any(one.day < own.day for one in newest.values())
