"""Clauses that begin with where somebody stands: "Three places above it, at number 13, is a model by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.statements.lettered import COUNT, HOUSE, NAME, Lettered, of_house
from autopost.grounding.statements.meaning import ClaimRead, all_of, claim, everyone
from autopost.grounding.statements.sets import KIND
from autopost.grounding.statements.standing import beside, placed_behind, within
from autopost.grounding.statements.whom import one_of

_IS = " is "
_AT = rf"(?:,? (?:in|at|on) {COUNT}(?: place| spot| position)?,?)?"
_STANDS = re.compile(
    rf"{_AT},? (?:is|was|comes|sits|stands|ranks|lies|follows|appears){_AT} "
    rf"(?P<of>an? (?:{KIND}|entry|one) (?:by|from|of) (?P<house>{NAME}|{HOUSE}))?"
)


def inverted(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    for told, ends in beside(row.with_words(at, _IS), at):
        stands = _STANDS.match(row.text, ends - len(_IS))
        for name, end in _who(row, stands) if stands else ():
            numbers = row.numbers(*stands.span()) if stands else []
            for so, last in placed_behind(row, name, end) if all(number.form == "ordinal" for number in numbers) else ():
                holds = all_of([told.holds, *(within(row, range(int(n.value), int(n.value) + 1)) for n in numbers)])
                one = claim((name,), (replace(told, start=at, end=end, holds=holds),), everyone)
                yield replace(one, true=one.true and so), last


def _who(row: Lettered, stands: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Whom a clause names behind its verb: somebody, or any entry of a house, of which the words tell no more."""
    yield from one_of(row, stands.end())
    if stands["of"] and (house := row.houses.get(stands.start("house"))):
        listed = (name for names in row.view.desk.rolls.trending.values() for name in names)
        yield from ((name, stands.end()) for name in listed if of_house(row.view, name, house))
