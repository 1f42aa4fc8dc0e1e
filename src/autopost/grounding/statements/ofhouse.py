"""Which of a house's entries somebody is: "Google's second entry is A, in 24th place", "Its lowest, B, closes the list"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.rolls import account
from autopost.grounding.statements.lettered import COUNT, HOUSE, NAME, Lettered, of_house
from autopost.grounding.statements.meaning import Claim, ClaimRead, Reading, Truth, reading
from autopost.grounding.statements.sets import KIND, LIST

_WHICH = (
    rf"(?:(?P<house>{NAME}|{HOUSE})'s|(?:with )?(?:its|their)) (?:(?P<nth>{COUNT})|(?P<low>lowest|last)|highest|best|top|leading)"
    rf"(?:[- ](?:placed|ranked|ranking))?(?: (?:{KIND}|entry|one))?"
    rf"(?:{LIST}| (?:in|on) the (?:{KIND} )?top[- ]{COUNT})?(?: after {NAME})?"
)
_APPOSED = re.compile(rf"{_WHICH},? (?P<name>{NAME}),?")
_IS_HE = re.compile(rf"{_WHICH} (?:is|was|being) (?P<name>{NAME})(?:,? (?:in|at) (?P<at>{COUNT})(?: place| spot)?)?")
_CLOSES = re.compile(rf"{_WHICH},? (?P<name>{NAME}),? closes the list(?: (?:in|at) (?P<at>{COUNT})(?: place| spot)?)?")


_IS_NTH = re.compile(
    rf" (?:is|was) (?:only |also )?the (?P<nth>{COUNT}) (?P<house>{NAME}|{HOUSE})(?:'s)? (?:{KIND}|entry)(?:{LIST})?"
    rf"(?: after (?P<others>{NAME}(?:(?:,|,? and) {NAME})*))?"
)
_EACH = re.compile(NAME)


def nth_of_house(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "is the third zai-org model on the list after A and B": it, and those before it, in their order."""
    match = _IS_NTH.match(row.text, at)
    number = row.typed.counts[match.start("nth")] if match else None
    house = row.houses.get(match.start("house"), "") if match else ""
    if match is None or not house or number is None or number.form != "ordinal":
        return
    others = [row.typed.names[one.start()] for one in _EACH.finditer(row.text, *match.span("others"))]

    def holds(name: str) -> Truth:
        own = [one for one in row.view.desk.rolls.list_of(name)[1] if of_house(row.view, one, house)]
        at = int(number.value) - 1
        return own[at : at + 1] == [name] and (not others or own[:at] == others) if own else None

    yield reading(match, holds, "rank")


def of_his_house(row: Lettered, at: int) -> Iterator[tuple[str, int]]:
    """Reads "Google's second entry on the list, A,", "Its highest-placed model, A,": who it is, where the list bears it out."""
    match = _APPOSED.match(row.text, at)
    if match and _is_he(row, match):
        yield row.typed.names[match.start("name")], match.end()


def of_his_house_told(row: Lettered, at: int) -> Iterator[Claim]:
    """The same between commas, whatever is said of him behind it."""
    match = _APPOSED.match(row.text, at)
    if match and match[0].endswith(",") and _is_he(row, match):
        yield Claim(*match.span(), True, "rank", match.span())


def entries_of_house(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "NVIDIA's second model on the list after A is B, in 18th place"."""
    for match in (_IS_HE.match(row.text, at), _CLOSES.match(row.text, at)):
        so = _is_he(row, match) if match else None
        if match is None or so is None:
            continue
        name, told = row.typed.names[match.start("name")], row.typed.counts[match.start("at")] if match["at"] else None
        place, listed = row.view.desk.place(name), row.view.desk.rolls.list_of(name)[1]
        last = match.re is not _CLOSES or listed[-1:] == (name,)
        yield Claim(*match.span(), so and last and (told is None or told.value == place), "rank"), match.end()


def _is_he(row: Lettered, match: re.Match[str]) -> bool | None:
    """Whether somebody is that one of the house's entries; None where the house has none on his list, or none is told."""
    number = row.typed.counts[match.start("nth")] if match["nth"] else None
    if number is not None and number.form != "ordinal":
        return None
    carried = next(iter((*row.view.carried, *row.view.told[-1:])), "")
    named = [row.houses[place] for place in sorted(row.houses) if place < match.start()]
    house = row.houses.get(match.start("house"), "") if match["house"] else ""
    house = house or (named[-1] if named and not match["house"] else carried.removeprefix("value:"))
    house = account(house) if ":" in house else house
    name = row.typed.names[match.start("name")]
    own = [one for one in row.view.desk.rolls.list_of(name)[1] if house and of_house(row.view, one, house)]
    at = -1 if match["low"] else int(number.value) - 1 if number else 0
    return own[at] == name if own and at < len(own) else None
