"""Dates told as the last or first of a set: "the latest publication date among the six papers is 12 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.mentions.times import Moment
from autopost.grounding.places.standings import set_of
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.rules.verdict import OpenRule, Verdict, bound
from autopost.grounding.view import View

_KIND = r"models?|datasets?|spaces?|papers?|repositor(?:y|ies)|repos?|projects?"
_OF = r"(?:of|among|in|on|across|for) [^,;:.]{0,50}?\b"
_REST = r"\b[^,;:.]{0,30}?"
_LAST_DATE = re.compile(
    r"\b(?:(?:latest|newest|most recent|last)|(?P<early>earliest|oldest|first)) (?:publication|creation|submission|upload) "
    rf"(?:date|day) {_OF}(?P<kind1>{_KIND}){_REST} ?(?:is|was|falls on|being|:)(?: [a-z]+)? $|"
    rf"\b(?:(?:latest|newest|most recent|youngest)|(?P<old>earliest|oldest))(?: one)? {_OF}(?P<kind2>{_KIND}){_REST} "
    r"(?:dates? (?:from|back to)|(?:is|was) (?:of|from|dated|published on|created on|submitted on|uploaded on)|"
    r"appeared(?: on)?|came out(?: on)?) (?:the )?$|"
    rf"\b{_OF}(?P<kind3>{_KIND}){_REST}, the (?:(?:latest|newest|most recent|youngest)|(?P<first>earliest|oldest))(?: one)? "
    r"(?:dates? (?:from|back to)|(?:is|are|was|were) (?:of|from|dated|published on|created on)) (?:the )?$"
)


_AMONG_THEM = re.compile(
    r",? (?:which is |that is )?the (?:(?:latest|newest|most recent|last)|(?P<early>earliest|oldest|"
    r"first))(?: (?:publication|creation))? (?:date|day)"
    r"(?: (?:among|of|for) (?:them|these|those|all|the [a-z]+))?(?=\W*$|[,;.])"
)


def dated_last(view: View, moment: Moment) -> Verdict | None:
    """Reads "nine of the 15 were published on 30 April, the latest date among them"; None where nothing of the sort is said."""
    told = _AMONG_THEM.match(view.mentions.bare, moment.end)
    names = next((p.readings[0] for p in view.populations if told and p.readings and p.end <= moment.start), ())
    days = [day for name in names if (day := view.desk.began_on(name)) is not None]
    if told is None or len(days) < 2 or len(days) < len(names):
        return None
    last = min(days) if told["early"] else max(days)
    if moment.holds(last):
        return None
    return Verdict(moment.start, told.end(), "newest", f"the {'first' if told['early'] else 'last'} of these dates is {last}")


@OpenRule
def last_of_them(view: View) -> Iterator[Verdict]:
    """Refuses a day that is told as the last, or the first, of those of a set, and is not."""
    for moment in view.mentions.moments:
        told = dated_last(view, moment)
        if told is not None:
            yield told


def told_last(view: View, moment: Moment) -> Verdict | None:
    """What a date comes to that is told as the last, or first, of a set; None where it is not told so."""
    match = _LAST_DATE.search(view.mentions.bare[: moment.start])
    if match is None:
        again = _LAST_OF_THEM.match(view.mentions.bare[: moment.start])
        before = view.counted[-1].members if view.counted else next(iter(view.spoken), ())
        return _extreme(view, moment, before, early=bool(again["old"])) if again else None
    kind = kind_named(match["kind1"] or match["kind2"] or match["kind3"])
    inside = (p for p in view.populations if p.readings and match.start() <= p.start < match.end())
    population = set_of(view, match.start(), match.start() + 24) or next(inside, None)
    sets = population.readings if population is not None else ()
    names = sets[0] if sets else view.rolls.covered.get(kind, ())
    return _extreme(view, moment, names, early=bool(match["early"] or match["old"] or match["first"]))


_LAST_OF_THEM = re.compile(
    r"\W*(?:and )?the (?:latest|newest|most recent|youngest|(?P<old>oldest|earliest))(?: one| paper| model| space| repository)?"
    r"(?: of (?:them|these|those|the [a-z]+))? (?:dates? (?:from|back to)|(?:is|was) (?:of|from|dated|published on|created on)|"
    r"appeared(?: on)?|came(?: on)?)(?: the)? $"
)
"""Reads "Half of the six were published on 15 June. The oldest of them dates from 9 June": of the set spoken of before."""


def _extreme(view: View, moment: Moment, names: Sequence[str], *, early: bool) -> Verdict | None:
    dates = [fact for name in names if (fact := view.desk.began(name)) is not None]
    if len(dates) < 2 or len(dates) < len(names):
        return None
    last = (min if early else max)(dates, key=lambda fact: str(fact.day))
    if last.day is not None and moment.holds(last.day):
        return bound(moment.start, moment.end, last)
    way = "first" if early else "last"
    message = f"the {way} of these dates is {last.day}, that of {view.desk.name(last.subject)}"
    return Verdict(moment.start, moment.end, "newest", message, facts=(last.tag,))
