"""Comparisons of two subjects that every reading of the facts belies, whatever verb or adjective makes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from autopost.grounding.comparable import Key, changed_hands, meant, measures
from autopost.grounding.comparing import comparisons
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sides import Comparison
from autopost.grounding.view import View

_FEW = 3
_OVERTAKES = re.compile(r"overt|pass|leapfrog|overhaul")


def other_way(view: View) -> Iterator[Verdict]:
    """Refuses "A outdoes B", "A sits one place above it" where whatever may be compared is the other way round."""
    if view.kind == "opinion":
        return
    for told in comparisons(view):
        if len(told.left) <= _FEW and len(told.right) <= _FEW and (shown := _belied(view, told)) is not None:
            one, other, key = shown
            names = f"{view.subject_name([one])} and {view.subject_name([other])}"
            measure = "places" if key[0] == "rank" else "days" if key[0] == "date" else key[1].replace("_", " ")
            yield Verdict(told.start, told.end, "comparison", f"the {measure} of {names} are the other way round")


def _belied(view: View, told: Comparison) -> tuple[str, str, Key] | None:
    """A pair and a measure that say the opposite, where none of all that may be meant says so much as a tie."""
    shown: tuple[str, str, Key] | None = None
    for one, other in product(sorted(told.left), sorted(told.right)):
        if _kind(view, one) != _kind(view, other):
            continue
        a, b = measures(view, one), measures(view, other)
        keys = [*meant(view, told, {*a} & {*b})]
        if _OVERTAKES.match(view.mentions.bare, told.start):
            # Who passed whom can only be known by what is known of an earlier day.
            keys = [key for key in keys if changed_hands(told, key, a, b) is not None] or keys
        for key in keys:
            ahead = (a[key] - b[key]) * (-1 if key[0] == "rank" else 1) * told.way
            stayed = _OVERTAKES.match(view.mentions.bare, told.start) and changed_hands(told, key, a, b) is False
            if ahead >= 0 and not stayed:
                return None
            shown = (one, other, key)
    return shown


def _kind(view: View, name: str) -> str:
    known = view.desk.ledger.subjects
    return "model" if name.startswith("value:") else known[name].kind if name in known else ""
