"""Places told of a set: "the other two, in first and eighth place, are", "two are tagged so, the first and the last"."""

from __future__ import annotations

import re

from autopost.grounding.places.rowplaces import Row
from autopost.grounding.sets.quantities import Claim, claims
from autopost.grounding.view import View

_APPOSED = re.compile(
    r"[\"']?(?: or [\"']?\ue000++[\"']?)?(?: (?:did|do|does|are|is|were))?(?:,|:| –| \(|,? namely|,? (?:that is|"
    r"those are))(?: (?:at|in|those|"
    r"number|numbers|places|the|ranked|placed))* "
)
_INSERTED = re.compile(r"(?:,| \()(?: (?:at|in|the|numbers|places|ranked|placed))* ")
_EXCEPTIONS = re.compile(
    r"[^.:]{0,40}?[,;.:]? (?:[a-z]+ ){0,3}exceptions(?:,| \(|:| –| are| being| stand| rank| sit)(?: (?:at|in|the|"
    r"numbers|places|ranked|placed))* ?"
)
"""Reads "six are tagged so, and the two exceptions, first and eighth, are not": those that a count leaves over."""


_EXCEPTIONS_AGAIN = re.compile(
    r"\W*(?:the )?(?:[a-z\d]+ )?exceptions(?:, (?:in|at)?|(?:,[^,.;]{1,60},)? (?:are|stand|rank|sit|hold|take|come)(?: (?:at|in|"
    r"the|numbers|places|ranked))* ?)"
)
"""Reads "The two exceptions, both text-generation, stand first and eighth", after a sentence that counted."""


def members(view: View, row: Row) -> tuple[tuple[str, ...], ...]:
    """The sets of which the words say that they stand at these places: in each reading; none where they say so of no set."""
    bare, found = view.mentions.bare, []
    for claim in claims(view):
        if not claim.true or claim.quantity.word in {"none", "not all"}:
            continue
        first, last = min(test.start for test in claim.tests), max(test.end for test in claim.tests)
        inserted = _INSERTED.fullmatch(bare, claim.quantity.end, row.start) and row.end <= first
        after = max(claim.quantity.end, claim.population.end, last)
        if inserted or (after <= row.start and _APPOSED.fullmatch(bare, after, row.start)):
            found.append(_held(claim))
        if _EXCEPTIONS.fullmatch(bare, after, row.start):
            found.append(tuple(name for name in claim.members if name not in _held(claim)))
    again = view.counted[-1:] if _EXCEPTIONS_AGAIN.fullmatch(bare, 0, row.start) else ()
    found += [tuple(name for name in claim.members if name not in _held(claim)) for claim in again]
    return tuple(names for names in found if len(names) == len(row.entries))


def _held(claim: Claim) -> tuple[str, ...]:
    return tuple(name for name in claim.members if any(test.holds(name) for test in claim.tests))
