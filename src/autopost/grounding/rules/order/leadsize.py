"""How large a lead is beside a figure, and a rival beside whom it is told of: "the lead is smaller than the 338 it gained"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_LEAD = re.compile(
    r"\b(?:lead|gap|margin|distance|advantage)(?: (?P<of>of) [\d,.]+(?: [a-z]+)?)? (?:is|was|remains)(?: now| still)? "
    r"(?:even |far |much )?"
    r"(?:(?P<less>smaller|less|narrower|shorter)|larger|more|bigger|wider|greater) than "
)
_NEAR = 60


def lead_size(view: View) -> Iterator[Verdict]:
    """Refuses a lead that is said to be larger than a figure which is larger."""
    leads = [abs(f.number) for f in view.facts if view.desk.measure(f).aspect == "lead" and f.number]
    for match in _LEAD.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        numbers = [n for n in view.mentions.numbers if n.form == "count"]
        own = [n.value for n in numbers if match["of"] and match.end("of") <= n.start < match.end()] or leads
        than = next((n for n in numbers if 0 <= n.start - match.end() <= _NEAR), None)
        if than and own and all((one < than.value) != bool(match["less"]) for one in own):
            message = f"it is the other way round: {own[0]:,.0f} against {than.value:,.0f}"
            yield Verdict(match.start(), match.end() - 1, "comparison", message)
