"""Releases and things that are set against all the others, or against one, by their age, are so by their dates."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.dated.datedmost import dated_most, nobody_but
from autopost.grounding.dated.rankedreleases import ranked_releases
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View


@OpenRule
def set_by_dates(view: View) -> Iterator[Verdict]:
    """Refuses "A v1.1 was the last to come out of the eleven", "older than every other paper of the six" where it is not so."""
    if view.kind != "report":
        return
    for told in ranked_releases(view):
        if not told.true:
            yield Verdict(told.start, told.end, "newest", "the dates of the releases that are known say otherwise")
    for told in dated_most(view):
        if not told.true:
            yield Verdict(told.start, told.end, "newest", "the dates of the others say otherwise")
    for told in nobody_but(view):
        if not told.true:
            yield Verdict(told.start, told.end, "absence", "the dates of the papers say otherwise")
