"""A house's only entry: "A is google's only model on the list" is so where the list holds no other of that house."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at
from autopost.grounding.view import View

_BY = re.compile(
    r"(?:'s?)?[\"']? (?:(?:is|was) (?:represented|present|listed|found|there)|has|had|counts?|places?|placed|sends?|sent|fields?|"
    r"shows?|appears?|comes?|gets?|got|stands?|enters?|contributes?|brings?)\b[^,;:.]{0,40}?"
    r"(?P<only> (?:only|just|solely|exclusively|nothing but|no more than|merely))?"
    r"(?: (?:by|with|through|as|in|for|but))?(?: the)? $"
)
_ALONE = re.compile(
    r"[\"']? (?:alone|only|and (?:nothing|no other|nobody) else|and that is all)\b(?! (?:has|have|account|is|was|gain))"
)


@OpenRule
def by_one(view: View) -> Iterator[Verdict]:
    """Refuses "google is represented by A alone" of a house of which the list holds more than A."""
    named = [ref for ref in view.referents if ref.kind in {"name", "value"} and len(ref.subjects) == 1]
    for owner in (ref for ref in view.referents if ref.kind in {"owner", "value"}):
        house = house_at(view, owner)
        after = next((ref for ref in named if ref.start >= owner.end), None)
        told = _BY.search(view.mentions.bare[owner.end : after.start]) if after is not None and house else None
        if told is None or after is None or told.start() > 0:
            continue
        alone = _ALONE.match(view.mentions.bare, after.end)
        joined = _AND.match(view.mentions.bare, after.end)
        said = {name.rpartition(":")[2] for name in after.subjects}
        rows = ([name.rpartition(":")[2] for name in names if account(name) == house] for names in view.rolls.trending.values())
        most = max((len(own) for own in rows if said & {*own, *(name.partition("/")[2] for name in own)}), default=0)
        if (alone or (told["only"] and not joined)) and most > 1:
            end = alone.end() if alone else after.end
            yield Verdict(after.start, end, "absence", f"{house} has {most} there")


_AND = re.compile(r"[\"']?(?:,| and| or) [\"']?\ue000")
