"""What a date in a sentence is the date of: a thing that happened, with the version it is told of, or a figure."""

from __future__ import annotations

import itertools
import re
from datetime import date

from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.events import EVENT, Event, events, kinds_told, same_version, version_key
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.mentions.windows import Window
from autopost.grounding.view import View

_FIGURE = re.compile(
    rf"{NOUN.pattern}|{CHANGE.pattern}|\b(?:list(?:ed)?|ranks?|ranked|stood|stands?|"
    r"had(?! (?:\w+ly |just |already )?(?:put|been|released|published|shipped|come|created|brought|issued|new|fresh)\b))\b"
)
NEWEST = re.compile(
    r"\b(?:newest|latest|most recent|last|current) (?:[\w\ue000'-]+ )?(?:(?P<pre>pre-?)?(?:release|version)s?\b(?! candidate)|"
    r"(?P<early>(?:release )?candidate|alpha|beta|pre-?release)s?\b)"
    r"|\bits (?:newest|latest)\b|\blast (?:published|released|shipped|put out)\b"
)
_JOINED = re.compile(r"(?:,? and |, |,? (?:together|along) with |,? alongside )(?:\ue000++ )?")


_AGES = re.compile(r"\b(?:old|young)(?:er|est)\b")
"""Reads "A, from 2020, is the oldest of the repositories listed": the day is that of its birth."""


_FROM_DAY = re.compile(r"\ue000[\"']?(?: (?:paper|model|dataset|study))?, from (?:the )?$")
"""Reads "The A paper, from Friday, June 12, is": the day that it is of."""
_CAME_OUT = re.compile(
    r"(?: version| release)?,? (?:which |that )?(?:appeared|came out|was (?:released|published|tagged)|shipped|arrived)"
    r"(?: on)? (?:the )?"
)


def tells_event(view: View, moment: Moment) -> bool | None:
    """Whether a date is that of an event (True) or of a figure (False); None where neither stands by it.

    What stands nearest before it in its clause says so, else what follows it there, else what went before.
    """
    bare = view.mentions.bare
    if view.low[moment.start : moment.end].endswith("old"):
        return True
    if _FROM_DAY.search(bare, 0, moment.start):
        return True
    start, end = view.clause(moment.start)
    marks = [(match.start(), True) for match in EVENT.finditer(bare)]
    marks += [(match.start(), True) for match in _AGES.finditer(bare)]
    marks += [(piece.start, True) for piece in view.mentions.versions]
    marks += [(match.start(), False) for match in _FIGURE.finditer(bare)]
    marks += [
        (n.start, False)
        for n in view.mentions.numbers
        if (n.form == "ordinal" and not bare.startswith(" author", n.end)) or n.value >= 100
    ]
    taken = [ref for ref in view.referents if ref.kind == "pronoun"]  # "the second" of two that are named
    marks = [mark for mark in marks if mark[1] or not any(ref.start <= mark[0] < ref.end for ref in taken)]
    before = max((mark for mark in marks if start <= mark[0] < moment.start), default=None)
    after = min((mark for mark in marks if moment.end <= mark[0] < end), default=None)
    earlier = max((mark for mark in marks if mark[0] < start), default=None)
    nearest = before or after or earlier
    return None if nearest is None else nearest[1]


_SIDE = re.compile(
    r"\b(?:publi|releas|creat|upload|submit|shipp|ma|bor|came out|dat|out|appear)\w*(?: (?:already|only|shortly|"
    r"just|well|from))? "
    r"(?P<side>before|prior to|after|later than)(?: the)? $|\bpredates? $"
)


def told_of(view: View, moment: Moment, day: date) -> bool:
    """Whether what happened on a day is told by a date: on it, or, where the words say so, before or after it."""
    side = _SIDE.search(view.mentions.bare[: moment.start])
    if side is None or moment.first is None or moment.last is None:
        return moment.holds(day)
    return day < moment.first if side["side"] in {None, "before", "prior to"} else day > moment.last


