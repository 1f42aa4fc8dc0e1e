"""Clauses that tell the places of some of whom the clause before told: "Two of them rank first and third, the others eighth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.statements.lettered import COUNT, Lettered
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


def _places(row: Lettered, span: tuple[int, int]) -> list[int]:
    return [int(number.value) for number in row.numbers(*span)]
