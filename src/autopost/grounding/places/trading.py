"""Places traded: "A and B swapped places in a day", "the top four did not trade places", "A has overtaken B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.times import Moment
from autopost.grounding.view import View

_TRADED = re.compile(
    r"\b(?:trad(?:e|es|ed|ing)|swap(?:s|ped|ping)?|exchang(?:e|es|ed|ing)|chang(?:es|ed|ing)) "
    r"(?:places|positions|spots)\b"
)


@dataclass(frozen=True)
class Trade:
    """Words that say places were traded, and whether those named stand today where others of them stood before."""

    start: int
    end: int
    true: bool


@each_once
def trades(view: View) -> Iterator[Trade]:
    """Every such statement of two or more that are named, all of whose places are known on both days."""
    for match in _TRADED.finditer(view.mentions.bare):
        named = list(dict.fromkeys(name for ref in view.referents if ref.kind == "name" for name in ref.subjects))
        told = [moment for moment in view.mentions.moments if moment.first and moment.first < view.desk.ledger.edition]
        now, then = [view.desk.place(name) for name in named], [_before(view, name, told) for name in named]
        if len(named) == len("AB") and all(now) and any(then) and not all(then):
            # Of one of the two no place is known before: it may not be the one that the other stands at now.
            yield Trade(*match.span(), False)
        if len(named) > 1 and all((*now, *then)):
            yield Trade(*match.span(), now != then and {*now} == {*then} and all(a != b for a, b in zip(now, then, strict=True)))


def _before(view: View, name: str, days: list[Moment]) -> int:
    """Where somebody stood on one of some days, or on any day that is known where none is told; 0 where that is not known."""
    own = (fact for fact in view.desk.ranks(name) if "@" in fact.id)
    return next((int(fact.number or 0) for fact in own if not days or any(day.holds(taken_on(fact)) for day in days)), 0)


def overtook(view: View, left: frozenset[str], right: frozenset[str], family: str = "") -> bool:
    """Reads "A has overtaken B": ahead of it now, and on an earlier day behind it."""
    told = {family} if family else {family for _, _, family in view.nouns}
    # Whoever passed somebody stood behind before, cited or not.
    known = (fact for name in sorted(left | right) for fact in view.desk.by_subject.get(name, ()))
    own = [fact for fact in known if fact.number is not None]
    values: dict[tuple[str, str], dict[str, Fact]] = {}
    for fact in own:
        measure = view.desk.measure(fact)
        if measure.aspect in {"level", "then", "rank"} and (not told or measure.family in told or measure.family == "rank"):
            day = "" if "@" not in fact.id and measure.aspect != "then" else fact.as_of[:10]
            values.setdefault((fact.metric.partition("@")[0], day), {})[fact.subject.id] = fact
    leads = {key: _leads(group, left, right) for key, group in values.items()}
    now = {metric for (metric, day), lead in leads.items() if not day and lead is True}
    return any(day and metric in now and lead is False for (metric, day), lead in leads.items())


def _leads(group: dict[str, Fact], left: frozenset[str], right: frozenset[str]) -> bool | None:
    """Whether the one stands before the other in values of one day; None where one of them is missing, or they are level."""
    a = next((fact for name, fact in group.items() if name in left), None)
    b = next((fact for name, fact in group.items() if name in right), None)
    if a is None or b is None or a.number == b.number:
        return None
    return ((a.number or 0) > (b.number or 0)) != (a.unit == "rank")
