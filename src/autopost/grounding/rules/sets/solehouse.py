"""A house with a single entry on a list, as is said: "A is all that B has among the 30", "B has a single model on the list"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.rules.sets.notlisted import named_sets
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.view import Referent, View

_ENTRY = (
    r"(?:(?:trending|listed|ranked) )?(?:model|space|dataset|entry|place|name|spot|representative|upload|repository|one|"
    r"listing)"
)
_ONE = (
    r"(?:just |only |but |exactly )?(?:a (?:single|lone|sole|solitary)|(?:just |only |but )(?:a|one)|one (?:single|lone|sole)|"
    r"one(?= [a-z]+ (?:only|alone))|its (?:only|sole|lone|single))"
)
_BEFORE = re.compile(
    rf"\b(?P<said>(?:is|are|was) (?:all|everything|the only {_ENTRY}|the sole {_ENTRY}|the lone {_ENTRY}|the one {_ENTRY}|"
    rf"the only thing)"
    r"(?: that| which)?|(?:alone|only) (?:stands for|represents|speaks for|flies the flag (?:of|for)|"
    r"holds the fort for)) (?:from |of |by )?$"
)
_HAS = re.compile(
    r"(?:'s)? (?:has|have|had|places?|placed|holds?|owns?|shows?|contributes|managed|manages|got|lists|sent|is represented)\b"
)
_HAS_ONE = re.compile(
    rf"(?:[\"'])? (?P<said>(?:has|have|had|places?|placed|holds?|owns?|shows?|contributes|managed|manages|makes do with|"
    rf"appears with|is represented "
    rf"(?:by|with)|comes with|lists|counts|lands?|landed|gets? by with) {_ONE} {_ENTRY})\b(?! (?:more|less|fewer|above|"
    rf"below|higher|lower))"
)
_ITS_ONE = re.compile(
    rf"(?P<said>'s? (?:only|sole|lone|single|solitary) {_ENTRY})\b(?! (?:above|below|over|under|with|that|to|written|in its)\b)"
)
_ON_LIST = re.compile(r"\b(?:list|among|trending|top|ranking|chart|edition|thirty|ten|of the \d+|of all)\b")
_QUALIFIED = re.compile(
    r"\b(?:tagged|with (?:more|fewer|over|under|a)|above|below|new|newcomer|other|more|else|besides|apart|not|never|"
    r"no longer)\b|n't\b"
)


_PLAIN = re.compile(
    rf"[\"']? (?P<said>(?:has|have|places?|placed|holds?) one {_ENTRY}|is on the (?:[a-z]+ )?list with (?:just |"
    rf"only )?one {_ENTRY})"
    rf"(?=(?: (?:on|in|among) (?:the|our|this|these) [^.;:,]{{1,40}})?(?:\W*$|[,:;.]))"
)
_THERE_IS = re.compile(r"\bthere is (?P<said>(?:only |just )?(?:one|a single|a lone)) [\"'\ue000]*$")


@OpenRule
def sole_house(view: View) -> Iterator[Verdict]:
    """Refuses a single entry of a house which has two, or none, on the list that is told."""
    if not _ON_LIST.search(view.mentions.bare) or _QUALIFIED.search(view.mentions.bare):
        return
    for ref in view.referents:
        house = house_at(view, ref) if ref.kind in {"owner", "value"} else ""
        told = _told(view, ref) if house else None
        if told is None:
            continue
        counts = [sum(of_house(name, house) for name in names) for names in _lists(view, ref)]
        if counts and 1 not in counts and max(counts) > 1:
            printed = view.mentions.folded.text[ref.start : ref.end]
            yield Verdict(*told, "absence", f"{printed} has {max(counts)} there")


def _told(view: View, ref: Referent) -> tuple[int, int] | None:
    bare = view.mentions.bare
    has = _HAS_ONE.match(bare, ref.end) or _ITS_ONE.match(bare, ref.end) or _PLAIN.match(bare, ref.end)
    there = _THERE_IS.search(bare, 0, ref.start)
    if there is not None and re.match(rf"[\"'\ue000]* {_ENTRY} (?:on|in|among)\b", bare[ref.end :]):
        return there.start("said"), ref.end
    if has is not None:
        return ref.start, has.end()
    before = _BEFORE.search(bare, 0, ref.start)
    if before is None:
        return None
    ends = _HAS.match(bare, ref.end)
    return (before.start("said"), ends.end() if ends else ref.end) if ends or not before[0].endswith("that ") else None


def _lists(view: View, ref: Referent) -> list[tuple[str, ...]]:
    """The sets named behind a house or before it, else the list of the kind that is spoken of."""
    sets = [names for _, names in named_sets(view, ref.end)] or [reading for one in view.populations for reading in one.readings]
    return sets or [view.rolls.trending.get(listed_kind(view.mentions.bare), ())]
