"""Sets of those of which a figure of an earlier day is known: "the six models with figures for Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.numerals import SMALL_WORDS, small
from autopost.grounding.populations import Population
from autopost.grounding.view import View

_WITH = re.compile(
    rf"\b(?:the )?(?P<other>other )?(?P<n>{SMALL_WORDS}|\d{{1,2}})(?: of the [a-z\d]+)? (?P<kind>models|datasets|spaces|papers|"
    rf"repositories|projects)"
    r"(?: (?:in|of) (?:this|the) edition| listed| here)?,? (?:with|that have|which have|have|"
    r"for which there (?:is|are)|whose|for which|"
    r"known|measured|counted|also measured) (?:an?|the|their|known|both|also)? ?(?:[a-z-]+ )?"
    r"(?:figures?|counts?|values?|data|numbers?|records?)?(?: also)? ?(?:(?:for|of|from|on|is known for|"
    r"are known for|known on) )?(?:the )?$"
)


def figured(view: View) -> Iterator[Population]:
    """Every such set, whose size is as the words say."""
    for moment in view.mentions.moments:
        match = _WITH.search(view.mentions.bare[: moment.start])
        if match is None or moment.first is None or moment.first != moment.last:
            continue
        kind = {"repositories": "repository", "projects": "repository"}.get(match["kind"], match["kind"].removesuffix("s"))
        names = tuple(name for name in view.rolls.covered.get(kind, ()) if _known(view, name, moment.first))
        if match["other"]:
            named = {
                name for ref in view.referents if ref.end <= match.start() and len(ref.subjects) == 1 for name in ref.subjects
            }
            names = tuple(name for name in names if name not in named)
        if names and small(match["n"]) == len(names):
            yield Population(match.start(), moment.end, match.span("n"), len(names), kind, (names,), known=True, limited=True)


def _known(view: View, name: str, day: date) -> bool:
    own = (fact for fact in view.desk.by_subject.get(name, ()) if view.desk.measure(fact).aspect == "then")
    return any(date.fromisoformat(fact.as_of[:10]) == day for fact in own)
