"""How alike two lines of copy are, by words alone: for headlines and openings that were told before."""

from __future__ import annotations

import re
from itertools import pairwise

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,:%]*")


def likeness(one: str, other: str) -> float:
    """From 0 to 1: twice the word pairs that both have, over those of each (L. R. Dice, Ecology 26, 1945, on word bigrams).

    Letters count without case, and every figure as the same word: a line that only changed its figures is the same line.
    """
    a, b = _pairs(one), _pairs(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _pairs(text: str) -> set[tuple[str, str]]:
    words = ["0" if word[0].isdigit() else word for word in _WORD.findall(text.casefold())]
    return set(pairwise(["", *words, ""]))
