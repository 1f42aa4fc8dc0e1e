"""One set over or under all of some: "trails the trending Spaces", "ahead of the seven other models", "later than the others"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding import phrases
from autopost.grounding.comparable import Key, ahead, meant, measures
from autopost.grounding.denials import denies
from autopost.grounding.populations import Population
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sides import UNSURE, Comparison, left_of, whoever
from autopost.grounding.view import Referent, View

_OVER_ALL = re.compile(
    rf"\b(?P<word>(?P<ahead>{phrases.either('ahead_of')})|(?P<behind>{phrases.either('behind_of')})|"
    rf"(?P<older>{phrases.either('older_of')})|(?P<newer>{phrases.either('newer_of')}))"
    r"(?P<all>(?: (?:all|each|every one)(?: of)?)?(?: (?:the|its|these|our|today's|\ue000++'s))*(?: list of)?(?: the)?) $"
)
_LEADS = re.compile(r"top|le[ad]")
"""Whoever leads a set has the most there: a superlative, and read as one."""


def against_all(view: View) -> Iterator[Verdict]:
    """Refuses what is said of somebody against all of some, where by any measure that may be meant one of them belies it."""
    if view.kind == "opinion" or view.cited:
        return
    for known in view.populations:
        match = _OVER_ALL.search(view.mentions.bare[: known.start + 4 * view.mentions.bare.startswith("the ", known.start)])
        inner = view.mentions.bare.startswith("'", known.end) or any(
            ref.kind == "role" and ref.start < known.end and known.start < ref.end for ref in view.referents
        )
        if (
            match is None
            or inner
            or _LEADS.match(match["word"])
            or not (match["all"].strip() or known.other)
            or denies(view, match.start())
        ):
            continue  # "ahead of the trending list's number 1": of one of them
        told = _said(view, known, match)
        if told is not None and not UNSURE.search(told.words) and (one := _belied(view, told)):
            name = view.subject_name([one])
            yield Verdict(*match.span("word"), "comparison", f"not so of {name}, which is one of them")


def _said(view: View, known: Population, match: re.Match[str]) -> Comparison | None:
    """The comparison with all of a set, as one between whoever it is said of and the others of that set."""
    whole = whoever(view)
    begin, left = left_of(view, whole, match.start(), Referent(known.start, known.end, frozenset(), "group"))
    listed = tuple(tuple(places.values()) for places in view.rolls.places.values()) if known.known else ()
    sets = [frozenset(names) for names in known.readings or listed if left is not None and left.subjects <= {*names}]
    if left is None or len(left.subjects) != 1 or len(sets) != 1:
        return None
    close = whole.close(known.end)
    aged = match["older"] or match["newer"]
    way = 1 if match["ahead"] or match["newer"] else -1
    words = whole.text[begin : match.end("word")] + whole.text[known.end : close]
    return Comparison(
        *match.span("word"), way, "age" if aged else "place", left.subjects, sets[0] - left.subjects, begin, close, "", words
    )


def _belied(view: View, told: Comparison) -> str:
    """One of the others who stands on the wrong side of it; nobody where some measure bears the words out."""
    own = measures(view, next(iter(told.left)))
    others = {name: measures(view, name) for name in sorted(told.right)}
    shared: set[Key] = {key for key in own if any(key in values for values in others.values())}
    shown = ""
    for key in meant(view, told, shared):
        against = [name for name, values in others.items() if key in values and ahead(told, key, own, values) < 0]
        if not against:
            return ""
        shown = against[0]
    return shown
