"""What a sentence that compares two says as a whole: where all of it is so nothing is found, and what is not so is found."""

from __future__ import annotations

from autopost.grounding.order.twosides import Sided, two_sides
from autopost.grounding.rereading.besidenames import beside_names
from autopost.grounding.rereading.reworded import blocked, plainly_told
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.statements.meaning import both
from autopost.grounding.view import View

_MESSAGES = {
    "comparison": "the two are the other way round",
    "history": "no values in scope show that they changed places",
    "wrong-value": "the two are not so far apart",
    "wrong-metric": "this is not what it has by that measure",
    "wrong-subject": "this is not what the one of whom it is told has, or had then",
}


def compared_whole(view: View, found: list[Verdict]) -> list[Verdict]:
    """What is found in a sentence, with what it says of two who are compared."""
    sides = two_sides(view) if plainly_told(view) else None
    if sides is None or both(one.true for one in sides.told) is None:
        return found if blocked(found) else [*found, *beside_names(view)]
    wrong = [one for one in sides.told if one.true is False]
    if wrong and not sides.family and blocked(found):
        return found  # of one who has neither figure, the name may be what is wrong
    rest = [one for one in found if one.severity != "blocker"]
    return [*rest, *map(_verdict, wrong)]


def _verdict(one: Sided) -> Verdict:
    return Verdict(one.start, one.end, one.code, _MESSAGES[one.code])
