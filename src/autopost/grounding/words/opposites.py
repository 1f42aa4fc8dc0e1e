"""Words and their opposites, as pairs: which word of order, or of a source, has been turned round."""

from __future__ import annotations


def both_ways(*pairs: str) -> dict[str, str]:
    """`"more fewer"` as each for the other."""
    words = (pair.split() for pair in pairs)
    return {word: opposite for a, b in words for word, opposite in ((a, b), (b, a))}


ORDER = both_ways("more fewer", "higher lower", "ahead behind", "above below") | {"less": "more"}
"""Words that set one above another."""
