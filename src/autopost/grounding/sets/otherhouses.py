"""One house on a list against all others: "no one else has more than two", "three times as many as any other account"."""

from __future__ import annotations

import re
from collections import Counter

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.view import View

_NOBODY = re.compile(
    r"\b(?:nobody|no one|none|no other (?:[a-z]+ )?(?:account|house|owner|"
    r"publisher|name|maker|company|lab|team|organi[sz]ation)|no other)"
    r"(?: else)?(?: (?:on|in) the [a-z ]{1,20})? (?:has|have|holds?|"
    r"places?|gets?|appears?|managed?s?|manages|with|fields?|sends?|counts?)"
    r" (?:there )?(?:more than|over|as many as) $"
)
_ANY_OTHER = re.compile(
    r" (?:as|the) (?:many|much|entries|tally|number)(?: (?:as|from|of|than|those|that|names|entries|models|places))*"
    r" any(?:one| other)\b(?: (?:else|account|house|owner|publisher|name|maker))?"
)


def others_have(view: View, number: Number) -> bool:
    """Whether a figure is the most entries that any house has whom the text does not name, or how many times as many one has."""
    if view.cited or number.form not in {"count", "times"} or number.total is not None:
        return False
    nobody = _NOBODY.search(view.mentions.bare, 0, number.start) if number.form == "count" else None
    any_other = _ANY_OTHER.match(view.mentions.bare, number.end) if number.form == "times" else None
    if not (nobody or any_other):
        return False
    houses = {house for ref in view.referents if (house := house_at(view, ref))} | {account(name) for name in view.carried}
    houses |= {account(name) for claim in view.counted for name in claim.members if claim.true} if not houses else set()
    own = [sum(of_house(name, house) for name in view.listed) for house in houses]
    rest = Counter(account(name) for name in view.listed if not any(of_house(name, house) for house in houses))
    most = max(rest.values(), default=0)
    if nobody:
        as_many = nobody[0].endswith("as many as ")
        return number.value == most + as_many and min(own, default=most) >= most
    return bool(most) and any(number.value == count / most for count in own)
