"""Clauses that set what somebody has beside what it had, or would have: "has not changed since Monday", "75 percent more than its"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import level_on
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.statements.lettered import COUNT, DAY, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.measures import HEDGE, Measured, measured
from autopost.grounding.statements.whom import spoken_of

_WHOSE = re.compile(rf"(?:its|(?P<name>{NAME})'s?) (?=[a-z])")
_STOOD = re.compile(
    rf"(?:, (?:at )?(?P<n>{COUNT}),)? (?:(?:has|have) (?:not (?:changed|moved|budged)|stayed the same|remained unchanged)|(?:is|are|"
    rf"remains?|stays?) (?:unchanged|the same)|did not (?:change|move))(?: at {COUNT})? since (?P<day>{DAY})"
)

_THAN_IT_HAD = re.compile(
    rf"{HEDGE}(?P<n>{COUNT}) (?P<deg>more|fewer|less) than (?:the |its )?(?P<m>{COUNT}) (?:of|on|from|it had(?: on)?) (?P<day>{DAY})"
)
_HUNDRED = 100


def while_ago(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    yield from _than_it_had(row, at)
    whose = _WHOSE.match(row.text, at)
    for figure, end in measured(row, whose.end()) if whose else ():
        stood = _STOOD.match(row.text, end)
        name = row.typed.names[whose.start("name")] if whose and whose["name"] else spoken_of(row, at)
        day = row.day(stood.start("day")) if stood else None
        if stood is None or not name or day is None or day.first is None or day.first != day.last:
            continue
        now, then = figure.of(row, name), level_on(row.view, name, figure.family, day.first)
        gain = None if now is None or then is None else now - then
        told = row.typed.counts[stood.start("n")] if stood["n"] else None
        if now is not None and gain is not None and not figure.gain:
            yield Claim(*stood.span(), gain == 0 and (told is None or told.fits(now)), "direction"), stood.end()


def _than_it_had(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "counts 25,064 downloads, about 75 percent more than the 14,312 of a day earlier": beside what it had then."""
    match = _THAN_IT_HAD.search(row.text, at)
    day, name = (row.day(match.start("day")), spoken_of(row, match.start())) if match else (None, "")
    number = row.typed.counts[match.start("n")] if match else None
    if match is None or number is None or number.form != "percent" or day is None or day.first is None or day.first != day.last:
        return
    families = [str(noun.lastgroup) for noun in NOUN.finditer(row.text, 0, match.start())]
    for family in families[-1:]:
        now, then = Measured(family).of(row, name), level_on(row.view, name, family, day.first)
        if now is not None and then and row.typed.counts[match.start("m")].fits(then):
            by = (now - then) / then * _HUNDRED
            so = (by < 0) == (match["deg"] != "more") and number.fits(abs(by))
            yield Claim(*match.span("n"), so, "percentage", match.span()), match.end()
