"""As many as are listed right after: "two camps, A and B", "two names, at 17 and 20, share an owner: A and B"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import Referent, View

_LISTED_AFTER = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:owners|accounts|camps|names|houses|publishers|"
    r"makers|labs|companies|teams|entries|uploads|models|datasets|"
    r"spaces|papers|projects|repositories)\b(?P<between>[^.;]{0,50}?)[,:–] ?[\"']?(?=\ue000)"
)


def listed_after(view: View, number: Number) -> bool:
    """Reads "Two camps, A and B, each placed three", "Two names, at 17 and 20, share an owner: A and B": so many."""
    if view.cited or number.form != "count" or number.total is not None or not 1 < number.value <= _FEW_NAMED or number.hedge:
        return False
    refs = [ref for ref in view.referents if ref.kind in {"owner", "value", "name"} and ref.start >= number.end]
    told = _LISTED_AFTER.match(view.mentions.bare, number.end)
    if told is None or not refs or not 0 <= refs[0].start - told.end() <= 1:
        return False
    return len(_row(view, refs)) == number.value


_FEW_NAMED = 6
_JOINS = re.compile(r"[\"']?(?:'s)?(?: \([^)]*\))?(?:,? and |, (?:and )?)(?:the |\ue000++'s )?[\"']?")


def _row(view: View, refs: list[Referent]) -> list[Referent]:
    """Those that stand in one row from the first on."""
    row = refs[:1]
    for ref in refs[1:]:
        if not _JOINS.fullmatch(view.mentions.bare, row[-1].end, ref.start):
            break
        row.append(ref)
    return row
