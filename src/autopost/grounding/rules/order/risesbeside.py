"""A rise set beside another's: "likes grew by 187.3 percent in seven days, a slower rise than B's"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.order.comparable import measures
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_RISE = re.compile(
    r"\b(?:an?|the) (?:far |much |slightly |even )?(?P<way>(?P<more>faster|larger|bigger|steeper|stronger|higher|"
    r"quicker)|slower|smaller|"
    r"weaker|lower) (?P<what>rise|gain|increase|growth|climb|jump|pace|rate) than (?:that of |those of )?(?:the )"
    r"?(?=[\"']?\ue000)"
)


@OpenRule
def rises_beside(view: View) -> Iterator[Verdict]:
    """Refuses it where by every change of the two over the days that are told it is the other way round."""
    for told in _RISE.finditer(view.mentions.bare):
        other = view.single_at(told.end())
        own = next((ref for ref in reversed(view.single) if ref.end <= told.start()), None)
        if other is None or own is None:
            continue
        a, b = measures(view, next(iter(own.subjects))), measures(view, next(iter(other.subjects)))
        families = {family for at, _, family in view.nouns if at < told.start()} or {"stars", "likes"}
        keys = [key for key in a if key in b and key[0] in {"gain", "change"} and key[1] in families
                and (not view.days or key[2] in view.days)]  # fmt: skip
        if keys and all((a[key] - b[key]) * (1 if told["more"] else -1) < 0 for key in keys):
            yield Verdict(*told.span("way"), "comparison", "the changes of the two are the other way round")
