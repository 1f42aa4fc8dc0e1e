"""A day that several share is that of each: "A and B share a birthday", "Monday was release day for A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.events import events
from autopost.grounding.mentions.times import Moment
from autopost.grounding.referents.namerows import name_rows
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_MADE = r"(?:creat\w+|publish\w+|publication|born|made|upload\w+|submi\w+|birth|launch\w*|releas\w+|shipp\w+|came out|appeared)"
_SHARED = re.compile(
    rf"\bshare[sd]? (?:an? |the |one |their |its )?(?:(?:very )?(?:same )?(?:{_MADE} (?:date|day)|birthday|date|day)|"
    rf"(?:same )?(?:main )?[^.;:]{{0,60}}\b(?:date of {_MADE}|birthday|{_MADE} (?:date|day)))|"
    rf"\b{_MADE} (?:both |all )?(?:on|from) (?:the|one and the) (?:very )?same (?:day|date)|"
    rf"\b{_MADE} day (?:for|of)\b|\bthe day (?:on which |that |when )?(?:both|all)\b|\bsaw the (?:{_MADE}|birth) of\b"
)
_RELEASED = re.compile(r"\b(?:releas\w+|versions?|shipp\w+|updat\w+)\b")
_UNLESS = re.compile(r"\b(?:not|never|nor|neither|than|but|except|before|after|later|earlier|apart)\b|n't\b")


@OpenRule
def shared_day(view: View) -> Iterator[Verdict]:
    """Refuses a day that one of a row has not: the one that is told, or that of the others."""
    for told in _SHARED.finditer(view.mentions.bare):
        start, end = view.clause(told.start())
        rows = [row for row in name_rows(view) if start <= row[0].start and row[-1].end <= end]
        if len(rows) != 1 or _UNLESS.search(view.mentions.bare, start, end):
            continue
        moments = [
            one for one in view.mentions.moments if start <= one.start < end and one.first is not None and one.first == one.last
        ]
        released = _RELEASED.search(view.mentions.bare, start, end) is not None
        wrong = _missing(view, rows[0], moments, released=released)
        if wrong is not None:
            message = f"that is no day of {view.subject_name(wrong.subjects)}"
            yield Verdict(wrong.start, wrong.end, "date", message)


def _missing(view: View, row: tuple[Referent, ...], moments: list[Moment], *, released: bool) -> Referent | None:
    """Who has not the day, where the others have it."""
    days = [_days(view, next(iter(ref.subjects)), released=released) for ref in row]
    if not all(days):
        return None
    if len(moments) == 1:
        held = [any(moments[0].holds(day) for day in own) for own in days]
        return next((ref for ref, one in zip(row, held, strict=True) if not one), None) if any(held) else None
    return None if moments or set.intersection(*days) else row[-1]


def _days(view: View, name: str, *, released: bool) -> set[date]:
    own = events(view.desk.by_subject.get(name, ()))
    return {one.day for one in own if (one.kind == "released") == released}
