"""What is said of how much somebody has beside another, or beside all of a set: more, twice as much, the most, grown faster."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Holds, Reading, Truth, all_of, both, denies, reading
from autopost.grounding.statements.measures import WHEN, Measured, days_in, days_told, family_of, several, span_behind
from autopost.grounding.statements.nthmost import nth_most
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.rivals import (
    MULTIPLE,
    TIMES,
    even,
    less,
    so_many_times,
    than_average,
    than_him,
    than_its_kind,
    than_them,
)
from autopost.grounding.statements.sets import KIND, lists_with, sets
from autopost.grounding.statements.topmost import topmost
from autopost.grounding.statements.verbs import VERB, WHAT, figure_of, sole_family
from autopost.grounding.statements.whom import one_of, spoken_of

_MORE = re.compile(
    rf"{VERB} (?:far |many |slightly |clearly |much |a few |even )?"
    r"(?P<deg>more|fewer|less|as many|the same number of|a (?:higher|larger|bigger|greater)|a (?:lower|smaller))"
    rf"(?: {WHAT}|(?P<unsaid>)(?= than |{WHEN}|[.,;:]|$))?(?P<when>{WHEN})?"
)
_THAN = re.compile(r" (?:than|as) ")
_AMONG_THEM = r"(?: (?:on|in|of|among) )?"
_ANY_OTHER = re.compile(
    rf"(?:any|all|every)(?: of)?(?: the)?(?: {COUNT})? (?:other|others)(?: (?:ranked |listed |trending )?{KIND})?{_AMONG_THEM}|"
    rf"anything else{_AMONG_THEM}"
)
_DO = re.compile(rf" (?:has|have|had|do|does|did)(?! not)|{WHEN}")
_TIMES = re.compile(
    rf"{VERB} {MULTIPLE}"
    rf"(?P<many>twice|half|(?P<n>{COUNT})(?: times)?) as (?:many|much) {WHAT}(?P<when>{WHEN})? as "
)
_BETTER_LIKED = re.compile(
    r" (?:is|are|was|were)(?: not)?(?: also)? the (?P<deg>better|more|less)[- ](?P<noun>liked|starred|downloaded|forked|upvoted)"
    rf"(?: (?:one|of the (?:two|{COUNT})|of them))*"
)
_LEADS = re.compile(
    r" (?:leads?|led|tops?|topped|heads?|headed|beats?|outranks?|surpass(?:es|ed)|exceeds?|outdoes|outdid|outpaced|"
    r"(?:is|are|was|were) (?:slightly |just |narrowly |clearly |well |far )?ahead of|(?P<low>trails?|trailed|lags?(?: behind)?|"
    r"lagged(?: behind)?|is behind|are behind)) "
)
_OPENED = re.compile(rf"[\"']?(?:at|with) {COUNT} [a-z ]{{4,20}}, ")
"""Reads "At 1,021 likes, A is behind B": by that measure."""
_IN = re.compile(r" (?:in|by|on|for|both in)(?: terms of)? ")
_IN_PERCENT = r"(?: (?:in percent(?:age terms)?|in relative terms|relative to its size|by percentage|proportionally))"
_FASTER = re.compile(
    r" (?:grew|gained|rose|grows|climbed|has grown)(?: by)? (?:(?P<deg>faster|more quickly|slower|more slowly|less|more)|"
    r"(?P<rate>at a (?:faster|higher|slower|lower) rate)|(?:the )?(?P<top>most|fastest|least|slowest))"
    rf"(?P<how>{_IN_PERCENT})?(?P<when>{WHEN})?"
)
_SO = re.compile(_IN_PERCENT)


def against(row: Lettered, at: int, before: str) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on; `before` is with whom somebody was compared last."""
    yield from _compared(row, at, before)
    yield from _multiple(row, at)
    yield from _leading(row, at)
    yield from topmost(row, at)
    yield from nth_most(row, at)
    yield from _better_liked(row, at, before)
    yield from _pulled_away(row, at)
    yield from _faster(row, at, before)


