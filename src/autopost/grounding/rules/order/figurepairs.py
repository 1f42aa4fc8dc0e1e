"""Two figures side by side after a word of order: "has fewer open issues, 557 to 392", "was ahead, with 53 against 54"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_WORD = r"(?:(?!(?:than|more|fewer|less|larger|higher|smaller|lower|ahead|behind)\b)[a-z\ue000'-]+)"
_UNIT = r"(?: (?:million|percent|per cent|[a-z]+(?: (?:issues|scores?))?)|%)?"
_PAIR = re.compile(
    r"\b(?:(?P<more>more(?! slowly)|larger|higher|greater|bigger|faster|quicker|ahead(?! of)|in (?:front|the lead))|"
    r"(?P<less>fewer|less|smaller|lower|slower|more slowly|behind(?! \W*(?:the|its|it|them|\ue000))))"
    rf"(?: {_WORD}){{0,6}}?(?:,| –|:| \()? ?(?:with |at |by )?(?P<a>\d[\d,.]*[km]?){_UNIT}"
    r",? (?:to|against|versus|compared (?:with|to)) (?:only )?(?:(?:its|the|their) [a-z]+'s )?(?P<b>\d)"
)
_THAN = re.compile(
    r"\b(?:(?P<more>more|larger|higher)|(?P<less>fewer|less|smaller|lower)) (?:[a-z]+ ){1,3}?than "
    r"(?:(?! but | yet | and |more|fewer|less)[^,;:.]){1,70}?[,:] "
    rf"(?:with |at |by )?(?P<a>\d[\d,.]*[km]?){_UNIT} (?:to|against|versus) (?P<b>\d)"
)
"""Reads "has fewer likes than the other three together, 1,722 against 513"."""
_BEHIND = re.compile(
    rf"(?P<a>\d[\d,.]*[km]?){_UNIT}, (?:(?P<more>ahead of|above)|(?P<less>behind|below|short of)) (?:the )?(?P<b>\d[\d,.]*[km]?)"
    rf"{_UNIT} (?:for|of|by|at)\b"
)
"""Reads "a gain of 64,186, behind 45,456 for B"."""
_MORE_THE = r"(?:more|larger|higher|greater|bigger) than|above|ahead of|exceeds|beats|tops"
_LESS_THE = r"(?:fewer|less|smaller|lower) than|below|behind|short of|under"
_WELL = r"(?:(?:just|only|well|far|still|even|slightly|a little|much) )*"
_THAN_THE = re.compile(
    rf"(?P<a>\d[\d,.]*[km]?){_UNIT}[^.;:()\d]{{0,60}}?"
    rf"(?:,(?: (?:it|that|which) (?:is|was|stands?))?| (?:is|was|stands?)) {_WELL}"
    rf"(?:(?P<more>{_MORE_THE})|(?P<less>{_LESS_THE})) the (?P<b>\d[\d,.]*[km]?)\b"
)
"""Reads "at 140 stars, it is smaller than the 338 stars that", "a score of 207 stands just below the 214 of B"."""
_THAN_HIS = re.compile(
    rf"(?P<a>\d[\d,.]*[km]?){_UNIT}, (?:(?P<more>more than|no fewer than|no less than)|(?P<less>fewer than|less than|"
    rf"no more than)) "
    r"(?:the [a-z]+'s|its [a-z]+'s|\ue000++'s) (?P<b>\d[\d,.]*[km]?)\b"
)
"""Reads "2,436 likes, no fewer than the leader's 3,233"."""
_ABOVE_IT = re.compile(
    rf"(?P<a>\d[\d,.]*[km]?){_UNIT},? (?:against|to|versus) (?P<b>\d[\d,.]*[km]?){_UNIT}(?:(?! separat| divid)[^.;:()"
    rf"\d]){{0,70}}? "
    r"(?:just|directly|right|immediately|one place) (?:(?P<more>below|behind|under)|(?P<less>above|ahead))\b"
)
"""Reads "59 against 69 for the paper just above", where the list goes by that measure."""
_LEADS_ON = re.compile(
    rf"\b(?:(?P<more>leads|tops|wins)|(?P<less>trails|lags|loses)) (?:on|in|by|for) [a-z]+(?: [a-z]+)?, "
    rf"(?P<a>\d[\d,.]*[km]?){_UNIT} "
    r"(?:to|against|versus) (?P<b>\d)"
)
"""Reads "The latter leads on forks, 109,647 to 75,772"."""
_OF_NAMED = re.compile(
    rf"\b(?:(?P<more>(?:is|are|stands?) (?:still |now |well |just )?(?:ahead of|above)|leads|beats|tops)|"
    rf"(?P<less>(?:is|are|stands?) (?:still |now |well |just )?(?:behind|below|(?:outdone|beaten|surpassed|outranked|topped|"
    rf"overtaken|exceeded) by)|trails|lags)) (?:the )?(?:{_WORD} ){{0,3}}?"
    rf"(?:in|on|by|for) (?:[a-z]+ )?{ANY_NOUN},? (?:with |at |by |having )?(?P<a>\d[\d,.]*[km]?){_UNIT} (?:to|against) "
    r"(?:\ue000++'s |the (?:latter|other)'s )?(?P<b>\d)"
)
"""Reads "A is behind B in downloads, 317,963 to 312,332"."""
_EACH_AT = re.compile(
    rf"\ue000[\"']?, at (?P<a>\d[\d,.]*[km]?) {ANY_NOUN}, (?:(?P<more>leads|tops|beats|exceeds|surpasses)|"
    rf"(?P<less>trails|lags behind|falls short of)) (?:the )?(?:[a-z-]+ )?\W*\ue000++[\"']?, at (?P<b>\d)"
)
"""Reads "A, at 317,963 downloads, trails B, at 312,332"."""
_PAIRS = (_EACH_AT, _PAIR, _THAN, _BEHIND, _THAN_THE, _THAN_HIS, _LEADS_ON, _OF_NAMED)
_THAT_IS = re.compile(
    rf"^\W*(?:that|this|which) (?:is|was) {_WELL}(?:(?P<more>more|higher|larger)|(?P<less>fewer|less|lower|smaller)) than "
    rf"the (?P<b>\d[\d,.]*[km]?)(?: {ANY_NOUN})?(?: (?:of|for|that|at|by)\b|\W*$)"
)
"""Reads "A gained 1,084 stars. That is more than the 994 of B": of the last figure that the sentence before told."""
_BY_SCORE = re.compile(r"\b(?:upvotes?|trending scores?)\b")


@OpenRule
def figure_pairs(view: View) -> Iterator[Verdict]:
    """Refuses "fewer forks, 5,914 to 4,211": the first figure is of whoever has more or fewer."""
    above = (_ABOVE_IT,) if _BY_SCORE.search(view.mentions.bare) else ()
    for told in (one for pair in (*_PAIRS, *above) for one in pair.finditer(view.mentions.bare)):
        first, second = (view.number_at(told.start(at)) for at in "ab")
        if first is None or second is None or first.form != second.form or first.value == second.value:
            continue
        if first.form not in {"count", "percent"}:
            continue
        yield from _held_against(told, first.value, second.value)
    that = _THAT_IS.search(view.mentions.bare)
    beside = view.number_at(that.start("b")) if that else None
    last = view.figures_before[-1:] if beside is not None and beside.form == "count" else ()
    if that and beside is not None and last and last[0] != beside.value:
        yield from _held_against(that, last[0], beside.value)


def _held_against(told: re.Match[str], first: float, second: float) -> Iterator[Verdict]:
    if (first > second) != (told["more"] is not None):
        start, end = told.span("more" if told["more"] else "less")
        yield Verdict(start, end, "comparison", "the two figures beside it are the other way round")
