"""Two figures side by side after a word of order: "has fewer open issues, 557 to 392", "more forks: 5,914 against 4,211"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_PAIR = re.compile(
    r"\b(?:(?P<more>more|larger|higher|greater|bigger)|(?P<less>fewer|less|smaller|lower)) "
    r"(?:(?!than\b)[a-z\ue000'-]+ ){0,3}?(?:(?!than\b)[a-z\ue000'-]+)(?:,| –|:| \() ?(?P<a>\d[\d,.]*[km]?)"
    r"(?: (?:million|[a-z]+(?: issues)?))? (?:to|against|versus|compared (?:with|to)) (?:(?:its|the|their) [a-z]+'s )?(?P<b>\d)"
)


@OpenRule
def figure_pairs(view: View) -> Iterator[Verdict]:
    """Refuses "fewer forks, 5,914 to 4,211": the first figure is of whoever has more or fewer."""
    for told in _PAIR.finditer(view.mentions.bare):
        first, second = (next((n for n in view.mentions.numbers if n.start == told.start(at)), None) for at in "ab")
        if first is None or second is None or first.form != "count" or second.form != "count" or first.value == second.value:
            continue
        if (first.value > second.value) != (told["more"] is not None):
            way = "more" if told["more"] else "less"
            start, end = told.span(str(way))
            yield Verdict(start, end, "comparison", "the two figures beside it are the other way round")
