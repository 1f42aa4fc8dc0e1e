"""Refuses what the day told before is said to have brought as well, where it did not."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.samedays import same_days
from autopost.grounding.view import View


def brought_too(view: View) -> Iterator[Verdict]:
    """Reads "the same day brought two releases of B": just so many of B's are of that day."""
    for told in same_days(view) if view.kind != "opinion" and not view.cited else ():
        if not told.true:
            yield Verdict(told.start, told.end, "date", "no fact shows that the day brought so many")
