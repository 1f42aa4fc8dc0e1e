"""How many a cited fact ranks its subject among: "one of 26 papers read", "26 papers were read", of the fact that it is the first of these."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_AMONG = re.compile(r"\b(?:of|among) the (?P<size>[\d,]+) (?P<kind>repositories|papers)\b")


def ranked_among(view: View, number: Number) -> Fact | None:
    """The cited fact whose set is as large as is said here, "one of" it included, and is called so."""
    ranks = (fact for fact in view.facts if fact.metric.endswith("_rank")) if view.cited and number.form == "count" else ()
    for fact in ranks:
        told = _AMONG.search(fact.statement)
        size = float(told["size"].replace(",", "")) if told else 0
        whole = number.value == size or (number.value == 1 and number.total == size)
        if told and whole and re.match(rf" (?:[a-z]+ ){{0,2}}{told['kind']}\b", view.mentions.bare[number.end :]):
            return fact
    return None
