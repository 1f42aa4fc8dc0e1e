"""Who moved most on a list since the day before: "the biggest climb", "fell further than any other", "lost most places"."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.places.moves import places_moved
from autopost.grounding.view import View

_UP = re.compile(r"\b(?:climb\w*|rise|rose|jump\w*|leap\w*|advance\w*|gained (?:more|most) (?:places|ground)|up)\b")
_DOWN = re.compile(
    r"\b(?:f[ae]ll\w*|drop\w*|slid\w*|slipp\w*|tumbl\w*|los[et] (?:more|most) (?:places|ground)|lost|down|descent)\b"
)


def moved_most(view: View, start: int, subjects: frozenset[str]) -> Fact | None:
    """The place of the one subject that went further, the way its clause says, than any other of its list; else None."""
    if view.cited or len(subjects) != 1:
        return None
    name = next(iter(subjects))
    moves = {
        one: move
        for one in view.rolls.trending.get(view.desk.kind(name), ())
        if (move := places_moved(view.desk, one)) is not None
    }
    told = view.mentions.bare[max(0, start - _NEAR) : start + _NEAR]
    up, down = _UP.search(told), _DOWN.search(told)
    if name not in moves or not (up or down) or len(moves) < _FEWEST:
        return None
    rest = [move for one, move in moves.items() if one != name]
    most = (up and moves[name] > max(rest)) or (down and moves[name] < min(rest))
    return next((fact for fact in view.desk.ranks(name) if "@" not in fact.id), None) if most and moves[name] else None


_NEAR, _FEWEST = 90, 3
