"""A rise set against another's figure: "grew by 187.3 percent, a faster rise than B's 88.0 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_THAN = re.compile(
    r"\b(?P<said>(?:(?P<more>faster|larger|bigger|higher|greater|steeper|better|stronger)|slower|smaller|lower|lesser|weaker)"
    r"(?: (?:rise|gain|growth|climb|increase|jump|haul|leap|total|count|tally|score))?) than "
    r"(?:(?:that|those) of )?[\"']?\ue000++(?:'s?)? (?:rise of |gain of |growth of |with |at )?(?=\d)"
)


def than_stated(view: View) -> Iterator[Verdict]:
    """Of two figures that a sentence sets against each other so, the first is on the side that the word says."""
    for match in _THAN.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        two = next((n for n in view.mentions.numbers if n.start == match.end()), None)
        before = [n for n in view.mentions.numbers if n.end <= match.start() and two is not None and n.form == two.form]
        if two is None or not before or before[-1].value == two.value:
            continue
        if (before[-1].value > two.value) != bool(match["more"]):
            message = f"{before[-1].value:g} against {two.value:g} is the other way round"
            yield Verdict(*match.span("said"), "comparison", message)
