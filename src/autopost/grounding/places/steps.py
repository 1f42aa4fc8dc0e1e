"""So many places above or below somebody who is not named beside it: "two rungs below it, B", "taste-skill, two places above"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_STEPS = re.compile(
    r" (?:places?|rungs?|spots?|positions?|slots?)(?: further)? (?:(?P<up>above|higher|ahead|up)|(?P<down>below|lower|"
    r"behind|down|back))\b"
    r"(?: (?:of |on |from |than )?(?P<it>it|them|that|its?))?"
)


def steps(view: View, number: Number) -> bool:
    """Whether two who are told of stand so many places apart on a list of theirs, the way round that is said."""
    told = _STEPS.match(view.mentions.bare, number.end) if number.form == "count" and number.total is None else None
    if told is None:
        return False
    by = int(number.value) * (1 if told["up"] else -1)
    return any(their - own == by for one, other in _pairs(view, number, told) for own, their in _places(view, one, other))


def _pairs(view: View, number: Number, told: re.Match[str]) -> Iterator[tuple[str, str]]:
    """Whoever is so many places up or down, and from whom."""
    before = [name for ref in view.single if ref.end <= number.start for name in ref.subjects]
    after = [name for ref in view.single if ref.start >= told.end() for name in ref.subjects]
    carried = [*view.carried[:1]]
    if told["it"]:
        yield from ((one, other) for one in after[:1] for other in (before[-1:] or carried))
        yield from ((one, other) for one in before[-1:] for other in carried if not after)
        return
    others = [name for name in dict.fromkeys((*before[:-1], *carried)) if name not in before[-1:]]
    yield from ((one, other) for one in before[-1:] for other in others)
    if len(before) == 1 and _AND_IT.search(view.mentions.bare):
        yield from ((one, before[0]) for one in carried)


_AND_IT = re.compile(r"^\W*it\b|\byet (?:it )?(?:stands|sits|ranks)\b")


def _places(view: View, one: str, other: str) -> Iterator[tuple[int, int]]:
    """The places of two on the list that has both, and among those that gained most."""
    mine, theirs = view.desk.place(one), view.desk.place(other)
    if mine and theirs and view.desk.kind(one) == view.desk.kind(other):
        yield mine, theirs
    order = view.desk.gainers
    if one in order and other in order:
        yield order.index(one), order.index(other)
