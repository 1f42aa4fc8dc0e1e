"""Whoever grew fastest or slowest of a set, and whoever stands last on a list, in words that are no figure's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import days_told
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.view import Referent, View

_GROWING = re.compile(
    r"\b(?P<way>fastest|slowest|quickest)[- ](?:growing|growers?|gaining|gainers?|rising|risers?|climbing|climbers?)\b(?! than)"
)
_PERCENT = re.compile(r"\b(?:percent(?:age)?|per cent|relative|proportionally)\b|%")
_LAST = re.compile(r"\bthe (?:lowest|last|worst)[- ](?:ranked|placed|ranking)\b(?! (?:of|among|in) (?:the|these|those|them))")
_IS = re.compile(r"[\"']?(?:,| (?:is|was|remains|stands out as|are))(?: (?:also|again|still|easily|clearly|by far))? $")
_HERE = re.compile(r" (?:is|was|remains|are) \W*$")
_FEW = 3


def growth_bests(view: View) -> Iterator[tuple[int, int]]:
    """Every such word that is so of whoever it is said of."""
    yield from _growing(view)
    for match in _LAST.finditer(view.mentions.bare):
        if (ref := _whom(view, match)) is not None and _stands_last(view, ref):
            yield match.start(), match.end()


def _growing(view: View) -> Iterator[tuple[int, int]]:
    """Reads "is the slowest-growing of the ten gainers in percentage terms", by gains too where no percentage is spoken of."""
    for match in _GROWING.finditer(view.mentions.bare):
        ref = _whom(view, match)
        sets = [names for p in view.populations if p.start >= match.end() - 4 and not p.other for names in p.readings]
        own = next(iter(ref.subjects)) if ref and len(ref.subjects) == 1 else ""
        names = next((names for names in sets if own in names and len(names) >= _FEW), ())
        ways = ("change",) if _PERCENT.search(view.mentions.bare) else ("change", "gain")
        if names and all(_first(view, own, names, aspect, low=match["way"] == "slowest") for aspect in ways):
            yield match.span()


def _first(view: View, own: str, names: tuple[str, ...], aspect: str, *, low: bool) -> bool:
    """Whether one grew most, or least, of a set over the days told, in whatever it is that the sentence names."""
    kind = view.desk.kind(own)
    families = dict.fromkeys(noun for *_, noun in view.nouns) or ["stars" if kind == "repository" else "likes"]
    for family in families:
        days = view.rolls.span(kind, family, days_told(view) or view.days)
        values = {name: fact.number for name in names if (fact := view.rolls.of(name, f"{family}_{aspect}_{days}d")) is not None}
        if len(values) < len(names) or own not in values:
            return False
        if any((value or 0) < (values[own] or 0) if low else (value or 0) > (values[own] or 0) for value in values.values()):
            return False
    return True


def _whom(view: View, match: re.Match[str]) -> Referent | None:
    """Of whom it is said: the subject right before "is", or the name right behind."""
    kinds = {"name", "owner", "value", "pronoun", "role"}
    before = [ref for ref in view.referents if ref.kind in kinds and ref.end <= match.start() and ref.subjects]
    start, _ = view.clause(match.start())
    near = [
        ref for ref in before if ref.end >= start and _IS.match(view.mentions.bare[ref.end : match.start()].replace(" the ", " "))
    ]
    after = [ref for ref in view.referents if ref.kind in kinds and 0 <= ref.start - match.end() <= len(" remains ")]
    after = [ref for ref in after if _HERE.match(view.mentions.bare[match.end() : ref.start])]
    found = after or near[-1:] or [ref for ref in before if ref.kind == "pronoun"][-1:]
    return found[0] if found else None


def _stands_last(view: View, ref: Referent) -> bool:
    """Whether nobody of its kind has a place behind his."""
    own = next(iter(ref.subjects)) if len(ref.subjects) == 1 else ""
    for kind, names in view.rolls.trending.items():
        if own in names and kind in {listed_kind(view.mentions.bare), view.desk.ledger.subjects[own].kind}:
            return names[-1] == own
    return False
