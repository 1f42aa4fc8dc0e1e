"""What is said to be on record of a thing, or not to be: held against what the ledger has of it."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.onrecord import on_record
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View


@OpenRule
def recorded(view: View) -> Iterator[Verdict]:
    """Refuses "comes with a description" of what has none, "has no creation date" of what has one."""
    counted = [test.start for claim in claims(view) for test in claim.tests]
    for one in on_record(view):
        if not one.true and not any(one.start <= at < one.end for at in counted):
            known = one.facts[0].statement if one.facts else "none is on record there"
            yield Verdict(one.start, one.end, "absence", known, facts=tuple(fact.tag for fact in one.facts[:1]))
