"""What somebody is said not to have come to: a list or its top that he "missed", another whom he "has still to pass"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN, COUNTED_IN
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Holds, Reading, Truth, reading
from autopost.grounding.statements.measures import Measured
from autopost.grounding.statements.sets import KIND
from autopost.grounding.statements.whom import one_of

_LIST = (
    r"(?: (?:on|in|of) )?(?:the |this |its )(?:hugging face |hub |trending |models? |spaces? |datasets? |paper )*"
    rf"(?:list|ranking)(?: of (?:{COUNT} )?(?:trending )?{KIND})?"
)
_MISSED = re.compile(
    r" (?:(?P<just>only just|just|narrowly|barely) )?(?:miss(?:es|ed)|(?:failed|fails) to (?:make|reach|enter)|"
    r"(?:did|does|has|have) not (?:make|made|reach|reached|enter|entered)(?: it (?:on to|onto|into|to))?|"
    r"(?:is|was|are|were) (?:missing|absent) from) "
    rf"(?:the (?:top|first|leading)[- ](?P<n>{COUNT})(?: {KIND})?(?:{_LIST})?|{_LIST})(?=[.,;:]|$| and | but | with )"
)
_NOT_PAST = re.compile(
    r" (?:has (?:still|yet) to (?:pass|overtake|catch(?: up with)?|get past)|(?:has|had|did|could) not(?: yet)? "
    r"(?:caught up with|catch up with|catch|caught|pass|passed|overtake|overtaken|get past|got past)|"
    r"(?:has |had )?never (?:caught up with|caught|passed|overtook|overtaken|got past)) "
)
_IN_WHAT = re.compile(rf" (?:in|on|by|for) {ANY_NOUN}")
_JUST = 3
"""How many places below a top somebody may stand who "just missed" it."""


def short_of(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    if match := _MISSED.match(row.text, at):
        yield reading(match, _missed(row, match), "absence")
    if match := _NOT_PAST.match(row.text, at):
        for other, end in one_of(row, match.end()):
            what = _IN_WHAT.match(row.text, end)
            yield reading(match, _still_behind(row, other), "comparison", of=other, end=what.end() if what else end)


def _missed(row: Lettered, match: re.Match[str]) -> Holds:
    top = int(row.typed.counts[match.start("n")].value) if match["n"] else 0

    def holds(name: str) -> Truth:
        place = row.view.desk.place(name)
        if not place or place <= top or not top:
            return False if place else None  # who stands on no list may be on another
        return True if not match["just"] or place <= top + _JUST else None

    return holds


def _still_behind(row: Lettered, other: str) -> Holds:
    """Whether one is behind another in what the sentence measures, or else in what such things are counted in and by place."""

    def holds(name: str) -> Truth:
        desk = row.view.desk
        families = row.view.families or {COUNTED_IN.get(desk.kind(name), "")}
        pairs = [(Measured(family).of(row, name), Measured(family).of(row, other)) for family in families]
        if not row.view.families and desk.place(name) and desk.place(other):
            pairs.append((-desk.place(name), -desk.place(other)))
        behind = {None if one is None or two is None else one < two for one, two in pairs}
        return behind.pop() if len(behind) == 1 else None

    return holds
