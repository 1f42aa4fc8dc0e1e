"""What sort of licence a thing is said to have: "a permissive licence" of MIT, "a restrictive custom licence"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_SORT = re.compile(
    r"\b(?P<sort>permissive|restrictive|proprietary|custom|non-?commercial|copyleft|closed)"
    r"(?:,? (?:custom|open[- ]source|software))* "
    r"licen[cs]e\b"
)
_PERMISSIVE = re.compile(r"(?:mit|apache|bsd|isc|cc0|unlicense|zlib|cc-by-\d)")
_COPYLEFT = re.compile(r"(?:a|l)?gpl|mpl|epl|cc-by-sa")


@OpenRule
def sorts_of_licences(view: View) -> Iterator[Verdict]:
    """Refuses a sort that the licence on record is not."""
    for match in _SORT.finditer(view.low):
        names = whose(view, match.span())
        fact = view.rolls.of(next(iter(names)), "license") if len(names) == 1 else None
        if fact is None or denies(view, match.start()):
            continue
        value = str(fact.value).lower()
        permissive, copyleft = _PERMISSIVE.match(value) is not None, _COPYLEFT.match(value) is not None
        so = permissive if match["sort"] == "permissive" else copyleft if match["sort"] == "copyleft" else not permissive
        if not so:
            yield Verdict(*match.span(), "attribute", fact.statement, facts=(fact.tag,))
