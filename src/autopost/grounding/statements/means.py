"""Clauses about the middle of a set: its average or median of a measure, and who stands in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import gt, lt
from statistics import mean, median

from autopost.grounding.attaching.metrics import ANY_NOUN, COUNTED_IN
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Truth
from autopost.grounding.statements.measures import HEDGE, WHEN, Measured, days_in, days_told, family_of, measured
from autopost.grounding.statements.sets import sets
from autopost.grounding.statements.verbs import VERB, WHAT, figure_of, sole_family

_THE = re.compile(r"(?:the |an? )?(?P<which>average|mean|median|middle) ")
_AMONG = re.compile(r" (?:of|in|among|for|across|on) ")
_WAS = re.compile(
    rf" (?:is|was|comes to|came to|stands at|stood at|works out at) {HEDGE}(?P<n>{COUNT})(?: {ANY_NOUN})?(?P<when>{WHEN})?"
)
_ON_AVERAGE = re.compile(r"on average,? (?:each|every one) (?:of )?")
_EACH_WON = re.compile(rf"{VERB} {HEDGE}(?P<n>{COUNT}) {WHAT}(?P<when>{WHEN})?")
_MIDDLE = r"the (?:median|middle)(?: (?:one|model|repository|dataset|space|paper))? (?:of|among) "
_IN_THE_MIDDLE = re.compile(rf"(?:(?P<name>{NAME}) is )?{_MIDDLE}")
_IS_HE = re.compile(rf",? is (?P<name>{NAME})")
_BY = re.compile(rf",? (?:by|in) (?P<noun>{ANY_NOUN})(?:,(?= is))?")
_HALVES = re.compile(
    rf"(?:[:,;]? with {COUNT}(?: {ANY_NOUN})?(?= has|,))?,? (?:with |(?:it|{NAME}) has |having |there are )?(?P<up>{COUNT})"
    rf"(?: \w+)? "
    rf"(?:above|ahead of)(?: it| {NAME})? and (?P<low>{COUNT}) (?:below|behind)(?: its {COUNT}| it\b| {NAME})?"
)


def means(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    the = _THE.match(row.text, at)
    for figure, end in measured(row, the.end()) if the else ():
        among = _AMONG.match(row.text, end)
        for one in sets(row, among.end()) if among else ():
            was = _WAS.match(row.text, one.end)
            if the and was:
                days = days_in(row, *was.span("when")) if was["when"] else 0
                own = Measured(figure.family, figure.gain or bool(days), figure.days or days, figure.percent)
                yield Claim(*was.span("n"), _fits(row, own, one.names, the["which"], was.start("n")), "value"), was.end()
    each = _ON_AVERAGE.match(row.text, at)
    for one in sets(row, each.end()) if each else ():
        won = _EACH_WON.match(row.text, one.end)
        if won and won["noun"]:
            so = _fits(row, figure_of(row, won), one.names, "average", won.start("n"))
            yield Claim(*won.span("n"), so, "value"), won.end()
    yield from _middle(row, at)


def _middle(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "A is the median of the 15 by stars, with seven above and seven below"."""
    match = _IN_THE_MIDDLE.match(row.text, at)
    for one in sets(row, match.end()) if match else ():
        by = _BY.match(row.text, one.end)
        family, end = family_of(by["noun"]) if by else sole_family(row), by.end() if by else one.end
        is_he = None if match and match["name"] else _IS_HE.match(row.text, end)
        told, end = (is_he, is_he.end()) if is_he else (match, end)
        if match is None or told is None or not told["name"] or not family:
            continue
        figure = Measured(family)
        own, values = figure.of(row, row.typed.names[told.start("name")]), figure.of_each(row, one.names)
        if own is None or values is None:
            continue
        up, low = (sum(beyond(value, own) for value in values) for beyond in (gt, lt))
        yield Claim(match.start(), end, up == low, "superlative"), end
        if halves := _HALVES.match(row.text, end):
            right = (up, low) == tuple(row.typed.counts[halves.start(group)].value for group in ("up", "low"))
            yield Claim(match.start(), halves.end(), right and up == low, "count"), halves.end()


def _fits(row: Lettered, figure: Measured, names: Sequence[str], which: str, at: int) -> Truth:
    rolls, kind = row.view.desk.rolls, row.view.desk.kind(names[0]) if names else ""
    days = figure.days or ((days_told(row) or rolls.span(kind, figure.family or COUNTED_IN.get(kind, ""))) if figure.gain else 0)
    known = Measured(figure.family, figure.gain, days, figure.percent).of_each(row, names)
    if not known:
        return None
    middle = median(known) if which in {"median", "middle"} else mean(known)
    return row.typed.counts[at].fits(middle)
