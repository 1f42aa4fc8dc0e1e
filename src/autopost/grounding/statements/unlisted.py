"""Clauses that say of houses that a set has nothing of theirs: "Neither A nor B has a model in the top five"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.referents.rolls import account
from autopost.grounding.statements.lettered import HOUSE, NAME, Lettered, of_house
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.restrictions import limited
from autopost.grounding.statements.sets import KIND

_STRANGER = "(?<!\ue000)\ue000++"
_WHO = rf"(?:{HOUSE}|{NAME}|{_STRANGER})"
_SOME = rf"(?P<who>{_WHO}(?:(?:,|,? and|,? or|,? nor) {_WHO})*)"
_THING = rf"(?:(?:single |one )?(?:{KIND}|entry|entries|place|name))"
_IN = r" (?:in|among|on|within|of) "
_IS_THERE = (
    r"(?: (?:is|are|was|were|has made it|made it|makes it|appears?|stands?|ranks?|figures?|features?|turns up|shows up|is found|"
    r"is listed)(?: to be found| listed| represented)?(?: in| into)?)"
)
_LACKS = re.compile(
    rf"{_SOME} (?:has|have|had|holds|hold|is|are) (?:(?:there )?with )?(?:no|not a|not one|without a) {_THING}{_IN}"
)
_NEITHER = re.compile(rf"neither {_SOME} (?:has|holds|placed|places|had) (?:an? |any )?{_THING}{_IN}")
_NOR_AMONG = re.compile(
    rf"neither {_SOME} (?:is|are|appears|figures) among the (?:accounts|owners|houses|organi[sz]ations|makers|publishers|"
    rf"companies) (?:with|that have) an? (?:{_THING}){_IN}"
)
_NONE_OF = re.compile(
    rf"(?:no {_THING}|nothing|not a single {_THING}|not one {_THING}|none) (?:from|by|of) {_SOME}{_IS_THERE}(?:{_IN}| )"
)
_THERE_IS_NO = re.compile(rf"there (?:is|are) (?:no|not a|not one) (?P<who>{_WHO}) {_THING}{_IN}")
_NO = re.compile(rf"no (?P<who>{_WHO}) {_THING}{_IS_THERE}(?:{_IN}| )")
_EACH = re.compile(_WHO)


def unlisted(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place; whom no list has, a house may be as well that the ledger does not name."""
    for pattern in (_LACKS, _NEITHER, _NOR_AMONG, _NONE_OF, _THERE_IS_NO, _NO):
        match = pattern.match(row.text, at)
        houses = [_named(row, *one.span()) for one in _EACH.finditer(row.text, *match.span("who"))] if match else []
        for one in limited(row, match.end()) if match else ():
            if match and all(houses):
                there = [name for name in one.names if any(_of(row, name, house) for house in houses)]
                yield Claim(*match.span(), not there, "unlisted"), one.end


_INCLUDES = re.compile(
    rf" (?:includes?|contains?|has|holds?|counts?|features?|shows?) (?P<no>no|not a|an?|one|at least one) (?P<who>{_WHO})"
    rf"(?:'s)? {_THING}"
)


def includes(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "The top ten of the trending list includes a DeepSeek model"."""
    for one in limited(row, at):
        match = _INCLUDES.match(row.text, one.end)
        house = _named(row, *match.span("who")) if match else ""
        if match and house:
            there = any(_of(row, name, house) for name in one.names)
            yield Claim(*match.span(), there != match["no"].startswith("no"), "unlisted"), match.end()


def _named(row: Lettered, start: int, end: int) -> str:
    """The house that is named at a place, in lower case; empty where it is something of a house that stands there."""
    known = row.houses.get(start)
    return known or ("" if start in row.typed.names else row.view.low[start:end])


def _of(row: Lettered, name: str, house: str) -> bool:
    """Whether an entry is a house's, or perhaps: its account has the house's name in it, as meta-llama has Meta's."""
    words: Sequence[str] = re.split(r"[-_.]", account(name).lower())
    return of_house(row.view, name, house) or house in words or account(name).lower().startswith(house)
