"""How many of the others have less, or more: "its 410 likes beat two rivals", "outranks two Spaces that have more"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_OTHERS = re.compile(
    r"(?: (?:other|of (?:its|the|them|those|these)(?: \w+)?|its))*(?: (?:rivals?|companions?|others?|competitors?|"
    r"models?|spaces?|repositories|datasets?|papers?|neighbours?|places?))?(?: (?:that|which|with)\b|"
    r"(?=\W*$|[,.;]| (?:on|in|by|of|behind|ahead)\b))"
)
_LEADS = re.compile(
    r"\b(?:beats?|beat|tops?|topp(?:ed|ing)|more(?: \w+)? than|outranks?|ahead of|passes|exceeds?|above)\b[^.;:]{0,24}$"
)
_TRAILS = re.compile(r"\b(?:fewer(?: \w+)? than|behind|below|trails?|less than)\b[^.;:]{0,24}$")
_BY_PLACE = re.compile(r"\b(?:outranks?|ranks (?:ahead of|behind|above|below))\b[^.;:]{0,24}$")
_MOST = 20


def beats_so_many(view: View, number: Number) -> bool:
    """Whether so many of those covered of its kind have less than whoever is spoken of, or more, as the words before say."""
    if (
        number.form != "count"
        or not 0 < number.value <= _MOST
        or number.step > 1
        or not _OTHERS.match(view.mentions.bare, number.end)
    ):
        return False
    leads = _LEADS.search(view.mentions.bare, 0, number.start) is not None
    if not leads and not _TRAILS.search(view.mentions.bare, 0, number.start):
        return False
    before = [ref for ref in view.single if ref.end <= number.start][-1:]
    names = [name for ref in before for name in ref.subjects] or [*view.carried[:1]]
    return any(len([value for value in values if (value < own) == leads and value != own]) == number.value
               for name in names for own, values in _values(view, number, name))  # fmt: skip


def _values(view: View, number: Number, name: str) -> Iterator[tuple[float, list[float]]]:
    """What it has of each measure that is named, and all covered of its kind; or how far from the end of the list each is."""
    kin = view.rolls.covered.get(view.desk.kind(name), ())
    if _BY_PLACE.search(view.mentions.bare, 0, number.start):
        listed = [one for one in kin if view.desk.place(one)]
        if name in listed:
            yield -view.desk.place(name), [-view.desk.place(one) for one in listed]
    for family in families_told(view):
        facts = {one: view.rolls.of(one, family) for one in kin}
        own = facts.get(name)
        if own is not None and own.number is not None:
            yield own.number, [fact.number for fact in facts.values() if fact is not None and fact.number is not None]
