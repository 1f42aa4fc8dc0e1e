"""Who comes behind somebody, or ahead, by the measure told before: "In downloads A is sixth. Behind it come B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.order.sides import ONE, whoever
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_COME = re.compile(
    rf"^\W*(?:just |right |directly |only )?(?P<way>(?P<ahead>ahead of|above|in front of)|behind|below|after) (?:{ONE}|all "
    rf"(?:three|four|of them)) "
    rf"(?:come|comes|are|is|follow|follows|stand|stands)(?: (?:only|just|then))? (?:the )?(?P<one>{ONE})"
)
_GAINED = re.compile(r"\b(?:gain\w*|added|rose|grew|growth|won|percent)\b")


@OpenRule
def behind_it(view: View) -> Iterator[Verdict]:
    """Refuses whoever stands on the other side of the one, or of all, that the sentence before told, by the one measure of it."""
    told = whoever(view)
    match = _COME.match(told.text) if view.kind == "report" else None
    families = {str(noun.lastgroup) for noun in NOUN.finditer(view.low_before)}
    if match is None or len(families) != 1 or not view.carried:
        return
    (family,), kind = families, view.desk.kind(view.carried[0])
    several = "all" in match[0]
    orders = [view.rolls.by(kind, family)]
    if _GAINED.search(view.low_before):
        orders = [view.rolls.by(kind, f"{family}_gain_{days}d") for days in (1, 7)]
    before = view.carried if several else view.carried[:1]
    orders = [order for order in orders if {*before} <= {*order}]
    for ref in view.single if orders else ():
        (name,) = ref.subjects
        known = [order for order in orders if name in order]
        ways = [all((order.index(name) < order.index(one)) == (match["ahead"] is not None) for one in before) for order in known]
        if name not in before and ways and not any(ways):
            yield Verdict(ref.start, ref.end, "rank", f"{view.subject_name([name])} does not stand {match['way']} it")
        elif name not in before and several and not known and not families & {"trending_score"}:
            yield Verdict(ref.start, ref.end, "rank", f"no value in scope sets {view.subject_name([name])} there")
