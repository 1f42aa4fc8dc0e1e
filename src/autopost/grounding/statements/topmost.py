"""What is said of who has the most of all of a set: "has the most stars of the ten", "the fourth-highest download count"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.attaching.metrics import ANY_NOUN, COUNTED_IN
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Holds, Reading, Truth, all_of, denies, reading
from autopost.grounding.statements.measures import WHEN, Measured, days_told, family_of, measured, span_behind
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.rivals import less, than_its_kind, than_them
from autopost.grounding.statements.sets import lists_with, sets
from autopost.grounding.statements.verbs import VERB, WHAT, figure_of
from autopost.grounding.view import Each

_MOST = re.compile(
    rf"{VERB} the (?P<deg>most|fewest|highest|largest|biggest|lowest|smallest|longest|shortest)"
    rf"(?:(?: number of| list of)? {WHAT}|(?<=most|west)(?P<unsaid>)(?=[.,;:]|$| of ))(?: \({COUNT}\))?(?P<when>{WHEN})?"
)
_MOST_LIKED = re.compile(
    r"(?P<verb> (?:is|are|was|were)(?: not)?) the (?P<deg>most|least)[- ](?P<noun>liked|starred|downloaded|forked|upvoted)"
)
_OF_SET = re.compile(r" (?:of|among|in|on) (?:any |all )?")
_NTH_MOST = re.compile(
    rf" (?:has|had|shows|records) the (?P<nth>{COUNT})[- ](?P<deg>highest|largest|most|lowest|smallest|fewest)(?: number of)? "
    rf"(?:(?P<noun>{ANY_NOUN})|(?P<one>download|like|star|fork) (?:count|total|number)|number of (?P<of>{ANY_NOUN}))"
    r"(?P<among> (?:of|among|in) )?"
)


_RANKED_IN = re.compile(
    rf",? (?P<name>{NAME}) (?:is|was|ranks|comes|came|stands|stood) (?:only |just )?(?P<nth>{COUNT})(?= |[.,;]|$)"
)


def ranked_in(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "In star gains over seven days, A is second among the repositories tracked": where the values have it elsewhere."""
    led = _LED.match(row.text, at)
    for figure, end in measured(row, led.end()) if led else ():
        match = _RANKED_IN.match(row.text, end)
        number = row.typed.counts[match.start("nth")] if match else None
        if not match or number is None or number.form != "ordinal":
            continue
        name = row.typed.names[match.start("name")]
        for names in lists_with(row, name):
            values = {one: figure.of(row, one) for one in names}
            if None not in values.values():
                so = sum((value or 0) > (values[name] or 0) for value in values.values()) == number.value - 1
                # Of how long a list a level is told the words may leave open: "by trending score it is number 21".
                yield Claim(*match.span("nth"), so or (False if figure.gain else None), "rank"), match.end()


_NEXT_COMES = re.compile(
    rf"(?:(?P<nth>{COUNT})|next)(?: place)? (?:comes|is|was|follows|ranks|goes to|went to|belongs to) (?P<name>{NAME})(?:,? "
    rf"(?:with|at|on) "
    rf"(?P<n>{COUNT})(?: {ANY_NOUN})?)?"
)


