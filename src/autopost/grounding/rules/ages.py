"""Who is youngest and who is oldest: borne out by the dates of creation or publication of all of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_KIND = r"(?:models?|datasets?|spaces?|repositor(?:y|ies)|projects?|papers?)"
_MOST = re.compile(
    r"\b(?:(?P<new>newest|youngest|(?:most recently|last) (?:created|published|uploaded|submitted|added)|most recent)|"
    r"(?P<old>oldest|earliest|(?:first|earliest) (?:created|published|uploaded|submitted)))\b"
    rf"(?= (?:(?:trending|ranked|listed|tracked) )?{_KIND}\b| (?:of|among|in|on) )"
)
_NONE = re.compile(
    rf"\b(?:no (?:other )?(?:\w+ ){{0,2}}{_KIND}|none|not one|nothing)\b[^.;,]{{0,60}}"
    r"\b(?:(?P<new>younger|newer|more recent(?:ly)?|later)|(?P<old>older|earlier|longer ago))\b than "
)
_GROUP = re.compile(rf"\b(?:of|among) (?:the |these |those |all )?(?:(?P<n>two|three|pair|four)|(?:[\w-]+ ){{0,2}}{_KIND})\b")
_DATES = frozenset({"created_at", "published_at"})


def ages(view: View) -> Iterator[Verdict]:
    """Reads "no repository is younger than X", "newest of the ten Spaces is X": no later date is known."""
    if view.kind == "opinion":
        return
    for pattern, after in ((_NONE, True), (_MOST, False)):
        for match in pattern.finditer(view.mentions.bare):
            subject = _subject(view, match.start(), match.end(), after=after)
            own = None if subject is None else _date(view.desk.by_subject.get(subject, ()))
            if own is None or own.day is None or _smaller_group(view, match.end()):
                continue
            rival = _beyond(view, own, _length(view, match.end()), later=bool(match["new"]))
            if rival is None:
                yield bound(match.start(), match.end(), own)
            else:
                said, day = view.mentions.folded.text[match.start() : match.end()].strip(), rival.day
                message = f"“{said}” is not so of {view.desk.name(own.subject)}: {view.desk.name(rival.subject)} dates from {day}"
                yield Verdict(match.start(), _end(view, match.end(), own), "newest", message, facts=(rival.tag,))


def _subject(view: View, start: int, end: int, *, after: bool) -> str | None:
    """Whom it is said of: the name that follows "than" or "is", else the one before, else who is carried over."""
    named = [ref for ref in view.referents if ref.kind in {"name", "pronoun"} and len(ref.subjects) == 1]
    following = [
        ref
        for ref in named
        if ref.start >= end and re.search(r"than \W*$|\bis \W*$|^,? ?\W*$", view.mentions.bare[end - 5 : ref.start])
    ]
    before = [ref for ref in named if ref.end <= start]
    chosen = following[:1] if after or not before else before[-1:]
    return next(iter(chosen[0].subjects)) if chosen else None


def _end(view: View, end: int, own: Fact) -> int:
    """The finding reaches to the name it is about, where that follows closely."""
    spans = [ref.end for ref in view.referents if ref.start >= end and own.subject.id in ref.subjects]
    return spans[0] if spans else end


def _date(facts: Iterator[Fact] | list[Fact] | tuple[Fact, ...]) -> Fact | None:
    return next((fact for fact in facts if fact.metric in _DATES and fact.day is not None), None)


def _smaller_group(view: View, end: int) -> bool:
    """Reads "the youngest of the three": those of the sentence, not of the edition."""
    group = _GROUP.search(view.mentions.bare[end : end + 40])
    return group is not None and group["n"] is not None


def _length(view: View, end: int) -> int:
    """Reads "of the ten at the top": how far down the list the claim goes."""
    return next(
        (int(n.value) for n in view.mentions.numbers if n.form == "count" and 0 <= n.start - end < 24 and n.value > 2), 10_000
    )


def _beyond(view: View, own: Fact, length: int, *, later: bool) -> Fact | None:
    """Another of the kind, on the same list where there is one, with a later (or earlier) date."""
    listed = {
        fact.subject.id
        for fact in view.desk.ledger.facts
        if fact.metric == "rank" and "@" not in fact.id and (fact.number or 0) <= length
    }
    listed = listed if own.subject.id in listed else set()
    for fact in view.desk.alike(own):
        if fact.day is None or own.day is None or (listed and fact.subject.id not in listed):
            continue
        if (fact.day > own.day) if later else (fact.day < own.day):
            return fact
    return None
