"""One against each of a set, or all of it together: "more likes than any of the four above it", "than the other two combined"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.referents.populations import Population
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_THAN = re.compile(
    rf"\b(?P<verb>has|had|counts|shows|holds|with|drew|attracted|collected|got|gained|added|won) "
    rf"(?:(?:far|even|slightly|many|still) )*(?P<deg>more|fewer|less) (?:new )?(?P<noun>{ANY_NOUN})"
    r"(?: (?:in|over|on|during|within) (?:the |a )?(?:last |past )?(?:\ue000++|day|week))? than (?:do |does )?"
    r"(?:any(?: one)? of|each(?: one)? of|every one of|"
    r"all of|all|any|either(?: one)? of|both of|both|each|that of)? ?(?:the )?$"
)
_FIGURED = re.compile(
    rf"\b(?P<verb>has|had|counts|shows|with|at) (?:[a-z]+ )?[\d.,]+[km]? (?P<noun>{ANY_NOUN}), "
    r"(?:(?:far|even|slightly|many|still|which is) )*(?P<deg>more|fewer|less) than (?:any|each|every one|all|either|both|that)"
    r"(?: one)?(?: of)? ?(?:the )?$"
)
"""Reads "has 12,129 downloads, fewer than any of the seven models above it"."""
_HAVE = re.compile(
    rf" (?:all |each |both )?(?:have|has|show|count)s? (?:(?:far|even|slightly|many|still|now) )*(?P<deg>more|fewer|less) "
    rf"(?P<noun>{ANY_NOUN})(?: than (?:it|that)(?: does| has)?)?(?=[.,;:]|\W*$)"
)
"""Reads "The three above it all have more downloads": than the one beside whom they stand."""
_BESIDE = re.compile(r"\b(?:above|below|behind|ahead of|in front of|before|after) (?P<it>it\b|\ue000++)$")
_GAINED = frozenset({"gained", "added", "won", "drew", "attracted", "collected"})
_TOGETHER = re.compile(
    r"(?: (?:do|have|has|had|has had|did))? (?:combined|together|put together|taken together|in total|added together|added up)\b"
)


@OpenRule
def against_sets(view: View) -> Iterator[Verdict]:
    """Refuses the word where the values of all whom the set may mean are the other way round."""
    for known in view.populations if view.kind == "report" and not view.mentions.moments else ():
        if beside := _BESIDE.search(view.mentions.bare, known.start, known.end):
            yield from _beside(view, known, beside)
        match = _THAN.search(view.mentions.bare, 0, known.start) or _FIGURED.search(view.mentions.bare, 0, known.start)
        own = whose(view, match.span("deg")) if match else frozenset()
        if match and beside and not known.readings:
            yield Verdict(*match.span("deg"), "comparison", f"nobody is known to stand {view.low[beside.start() : beside.end()]}")
        if match is None or len(own) != 1 or not known.readings:
            continue
        name, together = next(iter(own)), _TOGETHER.match(view.mentions.bare, known.end) is not None
        truths = [_so(view, match, name, [one for one in names if one != name], together=together) for names in known.readings]
        if truths and not any(so is None or so for so in truths):
            yield _verdict(view, match, name, known)
        elif beside and truths and not any(truths):
            text = view.low[known.start : known.end]
            yield Verdict(*match.span("deg"), "comparison", f"no values in scope compare {view.subject_name([name])} with {text}")


def _beside(view: View, known: Population, beside: re.Match[str]) -> Iterator[Verdict]:
    """What all of those beside one have more of than he."""
    match, own = _HAVE.match(view.mentions.bare, known.end), view.at(beside.start("it"))
    if match is None or own is None or len(own.subjects) != 1 or not known.readings:
        return
    name, noun = next(iter(own.subjects)), NOUN.search(match["noun"])
    mine, family = view.rolls.of(name, noun.lastgroup or "" if noun else ""), noun.lastgroup or "" if noun else ""
    for names in known.readings:
        values = [fact.number for other in names if (fact := view.rolls.of(other, family)) and fact.number is not None]
        if mine is None or mine.number is None or len(values) < len(names):
            return
        if all(value > mine.number if match["deg"] == "more" else value < mine.number for value in values):
            return
    yield _verdict(view, match, name, known)


def _verdict(view: View, match: re.Match[str], name: str, known: Population) -> Verdict:
    message = f"by {match['noun']}, {view.subject_name([name])} does not stand so to {view.low[known.start : known.end]}"
    return Verdict(*match.span("deg"), "comparison", message)


def _so(view: View, match: re.Match[str], name: str, others: list[str], *, together: bool) -> bool | None:
    noun = NOUN.search(match["noun"])
    family = str(noun.lastgroup) if noun else ""
    if match["verb"] in _GAINED:
        family = f"{family}_gain_{view.rolls.span(view.desk.kind(name), family, view.days)}d"
    own = view.rolls.of(name, family)
    values = [fact.number for other in others if (fact := view.rolls.of(other, family)) is not None and fact.number is not None]
    if own is None or own.number is None or not others or len(values) < len(others):
        return None
    if together:
        values = [sum(values)]
    return own.number > max(values) if match["deg"] == "more" else own.number < min(values)
