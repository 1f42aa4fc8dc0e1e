"""Two figures with a word of order between them: "up 11.3 percent, just behind B at 11.1", "5.3 million, more than the 8.0"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_LITTLE = (
    r"(?:(?:just|only|right|well|far|narrowly|a (?:whisker|hair|shade|nose|touch|little)|slightly|comfortably|easily|"
    r"directly) )*"
)
_WHO = r"(?:the |its )?(?:[a-z]+ ){0,2}[\"']?\ue000++(?:'s)?[\"']?(?: \ue000++| [a-z]+){0,2}?"
_BESIDE = re.compile(
    rf"(?P<unit>[^;:.]{{0,60}}?)(?:,| and| but| –|(?<=\d)) (?:which is |that is |"
    rf"it is )?(?P<word>{_LITTLE}(?:(?P<up>ahead of|in front of|"
    rf"clear of|above|beating|topping|outdoing)|behind|below|trailing|short of)) "
    rf"{_WHO},? ?(?:\((?:up |at )?|with |at |on |up |by )(?:its |a |an |some |about |only |just )*"
)
_MORE = re.compile(
    r"(?P<unit>[^;:.]{0,70}?)(?:(?: (?:are|is|was|were)|,? (?:which|that) (?:is|was|are|were)|, a (?:little|lot))"
    r"(?: (?:far|well|still|just|slightly|even|actually))*|,? and(?: (?:about|roughly|almost|nearly|some))? [a-z]+-[a-z]+)"
    r" (?P<word>(?P<up>more|higher|larger|bigger|greater)|fewer|less|lower|smaller) than (?:the |its |that of |\ue000++'s )"
)
_THAN = re.compile(
    rf",? (?:has|had|gained|added|won|drew|collected|grew|counts)(?: (?:far|slightly|even|still))? (?P<unit>)"
    rf"(?P<word>(?P<up>more|faster)|fewer|less|slower)(?: (?:new )?{NOUN.pattern})? than (?:the (?:first|second|former|"
    rf"latter|other)|{_WHO}),? "
    r"(?:with|at|on|which (?:has|had|gained|added)|\() ?(?:its )?"
)
_ALONE = re.compile(
    rf"(?P<unit>[^;:.]{{0,40}}?), (?:far |well |slightly |even |still )*(?P<word>(?P<up>more|higher)|fewer|less|"
    rf"lower) than {_WHO}"
    r"(?: alone)?(?: in [a-z]+ place)?,? (?:with|at|on|\() ?(?:its )?"
)
"""Reads "gained 3,930 together, fewer than A alone with 5,967", "with 6,082, gained more stars than the second, with 5,967"."""
_COUNTED = re.compile(
    rf"(?P<unit>[^;:.]{{0,60}}?), (?P<word>{_LITTLE}(?:(?P<up>ahead of|clear of)|behind)) (?:only |just |the )?"
)
_OF_EACH = re.compile(r" (?:in|for|under|from|by|with) [\"']?\ue000")
"""Reads "four are written in Shell, ahead of three in Python"."""
_PLACED = re.compile(
    r"\b(?:list|lists|listed (?:above|below)|trending|place|placed|places|rank|ranks|ranked|ranking|order|stands|leads|"
    r"led|heads|tops|first|last)\b"
)
_STILL = re.compile(r"\b(?:still|now|remains?|total|overall|in all|yet)\b")
_NOT_SO_MUCH = re.compile(
    rf" (?:{NOUN.pattern} )?(?:(?:other )?(?:models|datasets|spaces|repositories|projects|papers|ones)|more|fewer|less|"
    rf"higher|lower|"
    r"ahead|behind|times)\b"
)


def beside_order(view: View) -> Iterator[Verdict]:
    """Refuses words of order that the figures of both, given on either side of them, contradict."""
    if view.kind == "opinion":
        return
    for form in ("count", "percent"):
        figures = [n for n in view.mentions.numbers if n.form == form and not view.is_size(n)]
        for one, two in pairwise(figures):
            told = _told(view, one, two)
            if told is None or one.value == two.value or (one.value > two.value) == bool(told["up"]):
                continue
            yield Verdict(*told.span("word"), "comparison", "the figures that are given are the other way round")


def _told(view: View, one: Number, two: Number) -> re.Match[str] | None:
    """The word of order between two figures of the same thing; None where another is named, or places may be meant."""
    bare = view.mentions.bare
    told = _MORE.fullmatch(bare, one.end, two.start)
    placed = False
    told = told or _THAN.fullmatch(bare, one.end, two.start) or _ALONE.fullmatch(bare, one.end, two.start)
    if told is None and _OF_EACH.match(bare, two.end) and one.form == two.form == "count":
        told = _COUNTED.fullmatch(bare, one.end, two.start)
        return None if told is None or _of_places(view, two.end) else told
    if told is None:
        told = _BESIDE.fullmatch(bare, one.end, two.start)
        placed = told is not None and one.form == "count" and _of_places(view, two.start)
    if told is None or placed or _STILL.search(told["unit"]) or _NOT_SO_MUCH.match(bare, two.end):
        return None
    another = any(one.end <= ref.start < told.start("word") and ref.kind == "name" for ref in view.referents)
    return None if another else told


def _of_places(view: View, end: int) -> bool:
    ordinals = any(n.form == "ordinal" and n.start < end for n in view.mentions.numbers)
    return ordinals or _PLACED.search(view.mentions.bare, 0, end) is not None
