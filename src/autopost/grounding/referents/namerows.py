"""Names in a row: "A and B", "A, B and yuxinlu1's C", "A, followed by B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from autopost.grounding.view import Referent, View


def joined(view: View, refs: Sequence[Referent], joint: re.Pattern[str]) -> list[Referent]:
    """The first of some, and those after it between whom and the one before stands a joint alone."""
    row = [*refs[:1]]
    for ref in refs[1:]:
        if not joint.fullmatch(view.mentions.bare, row[-1].end, ref.start):
            break
        row.append(ref)
    return row
