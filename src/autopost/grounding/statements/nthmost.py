"""What is said of who comes how far in a set: "the fourth-highest download count", "the third-largest gain", "Second comes B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.attaching.metrics import ANY_NOUN, COUNTED_IN
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Holds, Reading, Truth, all_of, reading
from autopost.grounding.statements.measures import Measured, days_told, family_of, measured
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.rivals import less
from autopost.grounding.statements.sets import lists_with, sets
from autopost.grounding.view import Each

_NTH = rf"(?:(?P<nth>{COUNT})[- ])?"
_LED = re.compile(r"(?:in|by|on|for)(?: terms of)? ")
_RANKED_IN = re.compile(
    rf",? (?P<name>{NAME}) (?:is|was|ranks|comes|came|stands|stood) (?:only |just )?(?P<nth>{COUNT})(?= |[.,;]|$)"
)
_NEXT_COMES = re.compile(
    rf"(?:(?P<nth>{COUNT})|next)(?: place)?(?: by that (?:measure|count)| in that respect)? (?:comes|is|was|follows|ranks|goes "
    rf"to|went to|belongs to) (?P<name>{NAME})"
    rf"(?:,? (?:with|at|on) (?P<n>{COUNT})(?: {ANY_NOUN})?)?"
)
_IS_NTH = re.compile(
    rf"(?P<name>{NAME}) (?:is|was|comes|came|ranks|stands|follows)(?: in)?(?: an?(?: (?:close|distant|clear))?)? "
    rf"(?P<nth>{COUNT})(?: place)?(?:,? (?:with|at|on) (?P<n>{COUNT})(?: {ANY_NOUN})?)?(?=\W*$|[.;])"
)
_NTH_MOST = re.compile(
    rf" (?:has|had|shows|records) the (?P<nth>{COUNT})[- ](?P<deg>highest|largest|most|lowest|smallest|fewest)(?: number of)? "
    rf"(?:(?P<noun>{ANY_NOUN})|(?P<one>download|like|star|fork) (?:count|total|number)|number of (?P<of>{ANY_NOUN}))"
    r"(?P<among> (?:of|among|in) )?"
)
_NTH_GAINER = re.compile(
    rf" (?:is|was|ranks as) the {_NTH}(?P<deg>fastest|strongest|biggest|largest|slowest|weakest|smallest) "
    r"(?:grower|gainer|riser|climber|mover)(?P<how> in (?:percentage|relative) terms| by percentage)? (?:of|among|in|on) "
)
_IN_PERCENT = re.compile(r"^\W*(?:in (?:percentage|relative) terms|by percentage|measured in percent|in percent),? ")
_AFTER = re.compile(rf",? (?:just )?(?:after|behind) (?P<name>{NAME})")
_NTH_GAIN = re.compile(
    rf" (?:has|had|posted|recorded|saw|showed|made) (?:by far )?the {_NTH}"
    r"(?P<deg>fastest|strongest|steepest|largest|biggest|highest|smallest|weakest|slowest) "
)
_AMONG = re.compile(r" (?:of|among|in|over) ")
_AT_SO_MUCH = re.compile(rf",? (?:at|with|of) (?P<n>{COUNT})(?:(?: new)? {ANY_NOUN})?(?=[.,;]|$)")
_AMOUNTS, _LOW = frozenset({"largest", "biggest", "smallest"}), frozenset({"smallest", "weakest", "slowest"})


def nth_most(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said of somebody from a place on."""
    yield from _level(row, at)
    yield from _gainer(row, at)
    yield from _gain(row, at)


