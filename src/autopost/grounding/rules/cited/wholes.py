"""All or none of a set of which a cited fact counts some: "all of the ten were created", where eight were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_WHOLE = re.compile(r"\b(?:all|each|every(?: single)? one|none|not one|not a single one)(?: of)?(?: the| these| those)? $")


def wholes(view: View) -> Iterator[Verdict]:
    """Refuses a word for the whole set before its size, where the sentence does not tell the number that is counted in it."""
    if not view.cited or view.kind == "opinion":
        return
    told = {number.value for number in view.mentions.numbers}
    for fact in view.facts:
        size = _size(view, fact)
        if not size or fact.number in told:
            continue
        for number in view.mentions.numbers:
            whole = _WHOLE.search(view.mentions.bare, 0, number.start) if number.value == size else None
            if whole is not None and number.form == "count":
                message = f"of these {size:g}, it is {fact.number:g} by the fact cited"
                yield Verdict(whole.start(), number.end, "count", message, facts=(fact.tag,))


def _size(view: View, fact: Fact) -> float:
    """How large the set is, some of which, but not all, a fact counts; nought where it counts in none."""
    measure = view.desk.measure(fact)
    return next((size for size in measure.sizes if measure.aspect == "count" and fact.number and size > fact.number), 0)
