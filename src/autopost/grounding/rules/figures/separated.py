"""What lies between two by name: "64 points separate A from B", "4,000 stars apart"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.order.comparable import measures
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_SEPARATE = re.compile(
    r"(?: [a-z]+){1,5}? (?:separates?|separated|divides?|part|lie between|lies between) (?:the |second-placed |its )?[\"']?"
)
_FROM = re.compile(r"[\"']? (?:from|and) (?:the )?(?:[a-z-]+(?: [a-z-]+)?,? )?(?:\ue000++'s )?[\"']?")


@OpenRule
def separated(view: View) -> Iterator[Verdict]:
    """Refuses so many where no measure that both are known by has them so far apart."""
    for number in view.mentions.numbers if len(view.single) > 1 else ():
        pair = _pair(view, number.end) if number.form == "count" else None
        gaps = [*_gaps(view, *pair)] if pair else []
        if pair and gaps and not any(number.fits(gap) for gap in gaps):
            one, two = (view.subject_name(ref.subjects) for ref in pair)
            yield Verdict(pair[0].start, pair[1].end, "wrong-subject", f"{one} and {two} are so far apart in nothing known")


def _pair(view: View, at: int) -> tuple[Referent, Referent] | None:
    for one, two in pairwise(view.single):
        if _SEPARATE.fullmatch(view.mentions.bare, at, one.start) and _FROM.fullmatch(view.mentions.bare, one.end, two.start):
            return one, two
    return None


def _gaps(view: View, one: Referent, two: Referent) -> Iterator[float]:
    """How far apart the two are in every measure that both have, of one time; days are told as such."""
    a, b = (measures(view, next(iter(ref.subjects))) for ref in (one, two))
    yield from (abs(a[key] - b[key]) for key in a if key in b and key[0] != "date")
