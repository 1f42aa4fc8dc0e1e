"""A word in quotation marks that is a part of somebody's name: "an “Uncensored” Qwen3.6 from HauhauCS"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.mentions.names import Name
from autopost.grounding.referents.rolls import account
from autopost.grounding.view import View

_OWN = re.compile(r"'s? (?:own |new |so-called )?[\"']*")
_BY = re.compile(r"[\"']*(?: (?:model|build|version|variant|edition|cut|one|entry))? (?:from|by|of) ")
_WORDS = re.compile(r"[a-z\d]+")


def part_of_name(view: View, piece: Piece, words: str) -> bool:
    """Whether a quoted word stands in the name of each model that the house and the family beside it may mean."""
    names = [name for name in view.mentions.names if name.hit is not None]
    family = next((name for name in names if re.fullmatch(r"[\"']* ", view.low[piece.end : name.start])), None)
    house = _house(view, piece, family, names)
    if not house or _WORDS.fullmatch(words) is None:
        return False
    meant = [entry for entry in _entries(view) if account(entry).lower() == house and _of_family(entry, family)]
    return bool(meant) and all(words in _WORDS.findall(entry.rpartition("/")[2].lower()) for entry in meant)


def _house(view: View, piece: Piece, family: Name | None, names: list[Name]) -> str:
    """The account that is named right before the quotation, or behind it and its family."""
    after = family.end if family else piece.end
    for name in names:
        before = _OWN.fullmatch(view.low, name.end, piece.start)
        behind = _BY.fullmatch(view.low, after, name.start)
        if (before or behind) and name.hit is not None:
            said = name.hit.alias.printed.lower()
            return said if any(account(entry).lower() == said for entry in _entries(view)) else ""
    return ""


def _entries(view: View) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*view.rolls.models, *(name for names in view.rolls.trending.values() for name in names))))


def _of_family(entry: str, family: Name | None) -> bool:
    return family is None or entry.rpartition("/")[2].lower().startswith(family.text.lower())
