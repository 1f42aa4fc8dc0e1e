"""Who is said to stand at the head of a list, or not: "makes the top five", "is outside the top ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.denials import denials
from autopost.grounding.numerals import SMALL_WORDS, small
from autopost.grounding.view import Referent, View

_HEAD = re.compile(
    r"\b(?:(?:in|inside|within|among|into|makes?|made|enters?|entered|cracks?|cracked|reach(?:es|ed)?|joins?|joined)|"
    r"(?P<out>outside|below|miss(?:es|ed)?|missing|leaves?|left|out of)) "
    rf"the (?:top|first|leading) (?P<n>{SMALL_WORDS}|\d{{1,3}})"
    r"(?: (?:models|spaces|datasets|places|names|entries))?"
    r"(?: (?:of|on) (?:the|today's) (?:trending |hub |hugging face |model )*(?:list|ranking|table|models|spaces|datasets))?"
    r"(?=\W*$|[,;:.)]| (?:and|but|with|at|today)\b)"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What is said of one subject's place: where, of whom, and whether it is so."""

    start: int
    end: int
    place: int
    true: bool


def heads(view: View) -> Iterator[Head]:
    """Every such statement about a subject, or an entry, whose place on its list is known."""
    edition = view.desk.ledger.edition
    if view.kind == "opinion" or any(moment.first and moment.first < edition for moment in view.mentions.moments):
        return
    for match in _HEAD.finditer(view.mentions.bare):
        start, end = view.clause(match.start())
        measured = any(start <= at < end and family != "trending_score" for at, _, family in view.nouns)
        size = small(match["n"])
        before = [r for r in view.referents if start <= r.start < match.start() and r.kind in {"name", "pronoun", "value"}]
        place = _place(view, before[-1]) if before else 0
        if measured or not size or not place:
            continue
        said = match["out"] is None
        denied = any(begin <= match.start() < stop for _, begin, stop in denials(view))
        yield Head(match.start(), match.end(), place, (place <= size) == (said != denied))


def _place(view: View, ref: Referent) -> int:
    """The one place of whom a referent means; zero where there is none, or more than one."""
    if len(ref.subjects) != 1:
        return 0
    name = next(iter(ref.subjects))
    if not name.startswith("value:"):
        return view.desk.place(name) or 0
    at = view.rolls.entries(name.removeprefix("value:"))
    return at[0][0] if len(at) == 1 else 0