def events_at(view: View, span: Moment | Window) -> list[list[Event]]:
    """The events that a date or window may be told of, each version said by itself: all of them must be of that time."""
    start, end = view.clause(span.start)
    words = view.mentions.bare[start:end]
    subjects = about(view, Number(span.start, span.end, 0.0, 0.0, "count"))
    found = [event for event in events(view.facts) if not subjects or event.subject in subjects]
    said = _answering(view, span) or list(versions_at(view, span))
    last = next((match for match in NEWEST.finditer(view.mentions.bare, start, span.start)), None)
    if last and said and said[-1].end <= last.start() and _CAME_OUT.fullmatch(view.mentions.bare, last.end(), span.start):
        said = []  # "between v1.1 and its latest version, which appeared on Saturday"
    named_here = any(ref.kind == "name" for ref in those_in(view.referents, start, span.start))
    if last and said and named_here and said[-1].end <= start:
        said = []  # "A's newest is v1.1, whereas the newest release of B dates from Friday"
    earlier = [piece for piece in view.mentions.versions if piece.end <= start and not piece.label]
    if len(earlier) > 1 and said == earlier[-1:]:
        left = next((a for a, b in view.segments if a <= span.start <= b), start)
        earlier = which(view, left, earlier) or which(view, start, earlier) or earlier
        # "v1.2, out on Friday, followed v1.1, from Monday; it came four days later": either may be "it".
        return [[event for event in found if any(same_version(event.version, piece.value) for piece in earlier)]]
    if any(not piece.label for piece in said):
        return [
            [event for event in found if event.version and same_version(event.version, piece.value)]
            or [event for event in events(view.facts) if event.version and same_version(event.version, piece.value)]
            for piece in said
            if not piece.label
        ]
    kinds = kinds_told(words)
    found = [event for event in found if not kinds or event.kind in kinds]
    newest = NEWEST.search(words)
    return [_newest(found, early=bool(newest["pre"] or newest["early"])) if newest else found]


_TO = re.compile(r"(?: (?:to|until|through) |,? and |, )(?:(?:the )?(?:release |pre-?release )?(?:candidate|version) )?")


def _row(view: View, span: Moment | Window, joint: re.Pattern[str]) -> tuple[int, list[Moment]]:
    """The days told in one row with a day, and its place among them."""
    bare, days = view.mentions.bare, [*view.mentions.moments]
    at = next((n for n, day in enumerate(days) if day is span), None)
    if at is None:
        return 0, []
    first = last = at
    while first and joint.fullmatch(bare, days[first - 1].end, days[first].start):
        first -= 1
    while last + 1 < len(days) and joint.fullmatch(bare, days[last].end, days[last + 1].start):
        last += 1
    return at - first, days[first : last + 1]


def _answering(view: View, span: Moment | Window) -> list[Piece]:
    """Reads "went from v1.1 to v1.2 in eight days, 2 to 10 June": of as many versions the one that the day answers."""
    at, days = _row(view, span, _TO)
    said = [piece for piece in view.mentions.versions if days and piece.end <= days[0].start and not piece.label]
    joined = all(_TO.fullmatch(view.mentions.bare, a.end, b.start) for a, b in itertools.pairwise(said))
    return [said[at]] if 1 < len(days) == len(said) and joined else []


_WHICH = re.compile(
    r"\W*(?:and )?the (?:(?P<first>first|former)|(?P<last>second|latter)|(?P<old>older|earlier)|(?P<new>newer|later))"
    r"(?: one| of the two)?"
    r"(?=,| (?:is|was|of|from|came|appeared|dates?|followed|published|released|remains)\b)"
)


def which(view: View, at: int, said: list[Piece]) -> list[Piece]:
    """Reads "v1.1 and v1.2; the second is of Monday": which of two versions a clause takes up; empty where it does not say."""
    match = _WHICH.match(view.mentions.bare, at)
    if match is None or len(said) != 2:
        return []
    order = said if match["first"] or match["last"] else sorted(said, key=lambda piece: version_key(piece.value))
    return order[:1] if match["first"] or match["old"] else order[1:]


def _newest(found: list[Event], *, early: bool) -> list[Event]:
    """The newest release of each subject among these."""
    released = [event for event in found if event.kind == "released"]
    # A ledger may count a candidate as a release.
    own = [e for e in released if e.early == early] or [e for e in released if early and version_key(e.version)[1] < 0]
    releases = sorted(own, key=newness)
    return list({event.subject: event for event in releases}.values()) or found


_OPENS = re.compile(r"\W*(?:(?:and|but|yet|so|still) )?(?:on|by|as of|until|at|before)? ?(?:the )?")


def opens(view: View, moment: Moment) -> bool:
    """Whether a date stands at the head of its clause: "On 10 June the newest version was v1.1"."""
    start, end = view.clause(moment.start)
    was = re.search(r"\b(?:was|had been|were|stood)\b", view.mentions.bare[moment.end : end])
    return was is not None and _OPENS.fullmatch(view.mentions.bare[start : moment.start]) is not None


_SINCE = re.compile(
    r"\bsince(?: (?:version )?\ue000++)?(?:,? which (?:appeared|came out|was (?:published|released)))?(?: (?:on|of|from))? $"
)


