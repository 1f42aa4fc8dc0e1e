"""A house's only entry: "A is google's only model on the list" is so where the list holds no other of that house."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referring import KINDS
from autopost.grounding.rolls import account
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View

_OWN = re.compile(
    r"(?:'s?)?[\"']? (?P<only>only|sole|lone|single) (?:trending |listed |other )?"
    r"(?P<kind>models?|datasets?|spaces?|repositor(?:y|ies)|entr(?:y|ies)|names?|representatives?|members?|places?)\b"
)
_OF = re.compile(
    r"\bthe (?P<only>only|sole|lone|single) (?:trending |listed )?"
    r"(?P<kind>models?|datasets?|spaces?|repositor(?:y|ies)|entr(?:y|ies)|names?|representatives?|"
    r"members?) (?:of|from|by) (?:the )?$"
)


def lone(view: View) -> Iterator[Verdict]:
    """Refuses an only entry of a house of which the list, or what the edition covers of that kind, holds more."""
    if view.kind == "opinion" or view.cited:
        return
    bare = view.mentions.bare
    for ref in view.referents:
        told = _OWN.match(bare, ref.end) or _OF.search(bare[: ref.start]) if ref.kind == "owner" else None
        house = _house(view, ref) if told else ""
        if told is None or not house or re.search(r"\bnot (?:the )?$", bare[: min(ref.start, told.start())]):
            continue
        most = max((len(names) for names in _entries(view, house, KINDS.get(told["kind"], ""))), default=0)
        if most > 1:
            start, end = min(ref.start, told.start()), max(ref.end, told.end())
            yield Verdict(start, end, "absence", f"{house} has {most} there", facts=tuple(fact.tag for fact in view.facts[:1]))


def _house(view: View, ref: Referent) -> str:
    names = (name.hit.alias for name in view.mentions.names if name.hit and name.start == ref.start)
    return next((alias.printed.lower() for alias in names if alias.kind == "owner"), "")


def _entries(view: View, house: str, kind: str) -> Iterator[list[str]]:
    """What the house has on each list that may be meant."""
    lists = (*view.rolls.trending.items(), *view.rolls.covered.items())
    topics = {name for ref in view.referents if ref.kind == "name" for name in ref.subjects}
    for of, names in lists:
        own = [name for name in names if account(name) == house]
        if of == kind or (not kind and topics & {*own}):
            yield own
