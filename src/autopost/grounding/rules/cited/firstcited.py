"""Who is newest or oldest of those whose days are cited: "The oldest, A and B, date from 20 April"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
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
    mine = [fact.day for fact in own if fact.day]
    others = [fact for fact in days.values() if fact not in own and fact.day]
    if not mine or not others:
        return None
    last = max(others, key=lambda fact: str(fact.day)) if new else min(others, key=lambda fact: str(fact.day))
    further = last.day and (last.day > max(mine) if new else last.day < min(mine))
    return last if further else None


def _whose(view: View, told: re.Match[str]) -> list[str]:
    """Whom the word is said of: those in a row right behind it, or whoever stands right before "is the"."""
    named = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    before = [ref for ref in named if ref.end <= told.start()]
    if before and _IS.fullmatch(view.mentions.bare, before[-1].end, told.start()):
        return [*before[-1].subjects]
    row: list[str] = []
    at = told.end()
    for ref in named:
        gap = _ROW if row else _AFTER
        if ref.start >= at and gap.fullmatch(view.mentions.bare, at, ref.start):
            row, at = [*row, *ref.subjects], ref.end
    return row
