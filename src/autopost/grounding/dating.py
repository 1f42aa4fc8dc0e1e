"""What a date in a sentence is the date of: a thing that happened, with the version it is told of, or a figure."""

from __future__ import annotations

import itertools
import re

from autopost.grounding.attachment import about
from autopost.grounding.cues import CHANGE
from autopost.grounding.events import EVENT, Event, events, kinds_told, same_version, version_key
from autopost.grounding.mentions import Piece
from autopost.grounding.metrics import NOUN
from autopost.grounding.numbers import Number
from autopost.grounding.times import Moment, Window
from autopost.grounding.view import View

_FIGURE = re.compile(rf"{NOUN.pattern}|{CHANGE.pattern}|\b(?:list(?:ed)?|ranks?|ranked|stood|stands?|had)\b")
NEWEST = re.compile(
    r"\b(?:newest|latest|most recent|last|current) (?:[\w\ue000'-]+ )?(?P<pre>pre-?)?(?:release|version)s?\b"
    r"|\bits (?:newest|latest)\b"
)
_JOINED = re.compile(r"(?:,? and |, |,? (?:together|along) with |,? alongside )")


def tells_event(view: View, moment: Moment) -> bool | None:
    """Whether a date is that of an event (True) or of a figure (False); None where neither stands by it.

    What stands nearest before it in its clause says so, else what follows it there, else what went before.
    """
    bare = view.mentions.bare
    if view.low[moment.start : moment.end].endswith("old"):
        return True
    start, end = view.clause(moment.start)
    marks = [(match.start(), True) for match in EVENT.finditer(bare)]
    marks += [(piece.start, True) for piece in view.mentions.versions]
    marks += [(match.start(), False) for match in _FIGURE.finditer(bare)]
    marks += [
        (n.start, False)
        for n in view.mentions.numbers
        if (n.form == "ordinal" and not bare.startswith(" author", n.end)) or n.value >= 100
    ]
    before = max((mark for mark in marks if start <= mark[0] < moment.start), default=None)
    after = min((mark for mark in marks if moment.end <= mark[0] < end), default=None)
    earlier = max((mark for mark in marks if mark[0] < start), default=None)
    nearest = before or after or earlier
    return None if nearest is None else nearest[1]


def events_at(view: View, span: Moment | Window) -> list[list[Event]]:
    """The events that a date or window may be told of, each version said by itself: all of them must be of that time."""
    start, end = view.clause(span.start)
    words = view.mentions.bare[start:end]
    subjects = about(view, Number(span.start, span.end, 0.0, 0.0, "count"))
    found = [event for event in events(view.facts) if not subjects or event.subject in subjects]
    said = versions_at(view, span)
    if any(not piece.label for piece in said):
        return [
            [event for event in found if event.version and same_version(event.version, piece.value)]
            for piece in said
            if not piece.label
        ]
    kinds = kinds_told(words)
    found = [event for event in found if not kinds or event.kind in kinds]
    newest = NEWEST.search(words)
    return [_newest(found, early=bool(newest["pre"])) if newest else found]


def _newest(found: list[Event], *, early: bool) -> list[Event]:
    """The newest release of each subject among these."""
    releases = sorted((e for e in found if e.kind == "released" and e.early == early), key=newness)
    return list({event.subject: event for event in releases}.values()) or found


def nothing_since(view: View, at: int) -> Event | None:
    """Reads "has not published a release since 29 May": nothing that the ledger knows of came out after that day."""
    start, end = view.clause(at)
    clause = view.mentions.bare[start:end]
    days = [moment for moment in view.mentions.moments if start <= moment.start < end]
    since = [day for day in days if re.search(r"\bsince(?: on)? $", view.mentions.bare[: day.start])]
    denied = re.search(r"\b(?:not|no|never|nothing|without)\b|n't\b", clause)
    if (
        not denied
        or not since
        or since[0].last is None
        or not re.search(r"\b(?:releases?|released|versions?|published|shipped)\b", clause)
    ):
        return None
    known = {name for ref in view.referents for name in ref.subjects} or {*view.carried}
    found = [event for event in events(view.facts) if event.subject in known and event.kind == "released" and not event.early]
    newest = max(found, key=newness, default=None)
    return newest if newest is not None and newest.day <= since[0].last else None


def newness(event: Event) -> tuple[object, ...]:
    """What releases are ordered by: the day, then the version."""
    return event.day, version_key(event.version)


def versions_at(view: View, span: Moment | Window) -> list[Piece]:
    """The versions that a date is told of: those right before it in its clause, joined by "and", else the next one."""
    pieces = view.mentions.versions
    start, end = view.clause(span.start)
    others = [moment for moment in view.mentions.moments if moment is not span]

    def alone(left: int, right: int) -> bool:
        return not any(left <= other.start < right for other in others)

    before = [piece for piece in pieces if start <= piece.start < span.start and alone(piece.end, span.start)]
    after = [piece for piece in pieces if span.end <= piece.start < end and alone(span.end, piece.start)]
    # "On Tuesday v1.1, on Wednesday v1.2": the version in the date's own segment comes first.
    left, right = next(((a, b) for a, b in view.segments if a <= span.start <= b), (start, end))
    own = [piece for piece in before if piece.start >= left] or not [piece for piece in after if piece.start < right]
    if before and own:
        return _joined(view, before[::-1])[::-1]
    if after:
        return _joined(view, after)
    earlier = [piece for piece in pieces if piece.end <= start]
    later = [piece for piece in pieces if piece.start >= end and alone(span.end, piece.start)]
    return earlier[-1:] or later[:1]


def _joined(view: View, pieces: list[Piece]) -> list[Piece]:
    """The first of these and those that hang on it by "and"."""
    run = pieces[:1]
    for a, b in itertools.pairwise(pieces):
        left, right = sorted((a, b), key=lambda piece: piece.start)
        if not _JOINED.fullmatch(view.mentions.folded.low[left.end : right.start]):
            break
        run.append(b)
    return run
