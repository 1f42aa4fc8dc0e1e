"""Whose climb or fall on a list is the largest: "the biggest jump among the 30", "lost more ground than any other"."""

from __future__ import annotations

import re

from autopost.grounding.order.superlative import Superlative
from autopost.grounding.places.moves import last_place
from autopost.grounding.view import View

_STEP = r"(?:(?P<up>jump|climb|leap|rise|advance)|(?P<down>fall|drop|slide|slip|descent|tumble))"
_MOVE = re.compile(
    r" (?:one-day |day's |daily |overnight )?"
    rf"{_STEP}\b"
)
_MOVE_OF_ANY = re.compile(
    r"\b(?:biggest|largest|steepest|longest|sharpest|greatest|furthest)(?: one-day| overnight)? "
    rf"{_STEP} $"
)
"""Reads "the steepest fall of any model listed"."""
_GROUND = re.compile(
    r"\b(?:(?P<lost>lost|lose[sd]?|shed|gave up|fell|dropped|slid)|gained|won|climbed|made up) "
    r"(?:more|further)(?: ground| places)?\b[^.;:]*$"
)
_PLACES = re.compile(r"\bplaces?\b|\bfrom (?:number |no\. )?\w+(?: on \ue000+)? to (?:number |no\. )?\w+")


def biggest_move(view: View, claim: Superlative) -> bool | None:
    """Whether nobody on the subject's list moved further that way since the day before; None where no such move is told."""
    behind = _MOVE.match(view.mentions.bare, claim.end) if claim.way == "top" else None
    behind = behind or (_MOVE_OF_ANY.search(view.mentions.bare[: claim.start]) if claim.way == "top" else None)
    before = _GROUND.search(view.mentions.bare[: claim.end]) if behind is None else None
    if view.cited or len(claim.subjects) != 1 or not (behind or before) or not _PLACES.search(view.mentions.bare):
        return None
    down = bool(behind["down"]) if behind else bool(before and before["lost"])
    return _furthest(view, next(iter(claim.subjects)), -1 if down else 1)


def _furthest(view: View, own: str, way: int) -> bool | None:
    """Whether nobody on a subject's list moved further that way (1 is up); None where its own move is not known."""
    _, order = view.rolls.list_of(own)
    moves = {name: moved for name in order if (moved := _moved(view, name)) is not None}
    if own not in moves:
        return None
    return way * moves[own] > 0 and all(way * moves[own] >= way * moved for moved in moves.values())


_NONE_FURTHER = re.compile(
    r"\b(?:no (?:other )?(?:model|space|dataset|entry|name|one)|none|nobody|none of the [a-z\d]+ [a-z ]{0,24})\b[^.;:,]{0,40} "
    r"(?:(?P<down>fell|falls|dropped|drops|slid|sank|lost)|rose|rises|climbed|climbs|gained|jumped|advanced) "
    r"(?:further|farther|harder|as far|as much|so far|more ground|more places|higher|lower)"
    r"(?P<than>[^.;:,]{0,40} than (?=[\"'\ue000]))?(?=\W*$|[,;.:]|[\"'\ue000])"
)


def none_further(view: View) -> tuple[int, int, bool] | None:
    """Reads "A lost five places. No other model fell further": where that is said, and whether it is so of A."""
    told = _NONE_FURTHER.search(view.mentions.bare)
    before = [ref for ref in view.referents if told and ref.end <= told.start() and len(ref.subjects) == 1]
    if told is not None and told["than"]:
        before = [ref for ref in view.referents if told.end() - 1 <= ref.start <= told.end() + 1]
    own = next(iter(before[-1].subjects), "") if before else next(iter(view.carried), "")
    if told is None or view.nouns:
        return None
    furthest = _furthest(view, own, -1 if told["down"] else 1)
    return None if furthest is None else (*told.span(), furthest)


def _moved(view: View, name: str) -> int | None:
    """By how many places a subject rose since the last earlier day of which its place is known."""
    now = next((fact for fact in view.desk.ranks(name) if "@" not in fact.id), None)
    then = last_place(view.desk, name)
    return int((then.number or 0) - (now.number or 0)) if now and then else None
