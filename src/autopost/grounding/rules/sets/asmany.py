"""Two houses that are told to have as many entries of a list: "unsloth has as many models on the trending list as Google"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import on_list
from autopost.grounding.view import View

_AS_MANY = re.compile(
    r"[\"']?(?:,[^,;.]{1,40},)? (?:has|have|holds?|fields?|places?|lands?|fills?) (?:exactly |just |precisely )?"
    r"(?P<said>as many (?P<what>models|datasets|spaces|entries|names|places)\b[^.;,]{0,60}? as) (?:the )?[\"']?"
)


@OpenRule
def as_many(view: View) -> Iterator[Verdict]:
    """Refuses "A has as many models on the list as B" where one of the houses has more of them."""
    houses = [ref for ref in view.referents if ref.kind in {"owner", "value"}]
    for one in houses:
        for two in (ref for ref in houses if ref.start >= one.end):
            told = _AS_MANY.fullmatch(view.mentions.bare, one.end, two.start)
            counts = [on_list(view, ref, told["what"]) for ref in (one, two)] if told else []
            if told and counts[0] != counts[1]:
                yield Verdict(*told.span("said"), "comparison", f"one has {counts[0]}, the other {counts[1]}")
