"""Whether a number counts what a fact counts: models, papers, repositories, and those of them beyond a mark."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.attaching.cues import Cues
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View

_KNOWN_THINGS = re.compile(
    r"\b(models?|datasets?|spaces?|repositor(?:y|ies)|repos?|projects?|papers?|releases?|entries|cuts?|"
    r"uploads?|newcomers?|tools?|titles?|gainers?)\b"
)
_RELEASES = re.compile(r" (?:[a-z]+ ){0,3}(?:pre-?)?(?:releases|versions)\b")
_BOTTOM = re.compile(
    r"(?: of the)?(?: [a-z\d]+)? (?:bottom|lowest|last)(?: [a-z\d]+)? (?:trending|models|entries|papers|places|spaces)\b"
)
_OF_AMOUNT = re.compile(
    rf" of (?:(?:the|all|its|their|those|these|that|total|new) )*"
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{4,}}|[\d.]+ million|{NOUN.pattern})"
)


def same_count(view: View, number: Number, read: Cues, fact: Fact) -> bool:
    """A count is said of the things it counts."""
    unit = fact.unit or ""
    # "A fifth of the 58,985": of an amount, not of things that are counted.
    amount = number.form == "fraction" and _OF_AMOUNT.match(view.mentions.bare, number.end)
    none = re.match(r" (?:[a-z]+ ){1,3}no ", view.mentions.bare[number.end :])  # "three others show no downloads"
    # "Four trending models show a million downloads or more": the downloads are the mark's.
    marked = any(n.value >= _MARKED for n in those_in(view.mentions.numbers, number.end, number.end + _NEAR))
    released = _RELEASES.match(view.mentions.bare, number.end) and "release" not in fact.statement
    if (
        amount
        or released
        or (_BOTTOM.match(view.mentions.bare, number.end) and "bottom" not in fact.statement.lower())
        or not _same_mark(view, number, fact)
        or _NO_THINGS.match(view.mentions.bare, number.end)
        or not view.desk.counts_this(fact, view.facts, view.low)
        or (read.near and read.family and not (none or marked) and not _DONE.match(view.mentions.bare, number.end))
    ):
        return False
    houses = (ref for ref in view.referents if ref.kind == "owner" or (ref.kind == "value" and "/" not in min(ref.subjects)))
    owned = any(ref.end <= number.start or _FROM.search(view.mentions.bare, number.end, ref.start) for ref in houses)
    if number.noun in _ANY_THING and not owned:
        return True
    alone = number.total is None and number.form == "count" and (number.figures or not unit.startswith("of "))
    if alone and not (number.noun and number.noun.rstrip("s") in unit):
        return False
    things = number.noun and _KNOWN_THINGS.fullmatch(number.noun)
    doubtful = number.total is None and (owned or not things)
    if doubtful and not view.desk.counts_this(fact, view.facts, view.low, surely=True):
        return False  # "one more than B" counts no models, "google places three models" those of a house
    if things:
        return _thing(number.noun) in _thing(unit + " " + fact.statement.lower())
    return not read.noun or read.noun.rstrip("s") in fact.statement.lower() or read.noun in unit


_AT_LEAST = re.compile(r" at least ([\d,]+)| show (no) downloads")
_MARKED, _NEAR = 20, 40


def _same_mark(view: View, number: Number, fact: Fact) -> bool:
    """Reads "three models have more than 500 likes": no count of those beyond a mark, where the clause tells another."""
    counted = _AT_LEAST.search(fact.statement)
    start, end = view.clause(number.start)
    told = [n for n in those_in(view.mentions.numbers, max(start, number.end), end) if n.form == "count" and n.value >= _MARKED]
    mark = float(counted[1].replace(",", "")) if counted and counted[1] else 0.0
    return counted is None or not told or any(n.fits(mark) for n in told)


_FROM = re.compile(r"\b(?:come|came|are|hail|were)(?: all| both)? (?:from|by)(?: the)? [\"']?$|\bbelong to (?:the )?[\"']?$")
"""Reads "two entries on the list come from unsloth": those of a house."""
_DONE = re.compile(
    r" [a-z]+ (?:have|has|had|were|was|are|is)(?: each| all)?(?: been)? (?:downloaded|liked|starred|forked|upvoted)\b"
)
"""Reads "four of the thirty models have been downloaded more than a million times": things are counted, not downloads."""
_NO_THINGS = re.compile(r"[ -](?:places?|spots?|positions?|rungs?|slots?|days?|weeks?|hours?)\b")
_ANY_THING = frozenset({"entries", "titles", "items", "others"})
_SAME_THING = {
    "repositories": "repository",
    "repos": "repository",
    "projects": "repository",
    "entries": "model",
    "models": "model",
    "papers": "paper",
    "spaces": "space",
    "cuts": "model",
    "tools": "repository",
}


def _thing(text: str) -> str:
    for many, one in _SAME_THING.items():
        text = text.replace(many, one)
    return text
