"""On which side of a figure one stands: "stood above 60,000 on Tuesday", "That is still below the 123,922 of June 9"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.order.comparable import measures
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_SIDE = re.compile(
    r"\b(?P<be>stands?|stood|sits?|sat|is|are|was|were|stays?|stayed|remains?|remained|lies) "
    r"(?:(?:still|now|just|well|far|already|only|again|both|all|also) )*(?P<side>(?P<up>above|over)|below|under) "
    r"(?:(?P<mark>(?:that|this|the) (?:mark|figure|number|level|threshold)|it\b)|(?:the )?(?:mark of )?(?P<n>(?=\d)))"
)
_THAT = re.compile(r"\W*(?:that|this|which) $")
_PERCENT_OR_PLACE = re.compile(r" ?(?:%|percent|per cent|places?|points?|times|days?)\b")


@OpenRule
def side_of_marks(view: View) -> Iterator[Verdict]:
    """Refuses the word where what all of them have, or had on the day that is told, lies on the other side."""
    families = view.families or {str(noun.lastgroup) for noun in NOUN.finditer(view.low_before)}
    if view.kind != "report" or len(families) != 1:
        return
    (family,), last = families, None
    for match in _SIDE.finditer(view.mentions.bare):
        number = view.number_at(match.end()) or (last if match["mark"] else None)
        last = number or last
        if number is None or number.form != "count" or _PERCENT_OR_PLACE.match(view.mentions.bare, number.end):
            continue
        if CHANGE.search(view.mentions.bare, number.end, view.clause(number.end)[1]) and not match["be"].startswith(("st", "is")):
            continue
        if CHANGE.search(view.mentions.bare, 0, match.start()):
            continue  # "gained more than 5,000 each, while B stayed below 4,000"
        values = [*_values(view, match, family)]
        sides = [value > number.value for value in values if value != number.value]
        if values and len(sides) == len(values) and not any(side == (match["up"] is not None) for side in sides):
            message = f"it is {' and '.join(f'{value:,.0f}' for value in values)}"
            yield Verdict(*match.span("side"), "comparison", message)


_HEADED = re.compile(r"^\W*(?P<side>(?P<up>above|over|more than|at least)|below|under|fewer than) (?=\d)")


@OpenRule
def headed_by_marks(view: View) -> Iterator[Verdict]:
    """Reads "Above 1,000 likes on Saturday: A, B and C": each of them, on that day."""
    match = _HEADED.match(view.mentions.bare) if view.kind == "report" and len(view.families) == 1 else None
    number = view.number_at(match.end()) if match else None
    colon = view.mentions.bare.find(": ", number.end) if number else -1
    days = [moment.sole for moment in view.mentions.moments if 0 <= moment.start < colon]
    if match is None or number is None or colon < 0 or len(days) > 1 or None in days:
        return
    (family,), day = view.families, days[0] if days else None
    key = ("level", family, None) if day in {None, view.desk.ledger.edition} else ("then", family, day)
    for ref in view.single:
        (name,) = ref.subjects
        own = measures(view, name).get(key) if ref.start > colon else None
        if own is not None and (own >= number.value) != (match["up"] is not None):
            yield Verdict(ref.start, ref.end, "comparison", f"{view.subject_name([name])} has {own:,.0f}")


def _values(view: View, match: re.Match[str], family: str) -> Iterator[float]:
    """What each of those it is said of has today, or had on the earlier day that is told right behind it."""
    names, day = _whom(view, match), _day(view, match)
    past = match["be"] in {"was", "were", "stood", "sat", "stayed", "remained"}
    edition = view.desk.ledger.edition
    for name in names:
        known = measures(view, name)
        key = ("then", family, day) if past and day is not None and day < edition else ("level", family, None)
        if past and day is None and key not in known:
            return
        if key in known:
            yield known[key]


def _whom(view: View, match: re.Match[str]) -> list[str]:
    """Those named behind a colon, the subject of the words, or whom the text is about: "That is still below"."""
    colon = view.mentions.bare.find(": ", match.end())
    listed = [name for ref in view.single if 0 <= colon < ref.start for name in ref.subjects]
    if listed and not [ref for ref in view.single if ref.end <= match.start()]:
        return listed
    if _THAT.fullmatch(view.mentions.bare, 0, match.start()):
        return [*view.carried[:1]]
    own = whose(view, match.span("side"))
    return [*own] if len(own) == 1 else []


def _day(view: View, match: re.Match[str]) -> date | None:
    """The one day that is told in the clause of the words: behind them, else before them."""
    begin, end = view.clause(match.start())
    joint = view.mentions.bare.find(" and ", match.end())
    end = joint if 0 <= joint < end else end
    near = [m.sole for m in those_in(view.mentions.moments, match.end(), end) if m.sole is not None]
    if match["n"] is not None and _recorded(view, match.end(), end):
        return None  # "below the 123,922 it recorded on June 9": the day is the figure's
    before = [m.sole for m in those_in(view.mentions.moments, begin, match.start()) if m.sole is not None]
    told = near or before[-1:]
    return told[0] if len(told) == 1 else None


def _recorded(view: View, begin: int, end: int) -> bool:
    return (
        re.search(r"\b(?:recorded|had|counted|showed|shown|seen|reached|reported|of)\b", view.mentions.bare[begin:end])
        is not None
    )
