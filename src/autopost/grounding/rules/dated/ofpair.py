"""Which of two is the older, in an issue that cites both their days: "It is also the younger of the pair, created on 3 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_IS = re.compile(
    r"\b(?:is|was|remains) (?:(?:also|still|now|clearly|easily|by far) )*the (?:(?P<new>younger|newer)|older|elder) "
    r"(?:of (?:the|these) (?:pair|two)|project|repository|model|dataset|space|paper|tool|one)\b(?! (?:release|version|than))"
)
_DATED = re.compile(
    r",? (?:which was |having been )?(?:created|started|published|begun|dating|dated)(?: back)? (?:on|from|to|in) $"
)
_PAIR = 2


def older_of_pair(view: View) -> Iterator[Verdict]:
    """Binds it where the days that are cited bear it out; else finds it. Whose it is, the name or the day beside it says."""
    told = _IS.search(view.mentions.bare) if view.cited and view.kind != "opinion" else None
    days = _days(view)
    if told is None or len(days) != _PAIR:
        return
    own = _own(view, told, days)
    if own is None or own.day is None:
        return
    (other,) = (fact for fact in days if fact is not own)
    if other.day and (own.day > other.day if told["new"] else own.day < other.day):
        yield bound(*told.span(), own, other)
    else:
        message = f"{view.desk.name(own.subject)} dates from {own.day}, {view.desk.name(other.subject)} from {other.day}"
        yield Verdict(*told.span(), "newest", message, facts=(own.tag, other.tag))


def _days(view: View) -> list[Fact]:
    """The first days of those of whom they are cited."""
    cited = (f for f in view.facts if f.tag in view.cites and f.metric in {"created_at", "published_at"} and f.day is not None)
    return list({fact.subject.id: fact for fact in cited}.values())


def _own(view: View, told: re.Match[str], days: list[Fact]) -> Fact | None:
    """The first day of whom it is said: of the one named before, else that which is told right after it."""
    start, _ = view.clause(told.start())
    before = [ref for ref in view.referents if start <= ref.start and ref.end <= told.start() and len(ref.subjects) == 1]
    for ref in before[:1]:
        return next((fact for fact in days if fact.subject.id in ref.subjects), None)
    beside = (m for m in view.mentions.moments if _DATED.fullmatch(view.mentions.bare, told.end(), m.start))
    when = next(beside, None)
    held = [fact for fact in days if when is not None and fact.day and when.holds(fact.day)]
    return held[0] if len(held) == 1 else None
