"""How far apart two releases are that are told together: "came the very next day", "days before v1.2", "more than a month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from autopost.grounding.attaching.dating import newness, release_at
from autopost.grounding.attaching.events import Event
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.dated.releaseorder import days_differ
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 31, "year": 366}
_WAY = r"(?=,? (?:after|before|later|earlier|ahead of|apart|between|older|younger|newer)\b)"
_NEXT = re.compile(
    r"\b(?:(?:on )?the (?:very )?(?:next|following) day|(?:on )?the (?:very )?day (?:after|before)(?! (?:yester|tomor))|"
    r"(?<!and )(?:just |only )?(?:a|one) day (?:later|earlier|after|before|apart)|overnight)\b"
)
_LONG = re.compile(rf"\b(?:(?P<many>several|many|some|a few|a couple of) )?(?P<unit>day|week|month)s{_WAY}")
_OVER = re.compile(
    r"\b(?:(?P<over>more than|over|upwards of|well over|longer than)|(?P<under>less than|under|not even|within|barely|inside)) "
    r"(?:a|one) (?:full |whole |single )?(?P<unit>day|week|fortnight|month|year)\b"
)
_NOT_THESE = re.compile(r"\b(?:since|ago|last|past|so far|today|gained|stars|likes|downloads)\b")
_BETWEEN = re.compile(r"\b(?:between|to (?:move|go|get) from|separat(?:es|ed))(?: [\w./'-]+)? \W*$")
_ORDER = re.compile(r"\b(?:is|was) (?:(?:much|slightly|a little|a bit) )?(?:(?P<old>older)|newer|younger|more recent) than \W*$")


@OpenRule
def two_dated(view: View) -> Iterator[Verdict]:
    """Refuses a distance between two releases, named or each its project's newest, that their days do not show."""
    for start, end in view.clauses:
        told = [(at, event) for at, event in _told(view) if start <= at < end]
        if len(told) != len("AB") or told[0][1].fact is told[1][1].fact or _NOT_THESE.search(view.low, start, end):
            continue
        (first, one), (at, two) = told
        apart = abs((one.day - two.day).days)
        for match, least, most in _lengths(view, start, end):
            placed = first < match.start() or _BETWEEN.search(view.low, match.end(), first)
            if placed and not least <= apart <= most and not denies(view, match.start()):
                yield days_differ(*match.span(), one, two, "date")
        order = _ORDER.search(view.low, start, at)
        if order and not denies(view, order.start("old")) and one.day != two.day and (one.day < two.day) != bool(order["old"]):
            yield days_differ(*order.span(), one, two, "date")


def _lengths(view: View, start: int, end: int) -> Iterator[tuple[re.Match[str], float, float]]:
    """Every length that is told, and how many days it means at least and at most."""
    yield from ((match, 1, 1) for match in _NEXT.finditer(view.low, start, end))
    for match in _LONG.finditer(view.low, start, end):
        yield match, _UNITS[match["unit"]] * (3 if match["many"] in {"several", "many"} else 1) + (match["unit"] == "day"), inf
    for match in _OVER.finditer(view.low, start, end):
        days = _UNITS[match["unit"]]
        yield (match, days - 3 * (days > _UNITS["week"]) + 1, inf) if match["over"] else (match, 0, days)


def _told(view: View) -> list[tuple[int, Event]]:
    """The releases that are told of, with their places: versions, and what a project's newest release is."""
    found = [(piece.start, event) for piece in view.mentions.versions if (event := release_at(view, piece)) is not None]
    for ref in view.single:
        made = view.desk.releases_of(next(iter(ref.subjects)))
        if made and _NEWEST.match(view.low, ref.end - (2 if view.low[ref.end - 2 : ref.end] == "'s" else 0)):
            found.append((ref.start, max(made, key=newness)))
    return sorted(found, key=lambda pair: pair[0])


_NEWEST = re.compile(r"'s?(?: own)? (?:newest|latest|most recent|last|current)(?: (?:release|version))?\b(?! \d)|'s?(?=\W*$)")
