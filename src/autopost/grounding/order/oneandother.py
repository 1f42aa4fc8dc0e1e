"""Places of those who are told apart by no name: "One is first, the other thirteenth", "one second and one eighth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_ONE = re.compile(
    r"\b(?:one|the other|another|the second|the third|the latter|also|again)\b(?: (?:of them|one|model|dataset|"
    r"space|is|are|stands|ranks|sits|"
    r"comes|in|at|number|and|which|being|lies|placed|ranked))* $|\b(?:also|again) (?:in|at|holds|fills|takes) "
    r"(?:[a-z]+ and )?(?:the )?$"
)


@once
def _all_places(view: View) -> bool:
    """Reads "GLM-5.2 appears in three versions. They rank second, 11th and 19th": just the places that all of some have."""
    told = sorted(int(number.value) for number in view.mentions.numbers if number.form == "ordinal")
    each = {name for ref in view.referents if ref.kind in {"name", "value"} and len(ref.subjects) == 1 for name in ref.subjects}
    if len(told) < _FEW or len(set(told)) < len(told) or len(each) > 1:
        return False  # "A is second and B eighth": each has a place of its own
    for order in view.rolls.places.values():
        for names in _kin(view, [*order.values()]):
            if told == sorted(place for place, name in order.items() if name in names):
                return True
    return False


def _kin(view: View, listed: list[str]) -> Iterator[set[str]]:
    """Those of a list that a text may speak of together: of one house, with one word in the name, or counted before."""
    said = [name.hit.alias.printed.lower() for name in view.mentions.names if name.hit is not None]
    said += [one.rpartition("/")[2].lower() for one in view.carried] + [account(one) for one in view.carried]
    for word in dict.fromkeys(said):
        yield {name for name in listed if word in name.rpartition(":")[2].lower()}
    for claim in (*claims(view), *view.counted):
        held = {name for name in claim.members if any(test.holds(name) for test in claim.tests)}
        yield held
        if claim.true and _THE_REST.search(view.mentions.bare):
            yield {*claim.members} - held


_THE_REST = re.compile(r"\b(?:exceptions?|others?|rest|remaining|odd ones out|outliers?)\b")
"""Reads "Six of the eight are tagged so. The two exceptions stand first and eighth"."""
_FEW = 2


def one_and_other(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "A has two models among the 30. One is first, the other thirteenth": a place that one of those counted has."""
    if number.form == "ordinal" and _all_places(view):
        yield view.facts[:1]
    if number.form != "ordinal" or not _ONE.search(view.mentions.bare[: number.start]):
        return
    held = [name for claim in (*view.counted, *claims(view)) if claim.true for name in claim.members
            if any(test.holds(name) for test in claim.tests)]  # fmt: skip
    if not held:
        listed = (entry for name in view.carried for _, entry in view.rolls.entries(name.removeprefix("value:")))
        houses = {account(name) for name in (*view.carried, *listed)}
        held = [name for order in view.rolls.places.values() for name in order.values() if account(name) in houses]
    for order in view.rolls.places.values():
        if order.get(int(number.value)) in held:
            yield view.facts[:1]
