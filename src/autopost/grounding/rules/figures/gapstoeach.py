"""How far one is from each of several: "14 upvotes, which is 23 fewer than B and 15 fewer than C", each by its own gap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.order.comparable import measures
from autopost.grounding.order.sides import ONE, whoever
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_GAP = re.compile(
    rf"(?P<n>\ue015++) (?:{ANY_NOUN} )?(?P<deg>(?P<more>more)|fewer|less)(?: {ANY_NOUN})? than (?:the )?(?P<other>{ONE})"
    r"(?=[\"']?(?:[.,;:)]|\W*$| and\b| but\b))"
)


@OpenRule
def gaps_to_each(view: View) -> Iterator[Verdict]:
    """Refuses a gap that is none of the one the sentence is about and the other it is told beside, by all that both have."""
    told = whoever(view)
    gaps = [*_GAP.finditer(told.text)] if view.kind == "report" else []
    others = [told.at.get(match.start("other")) for match in gaps]
    alone = [next(iter(ref.subjects)) for ref in others if ref is not None and len(ref.subjects) == 1 and ref.kind == "name"]
    named = [next(iter(ref.subjects)) for ref in view.single]
    # Of two names in another order, whose gap it is is open.
    if len(gaps) < len("AB") or len(alone) != len(gaps) or [name for name in named if name != named[0]] != alone:
        return
    for match, other in zip(gaps, alone, strict=True):
        number, mine, theirs = view.number_at(match.start("n")), measures(view, named[0]), measures(view, other)
        shared = [key for key in mine if key in theirs and (not view.families or key[1] in view.families)]
        ways = [mine[key] - theirs[key] for key in shared]
        if number is None or number.form != "count" or not ways:
            continue
        if not any(number.fits(abs(gap)) and (gap > 0) == (match["more"] is not None) for gap in ways):
            message = f"{view.subject_name([named[0]])} and {view.subject_name([other])} are not so far apart"
            yield Verdict(number.start, number.end, "value", message)