def next_comes(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "A has the most stars of the ten. Second comes B with 218,340": by what the clause before told."""
    match = _NEXT_COMES.match(row.text, at) if row.each else None
    number = row.typed.counts[match.start("nth")] if match and match["nth"] else None
    if match is None or row.each is None or (number is not None and number.form != "ordinal"):
        return
    name, values = row.typed.names[match.start("name")], [row.each(one) for one in row.met]
    own = row.each(name)
    if own is not None and None not in values and name in row.met:
        ahead = sum((value or 0) > own for value in values)
        so = ahead == (int(number.value) if number else 2) - 1
        told = row.typed.counts[match.start("n")] if match["n"] else None
        yield Claim(*match.span(), so and (told is None or told.fits(own)), "rank"), match.end()


_LED = re.compile(r"(?:in|by|on|for)(?: terms of)? ")


_NTH_GAINER = re.compile(
    rf" (?:is|was|ranks as) the (?:(?P<nth>{COUNT})[- ])?(?P<deg>fastest|strongest|biggest|largest|slowest|weakest|smallest) "
    r"(?:grower|gainer|riser|climber|mover)(?P<how> in (?:percentage|relative) terms| by percentage)?(?P<among> (?:of|among|in|"
    r"on) )"
)
_IN_PERCENT = re.compile(r"^\W*(?:in (?:percentage|relative) terms|by percentage|measured in percent|in percent),? ")
_AFTER = re.compile(rf",? (?:just )?(?:after|behind) (?P<name>{NAME})")


def _nth_gainer(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "was the second-fastest grower of the ten leaders, after B", in percent where the sentence says so."""
    match = _NTH_GAINER.match(row.text, at)
    number = row.typed.counts[match.start("nth")] if match and match["nth"] else None
    if match is None or (number is not None and number.form != "ordinal"):
        return
    percent = bool(match["how"] or _IN_PERCENT.match(row.text))
    low, nth = match["deg"] in {"slowest", "weakest", "smallest"}, int(number.value) if number else 1
    for one in sets(row, match.end()):
        family = COUNTED_IN.get(one.kind, "")
        figure = Measured(family, True, days_told(row) or row.view.desk.rolls.span(one.kind, family), percent)
        values = {name: figure.of(row, name) for name in one.names}
        order = sorted((name for name in values if values[name] is not None), key=lambda name: values[name] or 0, reverse=not low)
        if len(order) < len(values) or (match["deg"] in {"fastest", "slowest"} and not percent):
            continue  # "fastest" alone may be meant either way
        yield reading(match, _is_nth(order, nth), "rank", end=one.end)
        if (after := _AFTER.match(row.text, one.end)) and nth > 1:
            ahead = order[nth - 2] == row.typed.names[after.start("name")]
            yield reading(match, _is_nth(order if ahead else [], nth), "rank", end=after.end())


def _is_nth(order: list[str], nth: int) -> Holds:
    return lambda name: order[nth - 1 : nth] == [name]


def topmost(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    yield from _most(row, at)
    yield from _nth_most(row, at)
    yield from _nth_gainer(row, at)
    yield from _nth_gain(row, at)


def _most(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "has the most stars of the ten", "is the most liked dataset"."""
    for pattern in (_MOST, _MOST_LIKED):
        match = pattern.match(row.text, at)
        if match is None:
            continue
        figure = figure_of(row, match) if pattern is _MOST else Measured(family_of(match["noun"]))
        if not figure.family:
            continue
        no, deg, of_set = denies(match["verb"]), match["deg"], _OF_SET.match(row.text, match.end())
        for one in sets(row, of_set.end()) if of_set else ():
            days, last = span_behind(row, one.end)
            own = Measured(figure.family, gain=True, days=days) if days else figure
            said, end = reading(match, than_them(own, row, one.names, deg), "superlative", end=last, no=no, alone=True)
            yield replace(said, among=one.names, each=_each(row, own)), end
        if not of_set and row.within:
            said, end = reading(match, than_them(figure, row, row.within, deg), "superlative", no=no, alone=True)
            yield replace(said, among=row.within, each=_each(row, figure)), end
        elif not of_set and pattern is _MOST:
            yield reading(match, than_its_kind(figure, row, deg), "superlative", no=no, alone=True)
        for one in sets(row, match.end() + 1) if pattern is _MOST_LIKED and row.text.startswith(" ", match.end()) else ():
            yield reading(match, than_them(figure, row, one.names, deg), "superlative", end=one.end, no=no, alone=True)


def _each(row: Lettered, figure: Measured) -> Each:
    return lambda name: figure.of(row, name)


_NTH_GAIN = re.compile(
    rf" (?:has|had|posted|recorded|saw|showed|made) (?:the|by far the) (?:(?P<nth>{COUNT})[- ])?(?P<deg>fastest|strongest|"
    rf"steepest|largest|"
    r"biggest|highest|smallest|weakest|slowest) (?=[a-z0-9\ue010-\ue017-]*)"
)
_AMONG = re.compile(r" (?:of|among|in|over) ")
_AT_SO_MUCH = re.compile(rf",? (?:at|with|of) (?P<n>{COUNT})(?: {ANY_NOUN}| new {ANY_NOUN})?(?=[.,;]|$)")
_AMOUNTS = frozenset({"largest", "biggest", "smallest"})
_SLOW = frozenset({"smallest", "weakest", "slowest"})


def _nth_gain(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "had the third-largest one-day gain among the ten, at 745 stars", "posted the fastest weekly growth of the 15"."""
    match = _NTH_GAIN.match(row.text, at)
    number = row.typed.counts[match.start("nth")] if match and match["nth"] else None
    if match is None or (number is not None and number.form != "ordinal"):
        return
    nth = int(number.value) if number else 1
    for figure, end in measured(row, match.end()):
        among = _AMONG.match(row.text, end) if figure.gain else None
        for one in sets(row, among.end()) if among else ():
            for percent in (figure.percent,) if match["deg"] in _AMOUNTS else (False, True):
                family = figure.family or COUNTED_IN.get(one.kind, "")
                own = Measured(family, True, figure.days or row.view.desk.rolls.span(one.kind, family), percent)
                holds = _ranks(row, own, one.names, nth, low=match["deg"] in _SLOW, surely=match["deg"] in _AMOUNTS)
                yield reading(match, holds, "rank", end=one.end)
                if told := _AT_SO_MUCH.match(row.text, one.end):
                    much = own.so(row, row.typed.counts[told.start("n")].fits)
                    yield reading(match, all_of([holds, much]), "rank", end=told.end())


def _ranks(row: Lettered, figure: Measured, names: tuple[str, ...], nth: int, *, low: bool, surely: bool) -> Holds:
    """Whether somebody has the n-th most (or least) of a set; unknown where it is not: by another measure it may be."""
    values = {name: figure.of(row, name) for name in names}
    order = sorted(names, key=lambda name: values[name] or 0, reverse=not low)
    wrong = False if surely else None
    return lambda name: (order[nth - 1 : nth] == [name] or wrong) if None not in values.values() else None


def _nth_most(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "has the fourth-highest download count of the eight models"."""
    match = _NTH_MOST.match(row.text, at)
    number = row.typed.counts[match.start("nth")] if match else None
    if match is None or number is None or number.form != "ordinal":
        return
    figure = Measured(family_of(match["noun"] or match["of"] or f"{match['one']}s"))
    whole = sets(row, match.end()) if match["among"] else iter([Set(row.within, "", match.end())] if row.within else [])
    for one in whole:

        def holds(name: str, names: tuple[str, ...] = one.names) -> Truth:
            own, others = figure.of(row, name), [figure.of(row, other) for other in names]
            if own is None or None in others or name not in names:
                return None
            ahead = sum(other is not None and (other < own if less(match["deg"]) else other > own) for other in others)
            return ahead == number.value - 1

        yield reading(match, holds, "rank", end=one.end)
