"""Places traded: "A has overtaken B"."""

from __future__ import annotations

from autopost.facts import Fact
from autopost.grounding.view import View


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
