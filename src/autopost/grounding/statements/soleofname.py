"""Clauses that say who alone is of a name: "A, the only DeepSeek model among the 30", "The only Qwen name on the list is A"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.sets.nameparts import having
from autopost.grounding.statements.lettered import HOUSE, NAME, Lettered, of_house
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.sets import KIND, LIST, lists_with, sets
from autopost.grounding.statements.standing import placed_behind
from autopost.grounding.statements.whom import one_of

_THE_ONLY = (
    rf"the (?:only|sole|one) (?P<who>{HOUSE}|{NAME}|(?<!\ue000)\ue000++)(?:'s)? (?:{KIND}|entry|name)"
    rf"(?:(?P<among> (?:of|among|in|on) )(?!(?:the|this|today's) (?:[a-z]+ )*(?:list|ranking))|(?:{LIST})?)"
)
_IS_THE_ONLY, _THE_ONE = re.compile(rf"(?: (?:is|was|remains)(?: also)?|,) {_THE_ONLY}"), re.compile(_THE_ONLY)
_IS_HE = re.compile(r"(?:,| is| was|:) ")


def sole_of_name(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place: of a house's entries, or of those whose names begin with such letters."""
    for name, end in one_of(row, at):
        match = _IS_THE_ONLY.match(row.text, end)
        for some, last in _where(row, match) if match else ():
            yield _is_he(row, match, name, some, last), last
    match = _THE_ONE.match(row.text, at)
    for some, end in _where(row, match) if match else ():
        is_he = _IS_HE.match(row.text, end)
        for name, last in one_of(row, is_he.end()) if is_he else ():
            one = _is_he(row, match, name, some, last)
            yield from ((replace(one, true=one.true and so), ends) for so, ends in placed_behind(row, name, last))


def _where(row: Lettered, match: re.Match[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Of which set it is said, and where that ends; of no set where it is the list of whoever it is."""
    if not match["among"]:
        yield (), match.end()
    yield from ((one.names, one.end) for one in (sets(row, match.end()) if match["among"] else ()))


def _is_he(row: Lettered, match: re.Match[str] | None, name: str, some: tuple[str, ...], end: int) -> Claim:
    span = match.span("who") if match else (0, end)
    who = row.houses.get(span[0], row.low(*span))
    such = [one for one in some or next(iter(lists_with(row, name)), ()) if of_house(row.view, one, who) or having([one], who)]
    return Claim(span[0], end, such == [name], "superlative")
