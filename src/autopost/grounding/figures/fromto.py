"""A step told with both its ends: "lifts MRR from 0.573 to 0.707, an improvement of 0.134"."""

from __future__ import annotations

import re
from itertools import pairwise
from math import isclose

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_FROM = re.compile(r"\bfrom $")
_STEP = re.compile(
    r",? (?:an?|which is an?) (?:(?P<up>improvement|increase|rise|gain|jump|plus)|(?P<down>decrease|drop|fall|cut|"
    r"reduction|decline)|change|difference|step) of (?:just |only |about )?"
)


def step_told(view: View, number: Number) -> bool:
    """Whether a figure is how far it is from the one end to the other, as the words say; of scores, which nothing counts."""
    for one, two in pairwise(view.mentions.numbers):
        led = one.step < 1 and _FROM.search(view.mentions.bare, 0, one.start)
        told = _STEP.fullmatch(view.mentions.bare, two.end, number.start) if led else None
        if told is None or one.form != two.form or view.mentions.bare[one.end : two.start] != " to ":
            continue
        rose = two.value > one.value
        right = isclose(abs(two.value - one.value), number.value, abs_tol=number.step / 2)
        return right and not (told["down"] if rose else told["up"])
    return False
