"""A place by any measure that its clause speaks of: "by forks B is second", "fifth for likes that day".

The place on the trending list, or among the gainers, is looked up elsewhere; here it is worked out by levels, by gains over the
days that are told, by change in percent and by what was had earlier, among all of a kind or in a set that is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.places.ranking import LOW, place_among
from autopost.grounding.view import View

_LISTED = re.compile(
    r"(?:[ -](?:placed?|ranked|spot))?(?: (?:on|in|among|of) [^,;:.]{0,30}?\b(?:trending|list\b|spaces|models|datasets))"
)
_RATE = re.compile(r"\b(?:percent\w*|per cent|rate|relative|proportion\w*)\b|%")
_GAINED = re.compile(r"\b(?:gain\w*|growth|grew|added|won|rise|rose|new|pace|sprint|haul|day|week|picked up)\b")

_BY_GAIN = re.compile(r"\b(?:gain|growth|rise)s?\b")
_CUE = re.compile(
    r"\b(?:by|ranked|measured|order(?:ed)?|counting|judged|sorted|in|for|on) (?:[a-z\d'-]+ ){0,3}?"
    r"(?:stars?|forks?|likes|downloads|upvotes|issues|score|gains?|growth|percent\w*|percentage|terms)\b|"
    r"\b(?:most|fewest|leads?|leader|leaders|ahead|behind|second to|"
    r"runner-up|largest|biggest|top of|puts? it|swap|day|week|days)\b|"
    r"-placed"
)
_OF_ALL = re.compile(r"\b(?:of|among)(?: all| the)* \d{3}\b")
"""Reads "fourth of 341": of more than the figures of one day show."""


def by_measure(view: View, number: Number, bound: Iterable[Fact]) -> bool:
    """Whether a place is that of whom it is told by a measure that the clause, or else the text, speaks of."""
    if (
        number.form != "ordinal"
        or number.value > _MOST
        or number.total is not None
        or _LISTED.match(view.mentions.bare, number.end)
    ):
        return False
    if _OF_ALL.search(view.mentions.bare) or not _CUE.search(view.mentions.bare):
        return False
    low = LOW.match(view.mentions.bare, number.end) is not None
    families = _families(view, number, bound)
    facts = (fact for name in _whom(view, number) for fact in _measures(view, name, families))
    return any(number.value in _ranks(view, fact, low=low) for fact in facts)


_MOST = 30


def _whom(view: View, number: Number) -> list[str]:
    """The name or pronoun right before the place in its clause, else right after it, else whom it is about."""
    start, end = view.clause(number.start)
    refs = view.singles("name", "pronoun", "role")
    before = [ref for ref in refs if start <= ref.start and ref.end <= number.start][-1:]
    after = those_in(refs, number.end, end)[:1]
    names = [name for ref in (before or after) for name in ref.subjects]
    return names or (sorted(about(view, number)) if len(about(view, number)) == 1 else [])


def _families(view: View, number: Number, bound: Iterable[Fact]) -> set[str]:
    """What the clause, else the text before the place, names as measured; else what its figures were bound to."""
    start, end = view.clause(number.start)
    near = [noun for noun in view.nouns if start <= noun[0] < end] or [noun for noun in view.nouns if noun[1] <= number.start][
        -1:
    ]
    if near:
        return {min(near, key=lambda noun: abs(noun[0] - number.start))[2]}
    levels = [view.desk.measure(fact) for fact in (*view.said, *bound) if fact.unit != "rank"]
    return {measure.family for measure in levels[-1:]} if not view.nouns else set()


def _measures(view: View, name: str, families: set[str]) -> Iterator[Fact]:
    """What the sentence may order its subject by."""
    gained = bool(view.days) or _GAINED.search(view.mentions.bare) is not None
    rate = _RATE.search(view.mentions.bare) is not None
    for fact in view.desk.by_subject.get(name, ()):
        measure = view.desk.measure(fact)
        if fact.number is None or fact.unit == "rank" or measure.family not in families:
            continue
        days = not view.days or any(day in measure.windows for day in view.days)
        if (
            (measure.aspect == "level" and not gained)
            or (measure.aspect == "gain" and gained and days)
            or (measure.aspect == "change" and rate and days)
            or (measure.aspect == "then" and view.mentions.moments and not _BY_GAIN.search(view.mentions.bare))
        ):
            yield fact


def _alike(view: View, fact: Fact) -> Iterator[Fact]:
    """The same of all others of the kind, of the same day."""
    day = fact.id.partition("@")[2]
    if not day:
        return view.desk.alike(fact)
    kin = (one for one in view.desk.ledger.facts if one.metric == fact.metric and one.subject.kind == fact.subject.kind)
    return (one for one in kin if one.id.partition("@")[2] == day)


def _ranks(view: View, fact: Fact, *, low: bool) -> set[int]:
    """One more than there are ahead, among all of the kind, and in the sets that are named."""
    whole = [one for one in _alike(view, fact) if one.number is not None]
    sets = [{one.subject.id for one in whole}]
    sets += [{*reading} for known in view.populations for reading in known.readings if fact.subject.id in reading]
    sets += [{*claim.members} for claim in view.counted if fact.subject.id in claim.members]
    return {place_among(fact, (one for one in whole if one.subject.id in names), low=low) for names in sets}
