"""Several taken as one in a comparison: "added together, those gains fall short of the leader's"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.view import Referent, View

_AS_ONE = re.compile(
    r"\b(?:(?:added|taken|put|lumped) (?:up|together)|together|combined|jointly|collectively|"
    r"(?:between|among) (?:them|the two))\b"
)
_UNIT = frozenset({"rank", "percent", "times"})


def as_one(view: View, at: int) -> bool:
    """Whether what stands before a place in its clause is told of several together."""
    return _AS_ONE.search(view.mentions.bare, view.clause(at)[0], at) is not None


def members(view: View, right: Referent, at: int) -> frozenset[str]:
    """Who they are: those named before, else whom an issue's sentence cites, else the two that the text named last."""
    before = (ref for ref in view.referents if ref.kind == "name" and ref.end <= at and len(ref.subjects) == 1)
    named = frozenset(name for ref in before for name in ref.subjects) - right.subjects
    cited = frozenset(view.cited_of) - right.subjects
    group = cited if view.cited_of else frozenset(view.told[-2:]) - right.subjects
    return named if len(named) > 1 else group if len(group) > 1 else frozenset()


def margins(view: View, names: frozenset[str], other: str, figure: float | None) -> Iterator[float]:
    """By how much they have more together than another: by each measure that is told, or of which the other's figure is."""
    rolls = view.desk.rolls
    said = {family for *_, family in view.nouns} or {view.desk.measure(fact).family for fact in view.said}
    spans = {*view.days}
    for fact in view.facts:
        measure = view.desk.measure(fact)
        apt = measure.aspect in {"level", "gain"} and fact.unit not in _UNIT and "@" not in fact.id
        if not apt or fact.subject.id != other or not fact.number or (figure is not None and fact.number != figure):
            continue
        if (said and measure.family not in said) or (spans and measure.changes and not measure.windows & spans):
            continue
        held = [own for name in sorted(names) if (own := rolls.of(name, fact.metric)) is not None]
        if len(held) == len(names):
            yield sum(own.number or 0 for own in held) - fact.number
