"""Whom a sentence takes up by what was denied of others: "None of the first eight has. The three that do are ninth or lower"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.sets.quantities import Claim, claims
from autopost.grounding.view import View

_THAT_DO = re.compile(
    r"(?: of (?:the )?(?:trending |listed |ranked )?[a-z\d]+)? (?:that|which) (?:do|does|have|has|are|is|did)\b"
)
_THE = re.compile(r"\b(?:the|those) (?:only )?$")
_LOWER = re.compile(r" (?:or|and) (?:lower|below|worse|under)\b")


def those_that(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """As many of the whole list as a fact counts beyond the limit that was told before."""
    told = _THAT_DO.match(view.mentions.bare, number.end) or number.total
    if number.form != "count" or not told or not _THE.search(view.mentions.bare[: number.start]):
        return
    limits = {test.number.value for claim in _denied(view) for test in claim.tests if test.number is not None}
    for fact in view.desk.lists:
        counted = view.desk.measure(fact).aspect == "count" and fact.number == number.value
        if counted and any(figure.value in limits for figure in view.desk.figures(fact)):
            yield (fact,)


def beyond_head(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "ninth or lower", after none of the first eight: the first place behind those of whom it was denied."""
    if number.form != "ordinal" or not _LOWER.match(view.mentions.bare, number.end):
        return
    for claim in _denied(view):
        for order in view.rolls.places.values():
            if claim.size + 1 == number.value and [order.get(n) for n in range(1, claim.size + 1)] == [*claim.members]:
                yield view.facts[:1]


def _denied(view: View) -> list[Claim]:
    return [claim for claim in (*view.counted, *claims(view)) if claim.true and claim.quantity.word == "none"]
