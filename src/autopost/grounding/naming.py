"""How many entries of a list bear a word in their names: "nine names with GGUF", "six of the 30 begin with unsloth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.houses import compares
from autopost.grounding.numbers import Number
from autopost.grounding.numerals import SMALL_WORDS, small
from autopost.grounding.view import View

_BORNE = re.compile(
    r"\b(?:names?|named|entry|entries|listings?|label\w*|begin\w*|start\w*|under|mentions?|appears?|turns? up|shows? up|"
    r"stamped|places|times|trending|list|thirty|top)\b"
)
_TOP = re.compile(rf"\b(?:top|first|leading)[ -](?P<n>{SMALL_WORDS}|\d+)\b")
_NO_COUNT = re.compile(
    r"[- ](?:[a-z]+ ){0,2}?(?:stars?|likes?|downloads?|forks?|upvotes?|points?|days?|weeks?|percent|releases?|"
    r"places?|spots?|positions?|rungs?|slots?|times (?:as|the|more))\b"
)
_MOST = 40


def bearing(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """As many entries of a whole list as a word that the clause names stands in, as a maker's or in the name itself."""
    listed = next((fact for fact in view.desk.lists if isinstance(fact.value, tuple)), None)
    if listed is None or not isinstance(listed.value, tuple) or not _counts(view, number, len(listed.value)):
        return
    start, end = view.clause(number.start)
    top = _TOP.search(view.mentions.bare)
    entries = [str(entry).lower() for entry in listed.value[: (small(top["n"]) or _MOST) if top else None]]
    said = _words(view, start, end) or _words(view, 0, len(view.mentions.bare))
    for word in said:
        held = {sum(_has(entry, word, whole=whole) for entry in entries) for whole in (True, False)}
        if int(number.value) in held - {0}:
            yield (listed,)


def _counts(view: View, number: Number, size: int) -> bool:
    if number.form not in {"count", "times"} or number.step > 1 or not 1 <= number.value <= size:
        return False
    if number.total not in {None, size} and not _TOP.search(view.mentions.bare):
        return False
    return (
        _BORNE.search(view.mentions.bare) is not None
        and not compares(view, number)
        and not _NO_COUNT.match(view.mentions.bare, number.end)
    )


def _words(view: View, start: int, end: int) -> list[str]:
    """The names, quoted words and words in capitals of a stretch, bare of the plural and of the possessive."""
    spans = [(n.start, n.end) for n in view.mentions.names]
    spans += [(n.start, n.end) for n in view.mentions.strangers]
    spans += [(n.start, n.end) for n in view.mentions.quotes]
    text = view.mentions.folded.text
    spans += [match.span() for match in re.finditer(r"\b[A-Z][A-Z\d]+(?=s?\b)", text)]
    found = (re.sub(r"'s?$", "", text[a:b].strip("\"'“”‘’ ")).lower() for a, b in spans if start <= a < end)
    return list(dict.fromkeys(word for word in found if len(word) >= _SHORT))


_SHORT = 3


def _has(entry: str, word: str, *, whole: bool) -> bool:
    """Whether an entry is of a maker, or has the word in its name: as a word of its own, or as part of one."""
    if "/" in word:
        return False
    owner, _, name = entry.partition("/")
    if whole:
        return owner == word or owner.startswith(f"{word}-") or word in re.split(r"[-_./ ]", name)
    return word in name or word in owner
