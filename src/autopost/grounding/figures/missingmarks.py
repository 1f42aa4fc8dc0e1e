"""What somebody lacks to a round mark: "four stars are all that A lacks to reach 83,000", "only four separate A from 83,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_GAP_FIRST = re.compile(
    r"(?: (?:more|further|additional|new))?(?: (?:stars|likes|downloads|forks|upvotes|points))?(?: (?:is|are|still|now))*"
    r" (?:all (?:that )?|what |separates? |stands? between |lies? between |missing |lacking |wanting |"
    r"(?:will|would|could|can) (?:take|bring|lift|carry|put|get|push|send) |is all |are all |needed )"
)
"""What follows the gap where the mark comes after it."""
_MARK_FIRST = re.compile(
    r"(?: (?:stars|likes|downloads|forks|upvotes|points))?(?: mark)?,? [^.;:]{0,60}?\b(?:lacks?|needs?|misses|"
    r"is missing|are missing|is short|wants?|is|are)(?: (?:only|just|another|a further|a mere|an additional|still))* $"
)
"""What stands between the mark and a gap that comes after it."""
_ALL_HE_LACKS = re.compile(
    r"\b(?:all|what)\b[^.;:,]{0,60}\b(?:lacks?|needs?|misses|is missing|wants?)\b|\b(?:to|until|till) (?:reach|pass|get to|"
    r"make|hit|cross|complete)\b"
)
_REFUSED = re.compile(r"\b(?:not|never|no|nor|beyond|past|above|over|clear|ahead|passed|crossed|topped|exceed\w*|was|were|had)\b")
_ROUND = 50


def missing_to_mark(view: View) -> Iterator[tuple[Number, Fact]]:
    """The mark and what is missing, where the one subject named stands just so far below it today."""
    counts = [number for number in view.mentions.numbers if number.form == "count" and number.total is None]
    names = {name for ref in view.referents if ref.kind in {"name", "role"} for name in ref.subjects} or {*view.carried[:1]}
    if len(counts) != len("AB") or len(names) != 1 or view.mentions.moments or view.mentions.windows:
        return
    one, two = counts
    frame = _frame(view, one, two)
    if frame is None or _REFUSED.search(view.mentions.bare):
        return
    gap, mark = frame
    families = {family for *_, family in view.nouns}
    for fact in view.desk.by_subject.get(next(iter(names)), ()):
        measure = view.desk.measure(fact)
        told = not families or families == {measure.family}
        if told and measure.aspect == "level" and fact.number and mark.value - fact.number == gap.value:
            yield gap, fact
            yield mark, fact
            return


def _frame(view: View, one: Number, two: Number) -> tuple[Number, Number] | None:
    """Which of the two is the gap and which the mark, in words that say so much is missing."""
    bare = view.mentions.bare
    if _is_mark(two) and one.value < two.value and _GAP_FIRST.match(bare, one.end):
        return one, two
    between = bare[one.end : two.start]
    if _is_mark(one) and two.value < one.value and _MARK_FIRST.fullmatch(between) and _ALL_HE_LACKS.search(bare):
        return two, one
    return None


def _is_mark(number: Number) -> bool:
    return number.step >= _ROUND and not number.hedge
