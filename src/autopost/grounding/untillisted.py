"""How long a paper took from its publication to the list: "reached Daily Papers one day after its publication"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.asof import taken_on
from autopost.grounding.newestones import END, START
from autopost.grounding.timewords import COUNT as HOW_MANY
from autopost.grounding.timewords import counted
from autopost.grounding.typed import DAY, NAME, SPAN, typed
from autopost.grounding.view import View

_LIST = r"(?:(?:(?:the|that|its) )?(?:(?:hugging face )?daily papers(?: (?:list|page|card))?|list|listing))"
_REACHED = (
    rf"(?:(?:it )?(?:was )?(?:reached|made it (?:on)?to|appeared (?:on|in)|made|entered|got (?:on|in)?to|joined) {_LIST}|"
    rf"(?:it )?was listed"
    rf"(?: (?:by|on|in) {_LIST})?|{_LIST} (?:listed|had|picked up) it)"
)
_BORN = rf"(?:(?:its|the|{NAME}) publication|(?:it was|being) published)"
_OUT = r"(?:was|had been) (?:published|submitted)"
_LENGTH = rf"(?P<n>{SPAN}|{DAY})"
_FRAMES = (
    re.compile(rf"{START}(?P<name>{NAME}) {_REACHED} {_LENGTH}(?: after)? {_BORN}{END}"),
    re.compile(
        rf"{START}(?P<name>{NAME}) {_OUT}(?:(?: on)? (?P<day>{DAY}),?)? {_LENGTH}(?: before)? (?:(?:{NAME}|it) )?{_REACHED}{END}"
    ),
    re.compile(
        rf"{START}(?P<name>{NAME}) (?:needed|took|waited) {_LENGTH} (?:(?:to|and) )?(?:reach|get (?:on|in)?to|make it (?:on)?to|"
        rf"appear on|be listed (?:on|by)|"
        rf"for) {_LIST}{END}"
    ),
)
_HOW_LONG = re.compile(rf"(?:(?:only|just) )?(?P<n>{HOW_MANY}|an?) (?P<u>day|week)s?\b|the day (?=before|after)")


def until_listed(view: View) -> Iterator[tuple[int, int]]:
    """Reads "A was published two days before it appeared on Daily Papers": the days to that of the list."""
    row = typed(view)
    listed = {taken_on(fact) for fact in view.desk.ledger.facts if fact.metric == "upvotes" and "@" not in fact.id}
    for pattern in _FRAMES if len(listed) == 1 else ():
        for match in pattern.finditer(row.text):
            born = _published(view, row.names[match.start("name")])
            long = _HOW_LONG.match(view.low, match.start("n"))
            if born is None or long is None:
                continue
            days = counted(long["n"]) * {"day": 1, "week": 7}[long["u"]] if long["n"] else 1
            dated = "day" not in match.groupdict() or match["day"] is None or row.days[match.start("day")].holds(born)
            if dated and (min(listed) - born).days == days:
                yield match.span()


def _published(view: View, name: str) -> date | None:
    fact = view.desk.began(name)
    return fact.day if fact is not None and fact.metric == "published_at" else None
