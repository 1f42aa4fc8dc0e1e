"""Whose week or day was the best or the slowest of some: "the slowest week of the fifteen belonged to A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.places.standings import Way, places, set_of
from autopost.grounding.rules.verdict import OpenRule, Verdict, bound
from autopost.grounding.view import Referent, View

_SPAN = re.compile(
    r"\b(?:(?P<low>slowest|weakest|quietest|worst|poorest|leanest)|best|strongest|busiest|fastest|"
    r"richest) (?P<span>week|day|seven days)"
    r"(?= (?:of|among|in)\b)"
)
_DAYS = {"week": 7, "seven days": 7, "day": 1}
_TO_NAME = re.compile(
    r"[^.;:,\ue000]{0,40}?(?: (?:belong(?:s|ed)|w[eo]nt|goes|fell) to| (?:is|was) (?:that of|had by)?|:|,| came from| for| had)"
    r"(?: that of)? [\"']?\ue000?"
)


@OpenRule
def best_spans(view: View) -> Iterator[Verdict]:
    """Refuses "the slowest week of the fifteen was A's" where another of them gained less in these days."""
    for match in _SPAN.finditer(view.mentions.bare):
        population, whose = set_of(view, match.start(), match.end()), _whose(view, match)
        if population is None or whose is None:
            continue
        family = next((noun for *_, noun in view.nouns), "stars")
        way = Way(match["low"] is not None, ("gain",), (_DAYS[match["span"]],))
        name = next(iter(whose.subjects))
        at = [*places(view, name, family, population, way)]
        gain = view.rolls.of(name, f"{family}_gain_{way.days[0]}d")
        if 1 in at and gain is not None:
            yield bound(*match.span(), gain)
        else:
            which = f"had number {at[0]} of these" if at else "has no such gain that is known"
            message = f"{view.subject_name([name])} {which}"
            yield Verdict(min(match.start(), whose.start), max(match.end(), whose.end), "superlative", message)


def _whose(view: View, match: re.Match[str]) -> Referent | None:
    """Whose it is said to have been: whoever is named after the set, or had it."""
    named = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    after = next((ref for ref in named if ref.start >= match.end()), None)
    if after is not None and _TO_NAME.fullmatch(view.mentions.bare, match.end(), after.start):
        return after
    before = [ref for ref in named if ref.end <= match.start()]
    had = before and re.fullmatch(
        r"[\"']? (?:had|has|saw|enjoyed) (?:by far )?the ", view.mentions.bare[before[-1].end : match.start()]
    )
    return before[-1] if had else None
