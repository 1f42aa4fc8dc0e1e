"""Who kept a place, came onto a list or left it ("held its place", "entered the top five")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_LIST = (
    rf"(?:the|its) (?:list(?: of trending [a-z]+)?|(?:top|first) (?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:of|on) (?:the|its) list)?)"
    r"(?= (?:on )?\ue000| of trending| since| again| and |[,.;:]|$)"
)
_KEPT = re.compile(
    r"\b(?:(?:kept|keeps|held|holds|retained|retains|defended|defends|stayed in|stays in|remains in) (?:its|the same) "
    r"(?:place|spot|position|rank)(?= on (?:the|its) list| (?:on )?\ue000| since| from|[,.;:]|$)|"
    r"(?:stayed|stays) (?:put|where it was))"
)
_LEFT = re.compile(
    r"\b(?:(?:dropped|drops|fell|falls|fallen|slipped|slid|tumbled) (?:out of|off|from)|left|leaves|"
    rf"(?:vanished|disappeared|gone) from) {_LIST}"
)
_ENTERED = re.compile(
    r"\b(?:(?:re-?)?enter(?:s|ed)|join(?:s|ed)|returned to|(?:broke|breaks|moved|climbed|rose|came|made it|is back) (?:on|in)to) "
    rf"{_LIST}"
)
_SINCE = re.compile(r"\bsince \b")


def kept_places(view: View) -> Iterator[Verdict]:
    """Refuses a place kept, a list entered or one left that the places of today and of the days before contradict."""
    today = view.desk.ledger.edition
    other = any(moment.first is not None and not moment.holds(today) for moment in view.mentions.moments)
    if view.nouns or (other and not _SINCE.search(view.low)):
        return  # "the top five by likes"; "entered the list on Friday"
    for pattern in (_KEPT, _LEFT, _ENTERED):
        for match in pattern.finditer(view.mentions.bare):
            names = whose(view, match.span())
            ranks = [fact for name in names for fact in view.desk.ranks(name)] if len(names) == 1 else []
            now = next((fact for fact in ranks if taken_on(fact) == today), None)
            if now is None or denies(view, match.start()):
                continue
            before = [fact for fact in ranks if taken_on(fact) != today]
            if against := _against(match, now, before):
                yield Verdict(*match.span(), "wrong-direction", against.statement, facts=(against.tag,))


def _against(match: re.Match[str], now: Fact, before: list[Fact]) -> Fact | None:
    """The place that speaks against it; None where none is known to."""
    if match.re is _KEPT:
        return before[0] if before and all(fact.number != now.number for fact in before) else None
    size = small(match["n"]) if match["n"] else None
    inside = size is None or _within(now, size)
    was = [fact for fact in before if size is None or _within(fact, size)]
    if match.re is _LEFT:
        return now if inside else (before[0] if before and not was else None)
    return now if not inside else (was[0] if was and len(was) == len(before) else None)


def _within(fact: Fact, size: float) -> bool:
    return fact.number is not None and fact.number <= size
