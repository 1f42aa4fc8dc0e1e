"""Places of those who are told apart by no name: "One is first, the other thirteenth", "one second and one eighth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.numbers import Number
from autopost.grounding.quantities import claims
from autopost.grounding.rolls import account
from autopost.grounding.view import View

_ONE = re.compile(
    r"\b(?:one|the other|another|the second|the third|the latter|also|again)\b(?: (?:of them|one|model|dataset|"
    r"space|is|are|stands|ranks|sits|"
    r"comes|in|at|number|and|which|being|lies|placed|ranked))* $|\b(?:also|again) (?:in|at|holds|fills|takes) "
    r"(?:[a-z]+ and )?(?:the )?$"
)


_FOR_HOUSE = re.compile(r"(?:(?:,| and) (?!for\b)[a-z\d]+)* for (?=\ue000)")


def one_and_other(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "A has two models among the 30. One is first, the other thirteenth": a place that one of those counted has."""
    house = _FOR_HOUSE.match(view.mentions.bare, number.end) if number.form == "ordinal" else None
    for ref in view.referents if house else ():
        accounts = {account(name) for name in ref.subjects} if house and ref.start == house.end() else set()
        if any(account(order.get(int(number.value), "")) in accounts for order in view.rolls.places.values()):
            yield view.facts[:1]  # "Ninth and twelfth for nvidia: A and B"
    if number.form != "ordinal" or not _ONE.search(view.mentions.bare[: number.start]):
        return
    held = [name for claim in (*view.counted, *claims(view)) if claim.true for name in claim.members
            if any(test.holds(name) for test in claim.tests)]  # fmt: skip
    if not held:
        houses = {account(name) for name in view.carried}
        held = [name for order in view.rolls.places.values() for name in order.values() if account(name) in houses]
    for order in view.rolls.places.values():
        if order.get(int(number.value)) in held:
            yield view.facts[:1]
