"""How many entries of a list bear a word in their names: "nine names with GGUF", "six of the 30 begin with unsloth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.sets.houses import compares
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
    top = _TOP.search(view.mentions.bare, number.start) or _TOP.search(view.mentions.bare)
    entries = [str(entry).lower() for entry in listed.value[: (small(top["n"]) or _MOST) if top else None]]
    said = _words(view, start, end) or _words(view, 0, len(view.mentions.bare))
    for word in said:
        held = {sum(_has(entry, word, whole=whole) for entry in entries) for whole in (True, False)}
        if int(number.value) in held - {0}:
            yield (listed,)


_APPEARS = re.compile(
    r"\b(?:appears?|turns? up|shows? up|crops? up|features?|figures?|is (?:here|there|listed|named|in the [a-z]+)) "
    r"(?:just |only )?$"
)
_IN_ALL = re.compile(
    r" (?:today|(?:in|on) (?:this|our|today's|the) (?:edition|issue|ledger|page|lists)|over|here)\b|"
    r":|\.|\W*$"
)


def across(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "FastContext appears twice today": on a list as a model, and as a paper; or a house as the maker of both."""
    bare = view.mentions.bare
    if number.form != "times" or not _APPEARS.search(bare[: number.start]) or not _IN_ALL.match(bare, number.end):
        return
    for word in _words(view, 0, number.start)[-2:]:
        facts = [f for f in view.desk.ledger.facts if f.metric in {"rank", "models", "title", "organization"} and "@" not in f.id]
        told = {f.subject.id: f for f in facts if f.subject.kind != "list" and word in f"{f.subject.id} {f.value}".lower()}
        listed = (str(one).lower() for f in facts if isinstance(f.value, tuple) for one in f.value)
        more = {entry for entry in listed if word in entry and f"hf:model:{entry}" not in {name.lower() for name in told}}
        if len(told) + len(more) == number.value:
            yield tuple(told.values())[:1] or view.facts[:1]


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
    told = [re.sub(r"'s?$", "", text[a:b].strip("\"'“”‘’ ")).lower() for a, b in spans if start <= a < end]
    found = [*told, *(word.removesuffix("s") for word in told if word.endswith("s"))]  # "seven Gemmas"
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
