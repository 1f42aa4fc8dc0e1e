"""Words that say the same in a retelling: "lasting" of what a source calls "persistent", "behave" of its "behavior"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from autopost.grounding.retelling.vocabulary import forms
from autopost.grounding.words import phrases
from autopost.grounding.words.stems import stems

_ROOT, _SHORT = 4, 3
"""Letters that two words of one root have in common at the least; and two that are but bent."""
_BENT = frozenset({"", "s", "ed", "ing"})
_LISTED = frozenset(ending.replace("y", "i") for ending in phrases.words("word_endings"))
_ENDINGS = _LISTED | {ending.removesuffix("e") for ending in _LISTED} | {""}
"""How the words of one root end."""


@cache
def _groups() -> dict[str, frozenset[str]]:
    """For the stem of a word, those of the words that say the same."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in phrases.words("synonyms"):
        group = stems(" ".join(form for word in entry.split() for form in (word, *_of_verb(word))))
        for stem in group:
            found[stem] |= group
    return {stem: frozenset(group) for stem, group in found.items()}


def _of_verb(word: str) -> Iterator[str]:
    """The forms of a word, without who does it: a "user" is none of "use"."""
    return (form for form in forms(word) if not form.endswith(("er", "ers", "est")))


@lru_cache(maxsize=4096)
def meant(known: frozenset[str]) -> frozenset[str]:
    """The stems of some words, and of those that say the same."""
    return known.union(*(_groups().get(stem, frozenset()) for stem in known))


def of_one_root(word: str, known: frozenset[str]) -> bool:
    """Reads "defines" of "definition", "queried" of "queryable": a word made of one that is known."""
    return any(_one_root(word, other) for other in known if other[:_SHORT] == word[:_SHORT])


def _one_root(word: str, other: str) -> bool:
    word, other = word.replace("y", "i"), other.replace("y", "i")
    length = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    if word[_SHORT:] in _BENT and other[_SHORT:] in _BENT:
        return True
    return any(word[n:] in _ENDINGS and other[n:] in _ENDINGS for n in range(length, _ROOT - 1, -1))
