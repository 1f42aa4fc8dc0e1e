"""Gains and times held against each other: "second in the day's gains, up 7,359", where that was gained in a week.

A figure is bound where the time right beside it is its fact's. What stands farther off, or in the name of a set, is said of
no figure alone. So all that a sentence tells of gains is held against all its times: a gain of none of them is a finding,
and so is a time of which nothing is that is told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.asawhole import as_a_whole
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.timing import has_window, since
from autopost.grounding.growth.goingson import run_of_rises
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.windows import Window
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_MONTH = 30
"""All downloads are of so many days."""
_SHORTEST_MONTH = 28
_SMALL = 100
_NO_DAYS = 0
"""Of the first day of several nothing is known but what is dated so."""
_DAILY = re.compile(
    r"\bdaily (?:[a-z]+ )?(?:leaders?|front-?runners?|winners?|top|table|ranking|chart|stars|figures?|haul|additions?|count)\b"
)
_NO_SPAN = re.compile(
    r" (?:later|earlier|before|after|apart|old|ago|on\b|average|mean|was up|was down)\b|[ -](?:average|mean|old|download|total)"
    r"| of (?:rising|growing|falling) "
)
_OF_SOMEBODY = re.compile(
    r"\b(?:(?:average|mean|leader|winner|champion)s? (?:of|for|over) (?:the )?|"
    r"\b(?:last|first|one) of (?:the )?|\b(?:what|than) [^.;:,]{0,40} (?:did|gained|won|added|took) (?:in )?)$"
)
_APART = re.compile(r"\b(?:after|by|separated by) (?:[a-z]+ )?$")
"""Reads "two days apart", "by two days": how far two things lie apart, and no time of a gain."""
_RUN = re.compile(r"\b(?:each|every) day for (?:the (?:last|past) )?$")
_BETWEEN_DAYS = re.compile(r"(?:between|from) [a-z]+day (?:and|to) [a-z]+day\b")
_THAN = re.compile(r"\b(?:more|fewer|less)\b[^.;]* than [^.;]* (?:did|does|has|had|gained|won|added)\b")
_LAST_ONE = re.compile(
    r"\b(?:the |its )?(?:last|final|latest|closing)(?: (?:one|day|of (?:them|these|those|the))\b|\W*$|[,.;:])|"
    r"\b(?:the|best|single) (?:next |previous )?day\b"
)


@dataclass(frozen=True, slots=True)
class _Move:
    """A figure that says how something moved, or what it was before, and of how many days each of its facts speaks."""

    number: Number
    spans: tuple[Collection[int], ...]
    facts: tuple[Fact, ...]

    def of(self, days: int) -> bool:
        return any(has_window(span, days) for span in self.spans)


def of_other_days(view: View, bound: Sequence[Verdict]) -> Iterator[Verdict]:
    """Reads "The daily table has A first with 8,463": a gain of none of the times told, and a time that no gain is of."""
    if view.kind == "opinion" or view.cited:
        return  # an issue's sentence is read again for it, with all that is known in scope
    moves, told, dated = [*_moves(view, bound)], [*_told(view)], {*_dated(view)}
    yield from _of_a_month(view, moves)
    if not moves or not told:
        return
    days = {window.days for window in told} | dated
    strayed = [move for move in moves if not any(move.of(one) for one in days)]
    for move in strayed[:1]:
        near = min(told, key=lambda window: abs(window.start - move.number.start))
        yield _finding(view, near, {one for span in move.spans for one in span})
    whole = _THAN.search(view.mentions.bare) or any(as_a_whole(view, number) for number in view.mentions.numbers)
    for window in () if strayed or whole else told:
        if any(move.of(window.days) for move in moves):
            continue
        if not _of_another(view, window, moves):
            yield _finding(view, window, {one for move in moves for span in move.spans for one in span})


_IN_MONTH = re.compile(r" (?:[a-z]+ )?in (?:the (?:whole )?month of )?$")


def _of_a_month(view: View, moves: Sequence[_Move]) -> Iterator[Verdict]:
    """Reads "gained 16 likes in April" of what was gained in a day: right behind the figure, and no other time is told."""
    months = [one for one in view.mentions.moments if one.form == "month"]
    for month in months if len(view.mentions.moments) == 1 and not view.mentions.windows else ():
        for move in moves:
            behind = _IN_MONTH.fullmatch(view.mentions.bare, move.number.end, month.start)
            if behind and move.spans and max(max(span, default=0) for span in move.spans) < _SHORTEST_MONTH:
                text = view.mentions.folded.text[month.start : month.end]
                spoken = ", ".join(map(str, sorted({day for span in move.spans for day in span})))
                yield Verdict(month.start, month.end, "window", f"what is told is not of “{text}” (of so many days: {spoken})")


def _finding(view: View, window: Window, days: Collection[int]) -> Verdict:
    text = view.mentions.folded.text[window.start : window.end]
    spoken = ", ".join(map(str, sorted(days)))
    return Verdict(window.start, window.end, "window", f"what is told is not of “{text}” (of so many days: {spoken})")


def _moves(view: View, bound: Sequence[Verdict]) -> Iterator[_Move]:
    known = view.desk.ledger.by_tag
    for verdict in bound:
        number = view.number_at(verdict.start)
        facts = [known[tag] for tag in verdict.facts if tag in known]
        counts = number is not None and number.form == "count" and number.value < _SMALL  # "the three gained 27,354"
        if number is None or (counts and not any(number.fits(abs(fact.number or 0)) for fact in facts)):
            continue
        facts += [twin for fact in facts for twin in _twins(view, fact)]
        if spans := tuple(span for fact in facts if (span := _span(view, fact))):
            yield _Move(number, spans, tuple(facts))


def _twins(view: View, fact: Fact) -> Iterator[Fact]:
    """Reads "its two-day gain of 2,709 equals its gain in the last day": other days of which the same value is as true."""
    measure = view.desk.measure(fact)
    for other in view.desk.by_subject.get(fact.subject.id, ()):
        its = view.desk.measure(other)
        if (
            other.number == fact.number
            and other.unit == fact.unit
            and (its.family, its.aspect) == (measure.family, measure.aspect)
        ):
            yield other


def _span(view: View, fact: Fact) -> Collection[int]:
    """The days of a gain, a place or part by gains, or since an earlier level."""
    measure = view.desk.measure(fact)
    if measure.aspect == "then":
        return {(view.desk.ledger.edition - taken_on(fact)).days}
    return measure.windows if measure.changes or measure.of_gain else ()


def _told(view: View) -> Iterator[Window]:
    """The times that a sentence tells in so many days, those in the names of sets among them."""
    bare = view.mentions.bare
    for window in view.mentions.windows:
        spans = window.days > 0 and window.days != _MONTH and not _NO_SPAN.match(bare, window.end)
        whole = window.vague or view.low.startswith("'s", window.end - 2)
        apart = not whole and (_APART.search(bare, 0, window.start) or _RUN.search(view.low, 0, window.start))
        if spans and not apart and not run_of_rises(view, window.start, window.end):
            yield window
    yield from (pair for pair in since(view) if _BETWEEN_DAYS.match(view.low, pair.start))
    for moment in view.mentions.moments:
        ago = moment.form == "relative" and view.low.endswith(("ago", "earlier"), moment.start, moment.end)
        if ago and moment.also is None and moment.first is not None and moment.last is not None:
            near, far = ((view.desk.ledger.edition - day).days for day in (moment.last, moment.first))
            yield Window(moment.start, moment.end, near if near == far else _MONTH if near <= _MONTH <= far else far)
    for match in _FIRST_DAY.finditer(bare) if _MOST.search(bare) else ():
        yield Window(*match.span(), _NO_DAYS)
    yield from (Window(*match.span(), 1) for match in _DAILY.finditer(bare))


_MOST = re.compile(r"\b(?:most|(?:the )?(?:bulk|better part|greater part|lion's share)) of (?:the|its|their|those|these)\b")
_FIRST_DAY = re.compile(r"\b(?:(?:in|on|within|during) )?the (?:first|opening) day\b")


def _dated(view: View) -> Iterator[int]:
    """As many days as a date tells: "since Monday", "on Tuesday alone", "the last one"."""
    edition = view.desk.ledger.edition
    pairs = [*since(view)]
    yield from (window.days for window in pairs)
    for moment in view.mentions.moments:
        whole = moment.sole is not None
        today = view.low.startswith("today", moment.start)
        if whole and moment.first and not today and not any(pair.start <= moment.start < pair.end for pair in pairs):
            yield (edition - moment.first).days or 1
    if _LAST_ONE.search(view.mentions.bare):
        yield 1


_VERB = re.compile(
    r"\b(?:gained|won|added|fell|rose|grew|lost|climbed|drew|took|dropped|slipped|ended|closed|did|rises?|falls?|beat|led|"
    r"leads|headed|topped|was|is|were|are|had|has|have)\b"
)
_GAIN_OF = re.compile(r"(?:'s)? (?:[a-z]+ ){0,2}(?:gains?|rise|growth|increase|loss) (?:of|by) (?:the )?(?:[a-z]+ )?\ue000")


def _of_another(view: View, window: Window, moves: Sequence[_Move]) -> bool:
    """Reads "A fell over the week", "lost one in a day": the time of what is told without a figure, or of a figure not bound."""
    bare = view.mentions.bare
    if any(known.start <= window.start < known.end for known in view.populations):
        return True
    if _GAIN_OF.match(bare, window.end) or _OF_SOMEBODY.search(bare, 0, window.start):
        return True
    start, end = next(((a, b) for a, b in view.segments if a <= window.start <= b), (0, 0))
    end = next((b for a, b in view.segments if a <= window.end <= b), end)  # "between Sunday and Monday": cut in two
    own = [number for number in those_in(view.mentions.numbers, start, end) if not view.is_size(number)]
    if own and all(number.form == "ordinal" for number in own):
        return True  # "between Sunday and Monday it moved from 11th to 10th": looked up with the places
    if own:
        return not any(move.number in own for move in moves)
    return _VERB.search(bare, start, end) is not None
