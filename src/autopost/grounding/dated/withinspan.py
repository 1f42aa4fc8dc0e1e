"""Versions that came out within a span, each with its day: "two versions in three days, v1.0 on Tuesday and v1.1 on Thursday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.events import same_version
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN, VERSION, Typed, right_clauses
from autopost.grounding.view import View

_OUT = (
    r"(?:(?:has |had )?(?:shipped|released|published|put out|brought out|issued|tagged|saw|managed|delivered|got (?:through )?)|"
    r"ships|releases|publishes)"
)
_EACH = rf"{VERSION}(?: (?:came|followed|appeared|out|is|was|dated|of|from|on|\())* ?(?:the )?{DAY}\)?"
_ROW = rf"(?P<row>{_EACH}(?:(?:,|;)?(?: (?:and|then|followed by))? {_EACH})+)"
_IN = (
    rf"(?P<n>{COUNT}) (?:new )?(?:versions|releases) (?:with)?in (?:just |only )?(?P<span>{SPAN})"
    rf"(?P<week> (?:this|the past|the last) week|,? {SPAN})?"
)
_FRAMES = (
    re.compile(rf"{START}(?P<name>{NAME}) {_OUT} {_IN}[,:] {_ROW}{END}"),
    re.compile(rf"{START}{_IN}[,:] (?P<name>{NAME}) {_OUT} {_ROW}{END}"),
    re.compile(rf"{START}{_IN} (?:from|by|for) (?P<name>{NAME})[,:] {_ROW}{END}"),
)
_WEEK = 7


def within_span(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that counts, names and dates rightly the versions of one project, and the days from first to last."""
    yield from (match.span() for match in right_clauses(view, ((pattern, _right) for pattern in _FRAMES)))


def _right(view: View, row: Typed, match: re.Match[str]) -> bool:
    part = row.within(*match.span("row"))
    own = view.desk.releases_of(row.names[match.start("name")])
    told = [[one for one in own if same_version(one.version, piece.value)] for _, piece in sorted(part.versions.items())]
    days = [moment for _, moment in sorted(part.days.items())]
    if not all(len(found) == 1 for found in told) or len(told) != len(days) != 0:
        return False
    made = [found[0] for found in told]
    first, last = min(one.day for one in made), max(one.day for one in made)
    span, number = row.spans[match.start("span")], row.counts[match.start("n")]
    # From Tuesday to Thursday are three days, the first and the last among them.
    right = span.days == (last - first).days + 1 and number.form == "count" and number.value == len({one.version for one in made})
    recent = not match["week"] or (view.desk.ledger.edition - first).days < _WEEK
    return right and recent and all(moment.holds(one.day) for moment, one in zip(days, made, strict=True))
