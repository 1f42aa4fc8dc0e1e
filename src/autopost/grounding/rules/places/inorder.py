"""Names told in the order of a list or of a measure: "the top three, in order: A, B and C", "sorted by likes: A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.numerals import small
from autopost.grounding.referents.namerows import joined
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_IN_ORDER = re.compile(r"\bin (?:that |this |descending )?order\b|\b(?:sorted|ordered|ranked) by\b")
_HEAD = re.compile(r"\b(?:top|first|leading) (?:[a-z]+|\d{1,2})\b|\b(?:begins?|opens?|starts?|headed|led) (?:with|by)\b")
_OPENS = re.compile(r"(?:: |\b(?:with|(?<!followed )by|are) )(?:the )?[\"']?$")
"""What the first of a row stands behind; else somebody who is told by a part of his name comes before."""
_AND = re.compile(r"[\"']?(?:,|,? and|, then|,? then) (?:the )?(?:\ue000++'s )?[\"']?")
_GAINS = re.compile(r"\b(?:gain\w*|gr[eo]w\w*|climb\w*|added|new)\b")


@OpenRule
def in_order(view: View) -> Iterator[Verdict]:
    """Refuses the first name of such a row that comes before one which is ahead of it, or has no such place."""
    if not _IN_ORDER.search(view.mentions.bare) or view.mentions.moments:
        return
    row = _row(view)
    places = [_place(view, ref) for ref in row]
    if len(row) < len("AB") or not all(places):
        return
    yield from _first_of_all(view, row)
    head = _HEAD.search(view.mentions.bare) and _OPENS.search(view.mentions.bare, 0, row[0].start)
    for at, (ref, fact) in enumerate(zip(row, places, strict=True), start=1):
        later = next((other for other in places[at:] if other and fact and _ahead(other, fact)), None)
        if fact and (later is not None or (head and fact.metric == "rank" and fact.number != at)):
            yield Verdict(ref.start, ref.end, "wrong-subject", fact.statement, facts=(fact.tag,))
            return


_TOP = re.compile(r"\b(?:top|first|leading) (?P<n>[a-z]+|\d{1,2}) (?:by|in|for) (?:total )?[a-z]+\b")


def _first_of_all(view: View, row: list[Referent]) -> Iterator[Verdict]:
    """Reads "The top four by likes are, in order, A, B, C and D": nobody of the kind who is measured is between them."""
    told = _TOP.search(view.mentions.bare, 0, row[0].start) if row else None
    if told is None or small(told["n"]) != len(row) or _GAINS.search(view.mentions.bare) or len(view.families) != 1:
        return
    names = [next(iter(ref.subjects)) for ref in row]
    order = view.rolls.by(view.desk.kind(names[0]), min(view.families))
    wrong = next((ref for ref, name, other in zip(row, names, order, strict=False) if name != other), None)
    if wrong is not None and {*names} <= {*order}:
        yield Verdict(wrong.start, wrong.end, "wrong-subject", "the values have somebody else at this place")


def _row(view: View) -> list[Referent]:
    """The longest row of names."""
    return max((joined(view, view.single[at:], _AND) for at in range(len(view.single))), key=len, default=[])


def _place(view: View, ref: Referent) -> Fact | None:
    """What decides where one stands: a level or a gain of the measure that is named, else the place on its list."""
    nouns = [family for _, _, family in view.nouns]
    gains, days = _GAINS.search(view.mentions.bare) is not None, {window.days for window in view.mentions.windows}
    for fact in view.desk.by_subject.get(next(iter(ref.subjects)), ()):
        measure = view.desk.measure(fact)
        if nouns and measure.family == nouns[0] and measure.aspect == ("gain" if gains else "level"):
            if not gains or not days or measure.windows & days:
                return fact
        elif not nouns and fact.metric == "rank":
            return fact
    return None


def _ahead(one: Fact, other: Fact) -> bool:
    """Whether the first stands before the second."""
    a, b = one.number or 0, other.number or 0
    return a < b if one.metric == "rank" else a > b
