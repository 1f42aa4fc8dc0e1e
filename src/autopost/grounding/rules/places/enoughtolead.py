"""What is said to have been enough, or too little, to lead: "82 upvotes, enough to lead the papers" of the second of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.retelling.denials import leads
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_LEAD = r"(?:to (?:lead|top|head|win|come first|finish first)|for (?:the (?:lead|top|crown|summit|win)|first(?: place)?))"
_WHOLE = (
    r"(?=\W*$|[,;.]|(?: (?:of|in|on|among))? (?:the|all|this|our|these|day's|\ue000++)?(?: [a-z\d\ue000']+){0,3}? ?"
    r"(?:papers|list|ranking|models|datasets|spaces|chart|table)\b)"
)
_ENOUGH = re.compile(
    r"(?P<no>\b(?:not|never|hardly|scarcely|nowhere near) (?:quite |nearly )?)?"
    rf"\b(?P<said>(?:enough|sufficient|(?P<few>too (?:few|little))) {_LEAD}){_WHOLE}"
)


@OpenRule
def enough_to_lead(view: View) -> Iterator[Verdict]:
    """Whoever had enough to lead is first on its list, and whoever had too little is not."""
    for match in _ENOUGH.finditer(view.mentions.bare):
        first = leads(view, whose(view, match.span("said"))) if not match["no"] else None
        if first is not None and first == bool(match["few"]):
            yield Verdict(*match.span("said"), "rank", "it is the first" if first else "it is not the first")
