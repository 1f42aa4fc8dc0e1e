"""Reads "none of the fifteen lost stars", "the only repository to lose stars": which members of a set went down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.measuring import Test
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.view import View

_LOSES = re.compile(
    rf"\b(?:los[et]|lose|loses|losing|shed|shedding|with a loss of|shows? a loss of) (?:any )?(?P<what>{ANY_NOUN})\b"
)


def losing(view: View) -> Iterator[Test]:
    """Whoever has less than before, over the days that are told where some are."""
    for match in _LOSES.finditer(view.mentions.bare):
        noun = NOUN.fullmatch(match["what"])

        def holds(name: str, family: str = str(noun.lastgroup) if noun else "") -> bool | None:
            own = view.desk.by_subject.get(name, ())
            facts = [fact for fact in own if _moves(view, fact, family, within=True)]
            if not view.rolls.span(view.desk.kind(name), family, view.days):  # nothing is known over so many days
                facts = facts or [fact for fact in own if _moves(view, fact, family, within=False)]
            return any((fact.number or 0) < 0 for fact in facts) if facts else None

        yield Test(*match.span(), holds, "lost")


def _moves(view: View, fact: Fact, family: str, *, within: bool) -> bool:
    measure = view.desk.measure(fact)
    days = not within or not view.days or any(day in measure.windows for day in view.days)
    return measure.aspect == "gain" and measure.family == family and days and fact.number is not None
