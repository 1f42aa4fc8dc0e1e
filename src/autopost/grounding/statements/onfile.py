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
    rf" (?:comes? with|ha(?:s|ve)|carry|carries|(?:is|are) (?:listed|shown|given) with) (?:an? )?(?P<what>{ENTRY})(?=[.,;:]"
    rf"|$| and | but )"
)
_NONE_BEHIND = re.compile(rf",? none {_IS_GIVEN}")
_SAID_ENTRY = re.compile(rf"\b(?P<what>{ENTRY})")
_A = r"(?:an? |any |the )?"
_NOT_GIVEN = re.compile(rf"(?:the |an? )?(?P<what>{ENTRY}) (?:of|behind|for) ")
_IS_NOT = re.compile(rf" (?:is|are|was|were) (?:not|nowhere) {GIVEN}")
_NEITHER = (
    re.compile(rf"neither {_A}(?P<what>{ENTRY}) nor {_A}(?P<too>{ENTRY}) {_IS_GIVEN}{_FOR}"),
    re.compile(rf"no (?P<what>{ENTRY}) (?:and|or|nor) (?:no )?(?P<too>{ENTRY}) {_IS_GIVEN}{_FOR}"),
)
_HAS_NEITHER = re.compile(
    rf" (?:has|have) neither {_A}(?P<what>{ENTRY}) nor {_A}(?P<too>{ENTRY})(?: {GIVEN})?(?=[.,;:]|$| and | but )"
)
_FOR_THEM = re.compile(r"(?:for|with|of) ")
_ANY = re.compile(r"(?:any|all|each|either|both)(?: one)?(?: of)? (?:the )?(?:other )?")
_JOINED = re.compile(r",? (?:and|or|nor)(?: for)? |, ")


def on_file(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    yield from _not_given(row, at)
    yield from _neither(row, at)
    for match, holds in (*_named(row, (_ONE,), at), *_amount(row, at)):
        for how_many in quantified(row, match.end()):
            yield from ((_claim(one.names, holds, how_many.enough, match), one.end) for one in how_many.sets(row))
    yield from _for_them(row, at)
    for how_many in quantified(row, at):
        for one in how_many.sets(row):
            for match, holds in _named(row, (_HAVE,), one.end) if not one.spoken else ():
                yield _claim(one.names, holds, how_many.enough, match), match.end()


def _named(row: Lettered, patterns: Sequence[re.Pattern[str]], at: int) -> Iterator[tuple[re.Match[str], Holds]]:
    """What names an entry at a place, with whether the edition gives that of a subject."""
    for pattern in patterns:
        match = pattern.match(row.text, at)
        holds = given(row, match) if match else None
        if match and holds:
            yield match, holds


def _not_given(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "No licence is stated for any of the eight models", "The organization behind A is not given"."""
    for match, holds in _named(row, _NO, at):
        yield from ((_claim(some, holds, _none, match), end) for some, end in _whom(row, match.end()))
    for match, holds in _named(row, (_NOT_GIVEN,), at):
        for some, end in _whom(row, match.end()):
            if behind := _IS_NOT.match(row.text, end):
                yield _claim(some, holds, _none, match), behind.end()


def _neither(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Neither a licence nor an author is given for any of the six papers", "A has neither a licence nor a task stated"."""
    for match, one in _named(row, _NEITHER, at):
        if two := given(row, match, "too"):
            yield from ((_claim(some, _any_of(one, two), _none, match), end) for some, end in _whom(row, match.end()))
    for some, end in names(row, at):
        for match, one in _named(row, (_HAS_NEITHER,), end):
            if two := given(row, match, "too"):
                yield _claim(some, _any_of(one, two), _none, match), match.end()


def _any_of(one: Holds, two: Holds) -> Holds:
    return lambda name: bool(one(name) or two(name))


def _amount(row: Lettered, at: int) -> Iterator[tuple[re.Match[str], Holds]]:
    """Reads "at least one download is recorded for"."""
    match = _AMOUNT.match(row.text, at)
    number = row.typed.counts.get(match.start("n")) if match and match["n"] else None
    if match is not None and (number is None) != (match["how"] in BOUNDS):
        how, figure = match["how"], Measured(family_of(match["what"]))
        yield match, figure.so(row, lambda own: own == 0 if number is None else as_told(own, number, how))


def _for_them(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "For none of A, B and C does the edition state a weekly gain", "For A no language is given"."""
    led = _FOR_THEM.match(row.text, at)
    for how_many in quantified(row, led.end()) if led else ():
        for one in how_many.sets(row):
            for match, holds, no in _behind(row, one.end):
                yield _claim(one.names, _not(holds) if no else holds, how_many.enough, match), match.end()
    for how_many in quantified(row, led.end()) if led else ():
        known = (*row.view.spoken, *(names for one in row.view.populations for names in one.readings))
        for names_of in known if how_many.number is not None and not how_many.number.total else ():
            for match, holds, no in _behind(row, how_many.end - row.text.endswith(" ", 0, how_many.end)):
                told = _claim(names_of, _not(holds) if no else holds, how_many.enough, match)
                if told.true:  # of which set that is the words do not say
                    yield told, match.end()
    for some, end in _whom(row, led.end()) if led else ():
        yield from ((_claim(some, holds, _none, match), match.end()) for match, holds, no in _behind(row, end) if no)
        for match, holds in _none_behind(row, end):
            told = claim(some, [Said(*match.span(), holds, "absence")], _none)
            yield told, match.end()


def _behind(row: Lettered, at: int) -> Iterator[tuple[re.Match[str], Holds, bool]]:
    """What is said to be given of those before, or not to be."""
    yield from ((match, holds, match.re in _NO_BEHIND) for match, holds in _named(row, (*_ONE_BEHIND, *_NO_BEHIND), at))


def _none_behind(row: Lettered, at: int) -> Iterator[tuple[re.Match[str], Holds]]:
    """Reads "… carry the MIT licence; for A none is given": of what was spoken of last."""
    match = _NONE_BEHIND.match(row.text, at)
    said = [holds for one in _SAID_ENTRY.finditer(row.text, 0, at) if (holds := given(row, one))] if match else []
    if match and said:
        yield match, said[-1]


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
