"""Whether somebody is one of a set that the sentence names: "did not make the ten largest gainers", "is among the first five"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_NOT = re.compile(r"(?:\b(?:not|never)(?: quite| yet)?|n't|\bfail(?:s|ed) to) $")
_NOT_AMONG = re.compile(r"\b(?:is|are|was|were) not\b")


def said_not_to_belong(view: View, at: int) -> bool:
    """Whether a figure at a place is only part of such a set: the ten of "did not make the ten largest gainers"."""
    return any(start <= at < end for start, end, *_ in _denied(view))


def membership(view: View) -> Iterator[Verdict]:
    """Refuses to leave out of a set who is in it."""
    for start, end, names, members in _denied(view):
        if names & members:
            whom = view.subject_name(sorted(names))
            yield Verdict(start, end, "negation", f"{whom} is one of these")


def _denied(view: View) -> Iterator[tuple[int, int, frozenset[str], frozenset[str]]]:
    """Where somebody is said not to be one of a set, who, and whom the set holds."""
    counted = {test.start for claim in claims(view) for test in claim.tests}
    for test in tests(view):
        denied = _NOT.search(view.mentions.bare[: test.start])
        among = _NOT_AMONG.match(view.mentions.bare, test.start)
        if test.label != "member" or test.start in counted or not (denied or among):
            continue
        names = whose(view, (test.start, test.end))
        if len(names) == 1:
            members = frozenset(name for known in view.lists for name in (known.readings[0] if known.readings else ())
                                if test.start <= known.start and known.end <= test.end)  # fmt: skip
            yield (denied.start() if denied else test.start), test.end, names, members
