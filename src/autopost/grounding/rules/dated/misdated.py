"""Spans and days that can be none of this edition's: "the seven days to 14 June", "between Sunday and Saturday".

A span of a gain ends with the edition, a list is of the day on which it was taken, and what is told as present is of today.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.asof import UP_TO, taken_on
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_MONTH = 30
_THIS = re.compile(r"\bthis $")
_PRESENT = re.compile(r"\b(?:leads?|tops?|heads?|is|are|has|have|stands?|holds?|ranks?|shows?|counts?|carries|carry)\b")
_PAST = re.compile(r"\b(?:was|were|had|led|stood|held|did|[a-z]{2,}ed|came|went|rose|fell|won|took|saw|brought)\b")
_AND = re.compile(r" and ")
_BETWEEN = re.compile(r"\bbetween (?:last )?$")
_RATE = re.compile(r"\b(?:averag\w+|on average|at a rate of)\b")
_EACH = re.compile(r"(?<!in )(?<!over )(?<!within )(?<!for )\b(?:a|per|each|every) (?P<unit>week|month|year|hour)\b")
_WEEKLY_LIST = re.compile(
    r"\b(?:the|this) week's (?:(?:\d+|[a-z]+|[a-z]+-[a-z]+) )?(?:(?:most|least) upvoted |first |top |leading |daily )?"
    r"(?:papers?|leader|list|listing|winner|front-?runner|\d+)\b|\b(?:the |a )?weekly (?:papers?|list|listing|one)\b"
)


@OpenRule
def misdated(view: View) -> Iterator[Verdict]:
    """Every span, day or rate that nothing this edition has can be of."""
    yield from _ends(view)
    yield from _this_day(view)
    yield from _backwards(view)
    yield from _rates(view)
    yield from _weekly_papers(view)


def _ends(view: View) -> Iterator[Verdict]:
    """Reads "gained most in the seven days to 16 June": a span of gains ends on the day that gains of it are of."""
    told = view.mentions.windows and view.mentions.moments
    ends = {(days, taken_on(fact)) for fact, measure in _gains(view) for days in measure} if told else set()
    for window in view.mentions.windows:
        for moment in view.mentions.moments:
            joined = re.fullmatch(UP_TO, view.mentions.bare[window.end : moment.start])
            if joined is None or window.days == _MONTH or window.days < 1 or moment.first is None:
                continue
            known = {day for days, day in ends if days == window.days}
            if known and not any(moment.holds(day) for day in known):
                yield Verdict(window.start, moment.end, "window", f"gains of {window.days} days are to {max(known)}")


def _gains(view: View) -> Iterator[tuple[Fact, frozenset[int]]]:
    for fact in view.desk.ledger.facts:
        measure = view.desk.measure(fact)
        if measure.changes and fact.number is not None:
            yield fact, measure.windows


def _this_day(view: View) -> Iterator[Verdict]:
    """Reads "tops the list this Tuesday": what is told as present is of the day of the edition."""
    edition = view.desk.ledger.edition
    for moment in view.mentions.moments:
        start, end = view.clause(moment.start)
        clause = view.mentions.bare[start:end]
        said = moment.form == "weekday" and _THIS.search(view.mentions.bare[: moment.start])
        if said and moment.first not in {None, edition} and _PRESENT.search(clause) and not _PAST.search(clause):
            yield Verdict(moment.start, moment.end, "weekday", f"this edition is of {edition}")


def _backwards(view: View) -> Iterator[Verdict]:
    """Reads "between Sunday and Monday": the first of the two comes first."""
    for a, b in pairwise(view.mentions.moments):
        joined = _AND.fullmatch(view.mentions.bare, a.end, b.start) and _BETWEEN.search(view.mentions.bare[: a.start])
        days = {a.form, b.form} <= {"weekday", "day"}
        if joined and days and a.first is not None and b.first is not None and a.first > b.first:
            yield Verdict(a.start, b.end, "date", f"{a.first} comes after {b.first}")


def _rates(view: View) -> Iterator[Verdict]:
    """Refuses "averaged 992 new stars a month": what is known is how much it is a day."""
    for match in _EACH.finditer(view.low):
        start, end = view.clause(match.start())
        told = _RATE.search(view.low, start, end)
        figures = any(start <= number.start < end for number in view.mentions.numbers)
        within = any(known.start <= match.start() < known.end for known in view.populations)
        if told is not None and figures and not within:
            yield Verdict(*match.span(), "window", f"no fact says how much it is a {match['unit']}")


def _weekly_papers(view: View) -> Iterator[Verdict]:
    """Refuses "the week's most upvoted paper": the list of papers is of a day."""
    known = view.desk.ledger.subjects
    told = {known[name].kind for ref in view.referents for name in ref.subjects if name in known}
    papers = told <= {"paper", "list", "owner"} and (told or re.search(r"\b(?:papers?|upvotes)\b", view.mentions.bare))
    listed = any(known[fact.subject.id].kind == "paper" and fact.metric == "upvotes" for fact in view.desk.ledger.facts)
    for match in _WEEKLY_LIST.finditer(view.low) if papers and listed else ():
        yield Verdict(*match.span(), "window", "the list of papers is of one day")
