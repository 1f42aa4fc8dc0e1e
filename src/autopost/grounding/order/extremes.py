"""What shows that somebody has the most or the least: one fact, a place near the front, or the values side by side."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN, Measure
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.order.ranging import FAST, text_of
from autopost.grounding.order.superlative import Superlative
from autopost.grounding.places.standings import days_told
from autopost.grounding.view import View

_STATED = re.compile(r"\b(?:the most|number 1\b|largest|highest|tops|first|only)\b")
_SMALL_GROUP = re.compile(
    r"\b(?:of the (?:two|three|four|five|six|pair|group|trio)|among (?:them|these|the (?:two|three|four|five|six))|"
    rf"of these|of those|of all\b(?! (?:the )?(?:{SMALL_WORDS}|\d))|in (?:this|the) (?:list|group|comparison))\b"
)


def shows(view: View, claim: Superlative, fact: Fact) -> bool:
    """Whether one fact bears the superlative out."""
    measure = view.desk.measure(fact)
    if claim.way == "only":
        one = (fact.unit or "").startswith("of ") and fact.number == 1
        said = [piece.value.lower() for piece in view.mentions.attributes if piece.start >= claim.end]
        meant = not said or any(word in fact.statement.lower() for word in said)
        return one and meant and view.desk.counts_this(fact, view.facts, view.low, surely=True)
    if fact.subject.id not in claim.subjects:
        listed = isinstance(fact.value, tuple) and bool(fact.value) and claim.way == "top" and not claim.family
        return listed and any(str(fact.value[0]) in name for name in claim.subjects)  # type: ignore[index]
    low = claim.way == "low"
    if claim.family == measure.family and _open(view, claim, measure) and view.desk.largest(fact, smallest=low):
        return True
    if fact.unit == "rank":
        last = any(fact.number == number.value for number in view.mentions.numbers if number.value > 2)
        listed = measure.family == "rank" and not _OF_WHAT.match(view.mentions.bare, claim.end)
        fitting = measure.family == claim.family or listed or claim.family in {"", "trending_score"}
        gains = "gain" in fact.metric
        if (gains and not _told_of_gains(view, claim)) or (not gains and measure.family != "rank" and _of_a_gain(view, claim)):
            return False
        return last and measure.family == claim.family if low else fact.number == 1 and fitting
    stated = fact.kind != "passage" and _STATED.search(fact.statement.lower()) is not None
    gains = _GAINS.search(fact.statement.lower()) is not None
    return not low and stated and claim.family in {"", measure.family} and (gains or not _of_a_gain(view, claim))


_GAINS = re.compile(
    r"\b(?:gain\w*|gr[eo]w\w*|ris(?:e|es|en|ing|ers?)|rose|add(?:ed|s)?|new|climb\w*|increas\w+|collect\w*|w[io]n\w*|fast\w*|surg\w+|"
    r"jump\w*|hauls?|attract\w*|drew|draws?|pick\w*|movers?|weekly|daily|weeks?|days?|since|overnight|momentum|up|intake|change\w*|"
    r"pulled|took|takes|tak(?:e|ing)|earn\w*|gather\w*|seven-day|tops|leads|led|lead)\b|\+\d"
)
_THE_GAIN = re.compile(r"(?: [a-z\ue000-]+){0,2} (?:gains?|growth|rise|increase|haul|jump|intake)\b(?! in per)")
_BY_GAINING = re.compile(
    r"\b(?:gained|added|grew(?: by)?|won|collected|picked up|drew|attracted|took in)(?: by)? (?:the )?"
    rf"(?:more (?:new )?(?:{NOUN.pattern}(?:(?! (?:and|but) )[^,;:.]){{0,30}} )?)?$"
)


def _told_of_gains(view: View, claim: Superlative) -> bool:
    """Whether a gain may be meant: "has the most stars of all repositories" is told of none."""
    return claim.changes or _GAINS.search(view.low) is not None or bool(view.mentions.windows)


def _of_a_gain(view: View, claim: Superlative) -> bool:
    """Whether a gain alone is meant: "the largest weekly gain", "gained the most stars"."""
    bare = view.mentions.bare
    within = CHANGE.search(bare, claim.start, claim.end) is not None  # "no other gained as many stars as"
    return within or _BY_GAINING.search(bare, 0, claim.start) is not None or _THE_GAIN.match(bare, claim.end) is not None


_OF_WHAT = re.compile(
    r"(?:[ -](?:(?:total |sheer )?(?:number|count|amount|tally|total|volume|figure) (?:of|for) )?(?:[a-z]+ )?|"
    r"[^.;:,]{0,48}?\b(?:in|by|for|on|in terms of) (?:the |its |sheer |total |overall |all-time )*(?:number of )?)"
    rf"{NOUN.pattern}"
)
"""Reads "the most downloads", "tops the list in downloads": of what, which a place on the trending list does not tell."""


def _open(view: View, claim: Superlative, measure: Measure) -> bool:
    """Whether the superlative may be told of such values: levels, gains over the days that are told, changes in percent."""
    told = {"level", "gain", "change"} if FAST.search(text_of(view, claim)) else {"level", "gain"}
    days = days_told(view, claim.start, claim.end) if measure.windows else ()
    if view.cited or measure.aspect not in told or (days and not measure.windows & {*days}):
        return False
    return claim.changes == measure.changes or not (claim.changes or not CHANGE.search(view.mentions.bare))


def _families_of_values(view: View, claim: Superlative) -> list[str]:
    """Reads "A leads, 194,596 to 192,701": what these figures are of A."""
    own = [fact for fact in view.facts if fact.subject.id in claim.subjects and fact.number is not None]
    return list(
        dict.fromkeys(view.desk.measure(fact).family for n in view.mentions.numbers for fact in own if n.value == fact.number)
    )


def _of_then(view: View, claim: Superlative, family: str) -> dict[str, Fact]:
    """Reads "A day earlier its rival led": what the sentence cites of the day that it tells."""
    days = [day for day in view.mentions.moments if day.sole and day.sole < view.desk.ledger.edition]
    if not (claim.pair and view.cited and days):
        return {}
    own = [f for f in view.facts if view.desk.measure(f).family == family and view.desk.measure(f).aspect == "then"]
    return {fact.subject.id: fact for fact in own if days[0].holds(taken_on(fact))}


def extreme(view: View, claim: Superlative) -> Fact | None:
    """The cited values themselves: enough of them, and the subject's is the largest (or smallest)."""
    if claim.way == "only":
        return None
    said_of = {name for ref in view.referents if ref.kind != "role" or len(ref.subjects) == 1 for name in ref.subjects} | (
        {*view.carried} if claim.pair else set()
    )
    said = list(dict.fromkeys(noun for _, _, noun in view.nouns)) or _families_of_values(view, claim)
    for wanted in [claim.family] if claim.family else said or ["rank", "trending_score"]:
        pool: dict[str, Fact] = {}
        then = _of_then(view, claim, wanted)
        for fact in view.facts:
            measure = view.desk.measure(fact)
            if not view.cited and fact.subject.id not in said_of:
                continue
            if measure.family == wanted and measure.aspect in {"level", "gain"} and fact.number is not None and not then:
                pool.setdefault(fact.subject.id, fact)
        pool |= then
        if len(pool) < (2 if claim.pair or _SMALL_GROUP.search(view.mentions.bare) else 3):
            continue
        sign = -1 if claim.way == "low" else 1
        best = max(pool.values(), key=lambda fact: sign * (fact.number or 0))
        if best.subject.id in claim.subjects:
            return best
    return None
