"""Clauses that set two beside each other: "exceeded only by those of B", "half as often as B", "its 1,004 exceed the 939"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN, COUNTED_IN
from autopost.grounding.referents.referring import MEASURED
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.measures import Measured, days_told, family_of
from autopost.grounding.statements.rivals import MULTIPLE, TIMES, so_many_times
from autopost.grounding.statements.sets import lists_with, sets
from autopost.grounding.statements.whom import spoken_of

_ONLY_PASSED = (
    rf"(?:exceeded|surpassed|topped|beaten|bettered|outdone) only by (?:(?:those|that) of )?(?P<other>{NAME})(?:'s)?(?: {COUNT})?"
    r"(?P<among> (?:among|of|in) )?"
)
_ONLY_BY = re.compile(
    rf"(?P<name>{NAME})'s? (?:{COUNT} )?(?P<noun>{ANY_NOUN})(?: \(?{COUNT}\)?)? (?:are|is|were|was) "
    rf"{_ONLY_PASSED}"
)
_ITS_TOTAL = re.compile(
    rf"(?:its|the) (?P<what>total|figure|count|tally|growth|gain)(?: of (?P<n>{COUNT})(?: {ANY_NOUN})?)? (?:is|was) "
    rf"{_ONLY_PASSED}"
)
_OFTEN = re.compile(
    r"(?:\b(?P<verb>downloaded|liked|starred|forked|upvoted)\b[^.;:]{0,40}?,? )"
    rf"{MULTIPLE}(?P<many>twice|half|(?P<n>{COUNT})(?: times)?) as often as (?P<other>{NAME})(?:,? with its {COUNT})?"
)
_EXCEEDS = re.compile(
    rf"(?P<a>{COUNT}) {ANY_NOUN} (?P<no>(?:do|does|did) not )?(?:exceed|exceeds|exceeded|outnumber|outnumbers|surpass"
    rf"|surpasses|top|tops|beat|beats) "
    rf"(?:the |its |those of \ue011++'s )?(?P<b>{COUNT})(?= |[.,;]|$)"
)
_AGAINST = re.compile(rf",? (?P<a>{COUNT})(?: times)? (?:against|to|versus) (?P<b>{COUNT})(?: times)?(?=[.,;:]|$)")
_LOOSE = 0.12


_MORE_OFTEN = re.compile(
    rf"(?P<name>{NAME}) (?:is|was|has been|were|have been) (?P<verb>downloaded|liked|starred|forked|upvoted) (?P<deg>more|less)"
    rf"(?: often)? than (?P<other>{NAME})"
    rf"(?:[,:]? (?P<a>{COUNT})(?: times)? (?:against|to|versus) (?P<b>{COUNT})(?: times)?(?=[.,;:]|$))?"
)


def _more_often(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "A has been downloaded more often than B, 607,010 times against 399,489"."""
    match = _MORE_OFTEN.search(row.text, at)
    if match is None:
        return
    figure = Measured(MEASURED[match["verb"]])
    one, two = (figure.of(row, row.typed.names[match.start(group)]) for group in ("name", "other"))
    if one is None or two is None:
        return
    told = [(row.typed.counts[match.start(group)], value) for group, value in (("a", one), ("b", two)) if match[group]]
    so = (one > two) == (match["deg"] == "more") and all(number.fits(value) for number, value in told)
    yield Claim(*match.span("deg"), so, "comparison", match.span()), match.end()


def pairs(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    yield from _only_by(row, at)
    yield from _as_often(row, at)
    yield from _more_often(row, at)
    if match := _EXCEEDS.search(row.text, at):
        one, two = (row.typed.counts[match.start(group)].value for group in ("a", "b"))
        if one != two and (one > two) == bool(match["no"]):
            yield Claim(match.end("a") + 1, match.start("b"), False, "comparison", match.span()), len(row.text)


def _only_by(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "A's stars are exceeded only by those of B"."""
    match = _ONLY_BY.match(row.text, at) or _ITS_TOTAL.match(row.text, at)
    if match is None:
        return
    its = match.re is _ITS_TOTAL
    name = spoken_of(row, at) if its else row.typed.names[match.start("name")]
    kind = row.view.desk.kind(name)
    figure = Measured(COUNTED_IN.get(kind, "") if its else family_of(match["noun"]))
    if its and match["what"] in {"growth", "gain"}:
        percent = bool(match["n"]) and row.typed.counts[match.start("n")].form == "percent"
        figure = Measured(figure.family, True, days_told(row) or row.view.desk.rolls.span(kind, figure.family), percent)
    told = [(one.names, one.end) for one in sets(row, match.end())] if match["among"] else []
    for names, end in told or [(names, match.end()) for names in lists_with(row, name)]:
        values = {one: figure.of(row, one) for one in names}
        if None not in values.values() and name in values:
            ahead = [one for one, value in values.items() if (value or 0) > (values[name] or 0)]
            yield Claim(at, end, ahead == [row.typed.names[match.start("other")]], "comparison"), end


def _as_often(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "has been downloaded 16,270 times, half as often as B"."""
    match = _OFTEN.search(row.text, at)
    own = next((name for place, name in sorted(row.typed.names.items()) if match and place < match.start()), "")
    if match is None or not own:
        return
    figure, number = Measured(MEASURED[match["verb"]]), row.typed.counts.get(match.start("many"))
    times = TIMES.get(match["many"], number.value if number else 0.0)
    one, two = figure.of(row, own), figure.of(row, row.typed.names[match.start("other")])
    if one is not None and two and times:
        so = so_many_times(one, two, times, match["hedge"])
        near = abs(one / two - times) < _LOOSE * times
        yield Claim(*match.span("many"), True if so else None if near else False, "ratio"), match.end()
        told = _AGAINST.match(row.text, match.end())
        if told and so and row.typed.counts[told.start("a")].fits(one) and row.typed.counts[told.start("b")].fits(two):
            yield Claim(*match.span("many"), True, "ratio"), told.end()
