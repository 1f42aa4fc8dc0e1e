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
_RIGHT_BEFORE = re.compile(r"[\"']?(?: (?:now|still|then|again|also|therefore))* ")
_AND = re.compile(r"\band (?:now )?$")
_IT = re.compile(r"\b(?:it|the (?:model|repository|project|leader))(?: (?:now|still|then|again|also))* $")
_STANDS = re.compile(
    r"\b(?:now |today |it )(?:is|stands|sits|lies) (?P<n>\d[\d,.]*)(?: [a-z]+)? (?:(?P<ahead>ahead|above|clear|in front)|"
    r"(?P<behind>behind|below|adrift))(?=\W*$|[,.;](?=\s))"
)
"""Reads "a week later it sits 1,895 below"."""
_BESIDE = re.compile(
    r"^\W*(?:measured|set|judged|compared|placed|put) (?:against|beside|with|next to) [\"']?(?:[a-z]+ )"
    r"?\ue000++[^;:.]*?(?:, )[\"']?\ue000++[\"']? "
    r"(?:is|lies|stands) (?:slightly |well |far |just |narrowly |a little )?(?:(?P<ahead>ahead|in front)|(?P<behind>behind))\b"
)


@OpenRule
def set_beside(view: View) -> Iterator[Verdict]:
    """Refuses "Measured against A, with 117,145 stars, B is slightly ahead" of whom it is the other way round."""
    told = _BESIDE.match(view.mentions.bare)
    families = view.families
    if told is None or len(view.single) != len("AB") or len(families) != 1:
        return
    own, other = (view.rolls.of(next(iter(ref.subjects)), *families) for ref in reversed(view.single))
    if own is not None and other is not None and own.number and other.number and own.number != other.number:
        way = "ahead" if told["ahead"] else "behind"
        if (own.number > other.number) != (way == "ahead"):
            message = f"{own.statement}; {other.statement}"
            yield Verdict(*told.span(way), "comparison", message, facts=(own.tag, other.tag))


@OpenRule
def by_how_much(view: View) -> Iterator[Verdict]:
    """Refuses "trails by 229" of whom no other is so far ahead, and another is so far behind."""
    for told in (one for read in (_BY, _STANDS) for one in read.finditer(view.mentions.bare)):
        number = view.number_at(told.start("n"))
        if number is None or denies(view, told.start()):
            continue
        name = _who(view, told)
        gaps = [*_gaps(view, name, number)] if name else []
        if gaps and not any((gap > 0) == (told["ahead"] is not None) for gap in gaps):
            way = "ahead" if told["ahead"] else "behind"
            yield Verdict(*told.span(way), "wrong-direction", f"{view.subject_name([name])} is on the other side of that")


def _who(view: View, told: re.Match[str]) -> str:
    """Whoever stands right before the verb, or in "A passes B and leads" comes first; else whom the "it" before it takes up."""
    before = [ref for ref in view.single if ref.end <= told.start()]
    if before and _RIGHT_BEFORE.fullmatch(view.mentions.bare, before[-1].end, told.start()):
        return next(iter(before[-1].subjects))
    if before and view.cited_of and _AND.search(view.mentions.bare, 0, told.start()):
        return next(iter(before[0].subjects))
    taken_up = not before and (_IT.search(view.mentions.bare, 0, told.start()) or told[0].startswith("it "))
    return next(iter(view.carried[:1]), "") if taken_up else ""


def _gaps(view: View, name: str, number: Number) -> Iterator[float]:
    """By how much it is ahead of others of its kind that may be meant, in every measure where that prints as the figure."""
    own = measures(view, name)
    compared = {one for fact in view.facts for one in view.desk.inputs.get(fact.tag, ())}
    told = (*view.cited_of, *view.named, *view.carried, *sorted(compared))
    for other in dict.fromkeys(told):
        if other != name and view.desk.kind(other) == view.desk.kind(name):
            theirs = measures(view, other)
            gaps = (own[key] - theirs[key] for key in own if key in theirs and key[0] not in {"date", "rank"})
            yield from (gap for gap in gaps if gap and number.fits(abs(gap)))
