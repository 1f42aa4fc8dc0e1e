"""How long a paper took from its publication to the list: "reached Daily Papers one day after its publication"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.mentions.timewords import COUNT as HOW_MANY
from autopost.grounding.mentions.timewords import counted
from autopost.grounding.typed import DAY, NAME, SPAN, typed
from autopost.grounding.view import View

_LIST = r"(?:(?:(?:the|that|its) )?(?:(?:hugging face )?daily papers(?: (?:list|page|card))?|list|listing))"
_REACHED = (
    rf"(?:(?:(?:it|they) )?(?:(?:was|were) )?(?:reached|made it (?:on)?to|appeared (?:on|in)|made|entered|got (?:on|in)?to|"
    rf"joined|hit|featured (?:on|in)|(?:turned|showed) up (?:on|in)) {_LIST}|"
    rf"(?:(?:it|they) )?(?:was|were) listed"
    rf"(?: (?:by|on|in) {_LIST})?|{_LIST} (?:listed|had|picked up) it)"
)
_BORN = rf"(?:(?:its|the|{NAME}) publication|(?:it was|being) published)"
_OUT = r"(?:(?:was|were|had been)(?: all| both)? (?:published|submitted)|came out|dates? from|appeared)"
_OF_DAY = rf"(?: (?:of|on|for) (?:the )?(?P<listed>{DAY}))?"
_ROW = rf"{NAME}(?:,? (?:and )?{NAME})*"
_LENGTH = rf"(?:the )?(?P<n>{SPAN}|{DAY})"
_PAPER = r"(?: (?:paper|study|preprint))?(?: (?:on|about) [a-z -]{3,40})?(?: \((?:arxiv )?\ue000++\))?"
_DATED = re.compile(
    r"\b(?:published|publication|submitted|came out|dates?|appeared|needed|took|waited|appeared|listed|reached)\b"
)
_FRAMES = (
    re.compile(rf"{START}(?:the )?(?P<name>{NAME}){_PAPER} {_REACHED} {_LENGTH}(?: after)? {_BORN}{END}"),
    re.compile(
        rf"{START}it (?:took|needed) (?P<name>{NAME}) {_LENGTH} to (?:get|go|make it|travel|move) from (?:its )?publication"
        rf"(?:,? (?:on )?(?P<day>{DAY}),?)? (?:on)?to {_LIST}{END}"
    ),
    re.compile(
        rf"{START}(?P<name>{_ROW}),? {_OUT}(?:(?: on)? (?P<day>{DAY}),?)? {_LENGTH}(?: before)? "
        rf"(?:(?:{NAME}|it|they) )?{_REACHED}{_OF_DAY}{END}"
    ),
    re.compile(
        rf"{START}(?P<name>{NAME}) (?:needed|took|waited) {_LENGTH} (?:(?:to|and) )?(?:reach|get (?:on|in)?to|make it (?:on)?to|"
        rf"appear on|be listed (?:on|by)|"
        rf"for) {_LIST}{END}"
    ),
)
_HOW_LONG = re.compile(rf"(?:(?:only|just) )?(?P<n>{HOW_MANY}|an?) (?P<u>day|week)s?\b|day (?=before|after)")


def until_listed(view: View) -> Iterator[tuple[int, int]]:
    """Reads "A was published two days before it appeared on Daily Papers": the days to that of the list."""
    row = typed(view)
    if not _DATED.search(view.mentions.bare):
        return
    listed = {taken_on(fact) for fact in view.desk.ledger.facts if fact.metric == "upvotes" and "@" not in fact.id}
    for pattern in _FRAMES if len(listed) == 1 else ():
        for match in pattern.finditer(row.text):
            every = {_published(view, name) for name in row.within(*match.span("name")).names.values()}
            born = next(iter(every)) if len(every) == 1 else None
            long = _HOW_LONG.match(view.low, match.start("n"))
            if born is None or long is None:
                continue
            days = counted(long["n"]) * {"day": 1, "week": 7}[long["u"]] if long["n"] else 1
            dated = "day" not in match.groupdict() or match["day"] is None or row.days[match.start("day")].holds(born)
            told = match.groupdict().get("listed")
            dated = dated and (told is None or row.days[match.start("listed")].holds(min(listed)))
            if dated and (min(listed) - born).days == days:
                yield match.span()


def _published(view: View, name: str) -> date | None:
    fact = view.desk.began(name)
    return fact.day if fact is not None and fact.metric == "published_at" else None
