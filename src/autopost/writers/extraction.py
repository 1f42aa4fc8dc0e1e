"""The JSON object in what a chat model answered, which may stand in a fence or between sentences."""

from __future__ import annotations

import json
import re

_THINKING = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_START = re.compile(r'\{\s*"')
_MARK = re.compile(r'\\.|["{}]', re.DOTALL)


def json_object(text: str) -> str | None:
    """The text of the first complete, non-empty JSON object in an answer, or the answer itself where it is one object.

    None where there is no such object, or where the first one is cut off: what lies inside a broken object is no answer.
    Takes time in proportion to the length of the text, whatever it holds.
    """
    text = _THINKING.sub("", text.lstrip("\ufeff")).strip().lstrip("\ufeff")
    if _is_object(text):
        return text
    position = 0
    while start := _START.search(text, position):
        end = _closing(text, start.start())
        if end is None:
            return None
        if _is_object(text[start.start() : end]):
            return text[start.start() : end]
        position = end
    return None


def _is_object(text: str) -> bool:
    if not text.startswith("{"):
        return False
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _closing(text: str, start: int) -> int | None:
    """Where the object that begins at `start` has ended: braces inside strings do not count."""
    depth = 0
    inside = False
    for mark in _MARK.finditer(text, start):
        if mark[0] == '"':
            inside = not inside
        elif not inside and mark[0] in "{}":
            depth += 1 if mark[0] == "{" else -1
            if depth == 0:
                return mark.end()
    return None
