"""Clauses that are read whole and are not so: "A published most recently of the six", "all the others date from 2025"."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.dated.betweenversions import waits
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View


@OpenRule
def not_so(view: View) -> Iterator[Verdict]:
    """What is told of the newest releases of all projects, or of the days of all others, and is not so."""
    for told in waits(view):
        if not told.true:
            yield Verdict(told.start, told.end, "window", "these two releases are not so far apart")
