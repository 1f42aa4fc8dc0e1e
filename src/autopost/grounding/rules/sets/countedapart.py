"""How many more of a set are one thing than another is what counting both gives."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.countsapart import told_apart
from autopost.grounding.view import View


def counted_apart(view: View) -> Iterator[Verdict]:
    """Reads "four are written in Shell, two more than in Python": false where three are in Python."""
    for told in told_apart(view):
        if not told.true:
            message = "counted, the two are another distance apart"
            yield Verdict(told.number.start, told.number.end, "count", message, facts=(told.fact.tag,))
