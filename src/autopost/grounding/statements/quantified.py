"""Words that say of how many of a set something is so: "four of", "none of", "only half of", "all but one of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Enough, everyone
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.restrictions import limited, met
from autopost.grounding.statements.sets import sets_of_total

_WORDS: tuple[tuple[re.Pattern[str], Enough], ...] = (
    (re.compile(r"(?:all but one|every one but one)(?: of)? "), lambda n, size: n == size - 1),
    (re.compile(r"(?:not all|not every one)(?: of)? "), lambda n, size: n < size),
    (re.compile(r"(?:all|each|every one|every single one|both|every)(?: of)? "), everyone),
    (re.compile(r"(?:none|no one|not one|not a single one|neither)(?: of)? |no |not a single "), lambda n, _: n == 0),
    (re.compile(r"(?:most|the majority|a majority|more than half|over half)(?: of)? "), lambda n, size: 2 * n > size),
    (re.compile(r"(?:half|exactly half)(?: of)? "), lambda n, size: 2 * n == size),
    (re.compile(r"(?:fewer than half|less than half|(?:only )?a minority)(?: of)? "), lambda n, size: 0 < 2 * n < size),
    (re.compile(r"(?:only a few|very few|few|only few)(?: of)? "), lambda n, size: 0 < 3 * n <= size),
    (re.compile(r"(?:some|at least one)(?: of)? "), lambda n, _: n > 0),
    (re.compile(r"several(?: of)? "), lambda n, _: n > 1),
)
_SO_MANY = re.compile(
    r"(?P<how>only |just |exactly |at least |more than |fewer than |at most |no more than |all but )?"
    rf"(?P<n>{COUNT})(?: of)? ?"
)
_NOT_ONE = re.compile(rf"not (?P<n>{COUNT}) of ")


class Quantified(NamedTuple):
    """How many it is said of, where the set begins that they are of, and the number, where it is one."""

    enough: Enough
    end: int
    number: Number | None = None

    def sets(self, row: Lettered) -> Iterator[Set]:
        """The sets that they may be of, named behind the words or, as in "four of the ten", with the number."""
        if self.number is None or not self.number.total:
            yield from limited(row, self.end)
            yield from _spoken_of(row, self.end)
            return
        counted = {number.value for number in row.typed.counts.values() if number.start < self.number.start}
        for one in sets_of_total(row, self.number):
            # "Eight have GGUF in their names, and three of the eight": perhaps of those, and of no list.
            whole = replace(one, spoken=len(one.names) in counted)
            yield from [whole] if whole.names else []
            yield from (replace(kept, spoken=whole.spoken) for kept in met(row, whole) if kept.names)


_VERB = re.compile(
    r" (?:is|are|was|were|has|have|had|carry|carries|come|came|belong|do|does|did|gained|added|lost|run|use|stand|stands|rank|"
    r"ranks)\b"
)


def _spoken_of(row: Lettered, at: int) -> Iterator[Set]:
    """Reads "Four are under MIT", of those of whom the sentence before spoke."""
    end = at - 1 if row.text[at - 1 : at] == " " else at
    told = (*row.met, *row.rest)
    for names in ((*row.view.spoken, told) if told else row.view.spoken) if _VERB.match(row.text, end) else ():
        if len(names) > 1:
            yield Set(names, row.view.desk.kind(names[0]), end, spoken=True)


def quantified(row: Lettered, at: int) -> Iterator[Quantified]:
    """Every such word that begins at a place."""
    for pattern, enough in _WORDS:
        if match := pattern.match(row.text, at):
            yield Quantified(enough, match.end())
    if (match := _NOT_ONE.match(row.text, at)) and row.typed.counts[match.start("n")].value == 1:
        yield Quantified(lambda n, _: n == 0, match.end())
    match = _SO_MANY.match(row.text, at)
    number = row.typed.counts.get(match.start("n")) if match else None
    if match and number is not None and (number.form == "fraction" or (number.form == "count" and number.step >= 1)):
        yield Quantified(_enough(number, (match["how"] or "").strip()), match.end(), number)


def _enough(number: Number, how: str) -> Enough:
    n = int(number.value)
    up = how in {"at least", "more than"} or number.hedge == "above"
    low = how in {"at most", "no more than", "fewer than"} or number.hedge == "below"
    if number.form == "fraction":
        part = number.value
        return lambda count, size: (
            size > 0 and (count > part * size if up else count < part * size if low else count == part * size)
        )
    if up:
        return lambda count, _: count > n or (how == "at least" and count == n)
    if low:
        return lambda count, _: count < n or (how != "fewer than" and count == n)
    return (lambda count, size: count == size - n) if how == "all but" else (lambda count, _: count == n)
