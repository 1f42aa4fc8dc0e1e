"""Two figures beside who is told to be ahead: "on Monday A was ahead of B, 86,968 to 56,750", "it was behind, 5 to 6"."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View

_TEN = 10
"""A value that ends in a nought may be exact: "140 likes"."""


def stated_values(view: View, match: re.Match[str], pairs: list[tuple[Fact, Fact]]) -> list[tuple[Fact, Fact]]:
    """The values that the text itself gives of both: in the clause of a day ("on Monday A was ahead of B") those of that day."""
    start, end = view.clause(match.start())
    told = [n for n in view.mentions.numbers if n.form == "count" and n.step <= _TEN and n.value]
    given, here = {n.value for n in told}, {n.value for n in those_in(told, start, end)}
    alike = [(a, b) for a, b in pairs if a.metric.partition("@")[0] == b.metric.partition("@")[0]]
    values = [(a, b) for a, b in alike if {abs(a.number or 0), abs(b.number or 0)} <= given]
    days = those_in(view.mentions.moments, start, match.start())
    for a, b in values if len(days) == 1 else ():
        if {abs(a.number or 0), abs(b.number or 0)} <= here and taken_on(a) == taken_on(b) and days[0].holds(taken_on(a)):
            return [(a, b)]
    return [(a, b) for a, b in values if "@" not in a.id and "@" not in b.id]
