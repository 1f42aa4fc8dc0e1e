"""A set told by its size alone is one that there is: "the most liked of the eight models", "none of the three", "all four"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.rolls import Rolls
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_NOUNS = {
    "model": "models",
    "dataset": "datasets",
    "space": "spaces",
    "repository": "repositories|repos|projects",
    "paper": "papers",
}
_LOOSE = "names|entries|gainers|climbers|movers|risers|front-?runners"
_NOUN = "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _NOUNS.items()) + f"|{_LOOSE})(?![a-z])"
_ENDS = (
    r"(?![.,]\d)(?=\W*$|[.,;:)]| (?:and|but|while|is|was|has|had|are|were|have|"
    r"reach(?:es)?|made|makes?|ranks?|stands?|gained|grew|on (?:both|either)|"
    r"by (?:likes|downloads|stars|forks|upvotes|age|far)|"
    r"(?:both )?in (?:likes|downloads|stars|forks|upvotes|terms of|percent\w*)|"
    r"(?:profiled|presented|followed|covered|listed|shown|we (?:profile|follow|present|cover|list|show))\b|"
    r"in (?:this|our|today's) (?:edition|issue|table|ledger))"
    r"(?! (?:that|which|whose|with|by|for|on|of|above|below|models|datasets|spaces|repositories|projects|papers)\b)\b)"
)
_SET = re.compile(
    rf"\b(?:(?:of|among|in|all|than any of) (?:the|all|these|those|our|(?:this|the|our|today's) edition's)|"
    rf"(?:table|group|field|roundup|line-?up|selection) of) "
    rf"(?P<n>{SMALL_WORDS}|\d{{1,2}})"
    rf"(?: (?P<listed>trending|listed|ranked|covered|\ue000++))*(?: {_NOUN})?{_ENDS}"
)
"""Reads "the lowest of the ten models", "second of the four by downloads": no head of a list, and no rest of one."""
_TRENDING = re.compile(
    rf"\b(?:the|all|all the|these|our) (?P<n>{SMALL_WORDS}|\d{{1,2}})"
    rf"(?:(?<=\ball [a-z]{{3}}) of the|(?<=\ball [a-z]{{4}}) of the|"
    rf"(?<=\ball [a-z]{{5}}) of the)? (?P<listed>trending|listed|ranked|covered) {_NOUN}"
    r"(?! (?:that|which|whose|with|by|for|from|of|above|below|under|outside|beyond|behind|among|in|"
    r"tagged|built|written|created|made|published)\b)"
)
_HEAD = re.compile(r"\b(?:top|first|last|next|leading|other|remaining|bottom) $")


@each_once
def unknown_sizes(view: View) -> Iterator[tuple[int, int]]:
    """Where a set has a size that no set of the edition has, and of which nobody spoke: "the most liked of the six models"."""
    if view.kind == "opinion" or view.cited:
        return
    seen: set[int] = set()
    for told in (*_SET.finditer(view.mentions.bare), *_TRENDING.finditer(view.mentions.bare)):
        size = small(told["n"])
        at = told.start("n")
        if size is None or size < len("AB") or at in seen or _HEAD.search(view.mentions.bare[:at]) or _picked_out(view, told):
            continue
        seen.add(at)
        kinds = {kind for kind in _NOUNS if told[kind]} or _kinds(view)
        sizes = {n for kind in kinds for n in _sizes(view, kind)} | _usual(told)
        if size in sizes or size in _spoken_of(view, told.start()):
            continue
        yield told.span("n")


def _usual(told: re.Match[str]) -> set[int]:
    """Reads "the ten trending models", "of the ten": the usual head of a longer list."""
    return {LONGEST_HEAD} if told["listed"] or not told[0].endswith("s") else set()


def _picked_out(view: View, told: re.Match[str]) -> bool:
    """Reads "the five Rust repositories", "the two talkie models": of some alone, by what stands before the noun."""
    spans = [(window.start, window.end) for window in view.mentions.windows]
    blanks = re.finditer("\ue000++", view.mentions.bare[told.start() : told.end()])
    return any(not any(a <= told.start() + blank.start() < b for a, b in spans) for blank in blanks)


def _kinds(view: View) -> set[str]:
    """The kinds of those of whom the sentence speaks, or else of whom it may speak at all."""
    known = view.desk.ledger.subjects
    told = (name for ref in view.referents for name in ref.subjects)
    kinds = {known[name].kind for name in (*told, *view.carried) if name in known} & set(_NOUNS)
    words = {kind for kind, nouns in _NOUNS.items() if re.search(rf"\b(?:{nouns})\b", view.mentions.bare)}
    return kinds | words or {*_NOUNS}


def _sizes(view: View, kind: str) -> set[int]:
    """How many of a kind are listed, measured by what the sentence tells, or released; and how long its lists are said to be."""
    rolls = view.rolls
    found = listed_sizes(rolls, kind)
    families = view.families
    moved = CHANGE.search(view.mentions.bare) is not None
    for (of, metric), facts in rolls.measures.items():
        family, gain, _ = metric.partition("_gain_")
        if of == kind and family in families and (not gain or moved or facts[0].window in view.days):
            found.add(len(facts))
    if kind == "repository":
        found |= {len(facts) for (of, metric), facts in rolls.measures.items() if of == kind and "_gain_" in metric}
    # A list that is known in part only may be as long as statements say.
    places = rolls.places.get(kind, {0: ""})
    in_part = max(places, default=0) > len(places)
    return found | (rolls.sizes if in_part else set())


LONGEST_HEAD = 10
"""Longer lists that statements speak of are of one kind of thing each; "top 5" and "top 10" may be of any."""


def listed_sizes(rolls: Rolls, kind: str) -> set[int]:
    """How many of a kind are covered, listed or released, and how long the longer lists are said to be."""
    found = {len(names.get(kind, ())) for names in (rolls.covered, rolls.trending, rolls.whole)}
    found |= {len(rolls.released)} if kind == "repository" else set()
    return found | {size for size in rolls.sizes if size > LONGEST_HEAD}


def _spoken_of(view: View, start: int) -> set[int]:
    """How many the text has told of so far: those named, those counted, those of whom a sentence before spoke."""
    own = (claim for claim in claims(view) if claim.quantity.end <= start and claim.population.end <= start)
    found = {n for claim in (*own, *view.counted) for n in (claim.count, claim.size, claim.size - claim.count)}
    found |= {len(known) for known in view.spoken} | {int(n) for n in view.figures_before}
    found |= {int(fact.number or 0) for fact in view.said}
    found |= {int(number.value) for number in view.mentions.numbers if number.end <= start}
    found |= {number.total for number in view.mentions.numbers if number.end <= start and number.total is not None}
    named = (*view.named,)
    found |= {len(named), len({*named, *view.carried}), len({*view.told, *named}), len(view.carried), len(view.told)}
    return found | {known.size for known in view.populations if known.end <= start}
