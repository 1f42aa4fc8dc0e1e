"""Clauses that tell the places of some of whom the clause before told: "Two of them rank first and third, the others eighth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.places.stances import now_and_before
from autopost.grounding.statements.lettered import COUNT, DAY, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.standing import place_of

_ROW = rf"{COUNT}(?:(?:, and|,| and) {COUNT})*"
_RANK = (
    r"(?:rank|ranks|stand|stands|are|is|sit|sits|come|comes|finish|finished|hold|occupy)(?: (?:in|at))?(?: (?:numbers|places))?"
)
_SOME = re.compile(
    rf"(?P<n>{COUNT}) of (?:them|these|those)(?: {COUNT})? {_RANK} (?P<row>{_ROW})(?: places?)?"
    rf"(?:,?(?: and| while)? the (?:others?|rest|(?:remaining|other) {COUNT})(?: {_RANK})? (?P<rest>{_ROW}))?"
)
_ALL = re.compile(
    rf"(?:(?:they|these|the \ue015++|all \ue015++|both|those|the ones) {_RANK}|(?:(?:those|the ones|they are|these are|namely) )?"
    rf"(?:(?:ranked|in|at) )?(?:numbers?|places?|positions?)) (?P<row>{_ROW})(?: places?)?"
)
"""Reads "They stand at numbers 10 and 27", ": those at numbers 1, 7 and 10": of all of whom it was said."""


def place_rows(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place; of which places it tells the words leave open, so it is so or not read."""
    some = _SOME.match(row.text, at) if row.met else None
    match = some or (_ALL.match(row.text, at) if row.met else None)
    if match is None:
        return
    told, others = _places(row, match.span("row")), _places(row, some.span("rest")) if some else []
    known = [place_of(row, name) for name in row.met]
    whole = sorted([*told, *others]) == sorted(known) if others or not some else {*told} <= {*known}
    if whole and (some is None or len(told) == row.typed.counts[some.start("n")].value):
        yield Claim(at, match.end(), True, "rank"), match.end()


_REVERSED = re.compile(
    rf"(?:on )?(?P<day>{DAY}),? (?:(?:it|they|the order|the two) (?:was|were|had been)) (?:exactly |just |still )?"
    r"(?:the (?:reverse|opposite|other way (?:a)?round)|reversed)"
)


def reversed_then(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "A is now eighth and B ninth. On Friday it was the reverse"."""
    match, pair = _REVERSED.match(row.text, at), row.view.carried
    day = row.day(match.start("day")) if match else None
    if match is None or day is None or len(pair) != len("AB") or row.view.nouns:
        return
    told = [now_and_before(row.view, name) for name in pair]
    then = [[place.at for place in before if day.holds(place.day)] for _, before in told]
    (one, _), (two, _) = told
    if one is not None and two is not None and all(len(places) == 1 for places in then):
        yield Claim(*match.span(), (one.at < two.at) != (then[0][0] < then[1][0]), "rank"), match.end()


def _places(row: Lettered, span: tuple[int, int]) -> list[int]:
    return [int(number.value) for number in row.numbers(*span)]
