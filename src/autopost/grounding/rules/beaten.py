"""Whoever is said to be beaten by nobody has the most."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.nobodybeat import unbeaten
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def by_nobody(view: View) -> Iterator[Verdict]:
    """Reads "no gainer in the top ten beat A on the last day": false where one did."""
    for told in unbeaten(view) if view.kind == "report" else ():
        if not told.true:
            message = f"some have more than {view.subject_name([told.subject])}"
            yield Verdict(told.start, told.end, "absence", message, facts=())
