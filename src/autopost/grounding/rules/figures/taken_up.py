"""A figure of the sentence before, compared with one of this: "A gained 1,084 stars. That is more than the 994 of B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_THAT_IS = re.compile(
    r"(?:that|this|it)(?: is| was|'s) (?:far |much |well |just |slightly |a little |a few )?"
    r"(?P<way>(?P<more>more|higher|larger|greater)|fewer|less|lower|smaller) than (?:the |its |about |some )?$"
)


def taken_up(view: View) -> Iterator[Verdict]:
    """Refuses it where every figure of that unit told in the sentence before stands the other way to this one."""
    if view.kind == "opinion":
        return
    for number in view.mentions.numbers:
        told = _THAT_IS.match(view.mentions.bare[: number.start]) if number.form == "count" else None
        units = {fact.unit for fact in view.facts if fact.number is not None and number.fits(fact.number)} if told else set()
        before = [fact for fact in view.said if fact.number is not None and fact.unit in units - {"rank", "percent"}]
        if told and before and all(((fact.number or 0) > number.value) != bool(told["more"]) for fact in before):
            message = f"the sentence before says {view.desk.printer.value(before[-1])}"
            yield Verdict(*told.span("way"), "comparison", message, facts=(before[-1].tag,))
