"""Who is said to stand outside the head of a list, or its list: "did not make the top ten", "just missed the top five"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.view import View

_MISSED = re.compile(
    r"\b(?P<said>(?:did|does|could)(?: not|n't) (?:quite )?(?:make|reach|enter|crack)|(?:just |narrowly |again )"
    r"?miss(?:ed|es)(?: out on)?|"
    r"fail(?:ed|s) to (?:make|reach|enter|crack)|ha(?:s|ve) (?:yet|still) to (?:make|reach|enter|crack|break into|get into)|"
    r"(?:is|stands|stays|finished|ranks) (?:just )?outside)(?: it (?:in)?to)? "
    rf"(?:the )?(?P<what>(?:(?:trending |[a-z]+'s )?(?:top|first)) (?P<n>{SMALL_WORDS}|\d{{1,3}})|trending list)\b"
)
_NEITHER = re.compile(
    r"\b(?P<neither>neither) [\"'\ue000]++ nor [\"'\ue000]++ (?:has )?(?:made|makes?|reached|entered|is in|are in)(?: "
    r"it (?:in)?to)? "
    rf"(?:the )?(?:(?:trending )?(?:top|first) (?P<n>{SMALL_WORDS}|\d{{1,3}})|trending list)\b"
)


@each_once
def outside(view: View) -> Iterator[tuple[int, int, str, int]]:
    """Where it is said, of whom, and the place at which the list has it all the same; 0 where it is so."""
    if any(not moment.holds(view.desk.ledger.edition) for moment in view.mentions.moments if moment.first):
        return
    for told in _MISSED.finditer(view.mentions.bare):
        about = whose(view, told.span("said"))
        for name in about if len(about) == 1 else ():
            gains = view.desk.gainers.index(name) + 1 if name in view.desk.gainers and "week" in told[0] else 0
            place = gains or view.desk.place(name)
            if place:
                yield *told.span("said"), name, place if place <= _most(view, told) else 0
    for told in _NEITHER.finditer(view.mentions.bare):
        head = view.rolls.trending.get("model", ())[: _most(view, told)]
        houses = [house_at(view, ref) for ref in those_in(view.referents, told.start(), told.end())]
        own = [name for name in head for house in houses if house and of_house(name, house)]
        if houses and all(houses):
            yield *told.span("neither"), own[0] if own else head[0], view.desk.place(own[0]) if own else 0


def _most(view: View, told: re.Match[str]) -> int:
    """How far the head that is told of goes."""
    return (small(told["n"]) or 0) if told["n"] else len(view.rolls.trending.get("model", ()))