def _compared(row: Lettered, at: int, before: str) -> Iterator[Reading]:
    match = _MORE.match(row.text, at)
    figure = figure_of(row, match) if match and (match["noun"] or match["unsaid"] is not None) else None
    if match is None or figure is None or not figure.family:
        return
    no, deg = denies(match["verb"]), match["deg"]
    than = _THAN.match(row.text, match.end())
    if than is None:
        if other := before or spoken_of(row, match.start()):
            holds = than_him(figure, row, other, deg, no=no)
            # "A has 25,064; each of the others has more": than whom, the words leave open where nobody was compared yet.
            yield reading(match, holds if before else _if_so(holds), "comparison", of=before, no=no)
        return
    yield from _than_both(row, match, than.end(), figure)
    if less_of := _OWN.match(row.text, than.end()):
        holds = _than_own(figure, Measured(family_of(less_of["noun"])), row, deg)
        yield reading(match, holds, "comparison", end=less_of.end(), no=no)
    if told := _ITS.match(row.text, than.end()):
        number, whose = row.typed.counts[told.start("n")], before or spoken_of(row, told.start())
        theirs = figure.of(row, whose)
        if whose and theirs is not None and number.form == "count" and number.fits(theirs):
            yield reading(match, than_him(figure, row, whose, deg, no=no), "comparison", of=whose, end=told.end(), no=no)
    for other, end in one_of(row, than.end()):
        done = _DO.match(row.text, end)
        last = done.end() if done else end
        days = days_in(row, end, last)
        own = Measured(figure.family, gain=True, days=days) if days else figure
        yield reading(match, than_him(own, row, other, deg, no=no), "comparison", of=other, end=last, no=no)
    whole = _any_other(row, than.end())
    for holds, end in _than_others(row, than.end(), figure, deg, whole):
        yield reading(match, holds, "comparison", end=end, no=no)
    for one in whole:
        said, last = reading(match, than_them(figure, row, one.names, deg), "comparison", end=one.end, no=no)
        yield replace(said, among=one.names, each=figure.each(row)), last


def _any_other(row: Lettered, at: int) -> list[Set]:
    """Of which set "any other of the 15" is told."""
    match = _ANY_OTHER.match(row.text, at)
    return [*sets(row, match.end())] if match and match[0].endswith(" ") else []


def _than_others(row: Lettered, at: int, figure: Measured, deg: str, whole: list[Set]) -> Iterator[tuple[Holds, int]]:
    """Reads "any other", "both", "the average", "all the others but B": than whom, and where that ends."""
    if pair := _BOTH.match(row.text, at):
        met = dict.fromkeys(name for place, name in sorted(row.typed.names.items()) if place < at)
        yield _than_each(figure, row, [*met], deg), pair.end()
    yield from than_average(row, at, figure, deg)
    match = _ANY_OTHER.match(row.text, at)
    if match is None:
        return
    if not match[0].endswith(" "):
        yield than_its_kind(figure, row, deg), match.end()
    ends = {one.end for one in whole} or {match.end()}
    for but in (found for end in ends if (found := _BAR.match(row.text, end))):
        for name, end in one_of(row, but.end()):
            for names in {one.names for one in whole} or lists_with(row, name):
                rest = tuple(each for each in names if each != name)
                yield all_of([than_them(figure, row, rest, deg), than_him(figure, row, name, _OPPOSITE[less(deg)])]), end


_WITH_TO = re.compile(rf",? (?:with |by |at )?{COUNT} (?:to|against) {COUNT}(?=,)")
_BAR = re.compile(r",? (?:bar|except(?: for)?|but|apart from|other than|save(?: for)?|besides) ")
_OPPOSITE = {True: "more", False: "fewer"}
_BOTH = re.compile(r"(?:both|either)(?: of (?:them|these|those|the two))?(?=[.,;:]|$)")


def _than_each(figure: Measured, row: Lettered, met: Sequence[str], deg: str) -> Holds:
    """Reads "more than both" of the two others that the sentence named."""

    def holds(name: str) -> Truth:
        others = [other for other in met if other != name]
        return both(than_him(figure, row, other, deg)(name) for other in others) if len(others) == len("AB") else None

    return holds


def _if_so(holds: Holds) -> Holds:
    return lambda name: holds(name) or None


_ITS = re.compile(rf"its (?:own )?(?P<n>{COUNT})(?: {ANY_NOUN})?(?=[.,;:]|$| and | but )")


_OWN = re.compile(rf"(?P<noun>{ANY_NOUN})(?! (?:of|for))\b")


def _than_own(figure: Measured, other: Measured, row: Lettered, deg: str) -> Holds:
    """Reads "has more forks than stars"."""

    def holds(name: str) -> Truth:
        one, two = figure.of(row, name), other.of(row, name)
        return None if one is None or two is None or figure == other or even(deg) else one < two if less(deg) else one > two

    return holds


_AND = re.compile(r"(?:,? and|,) ")
_TOGETHER = re.compile(r"(?: (?:have|had|gained|did|do))? (?:together|combined|put together|taken together)")


def _than_both(row: Lettered, match: re.Match[str], at: int, figure: Measured) -> Iterator[Reading]:
    """Reads "won more likes than B and C together"."""
    some, end = [], at
    while (told := max(one_of(row, end), key=lambda one: one[1], default=None)) is not None:
        some.append(told[0])
        joined = _AND.match(row.text, told[1])
        end = joined.end() if joined else told[1]
        if joined is None:
            break
    whole = _TOGETHER.match(row.text, end) if len(some) > 1 else None

    def holds(name: str) -> Truth:
        own, total = figure.of(row, name), figure.together(row, some)
        if own is None or total is None or even(match["deg"]):
            return None
        return own < total if less(match["deg"]) else own > total

    if whole:
        yield reading(match, holds, "comparison", end=whole.end(), no=denies(match["verb"]))