def ranked_in(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "In star gains over seven days, A is second among the repositories tracked": where the values have it elsewhere."""
    led = _LED.match(row.text, at)
    for figure, end in measured(row, led.end()) if led else ():
        match = _RANKED_IN.match(row.text, end)
        nth = _nth(row, match) if match else None
        name = row.typed.names[match.start("name")] if match else ""
        for names in lists_with(row, name) if match and nth else ():
            so = _is_nth(figure.each(row), names, nth or 1)(name)
            if match and so is not None:
                # Of how long a list a level is told the words may leave open: "by trending score it is number 21".
                yield Claim(*match.span("nth"), so or (False if figure.gain else None), "rank"), match.end()


def next_comes(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "A has the most stars of the ten. Second comes B with 218,340", "B is second": by what the clause before told."""
    match = _NEXT_COMES.match(row.text, at) or _IS_NTH.match(row.text, at) if row.each else None
    nth = _nth(row, match, otherwise=2) if match else None
    if match is None or row.each is None or nth is None:
        return
    name = row.typed.names[match.start("name")]
    listed = match.re is _IS_NTH and row.view.desk.place(name) == nth
    so, told = (
        _is_nth(row.each, row.met, nth, wrong=None if listed else False)(name),
        row.typed.counts[match.start("n")] if match["n"] else None,
    )
    if so is not None:
        yield Claim(*match.span(), so and (told is None or told.fits(row.each(name) or 0)), "rank"), match.end()


def _nth(row: Lettered, match: re.Match[str], *, otherwise: int = 1) -> int | None:
    """The place that a match tells; None where its number tells none."""
    number = row.typed.counts[match.start("nth")] if match["nth"] else None
    return otherwise if number is None else int(number.value) if number.form == "ordinal" else None


def _is_nth(each: Each, names: Sequence[str], nth: int, *, low: bool = False, wrong: Truth = False) -> Holds:
    """Whether somebody has the n-th most (or least) of a set; what is told is `wrong`, or not known, where he has not."""

    def holds(name: str) -> Truth:
        own, values = each(name), [each(one) for one in names]
        if own is None or None in values or name not in names:
            return None
        ahead = sum(value is not None and (value < own if low else value > own) for value in values)
        return ahead == nth - 1 or wrong

    return holds


def _level(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "has the fourth-highest download count of the eight models"."""
    match = _NTH_MOST.match(row.text, at)
    nth = _nth(row, match) if match else None
    if match is None or nth is None:
        return
    figure = Measured(family_of(match["noun"] or match["of"] or f"{match['one']}s"))
    whole = sets(row, match.end()) if match["among"] else iter([Set(row.within, "", match.end())] if row.within else [])
    for one in whole:
        yield reading(match, _is_nth(figure.each(row), one.names, nth, low=less(match["deg"])), "rank", end=one.end)


def _gainer(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "was the second-fastest grower of the ten leaders, after B", in percent where the sentence says so."""
    match = _NTH_GAINER.match(row.text, at)
    nth = _nth(row, match) if match else None
    percent = bool(match and (match["how"] or _IN_PERCENT.match(row.text)))
    if match is None or nth is None or (match["deg"] in {"fastest", "slowest"} and not percent):
        return  # "fastest" alone may be meant either way
    for one in sets(row, match.end()):
        family = COUNTED_IN.get(one.kind, "")
        each = Measured(family, True, days_told(row) or row.view.desk.rolls.span(one.kind, family), percent).each(row)
        holds = _is_nth(each, one.names, nth, low=match["deg"] in _LOW)
        yield reading(match, holds, "rank", end=one.end)
        if (after := _AFTER.match(row.text, one.end)) and nth > 1:
            before = _is_nth(each, one.names, nth - 1, low=match["deg"] in _LOW)(row.typed.names[after.start("name")])
            yield reading(match, all_of([holds, lambda _, so=before: so]), "rank", end=after.end())  # type: ignore[misc]


def _gain(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "had the third-largest one-day gain among the ten, at 745 stars", "posted the fastest weekly growth of the 15"."""
    match = _NTH_GAIN.match(row.text, at)
    nth = _nth(row, match) if match else None
    for figure, end in measured(row, match.end()) if match and nth else ():
        among = _AMONG.match(row.text, end) if figure.gain else None
        for one in sets(row, among.end()) if among else ():
            yield from _gain_in(row, match, figure, one, nth or 1) if match else ()


def _gain_in(row: Lettered, match: re.Match[str], figure: Measured, one: Set, nth: int) -> Iterator[Reading]:
    """By the amount, or, where the word leaves it open, by either: what is wrong by the one may be meant by the other."""
    amounts, family = match["deg"] in _AMOUNTS, figure.family or COUNTED_IN.get(one.kind, "")
    for percent in (figure.percent,) if amounts else (False, True):
        own = Measured(family, True, figure.days or row.view.desk.rolls.span(one.kind, family), percent)
        holds = _is_nth(own.each(row), one.names, nth, low=match["deg"] in _LOW, wrong=False if amounts else None)
        yield reading(match, holds, "rank", end=one.end)
        if told := _AT_SO_MUCH.match(row.text, one.end):
            much = own.so(row, row.typed.counts[told.start("n")].fits)
            yield reading(match, all_of([holds, much]), "rank", end=told.end())
