"""The head and the foot of a list: "three are in the top ten", "four stand in the last six places", "the last six models"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.populations import Population
from autopost.grounding.view import View

_STANDS = (
    r"\b(?:(?:is|are|was|were|stands?|sits?|ranks?|ranked|placed?|finish(?:es|ed)?|appears?|features?|lands?|landed|come|comes|"
    r"fall|falls|lie|lies) (?:in|among|inside|within)|mak(?:es?|ing)|made|reach(?:es|ed)?|fills?|takes?|occup(?:y|"
    r"ies)|holds?) the "
)
_AT_HEAD = re.compile(
    rf"{_STANDS}(?:(?:top|first|leading)|(?P<foot>last|bottom|final|lowest)) (?P<n>{SMALL_WORDS}|\d{{1,3}})\b"
    r"(?! (?:by|in terms|days?|weeks?|hours?|months?|releases|versions|on (?:likes|downloads|stars)))"
)
_IN_HALF = re.compile(
    rf"(?:{_STANDS}|\b(?:both|all|each|none|neither|one|two|three|four|five|six|seven|eight|nine|ten) (?:of them )?in the )"
    r"(?:(?:top|upper|first)|(?P<foot>bottom|lower|second|last)) half\b(?: of (?:the|that|its|"
    r"this) [a-z ]{0,12}(?:list|ranking|chart|table|thirty|30)\b)?"
)
"""Reads "both in the top half": of the list that they stand on."""
_NOT_IN_TOP = re.compile(
    rf"\b(?:is|are|was|were|stands?|ranks?|sits?|lies?|finish(?:es|ed)?) (?:outside|below|not in|"
    rf"not among) (?:the |\ue000++(?:'s?)? )?(?:top|first) "
    rf"(?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:for|by|in|of) (?:the )?(?:\ue000++ )?(?P<gains>(?:star )?(?:gains?|"
    rf"gainers|growth))\b)?"
)
"""Reads "five of the 15 are outside the week's top ten for star gains"."""
_PODIUM = re.compile(r"\b(?:fills?|filled|shares?|makes? up|made up|forms?|takes?|took|stands? on|is on|are on) the podium\b")
_STEPS = 3


def standing(view: View) -> Iterator[Test]:
    """Reads "three of those nine are in the top ten", "are in the last six places": by place on the list of their kind."""
    for match in _NOT_IN_TOP.finditer(view.mentions.bare):

        def not_in(name: str, size: int = small(match["n"]) or 0, gains: bool = match["gains"] is not None) -> bool | None:
            _, order = view.rolls.list_of(name)
            gained = gains or (not order and name.startswith("gh:"))
            order = view.rolls.gained("repository", "stars", [w.days for w in view.mentions.windows]) if gained else order
            return name not in order[:size] if order else None

        yield Test(*match.span(), not_in, "head")
    for match in _IN_HALF.finditer(view.mentions.bare):

        def in_half(name: str, foot: bool = match["foot"] is not None) -> bool | None:
            _, order = view.rolls.list_of(name)
            return (2 * order.index(name) >= len(order)) is foot if order else None

        yield Test(*match.span(), in_half, "head")
    for match in (*_AT_HEAD.finditer(view.mentions.bare), *_PODIUM.finditer(view.mentions.bare)):
        size = small(match["n"]) or 0 if match.re is _AT_HEAD else _STEPS
        foot = match.re is _AT_HEAD and match["foot"] is not None

        def within(name: str, size: int = size, foot: bool = foot) -> bool | None:
            _, order = view.rolls.list_of(name)
            return name in (order[-size:] if foot else order[:size]) if order else None

        yield Test(*match.span(), within, "head")


_LARGEST = re.compile(
    rf"\bthe (?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:(?P<low>smallest|lowest)|largest|biggest|highest) (?:of|"
    rf"among) (?:all )?(?:the |our )?"
    rf"(?P<of>{SMALL_WORDS}|\d{{1,3}})\b(?: (?:[a-z]+ )?(?:models|datasets|spaces|papers|repositories|projects))?"
    r"(?: (?:listed|here|in (?:this|the) edition))?"
)
_BY = rf"(?:by|in(?: terms of)?|measured by|on) (?:the |their )?(?:number of |total )?{NOUN.pattern}"
_BY_FIRST = re.compile(rf"(?:^|[.;:] )\W*(?:(?:ranked|ordered|measured|counted|judged) )?{_BY}(?!\w| gain)[^.;:]*$")
_BY_AFTER = re.compile(rf"(?:,| when)? (?:(?:ranked|ordered|measured|counted) )?{_BY}")


def largest(view: View) -> Iterator[Population]:
    """Reads "Ranked by stars, the five largest of the fifteen repositories are": the head of a set by what is named."""
    for match in _LARGEST.finditer(view.mentions.bare):
        whole, told = _whole(view, match), _told_by(view, match)
        if whole is not None and told is not None:
            yield from _by(view, match, whole, told, low=match["low"] is not None)


def _whole(view: View, match: re.Match[str]) -> Population | None:
    """The set that so many are the head of."""
    whole = next((p for p in view.lists if p.size_at == match.span("of") and p.readings), None)
    return whole if whole is not None and 1 < (small(match["n"]) or 0) < whole.size else None


def _told_by(view: View, match: re.Match[str]) -> re.Match[str] | None:
    """The words that say by what they are first."""
    return _BY_FIRST.search(view.mentions.bare[: match.start()]) or _BY_AFTER.match(view.mentions.bare, match.end())


def _by(view: View, match: re.Match[str], whole: Population, told: re.Match[str], *, low: bool) -> Iterator[Population]:
    size, family = small(match["n"]) or 0, str(told.lastgroup)
    facts = [fact for name in whole.readings[0] if (fact := view.rolls.of(name, family)) is not None]
    facts.sort(key=lambda fact: (fact.number or 0) * (1 if low else -1))
    if len(facts) == whole.size:
        names = tuple(fact.subject.id for fact in facts[:size])
        end = max(match.end(), told.end() if told.re is _BY_AFTER else 0)
        yield Population(match.start(), end, match.span("n"), size, whole.kind, (names,), known=True, limited=True)


_HEAD_OF = re.compile(
    rf"\bthe (?:(?:first|top|leading)|(?P<foot>last|bottom)) (?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:of|among|in) the (?:top )?"
    rf"(?P<of>{SMALL_WORDS}|\d{{1,3}})\b"
)


def head_of(view: View) -> Iterator[Population]:
    """Reads "the first five of the ten top gainers": the head of a set, or its foot, in its own order or by what is told."""
    for match in _HEAD_OF.finditer(view.mentions.bare):
        whole, told, size = _whole(view, match), _told_by(view, match), small(match["n"]) or 0
        if whole is not None and told is not None:
            yield from _by(view, match, whole, told, low=match["foot"] is not None)
        elif whole is not None:
            readings = tuple(names[-size:] if match["foot"] else names[:size] for names in whole.readings)
            end = max(match.end(), whole.end)
            yield Population(match.start(), end, match.span("n"), size, whole.kind, readings, known=True, limited=True)


_FOOT = re.compile(
    rf"\bthe (?:last|bottom|final|lowest)[ -](?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:trending|listed|ranked))? "
    r"(?P<kind>models|datasets|spaces|places|positions|spots|entries|names)(?: (?:on|of|in) the (?:[a-z\ue000]+ ){0,3}(?:list|"
    r"ranking|table))?\b"
)


def foot(view: View) -> Iterator[Population]:
    """Reads "four of the last six places on the trending list": so many at the end of a list that is known whole."""
    for match in _FOOT.finditer(view.mentions.bare):
        kind = match["kind"].removesuffix("s")
        kind = kind if kind in view.rolls.trending else "model" if view.rolls.whole else ""
        names, size = view.rolls.trending.get(kind, ()), small(match["n"]) or 0
        if 1 < size < len(names):
            yield Population(*match.span(), match.span("n"), size, kind, (names[-size:],), known=True, limited=True)