def _multiple(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "has more than twice as many downloads as B"."""
    match = _TIMES.match(row.text, at)
    if match is None:
        return
    number = row.typed.counts.get(match.start("n")) if match["n"] else None
    times = number.value / (100 if number.form == "percent" else 1) if number is not None else TIMES.get(match["many"], 0.0)
    figure = figure_of(row, match)
    for other, end in one_of(row, match.end()) if times else ():

        def holds(name: str, other: str = other) -> Truth:
            one, two = figure.of(row, name), figure.of(row, other)
            return None if one is None or not two else so_many_times(one, two, times, match["hedge"])

        done = _DO.match(row.text, end)
        yield reading(match, holds, "ratio", of=other, end=done.end() if done else end, no=denies(match["verb"]))


def _leading(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "leads the eight models in likes and in downloads", "trails B in stars"."""
    match = _LEADS.match(row.text, at)
    if match is None:
        return
    deg = "fewer" if match["low"] else "more"
    family = sole_family(row)
    whole = _any_other(row, match.end()) if family else []
    for holds, end in _than_others(row, match.end(), Measured(family), deg, whole) if family else ():
        yield reading(match, holds, "superlative", end=end)
    opened = _OPENED.match(row.text) and family
    for other, end in one_of(row, match.end()):
        if opened:
            yield reading(match, than_him(Measured(opened), row, other, deg), "comparison", of=other, end=end)
        for figures, last in _told_in(row, end):
            holds = all_of(than_him(figure, row, other, deg) for figure in figures)
            yield reading(match, holds, "comparison", of=other, end=last)
            if tail := _WITH_TO.match(row.text, last):
                yield reading(match, holds, "comparison", of=other, end=tail.end())
    for one in sets(row, match.end()):
        for figures, last in _told_in(row, one.end):
            holds = all_of(than_them(figure, row, one.names, deg) for figure in figures)
            yield reading(match, holds, "superlative", end=last)


def _told_in(row: Lettered, at: int) -> Iterator[tuple[tuple[Measured, ...], int]]:
    match = _IN.match(row.text, at)
    return several(row, match.end()) if match else iter(())


_PULLED = re.compile(
    r" (?:has |have )?(?:(?P<away>(?:pulled|moved|drew|drawn|gone|edged) (?:further |farther )?(?:ahead of|away from|clear of))|"
    r"closed in on|gained on|gained ground on|caught up (?:a little )?with|narrowed the gap (?:to|behind)) "
)


def _pulled_away(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "pulled further ahead of B in likes over the past day": ahead of it, and by more than before."""
    match = _PULLED.match(row.text, at)
    for other, end in one_of(row, match.end()) if match else ():
        for figures, last in _told_in(row, end):
            days, ends = span_behind(row, last)
            days = days or days_told(row)
            if match and days and len(figures) == 1:
                gain = Measured(figures[0].family, gain=True, days=days)
                level = than_him(figures[0], row, other, "more" if match["away"] else "fewer")
                holds = all_of([level, than_him(gain, row, other, "more")])
                yield reading(match, holds, "comparison", of=other, end=ends)


def _better_liked(row: Lettered, at: int, before: str) -> Iterator[Reading]:
    """Reads "stands above B and is also the better liked of the two"."""
    match = _BETTER_LIKED.match(row.text, at)
    if match and before:
        holds = than_him(Measured(family_of(match["noun"])), row, before, match["deg"])
        yield reading(match, holds, "comparison", of=before, no=denies(match[0]))


def _faster(row: Lettered, at: int, before: str) -> Iterator[Reading]:
    """Reads "grew faster than B in percent"."""
    match = _FASTER.match(row.text, at)
    if match is None:
        return
    days = days_in(row, *match.span()) or days_told(row) or row.view.desk.rolls.span("repository", "stars")
    figure = Measured(sole_family(row), gain=True, days=days, percent=True)
    if match["top"]:
        if match["how"] and row.within:
            yield reading(match, than_them(figure, row, row.within, match["top"]), "superlative", alone=True)
        return
    deg, than = match["deg"] or match["rate"], _THAN.match(row.text, match.end())
    others = one_of(row, than.end()) if than else iter([(before, match.end())] if before else [])
    for other, end in others:
        so = _SO.match(row.text, end)
        if so or match["how"] or match["rate"]:
            yield reading(match, than_him(figure, row, other, deg), "comparison", of=other, end=so.end() if so else end)
    if than and (match["rate"] or match["how"]) and (any_other := _ANY_OTHER.match(row.text, than.end())):
        for one in sets(row, any_other.end()) if any_other[0].endswith(" ") else ():
            yield reading(match, than_them(figure, row, one.names, deg), "superlative", end=one.end)
