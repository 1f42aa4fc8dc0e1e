"""Clauses that say how many there are of whom something is so: "Between places 11 and 20 there is no model with …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.statements.lettered import Lettered
from autopost.grounding.statements.meaning import ClaimRead, Said, claim
from autopost.grounding.statements.ofsets import FRAME
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.quantified import Quantified, quantified
from autopost.grounding.statements.restrictions import limited, restrictions
from autopost.grounding.statements.sets import KIND

_THERE = re.compile(r",? there (?:is|are|was|were)(?: only| just| exactly)? ")
_NOUN = re.compile(rf"(?:{KIND}|entry|entries|names?)?")
_TURN = re.compile(r",? (?:whereas|while|and|but)(?= )")


def there_are(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place, and one behind it: "whereas in the last ten places there are six"."""
    for one, how_many in _counted(row, at):
        noun = _NOUN.match(row.text, how_many.end)
        for told, last in restrictions(row, noun.end()) if noun else ():
            yield claim(one.names, told, how_many.enough), last
            yield from _and_there(row, told, last)


def _counted(row: Lettered, at: int) -> Iterator[tuple[Set, Quantified]]:
    """Of which set it is said how many there are, and how many."""
    frame = FRAME.match(row.text, at)
    for one in limited(row, frame.end()) if frame else ():
        there = _THERE.match(row.text, one.end)
        for how_many in quantified(row, there.end()) if there else ():
            if how_many.number is None or how_many.number.total is None:
                yield one, how_many


def _and_there(row: Lettered, told: tuple[Said, ...], at: int) -> Iterator[ClaimRead]:
    turn = _TURN.match(row.text, at)
    for one, how_many in _counted(row, turn.end() + 1) if turn else ():
        end = how_many.end - row.text.endswith(" ", 0, how_many.end)
        yield claim(one.names, told, how_many.enough), end
