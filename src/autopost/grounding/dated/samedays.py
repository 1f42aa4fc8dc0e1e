"""What else came out on the day that is told before: "and the same day brought two releases of transformers"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.kept import each_once
from autopost.grounding.typed import COUNT, NAME, SPAN, Judged, Typed, right_of, typed
from autopost.grounding.view import View

_BROUGHT = re.compile(
    rf"(?:on )?(?:the |that )?(?P<same>{SPAN}|(?:same|very) day|day) (?:also )?(?:brought|saw|produced|delivered|yielded) "
    rf"(?:(?P<n>{COUNT})|an?|another|the)(?: new| further| more)? (?:release|version)s? (?:of|from|by|for) (?P<who>{NAME})"
)
_SAME = re.compile(r"\b(?:same|very|that) (?:very |same )?day\b")


@each_once
def same_days(view: View) -> Iterator[Judged]:
    """Where a day is said to have brought releases of somebody too, and whether it brought so many."""
    row = typed(view)
    for match in _BROUGHT.finditer(row.text):
        day = _day_before(row, match.start())
        if day is None or not _SAME.search(view.low, match.start(), match.end("same")):
            continue
        own = {one.version for one in view.desk.releases_of(row.names[match.start("who")]) if one.day == day}
        number = row.counts[match.start("n")] if match["n"] else None
        count = number.value if number is not None else 1
        yield Judged(*match.span(), bool(own) and count == len(own))


def same_days_right(view: View) -> Iterator[tuple[int, int]]:
    """Those of them that are so."""
    return right_of(same_days(view))


def _day_before(row: Typed, at: int) -> date | None:
    told = [moment for start, moment in sorted(row.days.items()) if start < at and moment.first == moment.last]
    return told[-1].first if told else None
