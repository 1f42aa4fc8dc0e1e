"""Names said short after their family: "the two DeepSeek V4 models, Pro and Flash", "MiniMax's M3", "its sibling V4-Flash"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from autopost.facts import OWNED, Subject
from autopost.folding import plain

TOKEN = re.compile(r"[^\W_]+(?:\.\d+[^\W_]*)*")
_LEAD = re.compile(
    r"(?:^|[,:;(] |'s? |\b(?:and|or|to|than|with|sibling|siblings|version|over|behind|by|for|of|the|while|but|model|is|as|"
    r"both|its|their|today|now|yesterday|then) )$",
    re.IGNORECASE,
)
_LONGEST = 6


def tokens(text: str) -> tuple[str, ...]:
    """The words of a name, lower case."""
    return tuple(match[0].lower() for match in TOKEN.finditer(plain(text)))


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of a name, standing for the whole."""

    start: int
    end: int
    words: tuple[str, ...]
    subjects: tuple[str, ...]
    printed: str


class Tails:
    """The ends of names that have more than one word, and whose family each name is of."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self._ends: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._families: dict[str, set[str]] = defaultdict(set)
        self._first: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for subject in subjects:
            if subject.kind not in OWNED:
                continue
            bare = subject.name.rpartition("/")[2]
            words = tokens(bare)
            self._names[subject.id] = bare
            if words:
                self._first[subject.id] = words[0]
                self._families[words[0]].add(subject.id)
            for n in range(1, len(words)):
                if len(words) - n <= _LONGEST:
                    self._ends[words[n:]].add(subject.id)

    def find(self, text: str, taken: list[tuple[int, int]], kin: set[str]) -> Iterator[Tail]:
        """Ends of names of a kin that the text names too, where the text treats them as names."""
        spans = [match.span() for match in TOKEN.finditer(text)] if kin else []
        for n, (start, _) in enumerate(spans):
            if not re.match(r"(?!It\b)[A-Z\d]", text[start:]) or not _LEAD.search(text[max(0, start - 12) : start]):
                continue
            for size in range(min(_LONGEST, len(spans) - n), 0, -1):
                end = spans[n + size - 1][1]
                words = tuple(text[a:b].lower() for a, b in spans[n : n + size])
                whom = self._ends.get(words, set()) & kin
                free = not any(a < end and start < b for a, b in taken) and not text[start:end].isdigit()
                if whom and free and not re.match(r"[-_/\w]|\.\w", text[end : end + 2]):
                    yield Tail(start, end, words, tuple(sorted(whom)), self._names[min(whom)])
                    break

    def kin(self, subjects: Iterable[str], *, whole: bool) -> set[str]:
        """The subjects themselves; of a whole name all that begin with its first word."""
        found: set[str] = set()
        for name in subjects:
            first = self._first.get(name)
            found |= self._families[first] if whole and first is not None else {name}
        return found
