"""Whoever is said to be on a list most often is."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.mostoften import most_often
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def oftenest(view: View) -> Iterator[Verdict]:
    """Reads "No owner is on the list as often as A": false where another is, and where the figures told with it are others."""
    for told in most_often(view):
        if not told.true:
            yield Verdict(told.start, told.end, "superlative", "the list shows others as often, or another count or place")
