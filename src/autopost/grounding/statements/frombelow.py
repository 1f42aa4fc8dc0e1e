"""Places told from the foot of a list, and of a house's own entries: "third from the bottom", "Google's second entry is A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.statements.lettered import COUNT, HOUSE, NAME, Lettered, of_house
from autopost.grounding.statements.meaning import Claim, ClaimRead

_ON = r"(?:,? (?:on|of|in) (?:the |this |its |today's )?(?:[a-z]+ )*(?:list|ranking|table)(?: of [^.;,]{3,40}?)?(?=[.;,]|\W*$))?"
_STANDS = r"(?: (?:is|was|stands|ranks|sits|comes|stood)(?: only| just)?|,)"
_FROM_BELOW = re.compile(
    rf"{_STANDS} (?:in )?(?P<nth>{COUNT})(?P<places> places?| spots?| positions?)?(?: place)?[- ]"
    rf"(?:(?:from|above) the (?:bottom|end|foot|last place)|from last|to last|last){_ON}"
)
_NTH_OF_HOUSE = re.compile(
    rf"(?:the )?(?P<nth>{COUNT}) (?P<house>{HOUSE}|{NAME}) (?:model|dataset|space|entry|name)(?: on (?:the|this) "
    r"(?:[a-z]+ )?list)?,? "
    rf"(?:is )?(?P<name>{NAME})"
)
_BEST = r"(?:highest|best|top)[- ](?:placed|ranked|ranking|listed)"
_BEST_OF_HOUSE = re.compile(
    rf"(?:the |its )?{_BEST} (?P<house>{HOUSE}|{NAME}) (?:model|dataset|space|entry|name){_ON},? (?:is |"
    rf"was )(?:only )?(?P<name>{NAME})|"
    rf"(?P<house2>{HOUSE}|{NAME})'s {_BEST} (?:model|dataset|space|entry|name){_ON},? (?:is |was )(?:only )?(?P<name2>{NAME})"
)
"""Reads "The highest-placed Google model is A"."""
_HIS_NTH = re.compile(
    rf"(?P<house>{HOUSE}|{NAME})'s (?P<nth>{COUNT}) (?:model|dataset|space|entry|name){_ON},? (?:is )?(?P<name>{NAME})"
)


def from_below(row: Lettered) -> Iterator[Claim]:
    """Each such place, of whoever is named right before it."""
    for at, name in row.typed.names.items():
        end = re.compile(NAME).match(row.text, at)
        match = _FROM_BELOW.match(row.text, end.end()) if end else None
        _, listed = row.view.desk.rolls.list_of(name)
        number = row.typed.counts[match.start("nth")] if match else None
        if match is None or number is None or name not in listed:
            continue
        steps = number.form == "count" and match["places"] is not None
        if not steps and number.form != "ordinal":
            continue
        below = len(listed) - 1 - listed.index(name)
        so = below == number.value if steps else below + 1 == number.value
        yield Claim(number.start, match.end(), so, "rank", clause=(match.start(), match.end()))


def best_of_house(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "The highest-placed Google model is A": the first on the list of those of the house."""
    match = _BEST_OF_HOUSE.match(row.text, at)
    if match is not None:
        ends = ("house", "name") if match["house"] else ("house2", "name2")
        house, name = row.houses.get(match.start(ends[0]), ""), row.typed.names[match.start(ends[1])]
        own = _of_house(row, name, house)
        if own:
            yield Claim(*match.span(), own[0] == name, "rank", clause=match.span()), match.end()


def _of_house(row: Lettered, name: str, house: str) -> list[str]:
    """The entries of a house on the list that somebody stands on, in their order."""
    _, listed = row.view.desk.rolls.list_of(name)
    return [one for one in listed if house and of_house(row.view, one, house)]


def nth_of_house(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "The second Google model on the list, A, stands …": the place among those of the house alone."""
    match = _NTH_OF_HOUSE.match(row.text, at) or _HIS_NTH.match(row.text, at)
    number = row.typed.counts[match.start("nth")] if match else None
    if match is None or number is None or number.form != "ordinal":
        return
    name, house = row.typed.names[match.start("name")], row.houses.get(match.start("house"), "")
    own = _of_house(row, name, house)
    if name in own:
        so = own.index(name) + 1 == number.value
        yield Claim(*match.span(), so, "rank", clause=match.span()), match.end()
