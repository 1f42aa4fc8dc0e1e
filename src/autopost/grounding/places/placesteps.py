"""How many places one stands from another that the text named in whatever way: "its GGUF edition eighteen places further down".

The clause need not be put in any one way. It is enough that two of those spoken of stand so far apart on one list, the one
that the clause is about on the side that it says; and at the place that it gives, where it gives one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.rolls import account
from autopost.grounding.view import Referent, View

_STEP = re.compile(
    r" (?:places?|spots?|positions?|rungs?|ranks?|slots?) (?:(?P<down>(?:further |lower |farther )?(?:down|below|behind|"
    r"beneath|under|lower))"
    r"|(?P<up>(?:further |higher )?(?:up|above|ahead of|ahead|higher|before)))(?: (?:it|that|them|this|the list))?\b"
)
_FIRST = re.compile(r" (?:the|its) (?:first|other|original|parent)\b")
_CUT = re.compile(r"[,;:.!?)]|$")
_AT = re.compile(r",? (?:at|in|on) (?:(?:place|rank|spot|position) |the )?")
_LIST_END = re.compile(r"(?:[.,;:!?)\"']| (?:at|in|on|and|but|while|with|is|are|was|comes|stands|sits|follows)\b|$)")


@dataclass(frozen=True)
class _Told:
    """Entries that a place in the text may mean, and where it stands."""

    start: int
    entries: tuple[str, ...]


def place_steps(view: View) -> Iterator[tuple[Number, Fact]]:
    """Every such number, and the place told right after it, that are right together."""
    for number in view.mentions.numbers:
        step = _STEP.match(view.mentions.bare, number.end)
        if step is None or number.form != "count" or number.hedge or number.total is not None:
            continue
        after = _after(view, step)
        placed = _placed(view, number, step)
        for names in view.rolls.trending.values():
            order = [name.rpartition(":")[2] for name in names]
            fact = next((f for name in names for f in view.desk.by_subject.get(name, ())), None) or next(iter(view.facts), None)
            if fact is not None and _right(view, (number, step, after, placed), order):
                yield number, fact
                if placed is not None:
                    yield placed, fact
                break


def _after(view: View, step: re.Match[str]) -> tuple[Referent, ...]:
    """Whom the step is counted from, where somebody is named after it: "one place behind an upload of A's"."""
    cut = _CUT.search(view.mentions.bare, step.end())
    end = cut.start() if cut else len(view.mentions.bare)
    return tuple(ref for ref in view.referents if step.end() <= ref.start < end and ref.kind in {"name", "value", "owner"})


def _placed(view: View, number: Number, step: re.Match[str]) -> Number | None:
    near = (n for n in view.mentions.numbers if n.start >= step.end() and n.form in {"count", "ordinal"})
    told = next(near, None)
    return told if told and _AT.fullmatch(view.mentions.bare, step.end(), told.start) else None


def _right(view: View, said: tuple[Number, re.Match[str], tuple[Referent, ...], Number | None], order: list[str]) -> bool:
    number, step, _, placed = said
    apart = int(number.value) * (1 if step["down"] else -1)
    return any(
        order.index(a) - order.index(b) == apart and (placed is None or placed.value == order.index(a) + 1)
        for one, other in _pairs(view, said, order)
        for a in one.entries
        for b in other.entries
    )


def _pairs(
    view: View, said: tuple[Number, re.Match[str], tuple[Referent, ...], Number | None], order: list[str]
) -> Iterator[tuple[_Told, _Told]]:
    """Whom the clause may be about, with whom it may count from."""
    number, step, after, _ = said
    told = [one for ref in view.referents if (one := _meant(view, ref, order)).entries]
    from_them = {ref.start for ref in after}
    before = [one for one in told if one.start < number.start]
    later = [one for one in told if one.start >= step.end() and one.start not in from_them]
    if from_them:
        others = [one for one in told if one.start in from_them]
        yield from ((one, other) for one in before[-1:] + later[:1] for other in others)
    elif _FIRST.match(view.mentions.bare, step.end()):
        yield from ((one, one) for one in before if len(one.entries) > 1)
    elif _LIST_END.match(view.mentions.bare, step.end()):
        earlier = tuple(entry for name in (*view.told, *view.carried) for entry in _entries(name, order))
        others = [*before[:-1], _Told(-1, earlier[-2:])]
        yield from ((one, other) for one in before[-1:] or later[:1] for other in others)


def _meant(view: View, ref: Referent, order: list[str]) -> _Told:
    """Which entries of a list a place in the text may mean: one by its name, all of a house."""
    if ref.kind not in {"name", "value", "owner", "pronoun", "role"} or (
        ref.kind not in {"owner", "value"} and len(ref.subjects) > 1
    ):
        return _Told(ref.start, ())
    found = tuple(entry for name in sorted(ref.subjects) for entry in _entries(name, order))
    if ref.kind in {"owner", "value"}:
        house = view.low[ref.start : ref.end].removesuffix("'s").strip("\"' ")
        found += tuple(entry for entry in order if account(entry) == house and entry not in found)
    return _Told(ref.start, found)


def _entries(name: str, order: list[str]) -> list[str]:
    bare = name.rpartition(":")[2]
    return [entry for entry in order if bare in {entry, entry.partition("/")[2]}]
