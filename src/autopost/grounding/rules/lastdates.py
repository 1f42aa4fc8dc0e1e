"""Dates told as the last or first of a set: "the latest publication date among the six papers is 12 June"."""

from __future__ import annotations

import re

from autopost.grounding.referring import kind_named
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.standings import set_of
from autopost.grounding.times import Moment
from autopost.grounding.view import View

_KIND = r"models?|datasets?|spaces?|papers?|repositor(?:y|ies)|repos?|projects?"
_OF = r"(?:of|among|in|on|across|for) [^,;:.]{0,50}?\b"
_REST = r"\b[^,;:.]{0,30}?"
_LAST_DATE = re.compile(
    r"\b(?:(?:latest|newest|most recent|last)|(?P<early>earliest|oldest|first)) (?:publication|creation|submission|upload) "
    rf"(?:date|day) {_OF}(?P<kind1>{_KIND}){_REST} ?(?:is|was|falls on|being|:)(?: [a-z]+)? $|"
    rf"\b(?:(?:latest|newest|most recent|youngest)|(?P<old>earliest|oldest))(?: one)? {_OF}(?P<kind2>{_KIND}){_REST} "
    r"(?:dates? (?:from|back to)|(?:is|was) (?:of|from|dated|published on|created on|submitted on|uploaded on)) (?:the )?$|"
    rf"\b{_OF}(?P<kind3>{_KIND}){_REST}, the (?:(?:latest|newest|most recent|youngest)|(?P<first>earliest|oldest))(?: one)? "
    r"(?:dates? (?:from|back to)|(?:is|are|was|were) (?:of|from|dated|published on|created on)) (?:the )?$"
)


def told_last(view: View, moment: Moment) -> Verdict | None:
    """What a date comes to that is told as the last, or first, of a set; None where it is not told so."""
    match = _LAST_DATE.search(view.mentions.bare[: moment.start])
    if match is None:
        return None
    kind = kind_named(match["kind1"] or match["kind2"] or match["kind3"])
    inside = (p for p in view.populations if p.readings and match.start() <= p.start < match.end())
    population = set_of(view, match.start(), match.start() + 24) or next(inside, None)
    sets = population.readings if population is not None else ()
    names = sets[0] if sets else view.rolls.covered.get(kind, ())
    dates = [fact for name in names if (fact := view.desk.began(name)) is not None]
    if len(dates) < 2 or len(dates) < len(names):
        return None
    early = bool(match["early"] or match["old"] or match["first"])
    last = (min if early else max)(dates, key=lambda fact: str(fact.day))
    if last.day is not None and moment.holds(last.day):
        return bound(moment.start, moment.end, last)
    way = "first" if early else "last"
    message = f"the {way} of these dates is {last.day}, that of {view.desk.name(last.subject)}"
    return Verdict(moment.start, moment.end, "newest", message, facts=(last.tag,))
