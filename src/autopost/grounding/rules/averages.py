"""More or less than an average day: a day's gain is held to what the days of a longer gain make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attachment import about
from autopost.grounding.cues import cues
from autopost.grounding.numbers import Number
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_AVERAGE = re.compile(
    r"\b(?:(?P<more>more|higher|better|above|over|faster|quicker|brisker|larger|bigger|stronger)|"
    r"(?P<less>fewer|less|lower|worse|below|under|slower|smaller|weaker|quieter))"
    r"(?: (?:pace|rate|clip|tempo|speed|gain|tally|haul|day|figure))?"
    r"(?: than)? (?:its|the|their|a|an) (?:(?:own|daily|usual|week's|weekly|seven-day|\ue000++'?s?) )*(?:average|mean)\b"
    r"(?: day)?"
)


def averages(view: View) -> Iterator[Verdict]:
    """Reads "added 539 stars in the day to 20 June, more than its daily average for the week"."""
    if view.kind == "opinion" or view.cited:
        return
    for match in _AVERAGE.finditer(view.mentions.bare):
        number = next((n for n in reversed(view.mentions.numbers) if n.end <= match.start() and n.form == "count"), None)
        pair = _gains(view, number) if number else None
        if pair is None:
            yield Verdict(*match.span(), "comparison", "no values in scope give such an average")
            continue
        day, longer = pair
        mean = (longer.number or 0) / (longer.window or 1)
        if ((day.number or 0) > mean) == (match["more"] is not None):
            yield bound(*match.span(), longer)
        else:
            message = f"the average of the {longer.window} days is {mean:,.0f} a day"
            yield Verdict(*match.span(), "comparison", message, facts=(day.tag, longer.tag))


def _gains(view: View, number: Number) -> tuple[Fact, Fact] | None:
    """The gain over a day that the number is, and the same subject's over the longest time known."""
    family = cues(view, number).family
    own = [
        fact
        for name in sorted(about(view, number))
        for fact in view.desk.by_subject.get(name, ())
        if view.desk.measure(fact).aspect == "gain" and fact.window and family in {"", view.desk.measure(fact).family}
    ]
    day = next((fact for fact in own if fact.window == 1 and number.fits(fact.number or 0)), None)
    if day is None:
        return None
    longer = [fact for fact in own if (fact.window or 0) > 1 and view.desk.measure(fact).family == view.desk.measure(day).family]
    return (day, max(longer, key=lambda fact: fact.window or 0)) if longer else None
