"""A lead that is told with two figures is that of whoever was and is ahead, by so much."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.thenandnow import told_leads
from autopost.grounding.view import View


def leads_told(view: View) -> Iterator[Verdict]:
    """Reads "B's lead over A has narrowed from 495 to 260 stars": false where A is ahead, or was by another distance."""
    for told in told_leads(view) if view.kind == "report" and not view.cited else ():
        if not told.true:
            yield Verdict(told.start, told.end, "comparison", "the values of the two show no such lead then and now")
