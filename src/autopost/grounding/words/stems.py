"""Words cut to what they share with their forms, so that texts can be held against each other."""

from __future__ import annotations

import re
from functools import lru_cache

from autopost.folding import folded_key

_STEM = re.compile(r"[^\W_]{3,}")


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The words of a text, cut so that `supports`, `supported` and `support` are one."""
    return frozenset(_stem(word) for word in _STEM.findall(folded_key(text)))


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    for ending in (
        "ations",
        "ation",
        "ingly",
        "ings",
        "ing",
        "ized",
        "ised",
        "edly",
        "ment",
        "ers",
        "ies",
        "ed",
        "es",
        "ly",
        "er",
        "s",
        "e",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word[:-1] if len(word) == _SHORT and word[-1] == "s" and word[-2] not in "sui" else word


_SHORT = 4
"""Reads "apps", "bugs": of so many letters, one plural."""
