"""How many are left besides whom a sentence names: "the other nine of the ten", "all three models above it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.places.heads import place_of
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_SMALL = rf"{SMALL_WORDS}|\d{{1,2}}"
_OTHERS = re.compile(
    rf"\b(?:the|all|its) other (?P<n>{_SMALL})(?: (?:models|datasets|spaces|papers|repositories|projects|names|entries))?"
    rf" (?:of|in|among) the (?:\ue000++ )?(?:(?:top|first|leading) )?(?P<of>{_SMALL})\b"
    r"(?! (?:per|percent|million|thousand|stars|likes|downloads))"
)


@OpenRule
def others_of_head(view: View) -> Iterator[Verdict]:
    """Refuses "more than the other seven in the top ten combined" where one alone is set against them."""
    for told in _OTHERS.finditer(view.mentions.bare):
        few, whole = small(told["n"]) or 0, small(told["of"]) or 0
        apart = {len(_named(view, told)), len({*_named(view, told), *view.carried}), 1}
        apart |= {claim.count for claim in (*claims(view), *view.counted)}
        before = (number for number in view.mentions.numbers if number.form == "count" and number.end <= told.start())
        apart |= {int(number.value) for number in before if number.value < whole}
        if few + 1 > whole or whole - few not in apart:
            yield Verdict(*told.span("n"), "count", f"of {whole} others are left, but not {told['n']}")


def _named(view: View, told: re.Match[str]) -> set[str]:
    return {name for ref in view.referents if ref.kind in {"name", "value"} and ref.end <= told.start() for name in ref.subjects}


_ABOVE = re.compile(
    rf"\ball (?:of )?(?:the )?(?P<n>{_SMALL}) (?:models|datasets|spaces|papers|entries|names)"
    r"(?: (?:that (?:stand|rank|sit|are)|ranked|placed|listed|standing))?(?: directly| right)? "
    r"(?:above|ahead of) (?P<it>it\b|[\"']?\ue000)"
)


@OpenRule
def all_above(view: View) -> Iterator[Verdict]:
    """Refuses "is fourth on the list. All five models above it have more downloads"."""
    for told in _ABOVE.finditer(view.mentions.bare):
        named = [ref for ref in view.referents if ref.start <= told.end() - 1 < ref.end and len(ref.subjects) == 1]
        place = place_of(view, named[0]) if named else 0
        if place and small(told["n"]) != place - 1:
            yield Verdict(*told.span("n"), "count", f"{place - 1} stand above number {place}", repair=str(place - 1))
