"""A place at the head of a list is one that the subject holds."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.places.heads import places_said
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def topped(view: View) -> Iterator[Verdict]:
    """Reads "makes the top five": false of whoever stands eighth."""
    for head in places_said(view):
        if not head.true:
            shown = f"the place on the list is number {head.place}" if head.place else "it stands on that list"
            yield Verdict(head.start, head.end, "rank", shown)
