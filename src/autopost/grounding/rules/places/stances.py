"""Who is said to stand where he does not: "is in the top ten" of the 12th, "left the list", "no longer leads"."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.places import stances
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View


@OpenRule
def standing(view: View) -> Iterator[Verdict]:
    """Refuses what is said of a place, kept, left or entered, that the places of today or of the days before contradict."""
    for stance in stances.stances(view):
        fact = stance.told.fact
        if not stance.true:
            said = fact.statement if fact.unit == "rank" else f"this is number {stance.told.at:.0f} on the list"
            yield Verdict(stance.start, stance.end, "wrong-direction", said, facts=(fact.tag,))
