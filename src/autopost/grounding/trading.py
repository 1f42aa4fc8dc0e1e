"""Places traded on a list: "A and B swapped places in a day", "the top four did not trade places between Sunday and Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.asof import taken_on
from autopost.grounding.kept import each_once
from autopost.grounding.times import Moment
from autopost.grounding.view import View

_TRADED = re.compile(r"\b(?:trad(?:e|es|ed|ing)|swap(?:s|ped|ping)?|exchang(?:e|es|ed|ing)) places\b")


@dataclass(frozen=True)
class Trade:
    """Words that say places were traded, and whether those named stand today where others of them stood before."""

    start: int
    end: int
    true: bool


@each_once
def trades(view: View) -> Iterator[Trade]:
    """Every such statement of two or more that are named, all of whose places are known on both days."""
    for match in _TRADED.finditer(view.mentions.bare):
        named = list(dict.fromkeys(name for ref in view.referents if ref.kind == "name" for name in ref.subjects))
        told = [moment for moment in view.mentions.moments if moment.first and moment.first < view.desk.ledger.edition]
        now, then = [view.desk.place(name) for name in named], [_before(view, name, told) for name in named]
        if len(named) > 1 and all((*now, *then)):
            yield Trade(*match.span(), now != then and {*now} == {*then} and all(a != b for a, b in zip(now, then, strict=True)))


def _before(view: View, name: str, days: list[Moment]) -> int:
    """Where somebody stood on one of some days, or on any day that is known where none is told; 0 where that is not known."""
    own = (fact for fact in view.desk.ranks(name) if "@" in fact.id)
    return next((int(fact.number or 0) for fact in own if not days or any(day.holds(taken_on(fact)) for day in days)), 0)
