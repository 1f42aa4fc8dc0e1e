"""Whose the two figures are by which somebody leads: "A leads by 60,721 to 60,430"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_BY_SO_MANY = re.compile(r"\b(?:leads?|led|wins?|won|trails?|trailed|(?:is|was) (?:ahead|behind)) by $")


def to_so_many(view: View, number: Number) -> frozenset[str] | None:
    """Reads "A went past B and now leads by 60,721 to 60,430": the first figure is A's, the second B's."""
    names, bare = view.single, view.mentions.bare
    if len(names) != len("AB"):
        return None
    for one, two in zip(view.mentions.numbers, view.mentions.numbers[1:], strict=False):
        told = names[1].end <= one.start and _BY_SO_MANY.search(bare, 0, one.start) and bare[one.end : two.start] == " to "
        if told and number in (one, two):
            # "While A gained 2,501, B overtook it and leads by": of the clause that goes on.
            turned = bare.endswith(", ", 0, names[1].start)
            return names[(number is two) ^ turned].subjects
    return None
