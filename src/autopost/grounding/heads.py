"""The head of a list, as a text speaks of it: "the ten models", "the five largest gainers"."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.lexicon import LICENCES
from autopost.grounding.mentions import Piece
from autopost.grounding.numbers import Number
from autopost.grounding.view import View

_KIND = re.compile(
    r"\b(?:(?P<model>models?)|(?P<dataset>datasets?)|(?P<space>spaces?)|"
    r"(?P<repository>repositories|repos|projects|gainers)|(?P<paper>papers?))\b"
)
_BY_GAIN = re.compile(r"\b(?:gainers|(?:largest|biggest|highest|fastest) (?:\w+ ){0,2}(?:gains?|gainers|climbers))\b")


def head(view: View, number: Number) -> set[str] | None:
    """The subjects of "the ten models": the first so many of their list, by rank or by gain; None where it is not known."""
    named = _KIND.search(view.mentions.bare)
    if named is None or not number.total:
        return None
    pool = [fact for fact in (view.facts if view.cited else view.desk.ledger.facts) if fact.subject.kind == named.lastgroup]
    if _BY_GAIN.search(view.mentions.bare):
        gains = [
            fact
            for fact in pool
            if view.desk.measure(fact).aspect == "gain" and fact.window == 7 and fact.metric.startswith("stars")
        ]
        first = sorted(gains, key=lambda fact: -(fact.number or 0))[: number.total]
        return {fact.subject.id for fact in first} if len(first) == number.total else None
    ranks = [fact for fact in pool if fact.metric == "rank" and "@" not in fact.id and (fact.number or 0) <= number.total]
    return {fact.subject.id for fact in ranks} if len(ranks) == number.total else None


def carries(piece: Piece, fact: Fact) -> bool:
    """Whether a fact gives the licence, language or SDK that a text names."""
    said, value = piece.value.lower(), str(fact.value).lower()
    wanted = LICENCES.get(said, said) if piece.label == "license" else said
    short = piece.label == "license" and value.startswith(wanted)
    return fact.metric == piece.label and (value == wanted or short or (wanted == "golang" and value == "go"))


def with_attribute(view: View, number: Number, piece: Piece) -> tuple[Fact, ...]:
    """Reads "of the ten models, four are published under MIT": the facts counted; empty where the count is another."""
    first = head(view, number)
    if first is None or piece.start < number.end or re.search(r"[.;]", view.mentions.bare[number.end : piece.start]):
        return ()
    facts = view.facts if view.cited else view.desk.ledger.facts
    fitting = tuple(fact for fact in facts if fact.subject.id in first and carries(piece, fact))
    return fitting if len(fitting) == number.value else ()
