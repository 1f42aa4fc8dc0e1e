"""Who come first in a set, in their order: "Second to A and its 2,097 likes is B, with 1,118; C is third, with 1,004".

Each of them has the place that is told of him; the others have those that are left, in the order of their names, whoever is
said to be behind somebody after him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim, Truth, either
from autopost.grounding.statements.measures import HEDGE
from autopost.grounding.statements.wordsofset import OfSet, OrderWord, of_set

_ORDERS = {"after", "behind", "order", "nth"}
_JOINTS = {",", "and"}
_BY_SO_MUCH = re.compile(rf"\bby (?:{HEDGE})?{COUNT}")
"""Reads "and leads B by 12,707": no figure of anybody's."""


def first_of_set(row: Lettered) -> Iterator[Claim]:
    """That some of a set are its first, in this order and with these figures: right where every word is read and all is so."""
    told = of_set(row.view)
    if told is None or len(told.names) < len("AB") or told.kinds() & {"range"} or _BY_SO_MUCH.search(row.text):
        return
    places = _places(told)
    owners = [*owners_of(told)] if told.figures() else []
    if not places or None in owners:
        return
    low = "low" in told.kinds()
    so = either(_in_order(told, names, places, low=low) for names in told.sets)
    wrong = [word for word, name in filter(None, owners) if word.number and not word.number.fits(told.each(name) or 0)]
    first = next(word for word in told.words if word.kind == "name")
    if so is False:
        yield Claim(first.start, first.end, False, "rank", clause=(0, len(row.text)))
    elif wrong:
        yield Claim(wrong[0].start, wrong[0].end, False, "value", clause=(0, len(row.text)))
    else:
        yield Claim(first.start, first.end, so, "rank", clause=(0, len(row.text)))


def _in_order(told: OfSet, names: Sequence[str], places: dict[str, int], *, low: bool) -> Truth:
    """Whether those who are named have these places; None where only who they are is right, and no word tells their order."""
    values = [told.each(name) for name in names]
    known = sorted((value for value in values if value is not None), reverse=not low)
    if len(known) < len(names):
        return None
    own = {name: told.each(name) for name in places}
    last = max(places.values())
    if len({*known[: last + 1]}) < len(known[: last + 1]):
        return None  # two of them have as many
    if all(known[place - 1] == own[name] for name, place in places.items()):
        return True
    same = {*own.values()} == {known[place - 1] for place in places.values()}
    return None if same and not told.kinds() & _ORDERS else False


def _places(told: OfSet) -> dict[str, int]:
    """Which place each has of whom the sentence tells; nothing where that is open."""
    words, kinds = [word for word in told.words if word.kind not in {"count", "aside"}], told.kinds()
    bound = _told_places(words)
    if bound is None or ("more" in kinds) != ("only" in kinds) or {"high", "low"} <= kinds:
        return {}
    left = [name for name in told.names if name not in bound]
    begins = kinds & {"high", "low", "only"} or 1 in bound.values() or _behind(words)
    if (left and not begins) or not (kinds & {"high", "low", "nth", "only"}):
        return {}
    free = [place for place in range(1, len(told.names) + 1) if place not in bound.values()]
    if len({*bound.values()}) < len(bound) or len(free) != len(left):
        return {}
    ahead = [name for name in _behind(words) if name in left]
    return bound | dict(zip([*ahead, *(name for name in left if name not in ahead)], free, strict=True))


def _behind(words: Sequence[OrderWord]) -> list[str]:
    """Those behind whom somebody is said to be: "behind A and B"."""
    found: list[str] = []
    after = False
    for word in words:
        if word.kind == "name" and after:
            found.append(word.name)
        after = word.kind == "behind" or (after and word.kind == "name") or (after and word.name in _JOINTS and found != [])
    return found


def _told_places(words: Sequence[OrderWord]) -> dict[str, int] | None:
    """The places that are told of somebody, each with its number; None where it is open whose one of them is."""
    bound: dict[str, int] = {}
    for places, at, end in _rows(words, "nth"):
        told = [int(word.number.value) if word.number else len("AB") for word in places]
        names = _named_beside(words, at, end, len(told)) if len(told) > 1 else _named_with(words, at, bound)
        if len(names) != len(told):
            return None
        bound |= dict(zip(names, told, strict=True))
    return bound


def _rows(words: Sequence[OrderWord], kind: str) -> Iterator[tuple[list[OrderWord], int, int]]:
    """Runs of words of one kind with nothing but commas and "and" between them, and where they begin and end."""
    at = 0
    while at < len(words):
        if words[at].kind != kind:
            at += 1
            continue
        end, row = at + 1, [words[at]]
        while end < len(words) and (words[end].kind == kind or words[end].name in _JOINTS):
            row += [words[end]] if words[end].kind == kind else []
            end += 1
        joined = kind == "name" or any(word.name == "and" for word in words[at:end])
        yield from [(row, at, end)] if joined or len(row) == 1 else [([word], at + row.index(word), at) for word in row[:1]]
        at = end


def _named_beside(words: Sequence[OrderWord], at: int, end: int, many: int) -> list[str]:
    """As many names in a row as there are places in one, right before those or right behind them."""
    rows = [row for row in _rows(words, "name") if row[2] == at or _adjacent(words, end, row[1])]
    fitting = [[name.name for name in names] for names, _, _ in rows if len(names) == many]
    return fitting[0] if len(fitting) == 1 else []


def _adjacent(words: Sequence[OrderWord], end: int, start: int) -> bool:
    return end <= start and all(word.kind == "cut" for word in words[end:start])


def _named_with(words: Sequence[OrderWord], at: int, bound: dict[str, int]) -> list[str]:
    """Whose a place is that stands alone: of the one named between the joints around it, else of him before, or behind."""
    cuts = [-1, *(i for i, word in enumerate(words) if word.kind == "cut"), len(words)]
    left, right = max(cut for cut in cuts if cut < at), min(cut for cut in cuts if cut > at)
    inside = [word.name for word in words[left + 1 : right] if word.kind == "name"]
    if inside:
        return inside if len(inside) == 1 else []
    before = [word.name for word in words[:at] if word.kind == "name"]
    behind = [word.name for word in words[at:] if word.kind == "name"]
    if left > 0 and words[left - 1].name == "and":
        return behind[:1]  # "behind B and, in first place, A"
    return [before[-1]] if before and before[-1] not in bound else behind[:1]


def owners_of(told: OfSet) -> Iterator[tuple[OrderWord, str] | None]:
    """Each figure with him whose it is; None where that is open."""
    row = [word for word in told.words if word.kind in {"name", "count"}]
    names, figures = ([word for word in row if word.kind == kind] for kind in ("name", "count"))
    if len(names) == len(figures):
        pairs = [row[at : at + 2] for at in range(0, len(row), 2)]
        paired = all({word.kind for word in pair} == {"name", "count"} for pair in pairs)
        last = all(word.kind == "name" for word in row[: len(names)])
        pairs = pairs if paired else [[*pair] for pair in zip(names, figures, strict=True)] if last else []
        yield from ((two, one.name) if one.kind == "name" else (one, two.name) for one, two in pairs)
        yield from [] if pairs else [None]
        return
    for figure in figures:
        before = [word.name for word in names if word.end <= figure.start]
        yield (figure, before[-1]) if before and len(figures) < len(names) else None
