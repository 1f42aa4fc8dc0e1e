"""Who is said to come right after the first: "A has the most stars of the ten; B follows", "A leads by forks, followed by B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.order.superlative import Superlative, superlatives
from autopost.grounding.places.standings import set_of
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.exclusive import names
from autopost.grounding.view import View

_FOLLOWS = re.compile(r"[\"']? (?:follows?|is next|comes next|is the next|comes right behind)\b(?! (?:in|as|at) \ue000)")
_FOLLOWED_BY = re.compile(r"\b(?:followed by|with) (?:\ue000++'s )?[\"']?$")
_NEXT = re.compile(r"[\"']?(?:, with [\d,]+ ?[a-z]*,?)? next\b")


@OpenRule
def next_up(view: View) -> Iterator[Verdict]:
    """Whoever is said to follow the first of an order that is named stands second in it."""
    if CHANGE.search(view.mentions.bare):
        return
    firsts = [claim for claim in superlatives(view) if claim.way == "top" and claim.family and len(claim.subjects) == 1]
    for ref in names(view) if firsts else ():
        bare = view.mentions.bare
        led = _FOLLOWED_BY.search(bare[: ref.start])
        told = _FOLLOWS.match(bare, ref.end) or (led and (led[0].startswith("followed") or _NEXT.match(bare, ref.end)))
        first = next((claim for claim in reversed(firsts) if claim.end <= ref.start and not claim.subjects & ref.subjects), None)
        order = _order(view, first) if told and first else ()
        if first and len(order) > 1 and order[0] in first.subjects and order[1] not in ref.subjects:
            right = view.subject_name([order[1]])
            yield Verdict(ref.start, ref.end, "wrong-subject", f"the next by {first.family} is {right}", repair=right)


def _order(view: View, first: Superlative) -> tuple[str, ...]:
    """By what the first is first: of the set that is named, else of all of its kind."""
    kind = view.desk.ledger.subjects[next(iter(first.subjects))].kind
    order = view.rolls.by(kind, first.family)
    population = set_of(view, first.start, first.end)
    members = {name for reading in population.readings for name in reading} if population else {*order}
    return tuple(name for name in order if name in members)
