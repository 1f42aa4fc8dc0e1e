"""Whose newest release is the most recent of several, or the oldest: "Of the newest releases of the six, A's is the oldest"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_FRAME = re.compile(r"\b(?:newest|latest|most recent|last) (?:releases|versions)\b")
_SAID = re.compile(
    r"\b(?:(?P<new>most recent|newest|latest|youngest|freshest)|(?P<old>oldest|earliest|stalest))\b(?! (?:releases?|versions?)\b)"
)
_IS = re.compile(r"'s?(?: newest| latest| own)?(?: is| was| being)?(?: the| by far the)? ")
_AFTER = re.compile(r"(?: one)?(?: of (?:the|these|those|all) [^,;:.]{1,60})?(?:,| is| was|:)? \W*")


@OpenRule
def whose_releases(view: View) -> Iterator[Verdict]:
    """The owner that is named has the latest, or the earliest, of all newest releases that the edition knows."""
    frame = _FRAME.search(view.mentions.bare)
    if frame is None:
        return
    days: dict[str, date] = {}
    for event in view.desk.releases:
        if not event.early:
            days[event.subject] = max(event.day, days.get(event.subject, event.day))
    for match in _SAID.finditer(view.mentions.bare):
        own = _owner(view, match)
        if own not in days or len(days) < len("ABC"):
            continue
        best = (max if match["new"] else min)(days.values())
        tag = next(event.fact.tag for event in view.desk.releases if event.subject == own and event.day == days[own])
        if days[own] == best:
            yield Verdict(*match.span(), facts=(tag,))
        else:
            first = next(name for name, day in days.items() if day == best)
            one, other = view.subject_name([own]), view.subject_name([first])
            message = f"the newest release of {one} is of {days[own]}, that of {other} of {best}"
            yield Verdict(*match.span(), "newest", message, facts=(tag,))


def _owner(view: View, match: re.Match[str]) -> str:
    """Of whom it is said: "A's is the oldest", "the oldest is A's"; empty where nobody is named so."""
    bare = view.mentions.bare
    for ref in view.referents:
        if ref.kind not in {"name", "owner"} or len(ref.subjects) != 1:
            continue
        before = ref.end <= match.start() and _IS.fullmatch(bare, ref.end, match.start())
        behind = ref.start >= match.end() and _AFTER.fullmatch(bare, match.end(), ref.start) and bare.startswith("'s", ref.end)
        if before or behind:
            return next(iter(ref.subjects))
    return ""
