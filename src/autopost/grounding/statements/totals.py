"""Sentences about what all of a set have together: "Added up, the stars of the four come to 464,473".

The set, what is measured and the one figure are read together; what a single one of the set has is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import Lettered
from autopost.grounding.statements.meaning import Claim, Truth, either
from autopost.grounding.statements.measures import Measured
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.restrictions import limited
from autopost.grounding.words import phrases

_BEGINS = re.compile(r"\b(?=(?:the|these|those|our|all|all of) )")
_TOTAL = re.compile(
    r"\b(?:together|combined|totals?|totall?ed|totall?ing|sum|sums|summed|add(?:s|ed|ing)? up|add(?:s|ed)? to|adding|altogether|"
    r"collectively|jointly|"
    r"aggregate|in all|all told|(?:taken )?as a (?:whole|group|set)|in (?:aggregate|combination|sum)|between them|account for|"
    r"amass(?:ed)?|come to|amount to)\b"
)
_OF_OTHERS = re.compile(
    r"\b(?:each|apiece|per|average|mean|median|most|fewest|alone|"
    r"gain\w*|add(?:ed|s)|collected|won|drew|attracted|growth|grow\w*|grew)\b|-growing\b"
)
"""Reads "The four have 9 stars each", and "the ten largest gains come to": of what was gained, whenever that was."""
_WORDS = phrases.each_word("total_of_set")


def total_of_set(row: Lettered) -> Iterator[Claim]:
    """That all of a set have so many together: right where every word is read and the figure is their sum."""
    families = row.view.families
    if len(families) != 1 or row.typed.spans or row.typed.days or not _TOTAL.search(row.text):
        return
    if _OF_OTHERS.search(row.text):
        return
    figure, told = Measured(next(iter(families))), [*_sets(row)]
    for begun in dict.fromkeys(start for start, _ in told):
        sets = [one for start, one in told if start == begun]
        end = max(one.end for one in sets)
        numbers = [number for at, number in row.typed.counts.items() if not begun <= at < end]
        left = row.text[:begun] + row.text[end:]
        if len(numbers) != 1 or not _whole(numbers[0]) or not _read(left) or not _TOTAL.search(left):
            continue
        sums = [_so(row, figure, one, numbers[0]) for one in sets if one.end == end]
        yield Claim(numbers[0].start, numbers[0].end, either(sums), "value", clause=(0, len(row.text)))
        return


def _sets(row: Lettered) -> Iterator[tuple[int, Set]]:
    """Every set of more than one that the sentence names, and where its name begins."""
    for begun in _BEGINS.finditer(row.text):
        yield from ((begun.start(), one) for one in limited(row, begun.start()) if len(one.names) > 1)


def _whole(number: Number) -> bool:
    """Whether it is a plain count of things, and not only bounded."""
    return number.form == "count" and number.total is None and number.hedge in {"", "about"} and number.value > len("ab")


def _read(left: str) -> bool:
    """Whether nothing stands beside the set but words of a sum, the measure and the figure: no name, no label."""
    return re.search(r"[\ue000-\ue014\ue016-\uf8ff]", left) is None and phrases.only(left, _WORDS)


def _so(row: Lettered, figure: Measured, one: Set, number: Number) -> Truth:
    """Whether those of a set have so many together; None where what one has is not known."""
    total = figure.together(row, one.names)
    return None if total is None else number.fits(total)
