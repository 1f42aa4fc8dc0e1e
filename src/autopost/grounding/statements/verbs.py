"""The verbs that tell how much somebody has, and what figure they tell of: as it stands, or what was gained over a span."""

from __future__ import annotations

import re

from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.measures import PER, Measured, days_in, days_told, family_of

NOT = r"(?:(?: do| does| did)(?: not|n't)| never)?"
HAVE = r" (?:has|have|had|holds?|counts?|shows?|boasts?|records?)(?: not|n't)?"
WIN = (
    r" (?:gain|add|attract|collect|draw|earn|win|get|receive|gather|pick|amass|bag|garner|harvest|secure)(?:s|e?d|es)?(?: "
    r"up)?(?: on)?| (?:put|puts|took|takes) on"
    r"| (?:won|drew|drawn|got|took|picked up)"
)
VERB = rf"(?P<verb>{NOT}(?:{HAVE}|{WIN}))(?: now| also| still| already| just| only(?= {COUNT}))?"
WHAT = rf"(?:new )?(?P<noun>{ANY_NOUN})(?P<gained> (?:gained|added))?{PER}?"
GAINS = re.compile(r" (?:gain|add|pick|put|won|win)")
"""Verbs that tell of nothing but a gain."""
_HAS = re.compile(r"ha[sd]|have|hold|count|show")
_MONTH = 30
"""The days that the Hub counts downloads over."""


def sole_family(row: Lettered) -> str:
    """What the sentence names as measured, or else the figures of the one before, where that is one thing."""
    families = row.view.families or {row.view.desk.measure(fact).family for fact in row.view.said}
    return next(iter(families)) if len(families) == 1 else ""


def last_family(row: Lettered, at: int) -> str:
    """What the sentence names last before a place as measured; empty where it names nothing there."""
    named = [str(noun.lastgroup) for noun in NOUN.finditer(row.text, 0, at)]
    return named[-1] if named else ""


def figure_of(row: Lettered, match: re.Match[str]) -> Measured:
    """What the words of a match tell of: gains where they say so, or where a span is told that is not that of the downloads."""
    per = match.groupdict().get("per") or row.per
    if per:
        return Measured(family_of(match["noun"] or "") or sole_family(row), per=f"{per}s")
    days = days_in(row, *match.span("when")) if match["when"] else 0
    family = family_of(match["noun"]) if match["noun"] else last_family(row, match.start()) or sole_family(row)
    gain = bool(GAINS.search(match["verb"]) or match["gained"])
    gain = gain or (match["noun"] is not None and row.text.endswith("new ", 0, match.start("noun")))
    if not days and (gain or not _HAS.search(match["verb"])):
        days = days_told(row)
    return Measured(family, gain or (bool(days) and family != "downloads") or 0 < days < _MONTH, days)
