"""Two figures beside who is told to be ahead: "on Monday A was ahead of B, 86,968 to 56,750", "it was behind, 5 to 6"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_SCORE = re.compile(
    r"\b(?:(?P<ahead>ahead|in front|leads|led|(?:has|had|holds|held|took|takes) the lead)|"
    r"(?P<behind>behind|trails|trailed|trailing|lags|lagged|lost the lead))(?: (?:by|on|in) [a-z]+)?(?:,|:| –|,? with| at) ?|"
    r"\b(?:(?P<leads>leads|led|topped|wins|won|beats|beat)|(?P<trails>trails|trailed))(?: it| them|"
    r" that one)?(?: (?:over|in|on) (?:the )?\ue000++)? by "
    r"(?:[\d,.]+(?: [a-z]+)?(?: on \ue000++)?(?:,|:) )?(?=\d)|"
    r"\b(?:(?P<heads>leads|led)|(?P<lags>trails|trailed))(?: it| them)? (?=\d[\d,]* (?:to|against) \d)"
)
_BEHIND_HIM = re.compile(
    r"\b(?:(?P<ahead>ahead of)|(?P<behind>behind|below)) [\"']?\ue000++[\"']?(?:,|:| –) (?:its|with) (?:[a-z]+ )?"
    r"(?:(?:rose|grew|climbed|gained|went up|were up)(?: by)? )?(?=\d)"
)
"""Reads "A was ahead of B: its stars rose 22.5 percent, against 6.9"."""
_THAN = re.compile(
    r"\b(?:(?P<behind>fewer|less|worse|slower|lower|smaller|more slowly)|(?P<ahead>more|better|faster|quicker|"
    r"higher|larger|bigger))"
    r"(?: [a-z]+){0,2} than (?:the |its )?(?=[\"'\ue000]|number|leader|runner|first|second)(?:(?! (?:but|yet|"
    r"while|though|and)\b)[^.;:]){1,70}?(?:,|:| –) ?"
)
"""Reads "grew more slowly than B over the week: 11.3 percent to 10.2", "did worse than B, 154 against 140"."""
_THE_OTHER = re.compile(
    r"\b(?:has|had|gained|added|won|drew|collected|counts|put on) (?:far |even |many |also |"
    r"slightly |the )*(?:(?P<ahead>more)|(?P<behind>fewer|less))(?: (?:new )?[a-z]+)?(?: of the two)?"
    r"(?: (?:(?:in|over|during) )?(?:the )?\ue000++)?(?:, (?:though|however|too|in fact))?(?:,|:| –) ?(?=\d)|"
    r"\b(?:was|is|were|are|took|had|has|posted)(?: the)? (?:(?P<larger>larger|bigger|higher|greater)|(?P<smaller>smaller|"
    r"lower|lesser))"
    r"(?: (?:haul|share|gain|count|total|rise|figure|increase|tally)(?: [a-z\ue000 ]{1,24}?)?| (?:at|for|by|"
    r"with) [\"']?\ue000++[\"']?)"
    r"(?:, (?:though|however|too|in fact))?(?:,|:| –) ?(?=\d)"
)
"""Reads "The latter added more stars, though: 3,552 against 2,251"."""
_AGAINST = re.compile(r"(?: (?:stars|likes|downloads|forks|upvotes|points|percent))?,? (?:to|against|versus|vs) ")


def scores(view: View) -> Iterator[Verdict]:
    """Refuses "it was ahead, 98,698 to 102,206": the figures say that it was behind."""
    told = [n for n in view.mentions.numbers if n.form in {"count", "percent"} and n.total is None]
    for match in (
        *_BEHIND_HIM.finditer(view.mentions.bare),
        *_SCORE.finditer(view.mentions.bare),
        *_THAN.finditer(view.mentions.bare),
        *_THE_OTHER.finditer(view.mentions.bare),
    ):
        pairs = ((a, b) for a in told for b in told if a.start == match.end() and b.start > a.end)
        first, second = next(((a, b) for a, b in pairs if _AGAINST.fullmatch(view.mentions.bare, a.end, b.start)), (None, None))
        if first is None or second is None or first.value == second.value:
            continue
        word = str(next(key for key, value in match.groupdict().items() if value))
        if (first.value > second.value) != (word in {"ahead", "leads", "larger", "heads"}):
            yield Verdict(match.start(), match.end(word), "comparison", "the figures beside it are the other way round")


_TEN = 10
"""A value that ends in a nought may be exact: "140 likes"."""


def stated_values(view: View, match: re.Match[str], pairs: list[tuple[Fact, Fact]]) -> list[tuple[Fact, Fact]]:
    """The values that the text itself gives of both: in the clause of a day ("on Monday A was ahead of B") those of that day."""
    start, end = view.clause(match.start())
    told = [n for n in view.mentions.numbers if n.form == "count" and n.step <= _TEN and n.value]
    given, here = {n.value for n in told}, {n.value for n in told if start <= n.start < end}
    alike = [(a, b) for a, b in pairs if a.metric.partition("@")[0] == b.metric.partition("@")[0]]
    values = [(a, b) for a, b in alike if {abs(a.number or 0), abs(b.number or 0)} <= given]
    days = [moment for moment in view.mentions.moments if start <= moment.start < match.start()]
    for a, b in values if len(days) == 1 else ():
        if {abs(a.number or 0), abs(b.number or 0)} <= here and taken_on(a) == taken_on(b) and days[0].holds(taken_on(a)):
            return [(a, b)]
    return [(a, b) for a, b in values if "@" not in a.id and "@" not in b.id]
