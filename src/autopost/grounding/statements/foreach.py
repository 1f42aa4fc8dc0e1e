"""Clauses that tell so many of somebody's for each of another's: "For every star that A gained, B gained about 54"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.measures import EACH, HEDGE, PER, WHEN, Measured, days_in, days_told, family_of
from autopost.grounding.statements.verbs import HAVE, VERB, WIN

_FOR_EACH = re.compile(
    rf"for (?:every|each) (?P<one>{EACH})(?: that)? (?P<base>{NAME})(?P<did>{HAVE}|{WIN})"
    rf"(?P<when>{WHEN})?,? "
    rf"(?P<name>{NAME}){VERB} {HEDGE}(?P<n>{COUNT})"
    rf"(?: {ANY_NOUN})?"
)
_GAINED = re.compile(WIN)
_FOR_HIM = re.compile(
    rf"(?:for|at) (?P<name>{NAME}),? (?:the (?:ratio|figure|rate|number) (?:is|was)|it (?:is|was)|there are) "
    rf"{HEDGE}(?P<n>{COUNT})(?: (?P<noun>{ANY_NOUN}){PER})?"
)
_HE_HAS = re.compile(rf"(?P<name>{NAME})(?: has| counts| gets| comes to| stands at)?,? {HEDGE}(?P<n>{COUNT})(?=[.,;]|$| and )")
_NOUNS = "|".join(f"{one}s" for one in EACH.split("|"))
_RATIO_BEFORE = re.compile(rf"\b(?:per|for (?:every|each)) (?P<of>{EACH})\b.*?\b(?P<then>{_NOUNS})\b|\b(?P<noun>{_NOUNS}){PER}")
_AROUND = 0.06


def for_each(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    yield from _taken_up(row, at)
    match = _FOR_EACH.match(row.text, at)
    if match is None:
        return
    gain = _GAINED.match(match["did"]) is not None
    days = days_in(row, *match.span("when")) or (days_told(row) if gain else 0)
    figure = Measured(f"{match['one']}s", gain or bool(days), days)
    base, own = (figure.of(row, row.typed.names[match.start(group)]) for group in ("base", "name"))
    if base and own is not None:
        number = row.typed.counts[match.start("n")]
        near = abs(own / base - number.value) <= _AROUND * number.value
        yield Claim(*match.span("n"), True if number.fits(own / base) else None if near else False, "ratio"), match.end()


def _taken_up(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "For B the ratio is about 15" after a sentence that told a ratio of A; "At B there are 15.1 stars to a fork"."""
    before = _RATIO_BEFORE.search(row.view.low_before)
    for pattern in (_FOR_HIM, _HE_HAS):
        match = pattern.match(row.text, at)
        if match is None:
            continue
        if noun := match.groupdict().get("noun"):
            family, per = family_of(noun), match["per"]
        elif before:
            family, per = before["noun"] or before["then"], before["per"] or before["of"]
        else:
            continue
        own = Measured(family, per=f"{per}s").of(row, row.typed.names[match.start("name")])
        if own is not None and row.typed.counts[match.start("n")].fits(own):
            yield Claim(*match.span("n"), True, "ratio"), match.end()  # whether that ratio is meant the words leave open
