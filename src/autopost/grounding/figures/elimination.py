"""By elimination: a value that its place gives to somebody who has one already is the other one's.

"A gained 1,456 stars, nearly twice the 782 of its rival": nobody has two values of one measure, so where the first is A's
and the sentence speaks of B, who has none yet, the second is B's. Where neither value is bound, nothing is eliminated: two
values that changed places both stay unbound.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.binding import Match
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View


def eliminated(view: View, number: Number, match: Match | None, told: Mapping[Number, Fact]) -> Fact | None:
    """The fact of a subject of the sentence that a number must mean, given what the numbers before it are bound to."""
    if match is None or match.failing != ("subject",):
        return None
    fact, holders = match.fact, about(view, number)
    alike = [other for other in told.values() if _key(view, other) == _key(view, fact)]
    taken = {other.subject.id for other in alike}
    spoken = view.speaks_of | {*view.carried[:2]}
    if len(view.cited_of) == len("AB") and any(_AGAINST.fullmatch(view.mentions.bare, n.end, number.start) for n in told):
        spoken |= {*view.cited_of}  # "The leader has more open issues, 557 to 392"
    return fact if holders & taken and fact.subject.id in spoken - taken else None


_AGAINST = re.compile(r"(?: [a-z]+){0,2},? (?:to|against|versus|vs\.?|compared with) (?:only |just )?")


def _key(view: View, fact: Fact) -> tuple[object, ...]:
    measure = view.desk.measure(fact)
    return fact.subject.kind, measure.family, measure.aspect, fact.unit, measure.windows if measure.changes else ()
