"""Which of some stands highest or lowest on a list: "the highest of them number 7", "the best placed of the three is A"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import PLACE_WORDS
from autopost.grounding.places.standings import set_of
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import Referent, View

_NTH = PLACE_WORDS + r"|\d+(?:st|nd|rd|th)"
_BEST = re.compile(
    r"\b(?:the |its |their )?(?:(?P<low>lowest|worst|last)|highest|best|better|top|first)"
    r"(?:[- ](?:placed|ranked|ranking|positioned|listed|showing|placing|finish)\b"
    r"(?: (?:one|entry|name|model))?(?P<them> of (?:them|these|those)\b)?"
    rf"|(?: one| entry)? of (?:them|these|those)(?=,? (?:being |is |stands |sits |comes |"
    rf"lies )?(?:\ue000++,? )?(?:ranks |ranked |stands |sits |is |comes )?(?:in |at )?(?:the )?"
    rf"(?:number|no\.|place|\d|(?:{_NTH})\b))"
    r"|(?<!top)(?<!first)(?<!last)(?=,? (?:being |is |stands |sits |comes )?"
    rf"(?:in [a-z\d]+ place|(?:at )?(?:number|place)|(?:at |in )?(?:{_NTH}))\b"
    r"(?! (?:most|largest|highest|biggest)))"
    r"|(?<=, the last)(?= number \d)"
    r"|(?<!top)(?<!first)(?<!last)(?= (?:is|being) \ue000++,? (?:at|in) (?:number|no\.|place)\b))"
)
_TO_PLACE = re.compile(
    r"[^.;:]{0,70}?(?:\b(?:in|at|is|stands?|sits?|comes?|lies|being|ranks?|ranked|placed) |"
    r", )?(?:(?:at )?(?:number|no\.|place) |the |in )*"
)
_TO_NAME = re.compile(r"[^.;:,\ue000]{0,60}?(?: is|,|:| being)? (?:\ue000++'s? )?[\"']?")


@dataclass(frozen=True)
class Best:
    """A statement of the first or last of some on a list: its true place and name, the number and the name that are given."""

    start: int
    end: int
    place: int
    subject: str
    number: Number | None
    named: Referent | None


@each_once
def best_placed(view: View) -> Iterator[Best]:
    """Every such statement whose members all stand on one list."""
    if view.kind == "opinion" or view.cited:
        return
    for match in _BEST.finditer(view.mentions.bare):
        for end, members in _sets(view, match):
            lists = view.rolls.places.values()
            order = next((known for known in lists if {*members} <= {*known.values()}), {})
            if len(members) < 2 or not order:
                continue
            own = sorted(place for place, name in order.items() if name in members)
            at = own[-1] if match["low"] else own[0]
            number = next((n for n in view.mentions.numbers if n.start >= end), None)
            number = number if number and _TO_PLACE.fullmatch(view.mentions.bare[end : number.start]) else None
            named = next((r for r in view.referents if r.kind in {"name", "value"} and r.start >= end), None)
            named = (
                named if named and _TO_NAME.fullmatch(view.mentions.bare[end : named.start]) else _said_of(view, match.start())
            )
            if number or named:
                yield Best(*match.span(), at, order[at], number, named)
                break


def _said_of(view: View, at: int) -> Referent | None:
    """Reads "A is the lowest of them": of whom it is said."""
    before = [ref for ref in view.referents if ref.kind in {"name", "value"} and ref.end <= at]
    return before[-1] if before and _IS.fullmatch(view.mentions.bare, before[-1].end, at) else None


def _of_those_told(view: View, match: re.Match[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Reads "Five models by A are among the 30; B, at 22nd, is the highest placed": of those five."""
    for known in reversed([p for p in view.populations if p.end <= match.start() and p not in view.lists]):
        yield from ((match.end(), reading) for reading in known.readings if re.search(r"placed|rank", match[0]))


_OF_SET = re.compile(r" (?:of|among) (?:all )?(?:the )?")
_OF_THEM = re.compile(r" of (?:them|these|those)\b")
_IS = re.compile(
    r"(?:, (?:at|in) (?:number )?[a-z\d]+(?: place)?,)? (?:is|was|stands|sits|being)(?: (?:still|also|again))? (?:the )?"
)
_OF_ITS = re.compile(r"\b(?:of which|of whom|its|their|whose)(?: the)? ?$|\ue000's? $")


def _sets(view: View, match: re.Match[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The set named with it, or those that a count before held of, and where the words end that say so."""
    population = None if match["them"] else set_of(view, match.start(), match.end())
    if population is not None and re.search(r"placed|rank|position|listed", match[0]):
        yield from ((max(match.end(), population.end), reading) for reading in population.readings)
    for known in view.populations:
        # "The best placed of the ibm-granite models listed is A": a set that is told without its size.
        if known.readings and _OF_SET.fullmatch(view.mentions.bare, match.end(), known.start):
            yield from ((max(match.end(), known.end), reading) for reading in known.readings)
    houses = [ref for ref in view.referents if ref.kind == "owner" and ref.end <= match.start()]
    if houses and population is None and _OF_ITS.search(view.mentions.bare[: match.start()]):
        for order in view.rolls.places.values():
            yield match.end(), tuple(name for name in order.values() if name in houses[-1].subjects)
    for claim in reversed((*view.counted, *(c for c in claims(view) if c.quantity.end <= match.start()))):
        if claim.true:
            yield match.end(), claim.held
    yield from _of_those_told(view, match)
    if _OF_THEM.search(match[0]):
        for known in reversed([p for p in view.populations if p.known and p.end <= match.start()]):
            yield from ((match.end(), reading) for reading in known.readings)
