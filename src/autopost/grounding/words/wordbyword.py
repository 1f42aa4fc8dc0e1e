"""A text read word by word, by one pattern for all the kinds of words that it may have: to its last one, or not at all."""

from __future__ import annotations

import re


def word_by_word(text: str, word: re.Pattern[str], between: str = ' "') -> list[re.Match[str]]:
    """The words of a text, each right behind the last but for the marks `between`; none where something is left over."""
    words: list[re.Match[str]] = []
    at = _behind(text, 0, between)
    while at < len(text):
        match = word.match(text, at)
        if match is None or match.end() == at:
            return []
        words.append(match)
        at = _behind(text, match.end(), between)
    return words


def _behind(text: str, at: int, marks: str) -> int:
    while at < len(text) and text[at] in marks:
        at += 1
    return at
