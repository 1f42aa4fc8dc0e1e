"""What is said of when somebody began: on a day, before another, so long after it, as the oldest of a set, so long ago."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from autopost.grounding.statements.lettered import DAY, SPAN, Lettered
from autopost.grounding.statements.meaning import Holds, Reading, Truth, all_of, denies, foremost, reading
from autopost.grounding.statements.sets import KIND, sets
from autopost.grounding.statements.whom import one_of

_BE = r" (?:is|are|was|were)(?: not|n't)?(?: also| both| all| still| now| only| even| just)*"
_MADE = (
    r"(?: (?:was|were|is|are|been)(?: not|n't)?(?: both| all)?(?: first)?(?: created| published| uploaded| submitted| made| put "
    r"(?:up )?on "
    r"(?:the hub|hugging face|github))?|"
    r" came out| appeared| dates?)"
)
_DATED = re.compile(
    rf"{_MADE}(?:(?: only| just)(?= (?:on|in|from|before|after|since) ))?(?: from(?= before| after))?(?: (?P<way>on|in|from|of|"
    rf"before|after|since|during|back to))? "
    rf"(?:(?P<day>{DAY})|(?P<this>{SPAN}))"
)
_THIS = re.compile(r"(?:in )?(?P<which>this|last) (?P<unit>year|month)")
_BEFORE_HIM = re.compile(
    rf"{_MADE} (?P<way>before|after|earlier than|later than|on the (?:same (?:day|date)|(?P<span>{SPAN})) as|"
    r"in the same (?P<unit>month|year) as) "
)
_OLDER = re.compile(rf"{_BE} (?:an? )?(?P<way>older|newer|younger)(?: (?:{KIND}))? than ")
_SO_LONG = re.compile(
    rf"(?:{_MADE}|{_BE}) (?:exactly |just )?(?P<span>{SPAN}|(?<= )(?:a|one) day) "
    r"(?P<way>after|before|earlier than|later than|older than|younger than|newer than) "
)
_OLDEST = re.compile(
    rf"{_BE} the (?P<way>oldest|earliest|first|newest|youngest|latest|most recent)(?: (?:{KIND}|one|entry))?"
    r"(?: (?:of|among|in|on) )"
)
_AGE = re.compile(
    rf"{_BE} (?P<how>more than|less than|older than|younger than|newer than|no more than|at most|no older than|at least|"
    rf"no less than) (?:an? )?(?P<span>{SPAN})(?: old)?"
)
_AGO = re.compile(rf"{_MADE} (?:more than|over) (?P<day>{DAY})")
"""Reads "was created more than 14 days ago"."""
_EARLIER = frozenset({"before", "earlier than", "older", "older than", "oldest", "earliest", "first"})
_YOUNG = frozenset({"less than", "younger than", "newer than", "no more than", "at most", "no older than"})
_EVEN = frozenset({"no more than", "at most", "no older than", "at least", "no less than"})


def datings(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    yield from _on_a_day(row, at)
    yield from _beside_him(row, at)
    if match := _OLDEST.match(row.text, at):
        for one in sets(row, match.end()):
            yield reading(match, _first_of(row, one.names, match["way"]), "date", end=one.end, no=denies(match[0]), alone=True)
    window = row.typed.spans.get(match.start("span")) if (match := _SO_LONG.match(row.text, at)) else None
    for other, end in one_of(row, match.end()) if match and window is not None else ():
        if match and window is not None:
            yield reading(match, _so_far_from(row, other, match["way"], window.days), "date", of=other, end=end)
    window = row.typed.spans.get(match.start("span")) if (match := _AGE.match(row.text, at)) else None
    if match and window is not None and not _THIS.fullmatch(row.low(*match.span("span"))):
        border = row.view.desk.ledger.edition - timedelta(window.days)
        young, even = match["how"] in _YOUNG, match["how"] in _EVEN
        holds = _day_is(row, lambda day: (even or None) if day == border else (day > border) == young)
        yield reading(match, holds, "date", no=denies(match[0]))
    moment = row.day(match.start("day")) if (match := _AGO.match(row.text, at)) else None
    if match and moment is not None and moment.last and row.low(*match.span("day")).endswith(" ago"):
        last = moment.last  # the first day that is farther back
        yield reading(match, _day_is(row, lambda day: day <= last), "date", no=denies(match[0]))


_OUT = re.compile(r"publish|came out|appear|submit|dates?\b")


def _day_is(row: Lettered, right: Callable[[date], Truth], words: str = "") -> Holds:
    """Whether somebody began on a day that is right; None where no fact dates it, and of a repository that "came out"."""
    out = _OUT.search(words) is not None

    def holds(name: str) -> Truth:
        day = row.view.desk.began_on(name)
        return None if day is None or (out and row.view.desk.kind(name) == "repository") else right(day)

    return holds


def _on_a_day(row: Lettered, at: int) -> Iterator[Reading]:
    match = _DATED.match(row.text, at)
    if match is None:
        return
    moment = row.day(match.start("day"))
    on: Callable[[date], Truth]
    if match["this"] and (unit := _THIS.fullmatch(row.low(*match.span("this")))):
        first, last = _bounds(row.view.desk.ledger.edition, unit)
        on = lambda day: first <= day <= last  # noqa: E731
    elif moment is not None and moment.first and moment.last:
        first, last, on = moment.first, moment.last, moment.holds
    else:
        return
    ways: dict[str, Callable[[date], Truth]] = {
        "before": lambda day: day < first, "after": lambda day: day > last, "since": lambda day: day >= first,
    }  # fmt: skip
    right, mistaken = ways.get(match["way"] or "on", on), moment is not None and moment.mistaken
    yield reading(match, _day_is(row, lambda day: not mistaken and right(day), match[0]), "date", no=denies(match[0]))


def _bounds(edition: date, unit: re.Match[str]) -> tuple[date, date]:
    """The first and the last day of this year or month, or of the last, counted from an edition."""

    def begun(day: date) -> date:
        return day.replace(day=1) if unit["unit"] == "month" else day.replace(month=1, day=1)

    ended = begun(edition) - timedelta(1)
    return (begun(edition), edition) if unit["which"] == "this" else (begun(ended), ended)


def _beside_him(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "was created before B", "on the same day as the two talkie models", "is older than B"."""
    for pattern in (_BEFORE_HIM, _OLDER):
        match = pattern.match(row.text, at)
        if match is None or (pattern is _BEFORE_HIM and match["span"] and row.typed.spans[match.start("span")].days != 1):
            continue
        for other, end in one_of(row, match.end()):
            yield reading(match, _than_his_day(row, match, other), "date", of=other, end=end, no=denies(match[0]))
        for one in sets(row, match.end()) if pattern is _BEFORE_HIM else ():
            holds = all_of(_than_his_day(row, match, name) for name in one.names)
            yield reading(match, holds, "date", end=one.end, no=denies(match[0]))


def _than_his_day(row: Lettered, match: re.Match[str], other: str) -> Holds:
    theirs, way = row.view.desk.began_on(other), match["way"]

    def right(day: date) -> Truth:
        if theirs is None:
            return None
        if way.startswith("on the "):
            return day == theirs
        if way.startswith("in the same"):
            return day.year == theirs.year and ("year" in way or day.month == theirs.month)
        return day < theirs if way in _EARLIER else day > theirs

    return _day_is(row, right, match[0])


def _so_far_from(row: Lettered, other: str, way: str, days: int) -> Holds:
    theirs = row.view.desk.began_on(other)
    step = timedelta(-days if way in _EARLIER else days)
    return _day_is(row, lambda day: None if theirs is None else day - theirs == step)


def _first_of(row: Lettered, names: tuple[str, ...], way: str) -> Holds:
    """Whether somebody began before (or after) all others of a set."""

    def day(name: str) -> int | None:
        began = row.view.desk.began_on(name)
        return None if began is None else began.toordinal()

    return foremost(day, names, low=way in _EARLIER)
