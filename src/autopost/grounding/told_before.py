"""Headlines and openings that an earlier edition printed in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from autopost.issue import Finding, Sentence
from autopost.likeness import likeness
from autopost.printing import day

Earlier = Mapping[str, Sequence[tuple[date, str]]]
"""By the pointer of a headline or opening: what stood there in which earlier edition."""

SAME, ALIKE = 0.95, 0.7
"""From which likeness on a line is the same but for its figures, and from which on it is too like the earlier one."""


def told_before(written: Sequence[tuple[str, Sentence]], earlier: Earlier) -> Iterator[Finding]:
    """Reads a line against those that stood in its place. A warning each: what is told again is dull and not untrue.

    See `likeness` for how alike two lines are.
    """
    for pointer, sentence in written:
        past = [(likeness(sentence.text, text), edition) for edition, text in earlier.get(pointer, ())]
        most, edition = max(past, default=(0.0, None))
        if edition is None or most < ALIKE:
            continue
        place = "opening" if "/body/" in pointer else "motion" if "/motion/" in pointer else "headline"
        told = "is, but for its figures, that" if most >= SAME else "is too like that"
        yield Finding(
            code="told-before",
            severity="warning",
            section=pointer,
            start=0,
            end=len(sentence.text),
            text=sentence.text,
            message=f"this {place} {told} of {day(edition)}",
        )
