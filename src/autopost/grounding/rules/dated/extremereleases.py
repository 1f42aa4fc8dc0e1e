"""A release that is said to be the newest or the oldest of all is."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.dated.extremereleases import extreme_releases
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def newest_of_all(view: View) -> Iterator[Verdict]:
    """Reads "No release in today's edition is more recent than A's v0.23": false where one is."""
    for told in extreme_releases(view) if view.kind == "report" else ():
        if not told.true:
            yield Verdict(told.start, told.end, "newest", "the dates of the releases that are known say otherwise")
