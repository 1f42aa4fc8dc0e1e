"""Two of an owner, one of each kind: "Jackrong has two datasets in the top ten, one under Apache 2.0 and the other under MIT"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.houses import house_from
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import View

_N = rf"{SMALL_WORDS}|\d{{1,3}}"
_TWO = re.compile(
    r"(?P<who>\ue000++)[\"']? (?:has|have|places?|placed|holds?|is represented by|appears with|comes with) two "
    r"(?P<kind>model|dataset|space|entr|place)(?:s|ies) (?:in|among|on|within) (?:the )?(?:(?:top|first|leading) "
    rf"(?P<k>{_N})(?: [a-z]+)?|(?:[a-z]+ )?(?:list|ranking|chart))[,:]? "
)
_OTHER = r"(?: licen[cs]e)?,?(?: and| while|;|,)* (?:the other|another|the second|one)(?: one)?,? (?:is |being |comes )?"
_UNDER = r"(?:(?:under|in|with|tagged|built with|written in|published under|licensed under) )?(?:the )?"
_ONE = r"one(?: of them)?,? (?:is |being |comes )?" + _UNDER


def one_the_other(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly what the one and what the other of two of an owner has."""
    said = [test for test in tests(view) if test.label in {"license", "language", "sdk", "pipeline_tag"}]
    for match in _TWO.finditer(view.mentions.bare):
        pair = _pair(view, match.end(), said)
        house = house_from(view, match.start("who"))
        kind = match["kind"] if match["kind"] in view.rolls.trending else listed_kind(view.mentions.bare)
        names = view.rolls.trending.get(kind, ())
        own = [name for name in names[: small(match["k"]) if match["k"] else len(names)] if account(name) == house]
        if pair is not None and house and len(own) == len("AB") and _each(pair, own):
            yield match.start(), pair[1].end


def _pair(view: View, at: int, said: list[Test]) -> tuple[Test, Test] | None:
    """The two tests that "one under A and the other under B" gives."""
    for one in said:
        if not re.fullmatch(_ONE, view.mentions.bare[at : one.start]):
            continue
        for two in said:
            if two.start >= one.end and re.fullmatch(_OTHER + _UNDER, view.mentions.bare[one.end : two.start]):
                return (one, two) if one.label == two.label else None
    return None


def _each(pair: tuple[Test, Test], own: list[str]) -> bool:
    a, b = ([test.holds(name) is True for name in own] for test in pair)
    return (a[0] and b[1] and not (a[1] or b[0])) or (a[1] and b[0] and not (a[0] or b[1]))
