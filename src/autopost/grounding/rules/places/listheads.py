"""Superlatives of a list's own order: "at the head of the trending Spaces stands A", "holds last place among the datasets"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.order.superlative import Superlative
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View


def of_list(view: View, claim: Superlative) -> Iterator[Verdict] | None:
    """What is said of the head or the end of a list; None where neither is."""
    if _HEADS_LIST.match(view.mentions.bare, claim.start):
        return _heads_list(view, claim)
    ranked = re.match(r"rank(?:s|ed)\b", view.mentions.bare[claim.start :]) is not None
    if _ENDS_LIST.match(view.mentions.bare, claim.start) and (ranked or not view.nouns) and len(claim.subjects) == 1:
        return _ends_list(view, claim)
    return None


_HEADS_LIST = re.compile(
    r"(?:at the )?(?:head|top) of (?:the |our |today's |[\ue000]+(?:'s)? )?(?:[a-z\ue000']+ ){0,3}?(?:trending|list|"
    r"ranking|chart)\b"
    r"(?! (?:score|by)\b)"
)


def _heads_list(view: View, claim: Superlative) -> Iterator[Verdict]:
    """Reads "at the head of the trending Spaces stands A": first on the list, whatever else A is first in."""
    places = [
        fact
        for name in claim.subjects
        for fact in view.desk.by_subject.get(name, ())
        if fact.metric == "rank" and "@" not in fact.id
    ]
    first = [fact for fact in places if fact.number == 1]
    if first:
        yield bound(claim.start, claim.end, first[0])
    elif places and len(claim.subjects) == 1:
        fact = places[0]
        text = view.mentions.folded.text[claim.start : claim.end]
        message = f"{view.desk.name(fact.subject)} is number {fact.number:.0f} on its list, not “{text}”"
        yield Verdict(claim.start, claim.end, "superlative", message, facts=(fact.tag,))


_ENDS_LIST = re.compile(
    r"[a-z]+ (?:in )?(?:dead )?(?:the )?last\b|at the (?:very )?(?:bottom|foot|tail) of|trail(?:s|"
    r"ed) the [^.;:,]{0,40}\b(?:list|ranking|chart|table)\b"
)


def _ends_list(view: View, claim: Superlative) -> Iterator[Verdict]:
    """Reads "holds last place among the datasets": the last place that is known of a list of its kind, or of the set named."""
    name = min(claim.subjects)
    listed = view.rolls.entries(name.removeprefix("value:").rpartition(":")[2])
    place = view.desk.place(name) or next((n for n, _ in listed), 0)
    held = view.rolls.places.get(view.desk.kind(name, "model"), {})
    sets = [names for one in view.populations for names in one.readings]
    last = place == max(held, default=0) or any(names[-1] == name for names in sets)
    tags = tuple(fact.tag for fact in view.desk.by_subject.get(name, view.facts)[:1])
    if place and tags:
        message = f"it is number {place} on its list"
        yield Verdict(claim.start, claim.end, "" if last else "superlative", "" if last else message, facts=tags)
