"""What is said of marks that were passed, and when: "climbed past 60,000 stars within the week"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from autopost.grounding.attaching.measuring import level_on
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Reading, Truth, reading
from autopost.grounding.statements.measures import WHEN, Measured, days_in, family_of
from autopost.grounding.statements.verbs import WHAT, sole_family

_PASSED = re.compile(
    r" (?:has |have |both |all )*(?:(?:climbed|rose|risen|moved|went|gone|jumped|grew|grown|pushed|soared|surged) "
    r"(?:past|above|beyond|over|through)|"
    r"passed|crossed|topped|exceeded|reached|cleared|broken through|broke through|broken|broke)"
    rf"(?: the)? (?P<n>{COUNT})(?: {WHAT})?(?: mark)?(?P<when>{WHEN})"
)


def passing(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    match = _PASSED.match(row.text, at)
    family = (family_of(match["noun"] or "") or sole_family(row)) if match else ""
    days = days_in(row, *match.span("when")) if match else 0
    mark = row.typed.counts[match.start("n")] if match else None
    if match is None or mark is None or mark.form != "count" or not family or not days:
        return
    edition = row.view.desk.ledger.edition

    def holds(name: str) -> Truth:
        own = Measured(family).of(row, name)
        if own is None or own < mark.value:
            return own if own is None else False
        told = {back: level_on(row.view, name, family, edition - timedelta(back)) for back in range(1, days + 1)}
        then = {back: level for back, level in told.items() if level is not None}
        if any(level < mark.value for level in then.values()):
            return True
        return False if days in then else None

    yield reading(match, holds, "passed")
