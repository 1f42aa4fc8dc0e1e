"""Clauses that tell what part of a sum is somebody's: "about a quarter of which went to A", "638 of those fell to number one"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.fitting import fits_part
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Truth
from autopost.grounding.statements.measures import HEDGE, Measured, days_told, measured
from autopost.grounding.statements.naming import names
from autopost.grounding.statements.sets import LIST, sets
from autopost.grounding.statements.verbs import last_family
from autopost.grounding.view import Each

_PART = rf"{HEDGE}(?P<n>{COUNT}) (?:of|out of) "
_OR = rf"(?:,| \()(?: or| that is)? ?{HEDGE}(?P<m>{COUNT})(?: of (?:it|the total|the whole|them all))?(?:,|\))"
_TO = (
    r",? (?:(?:alone )?(?:went|goes|go|belongs?|fell|falls?|fall|accrued|accrue) to|came from|comes? from|(?:is|are|was|were) "
    r"(?:won|gained|collected|held|claimed|owed|added) by|(?:is|are|was|were) (?:due to|those of|that of)|for|to) "
)
_OF_IT = re.compile(rf"{_PART}(?:which|them|these|those|that|this(?: total| sum)?)(?:{_OR})?{_TO}")
_OF_TOLD = re.compile(rf"{_PART}(?:all )?(?:of )?(?:the )?")
_HUNDRED = 100
_OF_SET = re.compile(r" (?:of|by|for|in|among) ")
_GOES_TO = re.compile(_TO)


def shares_of(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place: of the sum that was told last, or of that of a set that it names."""
    match, each = _OF_IT.match(row.text, at), row.each
    for some, end in _to_whom(row, match.end()) if match and each else ():
        if match and each and {*some} <= {*row.met}:
            yield Claim(*match.span(), _is_part(row, match, each, some, row.met), "share"), end
    told = _OF_TOLD.match(row.text, at)
    for figure, end in measured(row, told.end()) if told else ():
        of = _OF_SET.match(row.text, end)
        for one in sets(row, of.end()) if of else ():
            goes = _GOES_TO.match(row.text, one.end)
            for some, last in names(row, goes.end()) if goes else ():
                if told and {*some} <= {*one.names}:
                    yield Claim(*told.span(), _is_part(row, told, figure.each(row), some, one.names), "share"), last


_LIST = re.compile(LIST)
_OF_THE_TOTAL = re.compile(
    rf"(?P<is>(?:that|this|which) (?:is|was) )?{HEDGE}(?P<n>{COUNT}) of (?:the (?:combined )?(?:total|sum) (?:of|for) |what |"
    rf"all that )"
)
_GROUP = re.compile(r"(?:the whole group|the group|the (?:\ue015++|all of them|whole lot)|all \ue015++)(?=[ .,;:])")
_DID = re.compile(r" (?:collected|gained|won|added|drew|gathered|picked up|have|had)(?: together| in all)?")


def of_a_total(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "496,409 downloads, just over half of the total for the eight", "That is 46 percent of what the group gained"."""
    match = _OF_THE_TOTAL.match(row.text, at)
    before = [number.value for place, number in sorted(row.typed.counts.items()) if place < at and number.form == "count"]
    before = before or list(row.view.figures_before)
    if match is None or not before:
        return
    nouns = [str(noun.lastgroup) for noun in NOUN.finditer(row.view.low_before)]
    family = last_family(row, at) or (nouns[-1] if nouns else "")
    spans = {fact.window for fact in row.view.said if fact.window and family and fact.metric.startswith(family)}
    for some, end in _whole_group(row, match.end()):
        did = _DID.match(row.text, end)
        told = (
            [Measured(family, gain=True, days=days) for days in spans or {days_told(row)} if days] if did or match["is"] else []
        )
        for figure in (Measured(family), *told) if family else ():
            total = figure.together(row, some)
            if total and tells_part(row, row.typed.counts[match.start("n")], before[-1], total):
                yield Claim(*match.span("n"), True, "share"), did.end() if did else end  # of which sum, the words leave open


def _whole_group(row: Lettered, at: int) -> Iterator[tuple[tuple[str, ...], int]]:
    yield from ((one.names, one.end) for one in sets(row, at))
    if group := _GROUP.match(row.text, at):
        yield from ((names, group.end()) for names in dict.fromkeys((*row.view.spoken, (*row.met, *row.rest))) if names)


_THE_FIRST = re.compile(rf"the (?:(?P<n>{COUNT})|leader|top one)(?: of (?:them|these|those))?(?=[.,;:]|$)")


def _to_whom(row: Lettered, at: int) -> Iterator[tuple[tuple[str, ...], int]]:
    """Whom a part is said to go to: somebody who is named, or "the first" of those whose sum was told."""
    for some, end in names(row, at):
        listed = _LIST.match(row.text, end)
        yield some, listed.end() if listed else end
    first, values = _THE_FIRST.match(row.text, at), {name: row.each(name) for name in row.met} if row.each else {}
    number = row.typed.counts[first.start("n")] if first and first["n"] else None
    if first and (number is None or (number.form, number.value) == ("ordinal", 1)) and values and None not in values.values():
        yield (max(values, key=lambda name: values[name] or 0),), first.end()


def _is_part(row: Lettered, match: re.Match[str], each: Each, some: tuple[str, ...], whole: tuple[str, ...]) -> Truth:
    """Whether the numbers of a match tell how much of what a set has some of it have: itself, or as a part of the sum."""
    own = {name: each(name) for name in whole}
    mine, total = (sum(own[name] or 0 for name in {*names}) for names in (some, whole))  # "the leader, A" is one
    if None in own.values() or not total:
        return None
    numbers = (row.typed.counts[match.start(group)] for group in ("n", "m") if match.groupdict().get(group))
    return all(tells_part(row, number, mine, total) for number in numbers)


def tells_part(row: Lettered, number: Number, mine: float, total: float) -> bool:
    """Whether a number tells how much somebody has of a sum: what he has, or what part that is."""
    if number.form == "fraction":
        return fits_part(row.view, number, mine / total)
    return number.fits(_HUNDRED * mine / total if number.form == "percent" else mine)
