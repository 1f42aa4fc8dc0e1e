"""A figure, or a day, that is just that of the one whom a sentence names, wherever the words for it stand.

Where clauses are many, of what a figure is, and of which time, may be told far from it: "A is tenth by weekly star gain, yet
with 218,340 stars it is the second largest". Where one alone is named, an exact value that he has of what the sentence measures,
and at a time that it tells, is taken to be said of him, unless the words right beside it say otherwise.
"""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import CHANGE, cues
from autopost.grounding.attaching.dating import events_at, only_beside
from autopost.grounding.attaching.events import events, kinds_told, same_version
from autopost.grounding.attaching.fitting import OF_WHOLE
from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.attaching.timing import has_window
from autopost.grounding.binding import failing
from autopost.grounding.figures.amongnamed import is_exact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.view import View

_ENDMOST = re.compile(r"\b(?:newest|latest|last|first|oldest|earliest|most recent|order)\b")
_CUT = re.compile(r"[,;:()–](?!\d)")
_HAS = re.compile(r"\b(?:has|have|had|stands? at|counts|holds|in all|in total|total)\b")
_SINCE = re.compile(r"\b(?:before|after|since|until|from|to|between|by|till) (?:[a-z]+ )?$")


def figure_of_one(view: View, number: Number) -> Fact | None:
    """The fact that has an exact figure of the one named, of what is measured and of a time that is told; None in an issue."""
    name = "" if view.cited or not is_exact(view, number) else _sole(view)
    if not name:
        return None
    told, read, subjects = families_told(view), cues(view, number), about(view, number)
    for fact in view.desk.by_subject.get(name, ()):
        family = view.desk.measure(fact).family
        if (fact.unit == "percent") != (number.form == "percent") or fact.number != number.value or family not in told:
            continue
        share = number.form == "percent" and OF_WHOLE.match(view.mentions.bare, number.end)
        if (read.near and read.family not in {"", family}) or share or _otherwise(view, number, fact):
            continue
        amiss = {*failing(view, number, read, subjects, fact)} - {"subject", "metric"}
        if not amiss or (amiss == {"window"} and _of_a_time_told(view, fact)):
            return fact
    return None


def day_of_one(view: View, moment: Moment) -> Fact | None:
    """What happened on just that day to the one named, and is told to have; None in an issue, and of a last or a first."""
    beside = _SINCE.search(view.mentions.bare, 0, moment.start)
    if view.cited or moment.every or beside or moment.form in {"relative", "broken"} or _ENDMOST.search(view.low):
        return None
    if len(events_at(view, moment)) > 1:
        return None  # "on Monday, when v1.2 and v1.1 came out": a day of both
    name, told = _sole(view), kinds_told(view.low)
    passed = only_beside(view, moment.start)
    said = [piece.value for piece in view.mentions.versions if piece.end <= moment.start and piece not in passed][-1:]
    said = said or [piece.value for piece in view.mentions.versions]
    for one in events(view.facts):
        so = one.subject == name and one.kind in told and moment.holds(one.day)
        if so and (not one.version or not said or any(same_version(one.version, version) for version in said)):
            return one.fact
    return None


def _sole(view: View) -> str:
    """The one whom a sentence names, or takes up where it names nobody; empty where it is not one."""
    named = {name for ref in view.referents if ref.kind in {"name", "value", "role", "owner"} for name in ref.subjects}
    named = named or {*view.carried[:1]}
    return next(iter(named)) if len(named) == 1 else ""


def _otherwise(view: View, number: Number, fact: Fact) -> bool:
    """Whether the words between the commas around a figure say that it is of another time, or a level, or a gain."""
    bare, measure, today = view.mentions.bare, view.desk.measure(fact), view.desk.ledger.edition
    cuts = [match.start() for match in _CUT.finditer(bare)]
    start = max((cut for cut in cuts if cut < number.start), default=0)
    end = min((cut for cut in cuts if cut >= number.end), default=len(bare))
    spans = [window.days for window in those_in(view.mentions.windows, start, end) if window.days > 0]
    spans += [(today - moment.sole).days for moment in those_in(view.mentions.moments, start, end) if moment.sole]
    if any(not has_window(measure.windows, days) for days in spans if days):
        return True
    grown = CHANGE.search(bare, start, number.start) is not None
    return grown if not measure.changes else not grown and _HAS.search(bare, start, end) is not None


def _of_a_time_told(view: View, fact: Fact) -> bool:
    """Whether a fact's window is one of several that the sentence tells."""
    today = view.desk.ledger.edition
    days = {*view.days, *((today - moment.sole).days for moment in view.mentions.moments if moment.sole is not None)} - {0}
    return len(days) > 1 and bool(days & {*view.desk.measure(fact).windows})
