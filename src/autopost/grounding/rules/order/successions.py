"""Who comes right after whom: "A sits second, followed by B", "A leads. Next comes B", "A is third, directly ahead of B".

In which order is told by the words beside it: on the list of the kind, or by what is named there, as it stands or was gained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import COUNTED_IN, NOUN
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_HOW = r"(?:then|next|closely|immediately|directly|right|just|in turn|at once|hard|close)"
_THE = r"(?:the |\ue000++'s )?[\"']?"
_BY = re.compile(
    rf",? (?:(?:and|but) )?(?:(?:it )?(?:is|are|was|were) )?(?:{_HOW},? )*(?:followed|succeeded|trailed)(?: {_HOW})* by {_THE}"
    r"(?=\ue000|\w)"
)
_NEXT = re.compile(
    r"(?:^\W*|[;:.,–] (?:and |then )?|,? and )(?:(?:then )?next (?:is|are|comes?|came|was|follows?|up(?: is)?|in line(?: is)?)|"
    r"then comes?|(?:right |just |directly |immediately )?(?:behind|after|below) (?:it|that|them) "
    rf"(?:is|are|comes?|sits|stands|follows?)) {_THE}"
)
_FOLLOWS = re.compile(
    rf"(?:[\"']? (?:from|by|of) (?:the )?\ue000++)?[\"']? (?:{_HOW} )?(?:follows?|followed|comes? next|came next|"
    r"is next|are next)"
    rf"(?: {_HOW})*(?=[.;,:]|\W*$| (?:with|at|on|in)\b)"
)
_WITH = re.compile(
    r"[\"']?,? (?:next|(?:right|just|directly|immediately|close|hard) behind(?: (?:it|them))?|following|on its heels|in its wake)"
    r"(?=[.;,:]|\W*$)"
)
_AHEAD = re.compile(
    rf",? (?:just|right|directly|immediately) (?:(?P<ahead>ahead of|above|in front of|before)|behind|below|after) {_THE}"
)
_LED = re.compile(rf"\b(?:led|headed|topped|opened|fronted) by {_THE}$")
_OPENS = re.compile(r"(?:^\W*(?:and |then )?|[;:.–] (?:and |then )?|,? and (?:then )?)(?:the )?$")
_LED_WITH = re.compile(rf",? (?:and )?with {_THE}$")
_APART = re.compile(
    r"\b(?:releas\w+|versions?|publish\w*|created|dated?|ago|later|earlier|written|opinions?|old(?:er|est)|young(?:er|est)|"
    r"new(?:er|est)|latest|earliest|longest|percent(?:age)?|relative|rate|ratio|per|each|share|issues|average|alphabet\w*)\b|%"
)
"""Words of other orders: of days, of names, of what is worked out."""
_LISTED = re.compile(r"\b(?:list|trending|ranking|ranks?|ranked|places?|placed|spot|position|number)\b|\b\w+(?:st|nd|rd|th)\b")


@dataclass(frozen=True)
class _Pair:
    """Whom somebody is said to come right after, of those who may be meant, and where the words that say so begin."""

    firsts: tuple[str, ...]
    second: Referent
    at: int


@OpenRule
def successions(view: View) -> Iterator[Verdict]:
    """Refuses whoever is said to come right after somebody, and does not in any order that is meant."""
    for pair in _pairs(view) if view.kind == "report" and not view.mentions.versions else ():
        own = next(iter(pair.second.subjects))
        kind = view.desk.kind(own)
        orders = {first: [*_orders(view, kind, first, pair)] for first in pair.firsts if view.desk.kind(first) == kind != ""}
        if own in pair.firsts or not orders or not all(orders.values()):
            continue
        if not any(_follows(order, first, own) for first, told in orders.items() for order in told):
            message = f"{view.subject_name([own])} does not come right after {view.subject_name(pair.firsts[:1])}"
            yield Verdict(pair.second.start, pair.second.end, "rank", message)
        led = next((ref for ref in _ones(view) if ref.end <= pair.at and _LED.search(view.mentions.bare, 0, ref.start)), None)
        if led is not None and not any(order[0] in led.subjects for told in orders.values() for order in told):
            yield Verdict(led.start, led.end, "rank", f"{view.subject_name(led.subjects)} does not come first")


def _follows(order: Sequence[str], first: str, own: str) -> bool:
    return (first, own) in pairwise(order)


def _pairs(view: View) -> Iterator[_Pair]:
    bare = view.mentions.bare
    for match in (*_BY.finditer(bare), *_NEXT.finditer(bare)):
        if second := _named_at(view, match.end()):
            yield _Pair(_before(view, match.start()), second, match.start())
    for match in _AHEAD.finditer(bare):
        other = _named_at(view, match.end())
        mine = [ref for ref in view.single if {*ref.subjects} == {*_before(view, match.start())}]
        if other is not None and mine:
            first, second = (mine[-1], other) if match["ahead"] else (other, mine[-1])
            yield _Pair((*first.subjects,), second, match.start())
    for ref in _ones(view):
        left = bare[: ref.start].rstrip("\"'")
        led = _LED_WITH.search(left) if _WITH.match(bare, ref.end) else None
        opened = _OPENS.search(left) if _FOLLOWS.match(bare, ref.end) else None
        if at := led or opened:
            yield _Pair(_before(view, at.start()), ref, at.start())


def _ones(view: View) -> list[Referent]:
    """Whoever is told alone, by a name or a place."""
    return view.singles("name", "role")


def _named_at(view: View, at: int) -> Referent | None:
    return next((ref for ref in _ones(view) if 0 <= ref.start - at <= 1 or ref.start < at <= ref.start + len("the ")), None)


def _before(view: View, at: int) -> tuple[str, ...]:
    """The last who is spoken of before a place, alone, and whom the text speaks of all the while; none where several are."""
    told = [ref for ref in view.referents if ref.end <= at and ref.kind in {"name", "pronoun", "role"}]
    last = told[-1].subjects if told else frozenset(view.carried)
    topic = next((ref.subjects for ref in told if ref.kind == "pronoun"), frozenset())
    return (*last, *(topic - last)) if len(last) == 1 else ()


def _orders(view: View, kind: str, first: str, pair: _Pair) -> Iterator[tuple[str, ...]]:
    """The orders that the words beside it may mean; none where they are of something else."""
    rolls, bare, at, end = view.rolls, view.mentions.bare, pair.at, pair.second.end
    tail = bare[end : next((n for n in (bare.find(";", end), bare.find(". ", end)) if n >= 0), len(bare))]
    context = (view.low_before if not view.named or view.single[0].start >= at else "") + " " + bare[:at] + " " + tail
    if _APART.search(context):
        return
    families = {str(noun.lastgroup) for noun in NOUN.finditer(context)} - {"releases"}
    listed = rolls.trending.get(kind, ())
    if not families:
        yield from [listed] if first in listed else []
        if kind in {"repository", "paper"}:
            yield from (_among(view, order) for order in (rolls.gained(kind, "stars"), rolls.by(kind, COUNTED_IN.get(kind, ""))))
        return
    if _LISTED.search(context) and first in listed:
        yield listed
    for family in families:
        spans = {*view.days, *(days for word, days in _SPANS.items() if word in context)} if CHANGE.search(context) else {}
        yield from (_among(view, rolls.gained(kind, family, [days])) for days in spans)
        if spans == set():
            yield _among(view, rolls.gained(kind, family))
        yield from (_among(view, order) for order in [rolls.by(kind, family)])


_SPANS = {"one-day": 1, "daily": 1, "the day": 1, "weekly": 7, "the week": 7, "seven-day": 7}


def _among(view: View, order: tuple[str, ...]) -> tuple[str, ...]:
    """An order of those alone whom the sentence names as a set, where it names one."""
    told = [names for population in view.populations for names in population.readings if {*names} & {*order}]
    return tuple(name for name in order if name in told[0]) if len(told) == 1 else order
