"""What the edition may give of somebody, or leave out: "a licence", "a weekly star gain", "a figure for the previous day"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.sets.onrecord import NOUNS
from autopost.grounding.statements.lettered import DAY, SPAN, Lettered
from autopost.grounding.statements.meaning import Holds
from autopost.grounding.statements.measures import days_in
from autopost.grounding.statements.parts import Set

ENTRY = rf"(?:{SPAN}(?:'s)? )?[a-z-]+(?: [a-z-]+){{0,4}}?(?: {DAY})?"
"""A noun phrase that may name an entry."""
GIVEN = (
    r"(?:listed|given|named|stated|recorded|shown|known|specified|provided|entered|reported|available|on record|on file)"
    r"(?: here| in (?:the|this) (?:edition|paper|issue|ledger))?"
)
_ENTRIES: tuple[tuple[re.Pattern[str], str], ...] = (
    *((re.compile(noun), re.escape(metric)) for metric, noun in NOUNS.items()),
    (re.compile(r"(?:main |only )?authors?"), "first_author"),
    (re.compile(r"tasks?"), "pipeline_tag"),
    (re.compile(r"publication dates?"), "published_at"),
    (re.compile(r"releases?|release (?:dates?|data)"), "(?:newest_)?release"),
    (
        re.compile(rf"(?:figures?|numbers?|values?) (?:for|from|of) the (?:{DAY}|previous day|day before)|day-earlier figures?"),
        ".*_gain_1d",
    ),
)
_MOVED = re.compile(
    rf"(?:(?P<span>{SPAN})(?:'s)?|(?P<day>one-day|daily|day-on-day)|(?P<week>seven-day|weekly|one-week)) "
    r"(?:(?P<of>star|like|download)s? )?(?:(?:comparison|figure|change|gain|record|growth|rise)s?|counts?)"
)
_RESTRICTS = re.compile(
    rf",? (?:for|of) (?:which|whom) (?:such )?(?:an? |the )?(?:such )?(?P<what>{ENTRY}) (?:is|are|was|were) {GIVEN}|"
    rf",? (?:with|having) (?:an? |such an? )?(?P<with>{ENTRY})(?=[ .,;:]|$)"
)


def given(row: Lettered, match: re.Match[str], group: str = "what") -> Holds | None:
    """Whether the edition gives of a subject what a match names; None where that is nothing which it might give."""
    what = match[group]
    metrics = next((metrics for noun, metrics in _ENTRIES if noun.fullmatch(what)), "")
    if not metrics and (moved := _MOVED.fullmatch(what)):
        days = days_in(row, *match.span(group)) or (1 if moved["day"] else 7)
        metrics = rf"{moved['of'] + 's' if moved['of'] else '.*'}_gain_{days}d"
    metric = re.compile(metrics or "(?!)")

    def holds(name: str) -> bool:
        facts = row.view.desk.by_subject.get(name, ())
        return any(metric.fullmatch(fact.metric.partition("@")[0]) for fact in facts)

    return holds if metrics else None


def given_of(row: Lettered, one: Set) -> Iterator[Set]:
    """Reads "models for which such a figure is given", "with a one-day comparison": those of a set of whom it is."""
    match = _RESTRICTS.match(row.text, one.end)
    holds = given(row, match, "what" if match["what"] else "with") if match else None
    if match and holds:
        yield Set(tuple(name for name in one.names if holds(name)), one.kind, match.end())
