"""What none of some is placed above or below: "has five models among the 30, but none of them ranks above 22nd"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_NONE = re.compile(
    r"\b(?:none|not one) of (?:them|these|those|the [a-z\d]+) (?:ranks?|stands?|sits?|is|comes|places|"
    r"is placed|is ranked|made it|gets|got) "
    r"(?:any )?(?:(?P<up>above|higher than|better than|ahead of)|below|lower than|under|behind) (?:number |no\. ?|the )?$"
)


@each_once
def none_higher(view: View) -> Iterator[tuple[int, Number, Fact]]:
    """Where it is told of those counted, and the place that is the best, or the last, that one of them has."""
    for number in view.mentions.numbers if not view.cited else ():
        told = _NONE.search(view.mentions.bare, 0, number.start)
        made = [claim for claim in (*view.counted, *claims(view)) if claim.true and told and (
            claim in view.counted or claim.quantity.end <= told.start())]  # fmt: skip
        if told is None or not made:
            continue
        held = {name for name in made[-1].members if any(test.holds(name) for test in made[-1].tests)}
        for order in view.rolls.places.values():
            places = [place for place, name in order.items() if name in held]
            if len(places) == len(held) and (min(places) == number.value if told["up"] else max(places) == number.value):
                yield told.start(), number, view.desk.by_subject.get(order[number.value], view.facts)[0]  # type: ignore[index]
                break
