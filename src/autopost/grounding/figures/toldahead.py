"""Figures told before those whose they are: "from 233,000 stars down to 47,000: A leads, B is last", "to its 20, A adds 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_ABOUT = r"(?:(?:about|some|around|roughly|nearly|almost|just over|just under|over) )?"
_DIGIT = r"[\d][\d,.]*(?: ?(?:million|thousand|k|m))?"
_RANGE = re.compile(
    rf"^\W*from {_ABOUT}(?P<one>{_DIGIT})(?: (?P<what>{ANY_NOUN}))?,? (?:(?P<down>down)|up)? ?to {_ABOUT}(?P<two>{_DIGIT})"
    rf"(?: (?P<also>{ANY_NOUN}))?(?=[:,])"
)
_ADDS = re.compile(
    rf"^\W*to (?:its|the|their) (?P<one>{_DIGIT}) (?P<what>{ANY_NOUN})\b[^;:.]*?,? adds (?P<two>{_DIGIT}) (?P<also>{ANY_NOUN})"
    r"(?=\W*$|[,;]| and )"
)
_GAINED = re.compile(r"\b(?:gain(?:s|ed)?|rose|grew|climbed|increas\w+|added|jumped|fell|dropped|went)\b")
_TWO = 2


def told_ahead(view: View) -> Iterator[tuple[Number, Fact]]:
    """Both figures of such a sentence, the first of the first who is named, when both are levels of today."""
    bare = view.mentions.bare
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    every = dict.fromkeys(name for ref in names for name in ref.subjects)
    ranged, adds = _RANGE.match(bare), _ADDS.match(bare)
    if ranged and len(every) == _TWO and names[0].start > ranged.end() and not _GAINED.search(bare) and not view.mentions.moments:
        one, two = _pair(view, ranged, (*every,))
        family = ranged["what"] or ranged["also"]
        if family and one and two and ((one[1].number or 0) > (two[1].number or 0)) == bool(ranged["down"]):
            yield from (one, two)
    elif adds and len(every) == 1 and not any(moment.start < adds.end() for moment in view.mentions.moments):
        one, two = _pair(view, adds, (*every, *every))
        if one and two and one[1].metric != two[1].metric:
            yield from (one, two)


def _pair(
    view: View, match: re.Match[str], names: tuple[str, ...]
) -> tuple[tuple[Number, Fact] | None, tuple[Number, Fact] | None]:
    """The figures with the facts that they are, each of its measure; where one measure is told, of that."""
    said = [match["what"] or match["also"] or "", match["also"] or match["what"] or ""]
    found = [_level(view, match.start(group), name, noun) for group, name, noun in zip(("one", "two"), names, said, strict=False)]
    return found[0], found[1]


def _level(view: View, start: int, name: str, noun: str) -> tuple[Number, Fact] | None:
    number = next((n for n in view.mentions.numbers if n.start == start or n.start <= start < n.end), None)
    family = NOUN.search(noun)
    fact = view.rolls.of(name, str(family.lastgroup)) if family and number else None
    return (number, fact) if number and fact is not None and number.fits(fact.number or 0) else None
