"""What part of a gain, or of all there is, came on one day: "won 7,369 stars. About 13 percent of them came in the last day"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN, COUNTED_IN
from autopost.grounding.statements.lettered import COUNT, DAY, NAME, SPAN, Lettered
from autopost.grounding.statements.meaning import Claim
from autopost.grounding.statements.measures import BOUNDS, HEDGE, Measured, as_told, days_in, family_of

_ONE_DAY = (
    r"(?P<when>(?:on|in|over|during|within) (?:the |a |one )?(?:(?:last|final|latest|past|single|most recent) )*"
    rf"(?:{SPAN}|{DAY}|day\b))"
)
_CAME = (
    r"(?: (?:were|was))? ?(?:came|come|arrived|fell|won|landed|joined|added|gained|dates?(?: from)?|drawn|"
    r"collected|picked up|made|"
    r"accrued|accumulated)(?: in)?"
)
_PART_CAME = re.compile(
    rf"{HEDGE}(?P<p>{COUNT}) of (?:(?P<them>them|these|those|that|which|it|the gain)|(?:the|its) (?:present |"
    r"current |whole |overall )?"
    rf"(?P<total>total|stars|likes|downloads|count))(?:, (?P<g>{COUNT}),)?{_CAME} {_ONE_DAY}"
)
_SO_MANY_OF = re.compile(
    rf"(?P<g>{COUNT}) of (?:its|the) (?P<whole>{COUNT}) (?:(?:new|weekly|{SPAN}) )*(?P<noun>{ANY_NOUN})(?: (?:of|"
    rf"in|over) (?:the )?{SPAN})?"
    rf"(?:{_CAME})? {_ONE_DAY}(?:,? (?:or|which is|that is)?,? ?{HEDGE}(?P<p>{COUNT}))?"
)
_OF_ITS_OWN = re.compile(
    rf"(?:gained|won|drew|collected|added|picked up|received|got|acquired) {HEDGE}(?P<p>{COUNT}) "
    rf"of (?:all )?its (?P<noun>{ANY_NOUN}) "
    rf"(?P<when>(?:in|over|during|within) (?:(?:the|a|one|last|past|this) )*{SPAN})"
)
"""Reads "gained about a third of its likes in the last week"."""
_MOST_CAME = re.compile(
    rf"\b(?:most|(?:the )?(?:bulk|majority)|(?P<all>almost all|nearly all)) of (?:the {COUNT} |(?:its|the) )(?P<noun>{ANY_NOUN})"
    rf"(?: (?:of|on|at) {NAME})?{_CAME} (?P<when>(?:on|in|over|during|within) (?:(?:the|a|one|last|past|this) )*(?:{SPAN}|{DAY}))"
)
"""Reads "Most of the 673,464 downloads of A came in the last seven days"."""
_WEEK, _HUNDRED, _HALF, _NEARLY_ALL = 7, 100, 0.5, 0.85
_BOUND = re.compile(rf"(?:{'|'.join(BOUNDS)}) $")


def _of_its_own(row: Lettered, name: str) -> Iterator[Claim]:
    for match in _OF_ITS_OWN.finditer(row.text):
        family, number = family_of(match["noun"]), row.typed.counts[match.start("p")]
        gain = Measured(family, True, days_in(row, *match.span("when"))).of(row, name)
        level = Measured(family).of(row, name)
        if gain is not None and level:
            part = gain / level * (_HUNDRED if number.form == "percent" else 1)
            so = as_told(part, number, _how(row, match.start(), number.start))
            yield Claim(*match.span(), so, "share", clause=match.span())


def _most_came(row: Lettered, name: str) -> Iterator[Claim]:
    for match in _MOST_CAME.finditer(row.text):
        family, days = family_of(match["noun"]), days_in(row, *match.span("when"))
        gain, level = Measured(family, True, days).of(row, name), Measured(family).of(row, name)
        if gain is not None and level:
            so = gain / level > (_NEARLY_ALL if match["all"] else _HALF)
            yield Claim(*match.span(), so, "share", clause=match.span())


def _is_last_day(row: Lettered, start: int, end: int) -> bool:
    """Whether the words tell the day before the edition, and no longer time or other day."""
    days = [moment for at, moment in row.typed.days.items() if start <= at < end]
    spans = [window.days for at, window in row.typed.spans.items() if start <= at < end]
    return all(day.holds(row.view.desk.ledger.edition) for day in days) and all(days == 1 for days in spans)


def _how(row: Lettered, start: int, at: int) -> str:
    """The word that bounds the number at a place from one side: "more than half"."""
    bound = _BOUND.search(row.text, start, at)
    return bound[0].strip() if bound else ""


def day_share(row: Lettered) -> Iterator[Claim]:
    """Each such part, of the one who is spoken of, held to what it gained in a day and in the span known of it."""
    named = {*row.typed.names.values()} or {*row.view.carried[:1]}
    if len(named) != 1:
        return
    (name,) = named
    yield from _of_its_own(row, name)
    yield from _most_came(row, name)
    for match in (*_PART_CAME.finditer(row.text), *_SO_MANY_OF.finditer(row.text)):
        parts = match.groupdict()
        noun = family_of(parts.get("noun") or row.text) or family_of(row.view.low_before)
        family = noun or COUNTED_IN.get(row.view.desk.kind(name), "")
        day, level = Measured(family, True, 1).of(row, name), Measured(family).of(row, name)
        weeks = Measured(family, True, _WEEK).of(row, name)
        whole = level if parts.get("total") or (weeks is None and parts.get("them")) else weeks
        if day is None or not whole or not _is_last_day(row, *match.span("when")):
            continue
        told = {"p": day / whole, "g": day, "whole": whole}
        numbers = [(row.typed.counts[match.start(part)], value) for part, value in told.items() if parts.get(part)]
        so_many = [
            n.start for n, _ in numbers if n.form == "count" and n.value > _HUNDRED
        ]  # "72,256 of that came in the last day"
        numbers = [(n, day if n.start in so_many and n.start == match.start("p") else value) for n, value in numbers]
        so = all(as_told(_HUNDRED * v if n.form == "percent" else v, n, _how(row, match.start(), n.start)) for n, v in numbers)
        yield Claim(*match.span(), so, "share", clause=match.span())
