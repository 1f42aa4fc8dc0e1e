"""Parts of a set: half of it, those of it who have not been named, those of whom the clause before told, and the rest of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered

_HALVES = r"(?P<half>top|upper|first|bottom|lower|second)"
_HALF = re.compile(rf"the {_HALVES} half of (?:the )?")
_HALF_IN_NUMBER = re.compile(rf"the {_HALVES} (?P<n>{COUNT})")
"""Reads "the lower half of the ten": the half and the ten are one number."""
_THEM = re.compile(
    r"(?:them|these|those)(?=[ .,;:])(?! (?:[a-z]+ )?(?:models|datasets|spaces|papers|repos\w*|projects)\b)|"
    r"(?:these|those) (?:models|datasets|spaces|papers|repositories|projects|names|entries)(?=[ .,;:])"
)
_THOSE = re.compile(rf"(?:those|these) (?P<n>{COUNT})(?=[ .,;:])")
_OTHERS = re.compile(rf"the (?:rest|others|(?:remaining|other) (?P<n>{COUNT}))(?=[ .,;:])(?! of)")
_REST_OF = re.compile(rf"(?:the rest|the others|the other (?P<n>{COUNT})?)(?: of)? ?(?:the )?")
_ANY_OTHER = re.compile(
    r"other (?:(?:trending |listed )?(?:one|entry|model|dataset|space|paper|project|repository|name) )?(?:(?:of|among|in|on) )?"
)
_LISTED = re.compile(rf"(?:the )?{NAME}(?:, (?:the )?{NAME})*(?:,? and (?:the )?{NAME})(?!'s)")
_EACH = re.compile(NAME)
_AFTER_OF = ("of ", "among ", "between ")
_NO = ("no ", "any ")


@dataclass(frozen=True)
class Set:
    """Those whom a noun phrase names, as one way to read it has them, and where it ends; or of whom the sentence before spoke."""

    names: tuple[str, ...]
    kind: str
    end: int
    spoken: bool = False


Sets = Callable[[Lettered, int], Iterator[Set]]
"""The sets that a noun phrase may name that begins at a place."""


def half_of(names: tuple[str, ...], half: str) -> tuple[str, ...]:
    """The upper or the lower half of a list; all of it where no half is told."""
    middle = len(names) // 2
    return names if not half else names[:middle] if half in {"top", "upper", "first"} else names[middle:]


def parts(row: Lettered, at: int, sets: Sets, sets_of_total: Callable[[Lettered, Number], Iterator[Set]]) -> Iterator[Set]:
    """Every part of a set that a noun phrase may name that begins at a place."""
    if half := _HALF.match(row.text, at):
        yield from _halved(sets(row, half.end()), half["half"])
    half = _HALF_IN_NUMBER.match(row.text, at)
    number = row.typed.counts.get(half.start("n")) if half else None
    if half and number is not None and number.form == "fraction" and number.total:
        yield from _halved(sets_of_total(row, number), half["half"])
    kind = row.view.desk.kind
    if row.met and (them := _THEM.match(row.text, at)):
        yield Set(row.met, kind(row.met[0]), them.end())
    those = _THOSE.match(row.text, at) if row.met else None
    if those and row.typed.counts[those.start("n")].value == len(row.met):
        yield Set(row.met, kind(row.met[0]), those.end())
    others = _OTHERS.match(row.text, at) if row.rest else None
    if others and (not others["n"] or row.typed.counts[others.start("n")].value == len(row.rest)):
        yield Set(row.rest, kind(row.rest[0]), others.end())
    if rest := _REST_OF.match(row.text, at):
        number = row.typed.counts.get(rest.start("n")) if rest["n"] else None
        yield from _not_named(row, sets(row, rest.end()), at, number)
    if row.text.endswith(_AFTER_OF, 0, at) and (listed := _LISTED.match(row.text, at)):
        names = tuple(row.typed.names[match.start()] for match in _EACH.finditer(row.text, *listed.span()))
        yield Set(names, kind(names[0]), listed.end())
    if row.text.endswith(_NO, 0, at) and (other := _ANY_OTHER.match(row.text, at)):
        among = other[0].endswith((" of ", " among ", " in ", " on "))
        yield from _not_named(row, sets(row, other.end() if among else at + len("other ")), at, None)


def _halved(whole: Iterator[Set], half: str) -> Iterator[Set]:
    yield from (Set(half_of(one.names, half), one.kind, one.end) for one in whole if len(one.names) % 2 == 0)


def _not_named(row: Lettered, whole: Iterator[Set], at: int, number: Number | None) -> Iterator[Set]:
    """Those of a set whom nobody has named in the sentence, or carried over to it; as many as a number says."""
    named = {name for place, name in row.typed.names.items() if place < at} or {*row.view.carried[:1]}
    for one in whole:
        names = tuple(name for name in one.names if name not in named)
        if named & {*one.names} and (number is None or number.value == len(names)):
            yield Set(names, one.kind, one.end)
