"""By whom a thing is that is named right after: "A Space by webml-community, small-talk, is third"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.view import View

_BY = re.compile(r"\b(?:an?|one|the) (?:[a-z-]+ ){0,2}(?:space|model|dataset|repository|project) (?:by|from) [\"']?$")
_NAMED = re.compile(r"[\"']?,? (?:called |named |dubbed )?[\"']?|[\"']?: [\"']?")


@OpenRule
def by_house(view: View) -> Iterator[Verdict]:
    """Refuses the house where the thing that stands right behind it is of another account."""
    for ref in view.referents:
        house = house_at(view, ref)
        if not house or ref.kind == "name" or not _BY.search(view.mentions.bare, 0, ref.start):
            continue
        named = next((one for one in view.single if one.start >= ref.end), None)
        if named is None or not _NAMED.fullmatch(view.mentions.bare, ref.end, named.start):
            continue
        name = next(iter(named.subjects))
        if view.desk.kind(name) != "paper" and "/" in name and not of_house(name, house):
            own = view.desk.name(view.desk.ledger.subjects[name])
            yield Verdict(ref.start, named.end, "owner", f"{own} is of {name.rpartition(':')[2].partition('/')[0]}")
