"""Who is newest or oldest of those whose days are cited: "The oldest, A and B, date from 20 April"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.facts import Fact
from autopost.grounding.referents.namerows import joined
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_EXTREME = re.compile(
    r"\b(?:(?P<new>newest|youngest|most recent|most recently created|latest-created)|(?P<old>oldest|earliest))\b"
    r"(?! (?:release|version|than|window|count|reading|figure|stretch))"
)
_AFTER = re.compile(
    r"(?:,| (?:of|among) [^,;:.]{1,60}?)?(?:,|:| (?:is|are|was|were|remains?))(?: still| therefore)? [\"']?|"
    r" (?:[a-z]+,? ){0,3}[\"']?"
)
_IS = re.compile(r"[\"']?(?:,| (?:is|are|was|were|being|as))(?: still| also| thus)? (?:the|its|their) (?:[a-z]+ )?$")
_ROW = re.compile(r"[\"']?(?:,? and |, )[\"']?")


def first_cited(view: View) -> Iterator[Verdict]:
    """Refuses to call those the newest or oldest beside whom a day is cited that is later or earlier."""
    if not view.cited or view.kind == "opinion":
        return
    for metric in ("created_at", "published_at"):
        days = {fact.subject.id: fact for fact in view.facts if fact.metric == metric and fact.day and fact.tag in view.cites}
        for told in _EXTREME.finditer(view.mentions.bare) if len(days) > 1 else ():
            own = [days[name] for name in _whose(view, told) if name in days]
            beyond = _beyond(own, days, new=told["new"] is not None)
            if beyond is not None:
                message = f"{view.desk.name(own[0].subject)} is of {own[0].day}, {view.desk.name(beyond.subject)} of {beyond.day}"
                yield Verdict(*told.span(), "newest", message, facts=(own[0].tag, beyond.tag))


def _beyond(own: list[Fact], days: dict[str, Fact], *, new: bool) -> Fact | None:
    """Another's day that is later, or earlier, than each of some."""
    others = [fact for fact in days.values() if fact not in own]
    if not own or not others:
        return None
    last = (max if new else min)(others, key=_day)
    ends = [_day(fact) for fact in own]
    return last if (_day(last) > max(ends) if new else _day(last) < min(ends)) else None


def _day(fact: Fact) -> date:
    return fact.day or date.min


def _whose(view: View, told: re.Match[str]) -> list[str]:
    """Whom the word is said of: those in a row right behind it, or whoever stands right before "is the"."""
    before = [ref for ref in view.single if ref.end <= told.start()]
    if before and _IS.fullmatch(view.mentions.bare, before[-1].end, told.start()):
        return [*before[-1].subjects]
    after = [ref for ref in view.single if ref.start >= told.end()]
    if not after or not _AFTER.fullmatch(view.mentions.bare, told.end(), after[0].start):
        return []
    return [name for ref in joined(view, after, _ROW) for name in ref.subjects]
