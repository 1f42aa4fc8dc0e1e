"""Rows of counts by what members have: "Shell leads with four, ahead of Python with three", "Python with 21 to TypeScript's 12".

Whatever the words between them are, a row is believed only when every count of it is right of one and the same set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_KINDS = {
    "language": ("repository",), "sdk": ("space",), "pipeline_tag": ("model", "dataset"), "license": ("model", "dataset"),
    "owner": ("model", "dataset", "space"), "date": ("paper", "repository"),
}  # fmt: skip
"""Of what kind those are that have such a thing."""
_JOINED = re.compile(r",? and |, ")
_MOST = 60


@dataclass(frozen=True)
class Row:
    """Counts and what each is of, with the set that all of them are right of."""

    counts: tuple[tuple[Number, tuple[Test, ...]], ...]
    members: tuple[str, ...]


def rows(view: View, said: Sequence[Test]) -> Iterator[Row]:
    """Every such row of the sentence; none in an issue, whose counts are cited."""
    if view.cited:
        return
    groups = _groups(view, [test for test in said if test.label in _KINDS])
    counts = [number for number in view.mentions.numbers if _counts(view, number)]
    if len(groups) < 2 or len(groups) != len(counts) or len({group[0].label for group in groups}) != 1:
        return
    ends = [(group[0].start, number.start) for group, number in zip(groups, counts, strict=True)]
    before, after = all(a < b for a, b in ends), all(b < a for a, b in ends)
    if not (before or after) or not _alternate(ends):
        return
    for names in _sets(view, groups[0][0].label, counts):
        if all(_right(group, number, names) for group, number in zip(groups, counts, strict=True)):
            yield Row(tuple(zip(counts, groups, strict=True)), names)
            return


def _alternate(ends: Sequence[tuple[int, int]]) -> bool:
    """Whether each count stands between its own group and the next."""
    return all(max(one) < min(two) for one, two in pairwise(ends))


def _groups(view: View, tests: Sequence[Test]) -> list[tuple[Test, ...]]:
    """What is counted together: "Rust and JavaScript with five each"."""
    found: list[list[Test]] = []
    for test in tests:
        gap = view.mentions.bare[found[-1][-1].end : test.start] if found else ""
        if found and test.start < found[-1][-1].end:
            continue
        if found and _JOINED.fullmatch(gap):
            found[-1].append(test)
        else:
            found.append([test])
    return [tuple(group) for group in found]


def _counts(view: View, number: Number) -> bool:
    plain = number.form == "count" and number.step == 1 and not number.hedge and number.value <= _MOST
    return plain and not view.is_size(number) and not NOUN.match(view.mentions.bare[number.end :].lstrip(" -"))


def _right(group: Sequence[Test], number: Number, names: Sequence[str]) -> bool:
    return all(sum(test.holds(name) is True for name in names) == number.value for test in group)


def _sets(view: View, label: str, counts: Sequence[Number]) -> Iterator[tuple[str, ...]]:
    """The sets that the counts may be of: those named here or before, else the lists of what has such a thing at all."""
    named = [names for known in view.populations if not known.other for names in known.readings]
    yield from named
    if named:
        return
    totals = [number.total for number in counts if number.total]
    for kind in _KINDS[label]:
        lists = (view.rolls.trending.get(kind, ()), view.rolls.gained(kind, "stars"), view.rolls.covered.get(kind, ()))
        yield from (names[: totals[0]] for names in lists if totals and len(names) >= totals[0])
        yield from (() if totals else (names for names in lists if names))
    yield from view.spoken
