"""Versions: a release of the subject, and the newest only where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attachment import about
from autopost.grounding.mentions import Piece
from autopost.grounding.numbers import Number
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_NEWEST = re.compile(r"\b(?:newest|latest|most recent|current|last|just released|now at|is at|new)\b")
_OLDER = re.compile(
    r"\b(?:previous|older|earlier|before|prior|preceding|after|from|since|over|follow(?:s|ed|ing)|succeeds|"
    r"replac\w+|up from)\b[^.;]{0,24}$"
)
_PRE = re.compile(r"(?:rc|alpha|beta|dev|preview|nightly|a\d|b\d)[-.]?\d*$", re.IGNORECASE)


def versions(view: View) -> Iterator[Verdict]:
    """A version is a release of the sentence's subject; "newest" is said of the newest only."""
    for piece in view.mentions.versions:
        subjects = about(view, Number(piece.start, piece.end, 0.0, 0.0, "count"))
        fact = _released(view, piece, subjects)
        if fact is None:
            yield _unreleased(view, piece, subjects)
            continue
        newest = next((f for f in view.desk.by_subject[fact.subject.id] if f.metric == "newest_release"), None)
        low = view.mentions.bare
        near = low[max(0, piece.start - 48) : piece.start]
        claims_newest = (
            re.search(r"\b(?:newest|latest|most recent)(?: \w+)?, $", near)
            or _NEWEST.search(re.split(r"[;,]", near)[-1])
            or re.match(r"[^.;]{0,24}\b(?:is|as) (?:its|the) (?:newest|latest|most recent)\b", low[piece.end :])
        )
        if claims_newest and newest is not None and not _same(str(newest.value), piece.value) and not _OLDER.search(near):
            yield Verdict(
                piece.start,
                piece.end,
                "newest",
                f"the newest release of {view.desk.name(fact.subject)} is {newest.value}",
                facts=(newest.tag,),
                repair=str(newest.value),
            )
        else:
            yield bound(piece.start, piece.end, fact)


def _same(a: str, b: str) -> bool:
    a, b = (re.sub(r"^(?:v|release-|version-?|[a-z-]+==)", "", text.lower()) for text in (a, b))
    return a == b or a.removeprefix("b") == b.removeprefix("b")


_TAGS = frozenset({"release", "newest_release", "prerelease"})
_RELEASES = _TAGS | {"release_date", "release_note", "prerelease_date"}


def _released(view: View, piece: Piece, subjects: frozenset[str]) -> Fact | None:
    for fact in view.facts:
        base = fact.metric.partition("@")[0]
        if base in _RELEASES and (not subjects or fact.subject.id in subjects):
            version = str(fact.value) if base in _TAGS else fact.id.rpartition("@")[2].partition(":")[0]
            if _same(version, piece.value):
                return fact
    for fact in view.facts:
        spelt = fact.kind == "passage" and re.search(
            rf"(?<![\w.])v?{re.escape(piece.value)}(?![\w])", str(fact.value), re.IGNORECASE
        )
        if spelt and not fact.restated and (not subjects or fact.subject.id in subjects):
            return fact
    return None


def _unreleased(view: View, piece: Piece, subjects: frozenset[str]) -> Verdict:
    text = view.mentions.folded.text[piece.start : piece.end]
    other = next(
        (f for f in view.desk.ledger.facts if f.metric.partition("@")[0] == "release" and _same(str(f.value), piece.value)), None
    )
    own = [f for f in view.facts if f.metric == "newest_release" and (not subjects or f.subject.id in subjects)]
    repair = str(own[0].value) if len(own) == 1 else None
    if other is not None and other.subject.id not in subjects:
        message = (
            f"{text} is a release of {view.desk.name(other.subject)}; the sentence is about {view.subject_name(sorted(subjects))}"
        )
        return Verdict(piece.start, piece.end, "wrong-subject", message, facts=(other.tag,), repair=repair)
    return Verdict(piece.start, piece.end, "version", f"no fact in scope has a release {text}", repair=repair)
