"""The word lists of `phrases.toml`, as patterns and sets."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads((files("autopost.grounding.words") / "phrases.toml").read_text(encoding="utf-8"))


def words(name: str) -> frozenset[str]:
    """One list as a set of plain words."""
    return frozenset(_lists()[name])


def each_word(name: str) -> frozenset[str]:
    """The words of one list of which each entry has several, one by one."""
    return frozenset(word for entry in _lists()[name] for word in entry.split())


_WORD = re.compile(r"[a-z]+")


def only(text: str, known: frozenset[str]) -> bool:
    """Whether a text in small letters has no words but some."""
    return {*_WORD.findall(text)} <= known


def either(*names: str) -> str:
    """The alternatives of some lists, as the inside of a group."""
    return "|".join(part for name in names for part in _lists()[name])


def pattern(*names: str) -> re.Pattern[str]:
    """The alternatives of some lists, as whole words; one that begins with a comma may stand right after a figure.

    A name or a time that is blanked out ends a word as well.
    """
    return re.compile(rf"(?:\b|(?=\W))(?:{either(*names)})(?:\b|(?<=\ue000)(?!\w))")


def ordered(name: str) -> tuple[str, ...]:
    """One list in its order."""
    return tuple(_lists()[name])
