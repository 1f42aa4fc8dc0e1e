"""Who leads and who trails where it is told by how much: "the model trails its rival by 1,985 points"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.order.comparable import measures
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_BY = re.compile(
    r"\b(?:(?P<ahead>leads?|is ahead(?: of)?|stays? ahead(?: of)?|beats?|tops)|"
    r"(?P<behind>trails?|lags?(?: behind)?|is behind|stays? behind))(?: (?:the |its )?(?:[a-z]+|\ue000++))?"
    r" by (?:just |only |about |some )?(?P<n>\d)"
)


@OpenRule
def by_how_much(view: View) -> Iterator[Verdict]:
    """Refuses "trails by 229" of whom no other is so far ahead, and another is so far behind."""
    for told in _BY.finditer(view.mentions.bare) if view.cited_of else ():
        number = next((one for one in view.mentions.numbers if one.start == told.start("n")), None)
        if number is None or denies(view, told.start()):
            continue
        name = _who(view, told.start())
        gaps = [*_gaps(view, name, number)] if name else []
        if gaps and not any((gap > 0) == (told["ahead"] is not None) for gap in gaps):
            way = "ahead" if told["ahead"] else "behind"
            yield Verdict(*told.span(way), "comparison", f"{view.subject_name([name])} is on the other side of that")


def _who(view: View, at: int) -> str:
    """The first of those named before the verb, so that "A passes B and leads" is of A; else whoever is told of."""
    before = [ref for ref in view.single if ref.end <= at]
    return next(iter(before[0].subjects)) if before else next(iter(view.carried[:1]), "")


def _gaps(view: View, name: str, number: Number) -> Iterator[float]:
    """By how much it is ahead of others of its kind that may be meant, in every measure where that prints as the figure."""
    own = measures(view, name)
    set_beside = {one for fact in view.facts for one in view.desk.inputs.get(fact.tag, ())}
    for other in dict.fromkeys((*view.cited_of, *view.carried, *sorted(set_beside))):
        if other != name and view.desk.kind(other) == view.desk.kind(name):
            theirs = measures(view, other)
            gaps = (own[key] - theirs[key] for key in own if key in theirs and key[0] not in {"date", "rank"})
            yield from (gap for gap in gaps if gap and number.fits(abs(gap)))
