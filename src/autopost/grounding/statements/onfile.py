"""Clauses about what the edition gives and what it does not: "No licence is stated for any of the eight models"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.statements.entries import ENTRY, GIVEN, given
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Enough, Holds, Said, claim
from autopost.grounding.statements.measures import BOUNDS, Measured, as_told, family_of
from autopost.grounding.statements.naming import names
from autopost.grounding.statements.quantified import quantified
from autopost.grounding.statements.restrictions import limited

_US = r"(?:the|this|our) (?:edition|issue|paper|ledger|list|record|data|facts?)"
_TELLS = r"(?:names?|lists?|gives?|states?|shows?|reports?|records?|has|have|provides?|mentions?|carries|specif(?:y|ies))"
_FOR = r" (?:for|of|with|beside|in|on|to) (?:only |just )?"
_IS_GIVEN = rf"(?:is|are|was|were) (?:also )?{GIVEN}"
_NO = (
    re.compile(rf"no (?P<what>{ENTRY}) {_IS_GIVEN}{_FOR}"),
    re.compile(rf"{_US} {_TELLS} (?:no|not a single) (?P<what>{ENTRY}){_FOR}"),
)
_NO_BEHIND = (
    re.compile(rf",? no (?P<what>{ENTRY}) {_IS_GIVEN}"),
    re.compile(rf",? {_US} {_TELLS} no (?P<what>{ENTRY})(?=[.,;:]|$| and| but)"),
)
_ONE_BEHIND = (
    re.compile(rf",? (?:is|are|was|were) (?:an? |any |the )?(?P<what>{ENTRY}) {GIVEN}"),
    re.compile(rf",? (?:does|do|did) {_US} {_TELLS} (?:an? |any |the )?(?P<what>{ENTRY})(?=[.,;:]|$| and| but)"),
)
_ONE = re.compile(rf"(?:an? |the )?(?P<what>{ENTRY}) {_IS_GIVEN}{_FOR}")
_AMOUNT = re.compile(
    rf"(?P<how>at least|more than|fewer than|no|not a single) (?:(?P<n>{COUNT}) )?(?P<what>downloads?|likes?|stars?|forks?|"
    rf"upvotes?) (?:is|are|has been|have been) {GIVEN}{_FOR}"
)
_HAVE = re.compile(
    rf" (?:comes? with|ha(?:s|ve)|carry|carries|(?:is|are) (?:listed|shown|given) with) (?:an? )?(?P<what>{ENTRY})(?=[.,;:]|$| and | but )"
)
_FOR_THEM = re.compile(r"(?:for|with|of) ")
_ANY = re.compile(r"(?:any|all|each|either|both)(?: one)?(?: of)? (?:the )?(?:other )?")
_JOINED = re.compile(r",? (?:and|or|nor)(?: for)? |, ")


def on_file(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    for match in (pattern.match(row.text, at) for pattern in _NO):
        holds = given(row, match) if match else None
        for some, end in _whom(row, match.end()) if match and holds else ():
            if match and holds:
                yield _claim(some, holds, _none, match), end
    match = _ONE.match(row.text, at)
    for match, holds in ((match, given(row, match) if match else None), _amount(row, at)):
        for how_many in quantified(row, match.end()) if match and holds else ():
            for one in how_many.sets(row):
                if match and holds:
                    yield _claim(one.names, holds, how_many.enough, match), one.end
    yield from _for_them(row, at)
    for how_many in quantified(row, at):
        for one in how_many.sets(row):
            match = _HAVE.match(row.text, one.end)
            holds = given(row, match) if match else None
            if match and holds and not one.spoken:
                yield _claim(one.names, holds, how_many.enough, match), match.end()


def _amount(row: Lettered, at: int) -> tuple[re.Match[str] | None, Holds | None]:
    """Reads "at least one download is recorded for"."""
    match = _AMOUNT.match(row.text, at)
    number = row.typed.counts.get(match.start("n")) if match and match["n"] else None
    if match is None or (number is None) == (match["how"] in BOUNDS):
        return None, None
    figure = Measured(family_of(match["what"]))
    return match, figure.so(row, lambda own: own == 0 if number is None else as_told(own, number, match["how"]))


def _for_them(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "For none of A, B and C does the edition state a weekly gain", "For A no language is given"."""
    led = _FOR_THEM.match(row.text, at)
    for how_many in quantified(row, led.end()) if led else ():
        for one in how_many.sets(row):
            for match, holds, no in _behind(row, one.end):
                yield _claim(one.names, _not(holds) if no else holds, how_many.enough, match), match.end()
    for some, end in _whom(row, led.end()) if led else ():
        yield from ((_claim(some, holds, _none, match), match.end()) for match, holds, no in _behind(row, end) if no)


def _behind(row: Lettered, at: int) -> Iterator[tuple[re.Match[str], Holds, bool]]:
    """What is said to be given of those before, or not to be."""
    for pattern in (*_ONE_BEHIND, *_NO_BEHIND):
        match = pattern.match(row.text, at)
        holds = given(row, match) if match else None
        if match and holds:
            yield match, holds, pattern in _NO_BEHIND


def _not(holds: Holds) -> Holds:
    return lambda name: not holds(name)


def _none(count: int, _: int) -> bool:
    return count == 0


def _claim(some: Sequence[str], holds: Holds, enough: Enough, match: re.Match[str]) -> Claim:
    told = claim(some, [Said(match.start("what"), match.end("what"), holds, "absence")], enough)
    return Claim(told.start, told.end, told.true if some else None, "absence", met=told.met, rest=told.rest)


def _whom(row: Lettered, at: int) -> Iterator[tuple[tuple[str, ...], int]]:
    """Whom something is given of or not: a row of names, or any of a set."""
    some: list[str] = []
    end = at
    while (told := max(names(row, end), key=lambda one: one[1], default=None)) is not None:
        some += told[0]
        yield tuple(some), told[1]
        joined = _JOINED.match(row.text, told[1])
        if joined is None:
            break
        end = joined.end()
    led = _ANY.match(row.text, at)
    yield from ((one.names, one.end) for one in limited(row, led.end() if led else at))
