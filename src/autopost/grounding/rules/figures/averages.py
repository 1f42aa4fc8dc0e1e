"""More or less than an average day: a day's gain is held to what the days of a longer gain make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.growth.dayaverages import day_and_longer
from autopost.grounding.rules.verdict import OpenRule, Verdict, bound
from autopost.grounding.view import View

_AVERAGE = re.compile(
    r"\b(?:(?P<more>more|higher|better|above|over|faster|quicker|brisker|larger|bigger|stronger)|"
    r"(?P<less>fewer|less|lower|worse|below|under|slower|smaller|weaker|quieter))"
    r"(?: (?:pace|rate|clip|tempo|speed|gain|tally|haul|day|figure))?"
    r"(?: than)? (?:its|the|their|a|an) (?:(?:own|daily|usual|week's|weekly|seven-day|\ue000++'?s?) )*(?:average|mean)\b"
    r"(?: day)?"
)


@OpenRule
def averages(view: View) -> Iterator[Verdict]:
    """Reads "added 539 stars in the day to 20 June, more than its daily average for the week"."""
    for match in _AVERAGE.finditer(view.mentions.bare):
        number = next((n for n in reversed(view.mentions.numbers) if n.end <= match.start() and n.form == "count"), None)
        pair = day_and_longer(view, number) if number else None
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
