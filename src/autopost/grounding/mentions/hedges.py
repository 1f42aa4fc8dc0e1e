"""Rounding words: "almost" and "fewer than" are from below, "more than" and "at least" from above, "about" from both sides."""

from __future__ import annotations

import re
from typing import Literal

Hedge = Literal["", "about", "below", "above"]

_HEDGES: tuple[tuple[Hedge, str], ...] = (
    ("below",
        r"almost|nearly|just under|close to|approaching|under|(?<!no )fewer than|(?<!no )less than|below|not quite|up to|"
        r"shy of|short of|not far off|at most|no more than"
    ),
    ("above",
        r"(?<!no )more than|over|above|just over|upwards? of|exceed(?:s|ing|ed)?|in excess of|north of|at least|"
        r"no (?:fewer|less) than|better than|topped|passed|reached|crossed|hit|surpassed|some more than|well over|well above|"
        r"well more than|(?:went|goes|gone|got|moved|climbed) (?:past|beyond)"
    ),
    ("about", r"about|around|roughly|approximately|some|circa|ca\.|approx\.|nearly exactly|~|≈|or so|close on"),
)  # fmt: skip
_HEDGE = tuple((hedge, re.compile(rf"(?:\b|(?<=\W)|^)(?:{words})(?: an?| the)?[ \u00a0]?$")) for hedge, words in _HEDGES)


_CLOSE = re.compile(
    r"\b(?:just|barely|slightly|marginally|fractionally|a (?:little|shade|touch|hair|whisker|bit|fraction|sliver|smidgen)) "
    r"(?:over|above|north of|more than|under|below|short of|shy of|fewer than|less than)(?: an?| the)?[ \u00a0]?$"
)


def close(text: str, start: int) -> bool:
    """Whether the rounding word before a place says that little is missing, or little more: "just over"."""
    return _CLOSE.search(text[max(0, start - 32) : start]) is not None


_CAME_TO = re.compile(r"\b(?:reached|hit) $")
"""Reads "together they reached 13.4 million": what they came to, no mark that was passed."""


_THAN_THE = re.compile(r"\b(?:fewer|less|more|higher|lower) than the $")
_OF_WHOM = re.compile(r"[\d.,]+(?: (?:million|thousand|billion))?(?: [a-z]+)? (?:of|for|by) (?!the\b)")


def hedged(text: str, start: int, *, exact: bool = False) -> Hedge:
    """The rounding word that stands before a place; `exact` says that what stands there is no round mark."""
    before = text[max(0, start - 24) : start]
    if exact and _CAME_TO.search(before):
        return ""
    if _THAN_THE.search(before) and _OF_WHOM.match(text, start):
        return ""  # "fewer than the 8.0 million of A": what A has, no bound
    for hedge, pattern in _HEDGE:
        if pattern.search(before):
            return hedge
    return ""