def nothing_since(view: View, at: int) -> Event | None:
    """Reads "has not published a release since 29 May": nothing that the ledger knows of came out after that day."""
    start, end = view.clause(at)
    clause = view.mentions.bare[start:end]
    days = those_in(view.mentions.moments, start, end)
    since = [day for day in days if _SINCE.search(view.mentions.bare, 0, day.start)]
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


_STEP_FROM = re.compile(r"(?:\b(?:days?|hours?|weeks?|months?)|\ue000) (?:after|before) (?:version )?$")


def release_at(view: View, piece: Piece) -> Event | None:
    """The release that a version in a sentence is of: one of whom it is said of."""
    subjects = about(view, Number(piece.start, piece.end, 0.0, 0.0, "count"))
    found = (event for event in events(view.facts) if not subjects or event.subject in subjects)
    return next((event for event in found if event.version and same_version(event.version, piece.value)), None)


_FOLLOWED = re.compile(r"\b(?:followed|succeeded|replaced) (?:the )?(?:version |release )?$")
_AFTER_SO_LONG = re.compile(r" after (?:[a-z]+ )?(?:\ue000++|[a-z]+ days),? (?:on )?(?:the )?")
"""Reads "v1.2 followed v1.1 after eight days, on June 10": the day of the first."""
_NEXT_TO = re.compile(
    r"\b(?:followed|succeeded|replaced|trailed|(?:young|new|lat)er than) (?:the )?(?:version |release )?"
    r"\ue000++(?P<by> (?:by|after) (?:[a-z]+ )?(?:\ue000++|[a-z]+ days))?(?:,| and)"
    r"(?(by)|(?= (?:was|is|came|appeared|shipped|arrived|followed|dates|has|had)\b))"
)
"""Reads "v1.2, which followed v1.1 by eight days, was published on June 10": the day of the first."""
_ON = re.compile(r",? (?:on|namely on|that is,? on) (?:the )?|, (?:the )?")
"""Reads "eight days earlier, on June 2": one day, told twice."""


def only_beside(view: View, at: int) -> list[Piece]:
    """The versions that another is only set beside: v1.1 in "v1.2, which followed v1.1 by eight days, came out"."""
    told = [match.span() for match in _NEXT_TO.finditer(view.mentions.bare, 0, at)]
    return [piece for piece in view.mentions.versions[1:] if any(a < piece.start < b for a, b in told)]


def versions_at(view: View, span: Moment | Window) -> list[Piece]:
    """The versions that a date is told of: those right before it in its clause, joined by "and", else the next one."""
    beside = only_beside(view, span.start)
    told = [piece for piece in view.mentions.versions if piece not in beside]
    dated = [piece for piece in told if _CAME_OUT.fullmatch(view.mentions.bare, piece.end, span.start)]
    if dated:
        return dated  # "Ten days after v1.1 appeared on June 5"
    # "On 18 June, two days after v0.25.0": the date is not that version's.
    pieces = [p for p in told if not _STEP_FROM.search(view.mentions.bare[: p.start]) or len(view.mentions.moments) > 1]
    start, end = view.clause(span.start)
    others = [
        moment
        for moment in view.mentions.moments
        if moment is not span and not _ON.fullmatch(view.mentions.bare, moment.end, span.start)
    ]

    def alone(left: int, right: int) -> bool:
        return not those_in(others, left, right)

    former = [piece for piece in pieces if _AFTER_SO_LONG.fullmatch(view.mentions.bare, piece.end, span.start)]
    pieces = [piece for piece in pieces if piece not in former or not _FOLLOWED.search(view.mentions.bare, 0, piece.start)]
    before = [piece for piece in those_in(pieces, start, span.start) if alone(piece.end, span.start)]
    after = [piece for piece in those_in(pieces, span.end, end) if alone(span.end, piece.start)]
    # "On Tuesday v1.1, on Wednesday v1.2": the version in the date's own segment comes first.
    left, right = next(((a, b) for a, b in view.segments if a <= span.start <= b), (start, end))
    own = [piece for piece in before if piece.start >= left] or not [piece for piece in after if piece.start < right]
    if before and own:
        return _joined(view, before[::-1])[::-1]
    if after:
        return _joined(view, after)
    earlier = [piece for piece in pieces if piece.end <= start]
    later = [piece for piece in pieces if piece.start >= end and alone(span.end, piece.start)]
    return which(view, left, earlier) or which(view, start, earlier) or earlier[-1:] or later[:1]


def _joined(view: View, pieces: list[Piece]) -> list[Piece]:
    """The first of these and those that hang on it by "and"."""
    run = pieces[:1]
    for a, b in itertools.pairwise(pieces):
        left, right = sorted((a, b), key=lambda piece: piece.start)
        if not _JOINED.fullmatch(view.mentions.bare, left.end, right.start):
            break
        run.append(b)
    return run
