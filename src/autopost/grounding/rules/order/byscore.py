"""Who led by a score that is told: "A day earlier B led, with 41,408 stars to 41,270", "overtakes B after trailing"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.order.superlative import Superlative
from autopost.grounding.places.trading import overtook
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_LED = re.compile(r"\b(?:(?P<ahead>leads?|led|leading|(?:is|was) ahead)|trail(?:s|ed|ing)|(?:is|was) behind)\b")
_AT = re.compile(r",? (?:with|at|by) ")
_SCORE = re.compile(r"(?: (?:stars|likes|downloads|forks|upvotes))?,? (?:to|against) (?:(?:its|the) [a-z]+'s )?")
_OVERTOOK = re.compile(r"\b(?:overt[ao]k|leapfrog|overhaul|overtook)\w*|\bpass(?:es|ed)\b")
_TRAILING = re.compile(r"\b(?:trailing|being behind)\b")
_LEADING = re.compile(r"\b(?:leading|being ahead)\b")


def by_score(view: View, claim: Superlative) -> Verdict | None:
    """What the two figures or the two days beside a word of leading say of it; None where there are none."""
    bare = view.mentions.bare
    named = [ref.subjects for ref in view.referents if ref.kind == "name" and ref.end <= claim.start]
    after = bare[: claim.start].endswith(" after ") and _OVERTOOK.search(bare, 0, claim.start)
    if after and len(named) == len("AB") and (_TRAILING.match(bare, claim.start) or _LEADING.match(bare, claim.start)):
        if _TRAILING.match(bare, claim.start) and overtook(view, named[0], named[1]):
            return bound(claim.start, claim.end, *view.facts[:1])
        return Verdict(claim.start, claim.end, "superlative", "no values in scope show this")
    led = _LED.match(bare, claim.start)
    right = None if led is None else _borne(view, led)
    return bound(claim.start, claim.end, *view.facts[:1]) if right else None


def scored(view: View) -> Iterator[Verdict]:
    """Refuses "B trailed, with 41,408 stars to 41,270": the figures say who led."""
    for led in _LED.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        if _borne(view, led) is False:
            yield Verdict(*led.span(), "wrong-direction", "the two figures say the contrary")


def _borne(view: View, led: re.Match[str]) -> bool | None:
    """Whether the first of two figures of a score is the larger, as the words say; None where no score follows."""
    told = [n for n in view.mentions.numbers if n.start >= led.end()][:2]
    if len(told) < len("AB") or not _AT.fullmatch(view.mentions.bare, led.end(), told[0].start):
        return None
    if not _SCORE.fullmatch(view.mentions.bare, told[0].end, told[1].start) or told[0].value == told[1].value:
        return None
    return (told[0].value > told[1].value) == (led["ahead"] is not None)
