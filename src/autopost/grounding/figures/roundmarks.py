"""How far a value is from a round figure: "11,625 short of that mark", "31 stars short of a 10,000-star week"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import cues
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_MARK = re.compile(
    r" (?:stars |likes |downloads |forks |upvotes )?(?:short|shy|clear|past|beyond|over|off) (?:of )?(?:that|this|"
    r"the) (?:mark|figure|line|bar)\b| (?:short|shy)(?=\W*$|[,;])"
)
_BY_MARK = re.compile(r"\b(?:over|past|above|clear|short|beyond)(?: it| that)? by (?:just |only )?$")


def beyond_mark(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "have passed 100,000 stars; A is 11,625 short of that mark": from the round figure that was told before."""
    bare = view.mentions.bare
    marks = [n for n in view.mentions.numbers if n.end <= number.start and n.step >= _ROUND]
    if not marks or not (_MARK.match(bare, number.end) or _BY_MARK.search(bare[: number.start])):
        return
    short = re.search(r"\b(?:short|shy|off)\b", bare[max(0, number.start - 24) : number.end + 24]) is not None
    for name in about(view, number):
        for fact in view.desk.by_subject.get(name, ()):
            level = fact.number is not None and "@" not in fact.id and view.desk.measure(fact).aspect == "level"
            apart = (marks[-1].value - (fact.number or 0)) * (1 if short else -1)
            if level and apart > 0 and number.fits(apart):
                yield (fact,)


_ROUND = 1000
_AND_IT_HAS = re.compile(
    r" more (?:[a-z]+ )?(?:and|would|will|take|would take|and then|until|for|before) [^,;:]{0,40}?"
    r"\b(?:will|would|can|to)? ?(?:have|has|be|reach|hit|make|past|at|to|passes) (?:the |its )?"
)
"""Reads "Four more stars and A will have 83,000"."""
_SHORT_OF = re.compile(r" (?:\w+ )?(?:short|shy) of (?:an? |the |its )?")


def short_of(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "falls 31 stars short of a 10,000-star week": from the round figure that is told next."""
    mark = next((n for n in view.mentions.numbers if n.start >= number.end), None)
    if mark is None or max(mark.step, mark.value) < _ROUND:
        return
    between = (view.mentions.bare, number.end, mark.start)
    if not _SHORT_OF.fullmatch(*between) and not _AND_IT_HAS.fullmatch(*between):
        return
    read = cues(view, number)
    for name in about(view, number):
        own = (fact for fact in view.desk.by_subject.get(name, ()) if fact.number is not None and "@" not in fact.id)
        for fact in (one for one in own if view.desk.measure(one).family in {read.family, ""} or not read.family):
            if number.fits(mark.value - (fact.number or 0)):
                yield (fact,)
