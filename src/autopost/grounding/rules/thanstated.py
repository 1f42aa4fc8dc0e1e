"""A rise set against another's figure: "grew by 187.3 percent, a faster rise than B's 88.0 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.metrics import ANY_NOUN
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_THAN = re.compile(
    r"\b(?P<said>(?:(?P<more>faster|larger|bigger|higher|greater|steeper|better|stronger)|slower|smaller|lower|lesser|weaker)"
    r"(?: (?:rise|gain|growth|climb|increase|jump|haul|leap|total|count|tally|score))?) than "
    r"(?:(?:that|those) of )?[\"']?\ue000++(?:'s?)? (?:rise of |gain of |growth of |with |at )?(?=\d)"
)
_MORE = re.compile(r" (?:[a-z]+ )?(?:more|fewer|less|higher|lower)\b")
_THAN_THE = re.compile(
    rf"(?: {ANY_NOUN})?(?: (?:(?:in|over|within|on|since|for|during) )?(?:the |a |one |its |last |past )*(?:\ue000++|day|"
    rf"week))?, "
    r"(?P<said>(?P<more>more|higher|larger|bigger)|fewer|less|lower|smaller) than (?:the|its|their|those|that of)? ?"
)


def than_stated(view: View) -> Iterator[Verdict]:
    """Of two figures that a sentence sets against each other so, the first is on the side that the word says."""
    yield from _than_the(view)
    for match in _THAN.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        two = next((n for n in view.mentions.numbers if n.start == match.end()), None)
        before = [n for n in view.mentions.numbers if n.end <= match.start() and two is not None and n.form == two.form]
        if two is None or not before or before[-1].value == two.value:
            continue
        if (before[-1].value > two.value) != bool(match["more"]):
            message = f"{before[-1].value:g} against {two.value:g} is the other way round"
            yield Verdict(*match.span("said"), "comparison", message)


def _than_the(view: View) -> Iterator[Verdict]:
    """Reads "collected 154 likes in one day, more than the 140 of the leader": two figures, one after the other."""
    numbers = [n for n in view.mentions.numbers if n.form == "count"]
    for one, two in pairwise(numbers) if view.kind != "opinion" else ():
        told = _THAN_THE.fullmatch(view.mentions.bare, one.end, two.start)
        if (
            told is not None
            and not _MORE.match(view.mentions.bare, two.end)
            and one.value != two.value
            and (one.value > two.value) != bool(told["more"])
        ):
            yield Verdict(*told.span("said"), "comparison", f"{one.value:g} against {two.value:g} is the other way round")
