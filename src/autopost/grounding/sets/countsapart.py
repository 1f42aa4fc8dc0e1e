"""How many more of a set are one thing than another: "three of the ten are written in Shell, one more than in Python"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, product

from autopost.facts import Fact
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.predicates import derived_from, tests
from autopost.grounding.sets.quantities import Claim, claims, shown_by
from autopost.grounding.view import Referent, View

_THAN = re.compile(
    r" (?P<way>more|fewer|less)(?: (?:of them|models|datasets|spaces|repositories|projects|entries|names))? than "
    r"(?:(?:are|is|come|comes|were) )?(?:(?:written|built|tagged|licen[cs]ed|derived|made) )?"
    r"(?:(?:in|on|from|for|under|by|with|of|as|there are of) )?(?:the )?[\"']?"
)
_LED = re.compile(r"(?:,| –|:|\()(?: and| or| that is| which is)?(?: only| just| exactly)? $")


@dataclass(frozen=True)
class CountApart:
    """The number that says how many more, a fact of the first count, whether it is so, and where the others are told."""

    number: Number
    fact: Fact
    true: bool
    at: int


@once
def told_apart(view: View) -> tuple[CountApart, ...]:
    """Every number that says how many more of a set are one thing than another, where both can be counted."""
    return () if view.cited or view.kind == "opinion" else tuple(_read(view))


def counts_apart(view: View) -> Iterator[tuple[Number, Fact]]:
    """Those of them that are right."""
    yield from ((told.number, told.fact) for told in told_apart(view) if told.true)


def _read(view: View) -> Iterator[CountApart]:
    for number in view.mentions.numbers:
        than = _THAN.match(view.mentions.bare, number.end) if number.form == "count" and not number.hedge else None
        if than is None or not _LED.search(view.mentions.bare[: number.start]):
            continue
        sign = 1 if than["way"] == "more" else -1
        for fact, apart in (*_counted(view, number, than.end()), *_by_facts(view, number, than.end())):
            yield CountApart(number, fact, sign * apart == number.value > 0, than.end())
            break


def _counted(view: View, number: Number, at: int) -> Iterator[tuple[Fact, float]]:
    """By a count that is worked out over a set."""
    counted = [claim for claim in claims(view) if claim.true and claim.quantity.number and claim.quantity.end <= number.start]
    holds = _other(view, at, counted[-1]) if counted else None
    tag = shown_by(view, counted[-1]) if counted else ""
    if holds is not None and tag:
        others = sum(holds(name) is True for name in counted[-1].members)
        yield view.desk.ledger.by_tag[tag], counted[-1].count - others


def _by_facts(view: View, number: Number, at: int) -> Iterator[tuple[Fact, float]]:
    """By facts that count: "Three of the 60 derive from A, one more than from B"."""
    first = [n for n in view.mentions.numbers if n.end <= number.start and n.total is not None][-1:]
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    one = [ref for ref in names if first and first[0].end <= ref.start < number.start][-1:]
    two = [ref for ref in names if ref.start == at]
    for a, b in product(_counts(view, one), _counts(view, two)):
        if a.metric == b.metric and a.number == first[0].value:
            yield a, (a.number or 0) - (b.number or 0)


def _counts(view: View, refs: Iterable[Referent]) -> list[Fact]:
    own = (fact for ref in refs for name in ref.subjects for fact in view.desk.by_subject.get(name, ()))
    return [fact for fact in own if fact.metric.startswith("count_") and fact.number is not None]


_OF_EACH = re.compile(r"[\"']?, (?P<n>[a-z]+|\d+) (?:of each|each|apiece)\b")
_OR = re.compile(r"[\"']? (?:or|and|and of|or of) [\"']?")


def of_either(view: View) -> Iterator[tuple[Number, Fact]]:
    """Reads "Four of the 60 are derivatives of A or B, two of each": what facts count of both."""
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    for whole in view.mentions.numbers:
        total = whole.total or _whole(view, whole)
        for one, two in pairwise(ref for ref in names if ref.start >= whole.end and total):
            told = _OF_EACH.match(view.mentions.bare, two.end)
            each = next((n for n in view.mentions.numbers if told and n.start == told.start("n")), None)
            if each is None or not _OR.fullmatch(view.mentions.bare, one.end, two.start):
                continue
            for a, b in product(_counts(view, [one]), _counts(view, [two])):
                same = a.metric == b.metric and a.unit == b.unit and a.number == b.number == each.value
                if same and whole.value == (a.number or 0) + (b.number or 0) and (a.unit or "").startswith(f"of {total} "):
                    yield whole, a
                    yield each, b


_OF_WHOSE = re.compile(r" of (?:the )?(?:\ue000++|[a-z]+)(?:'s?)? ")


def _whole(view: View, number: Number) -> int:
    """Reads "four of the Hub's 60 highest trending models": of how many."""
    after = next((n for n in view.mentions.numbers if n.start >= number.end), None)
    return int(after.value) if after and _OF_WHOSE.fullmatch(view.mentions.bare, number.end, after.start) else 0


_LABELS = frozenset({"language", "license", "sdk", "pipeline_tag", "base_model", "owner", "name"})


def _other(view: View, at: int, claim: Claim) -> Callable[[str], bool | None] | None:
    """What the others are, in the words that stand there: of the same kind as what was counted first."""
    label = claim.tests[0].label
    if label not in _LABELS:
        return None  # "Eight have more than 100,000 stars, and one more than 200,000": a bound
    said = next((test for test in tests(view) if test.start == at and test.label == label), None)
    name = next((name for name in view.mentions.names if name.hit and name.start == at), None)
    if said is not None or name is None or name.hit is None or label not in {"base_model", "owner"}:
        return said.holds if said else None
    alias = name.hit.alias
    return derived_from(view, alias) if label == "base_model" else lambda member: account(member) == alias.printed.lower()
