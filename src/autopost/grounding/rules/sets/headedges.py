"""Who stands right outside the head of a list, or fell out of it: "just outside the top ten", "dropped out of the top ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.places.heads import place_of
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_TOP = (
    rf"the (?:[a-z\ue000']+ ){{0,2}}(?:top|first|leading) (?P<n>{SMALL_WORDS}|\d{{1,2}})\b"
    r"(?! by (?:\ue000|[a-z]+s|age|trending score)\b)"
)
_BY_ONE = r"(?P<one> by (?:only |just )?(?:an?|one|a single|just one) (?:single )?(?:place|spot|rank|position)\b)?"
_OUTSIDE = re.compile(
    r"(?P<just>\b(?:only just|just|narrowly|barely|right|immediately|one place|one spot) )?"
    r"\b(?:outside|miss(?:es|ed|ing)(?: out on)?|short of|below) "
    rf"(?:of )?{_TOP}{_BY_ONE}"
)
_OUT_OF = re.compile(
    rf"\b(?:(?:dropp|slipp|push|knock|edg|squeez|bump)ed|drops|fell|falls|slips|slid|tumbled|slipping|dropping|falling) "
    rf"(?:just )?out of {_TOP}"
)
_KEPT = re.compile(rf"\b(?:hold|keep|retain|defend) (?:on to )?(?:its|their|a) (?:place|spot|position|seat) (?:in|among) {_TOP}")
_LOST = re.compile(rf"\b(?:lost|loses|gave up|gives up) (?:its|a) (?:place|spot|position|seat) (?:in|among) {_TOP}")


@OpenRule
def just_outside(view: View) -> Iterator[Verdict]:
    """Refuses "sits just outside the top seven", "misses the top five by a single place" of whoever stands eleventh."""
    for told in _OUTSIDE.finditer(view.mentions.bare):
        size = small(told["n"]) or 0
        by_one = told["one"] or (told["just"] or "").startswith("one")
        place = _place(view, told.start())
        if not place or not (by_one or told["just"]) or denies(view, told.start()) or _measured(view, told):
            continue
        near = 1 if by_one or size < _LONG else _A_FEW
        if not size < place <= size + near:
            yield Verdict(told.start(), told.end(), "rank", f"the place on the list is number {place}")


_LONG, _A_FEW = 12, 3


@OpenRule
def fallen_out(view: View) -> Iterator[Verdict]:
    """Refuses "dropped out of the top eight" of whoever did not stand among the first eight before either."""
    for pattern in (_OUT_OF, _KEPT, _LOST):
        for told in pattern.finditer(view.mentions.bare):
            size = small(told["n"]) or 0
            ref = _of(view, told.start())
            earlier = _earlier(view, ref) if ref else []
            kept = pattern is _KEPT and not denies(view, told.start())
            if earlier and not kept and not _measured(view, told) and all(place > size for place in earlier):
                yield Verdict(told.start(), told.end(), "rank", f"the best place known before is number {min(earlier)}")


def _of(view: View, at: int) -> Referent | None:
    """Whom a predicate is told of: the last who is named or meant before it."""
    start, _ = view.clause(at)
    own = [ref for ref in view.referents if start <= ref.start < at and ref.kind in {"name", "pronoun", "value"}]
    one = [ref for ref in own if not AS_OBJECT.search(view.mentions.bare, 0, ref.start)]
    return one[-1] if one and len(one[-1].subjects) == 1 else None


AS_OBJECT = re.compile(r"\b(?:than|of|from|behind|above|below|by|to|over|with|for|as|after|before|like|passed) [\"']?$")
"""What stands before whoever is no subject of a predicate: "ahead of A"."""


def _place(view: View, at: int) -> int:
    ref = _of(view, at)
    return place_of(view, ref) if ref else 0


def _earlier(view: View, ref: Referent) -> list[float]:
    """The places that somebody is known to have held on earlier days."""
    own = (fact for name in ref.subjects for fact in view.desk.by_subject.get(name, ()))
    return [fact.number for fact in own if fact.id.partition("@")[0].endswith(":rank") and "@" in fact.id and fact.number]


def _measured(view: View, told: re.Match[str]) -> bool:
    """Reads "outside the top ten by likes", "of gainers": no place on the list."""
    after = view.mentions.bare[told.end() : told.end() + 24]
    return (
        re.match(r" (?:by|in|for|of|most|gainers|repositories|projects|largest|biggest)\b(?! the (?:list|trending)\b)", after)
        is not None
    )
