"""Whose name stands at the largest of all that are followed: "A made the largest gain among the 127 repositories followed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.order.superlative import superlatives
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_AMONG = re.compile(
    r"\b(?:among|of|in|across) (?:all )?(?:the )?(?P<size>\d+) (?:[a-z]+ )?(?:repositories|projects|models|papers)\b"
)

_GAIN = re.compile(r"[^.;,]{0,40}\b(?:gains?|growth|increase|rise|climb)\b")


@OpenRule
def first_of_all(view: View) -> Iterator[Verdict]:
    """Of a set whose first a fact names, nobody else is said to be the first."""
    told = _AMONG.search(view.mentions.bare)
    if told is None:
        return
    for claim in superlatives(view):
        named = [ref for ref in view.referents if ref.kind == "name" and ref.subjects == claim.subjects]
        if claim.way != "top" or claim.denied or len(named) != 1 or not claim.family:
            continue
        gained = claim.changes or _GAIN.match(view.mentions.bare, claim.end) is not None
        for fact in view.desk.ledger.facts:
            measure = view.desk.measure(fact)
            whole = f"among the {told['size']} " in fact.statement and measure.of_gain == gained
            if fact.unit != "rank" or fact.number != 1 or not whole or measure.family != claim.family:
                continue
            if fact.subject.id not in claim.subjects:
                right = view.desk.name(fact.subject)
                start, end = named[0].start, named[0].end
                yield Verdict(start, end, "wrong-subject", f"that is {right}", facts=(fact.tag,), repair=right)
            break
