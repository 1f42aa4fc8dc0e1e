"""Lists on which those that are cited have places: how many a fact ranks its subject among, and the top of the trending list."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_AMONG = re.compile(r"\b(?:of|among) the (?P<size>[\d,]+) (?P<kind>repositories|papers)\b")


def ranked_among(view: View, number: Number) -> Fact | None:
    """Reads "one of 26 papers read", "26 papers were read": the cited fact that ranks its subject among so many of these."""
    ranks = (fact for fact in view.facts if fact.metric.endswith("_rank")) if view.cited and number.form == "count" else ()
    for fact in ranks:
        told = _AMONG.search(fact.statement)
        size = float(told["size"].replace(",", "")) if told else 0
        whole = number.value == size or (number.value == 1 and number.total == size)
        if told and whole and re.match(rf" (?:[a-z]+ ){{0,2}}{told['kind']}\b", view.mentions.bare[number.end :]):
            return fact
    return None


_TOP = re.compile(
    r"(?<!\boutside )(?<!\bout of )(?<!\bbelow )(?<!\boutside the )(?<!\bout of the )(?<!\bbelow the )"
    r"\b(?:the )?(?:trending|list's|hub's) top $"
)
_OF_ANOTHER = re.compile(r" (?:repositor|papers|projects|by\b|of (?:the )?(?!trending|list|hub))")


def within_top(view: View, number: Number) -> Fact | None:
    """Reads "enters the trending top ten": the place of one that is cited, where all that are cited are within it."""
    if not view.cited or number.form != "count" or not _TOP.search(view.mentions.bare, 0, number.start):
        return None
    names = dict.fromkeys(fact.subject.id for fact in view.facts if fact.subject.kind in {"model", "dataset", "space"})
    now = [view.rolls.of(name, "rank") for name in names]
    within = all(fact is not None and (fact.number or 0) <= number.value for fact in now)
    return now[0] if now and within and not _OF_ANOTHER.match(view.mentions.bare, number.end) else None
