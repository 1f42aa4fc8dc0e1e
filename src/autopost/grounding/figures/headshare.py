"""What the head of a set, or those named of it, has of the whole: "the first five took almost 59 percent of the ten's gain"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.figures.perunit import figure_pairs
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_MOST, _LARGE, _NEAR = 12, 100, 60
_HEAD = re.compile(r"\b(?:first|top|leading|best) $")
_LEADERS = re.compile(r" (?:leaders|leading|front-?runners|largest|biggest|best)\b")

_OF_ONE = re.compile(
    rf" of (?:(?:the |all )?{ANY_NOUN} (?:of|for) [\"']?\ue000|[\"']?\ue000++[\"']?'s? |its (?:own )?(?:[a-z]+ )?{ANY_NOUN})"
)
"""Reads "9 percent of the stars of A", "of its stars": no part of what others have."""


def head_share(view: View, number: Number) -> bool:
    """Whether a part is that of so many first of a set, of those named of it, or of two large figures that are given."""
    if _OF_ONE.match(view.mentions.bare, number.end):
        return False
    return number.form == "percent" and not view.cited and any(number.fits(100 * part) for part in _parts(view, number))


def _parts(view: View, number: Number) -> Iterator[float]:
    yield from (small / large for large, small in figure_pairs(view, number, _LARGE))
    few = [n for n in view.mentions.numbers if n.form == "count" and 1 < n.value <= _MOST]
    sizes = {int(n.value) for n in few}
    heads = {
        int(n.value) for n in few if _HEAD.search(view.mentions.bare, 0, n.start) or _LEADERS.match(view.mentions.bare, n.end)
    }
    named = {*view.named, *(name for ref in view.referents if ref.kind == "owner" for name in ref.subjects)}
    for values in _values(view, number):
        names = [*values]
        for size in [known for known in sizes | {len(names)} if known <= len(names)]:
            whole = sum(values[name] for name in names[:size])
            parts = [sum(values[name] for name in names[:k]) for k in heads if k < size]
            told = sum(values[name] for name in names[:size] if name in named)
            yield from (part / whole for part in (*parts, told) if whole and 0 < part < whole)


def _values(view: View, number: Number) -> Iterator[dict[str, float]]:
    """What those of each list that may be meant have, in order: of gains, or of levels, as the words say."""
    said = next((family for start, _, family in view.nouns if 0 <= start - number.end < _NEAR), "")
    for family in [said] if said else dict.fromkeys(family for *_, family in view.nouns) or ["stars"]:
        names = view.rolls.gained("repository", family, view.days)
        days = view.rolls.span("repository", family, view.days)
        yield _known(view, names, f"{family}_gain_{days}d")
        for kind in ("model", "space", "dataset", "paper", "repository"):
            names = view.rolls.trending.get(kind) or view.rolls.by(kind, family)
            yield _known(view, names, family)


def _known(view: View, names: tuple[str, ...], metric: str) -> dict[str, float]:
    facts: dict[str, Fact | None] = {name: view.rolls.of(name, metric) for name in names}
    return {name: fact.number for name, fact in facts.items() if fact is not None and fact.number}
