"""Names in a row: "A and B", "A, B and yuxinlu1's C", "A, followed by B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from autopost.grounding.kept import once
from autopost.grounding.view import Referent, View

_JOINED = re.compile(
    r"(?:'s)?[\"'\ue000]*(?: \([^)]{1,40}\))?(?:,? (?:and|then|followed by|plus|as well as|alongside) |, (?:and |then )?)"
    r"(?:the |\ue000++'s? )*[\"'\ue000]*"
)


@once
def name_rows(view: View) -> tuple[tuple[Referent, ...], ...]:
    """Every row of two names or more, left to right; each names one subject, or one entry of a list."""
    rows: list[list[Referent]] = []
    last = -1
    for ref in view.referents:
        if ref.kind not in {"name", "value"} or len(ref.subjects) != 1:
            continue
        if rows and last >= 0 and _JOINED.fullmatch(view.mentions.bare, last, ref.start):
            rows[-1].append(ref)
        else:
            rows.append([ref])
        last = ref.end
    return tuple(tuple(row) for row in rows if len({*row}) > 1)


def joined(view: View, refs: Sequence[Referent], joint: re.Pattern[str]) -> list[Referent]:
    """The first of some, and those after it between whom and the one before stands a joint alone."""
    row = [*refs[:1]]
    for ref in refs[1:]:
        if not joint.fullmatch(view.mentions.bare, row[-1].end, ref.start):
            break
        row.append(ref)
    return row
