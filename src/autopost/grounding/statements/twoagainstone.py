"""Two together against a third: "Between them, A and B have 234,976 stars, more than C alone"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim
from autopost.grounding.statements.measures import HEDGE, Measured, days_told, family_of
from autopost.grounding.statements.rivals import less

_WHEN = r"(?: (?:together|between them|combined|in all|in total))?"
_PAIR = re.compile(
    rf"^\W*(?:(?:between them|together|combined|taken together),? )?(?P<a>{NAME}) and (?:the )?(?P<b>{NAME}) "
    r"(?:together |combined )?"
    rf"(?P<verb>have|hold|count|gained|added|won|drew)(?: {HEDGE}(?P<n>{COUNT}))?(?: (?P<noun>{ANY_NOUN}))?{_WHEN}"
    rf"(?: (?:in|over|during|for|within)(?: the| a)? [^,;.]{{2,16}})?,? (?P<deg>more|fewer|less)(?: (?P<noun2>{ANY_NOUN}))? than "
    rf"(?:the )?(?P<c>{NAME})(?:(?:'s?) {COUNT})?(?: (?:alone|on its own|by itself|has alone))?(?=[.;]|\W*$)"
)
_ONE = re.compile(
    rf"^\W*(?P<c>{NAME}) (?:has |have )?(?P<verb>has|had|counts|drawn|drew|collected|gained|added|won)(?: {HEDGE}{COUNT})?"
    rf"(?: {ANY_NOUN},?)? (?P<deg>more|fewer|less)(?: (?P<noun>{ANY_NOUN}))? than (?:the )?\W?(?P<a>{NAME})\W? and (?:the )?\W?"
    rf"(?P<b>{NAME})\W? (?:combined|together|put together|taken together)(?=[.;]|\W*$)"
)
"""Reads "C has drawn more upvotes than A and B combined"."""
_TOGETHER = re.compile(r"\b(?:together|between them|combined)\b")


def two_against_one(row: Lettered) -> Iterator[Claim]:
    """That two have together more, or less, than one: right where the values come to that, and the sum told is theirs."""
    match = _PAIR.match(row.text) or _ONE.match(row.text)
    if match is None or not _TOGETHER.search(row.text):
        return
    alone = match.re is _ONE
    a, b, c = (row.typed.names[match.start(who)] for who in "abc")
    gained = match["verb"] in {"gained", "added", "won"} or (match["verb"] == "drew" and not alone)
    noun = match["noun"] or ("" if alone else match["noun2"]) or ""
    figure = Measured(family_of(noun), gained, (days_told(row) or 7) if gained else 0)
    total, own = figure.together(row, (a, b)), figure.of(row, c)
    if total is None or own is None:
        return
    number = row.typed.counts[match.start("n")] if not alone and match["n"] else None
    so = (total < own) == (less(match["deg"]) != alone) and total != own and (number is None or number.fits(total))
    yield Claim(*match.span("deg"), so, "comparison", clause=(0, len(row.text)))
