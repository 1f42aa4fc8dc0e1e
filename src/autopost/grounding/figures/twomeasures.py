"""What one subject has by two measures, read to the last word: "A shows 5 and 7 for stars and forks", "its forks are at 5"."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.order.orderwords import WHO, Word
from autopost.grounding.view import View

_KINDS = frozenset({"noun", "count", "now", "plain", "of", "for", "against", "told", "stop", "present"}) | WHO
_TWO = 2
_BESIDE = frozenset({"count noun count noun", "noun count noun count", "count noun noun count", "noun count count noun"})
"""Rows in which each figure stands by its measure; in all others the two of a kind stand together, in their order."""


def two_measures(view: View, name: str, words: list[Word], numbers: dict[int, Number]) -> Iterator[tuple[Word, bool | None]]:
    """Each of two figures, and whether it is what the subject has by its measure; nothing where a word says more."""
    told = [word for word in words if word.kind in {"noun", "count"}]
    families = [family for _, _, family in view.nouns]
    row = " ".join(word.kind for word in told)
    if len({*families}) != _TWO or len(families) != _TWO or row.count("count") != _TWO or len(told) != _TWO + _TWO:
        return
    if any(word.kind not in _KINDS or word.said == "to" for word in words):
        return
    counts = [word for word in told if word.kind == "count"]
    apart = [word.kind for word in words if word.kind in {"one", "other"} and word.start > counts[0].start]
    if row not in _BESIDE and apart == ["other", "one"]:
        families.reverse()
    for word, family in zip(counts, families, strict=True):
        fact, number = view.desk.rolls.of(name, family), numbers[word.start]
        known = fact.number if fact is not None and number.form == "count" else None
        yield word, None if known is None else number.fits(known)
