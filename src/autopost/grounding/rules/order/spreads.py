"""Whether the distance between two grew: "A's lead over B widened", "narrowed the gap", by their values of both days."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.growth.spreading import moves, supposed, told
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def spreads(view: View) -> Iterator[Verdict]:
    """The distance of two that are named, by the measure told, now and on the earlier day that is known of both."""
    match = told(view)
    known = moves(view) if match and view.kind != "opinion" else []
    if match is None or not known or supposed(view, *match.span()):
        return
    wide = bool(match["wide"] or match["wide2"])
    if not any((by > 0) == wide for by, _ in known):
        by, fact = known[0]
        went = "widened" if by > 0 else "narrowed"
        message = f"the distance in {view.desk.measure(fact).family.replace('_', ' ')} has {went} by {abs(by):,.0f}"
        yield Verdict(*match.span(), "wrong-direction", message, facts=(fact.tag,))
