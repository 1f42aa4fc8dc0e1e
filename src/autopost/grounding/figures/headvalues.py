"""What the first few of a list have, in their order: "the top two are 140 apart, at 1,695 and 1,555; A in third has 591"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.populations import Population
from autopost.grounding.view import View

_FAMILIES = ("trending_score", "likes", "downloads", "stars", "upvotes", "forks")
_LED = re.compile(r"\b(?:at|with|on|have|has|score|scoring|count|show) $|[:(] ?$")
_JOINED = re.compile(r", (?:and )?| and ")
_CUT = re.compile(r"[;.!?](?= |$)")
_OTHER = re.compile(r"\b(?:gained|added|rose|grew|grow|up by|new|ago|yesterday|last|past|lost|fell)\b")
_MOST = 5


def head_values(view: View) -> Iterator[tuple[Number, Fact]]:
    """A figure for each of the head of a list, where all of them are right in one measure and the clause names nobody."""
    bare = view.mentions.bare
    for known in view.populations:
        cut = _CUT.search(bare, known.end)
        end = cut.start() if cut else len(bare)
        begun = max((match.end() for match in _CUT.finditer(bare, 0, known.start)), default=0)
        named = any(begun <= ref.start < end and ref.kind in {"name", "owner", "pronoun"} for ref in view.referents)
        times = (*(one.start for one in view.mentions.windows), *(one.start for one in view.mentions.moments))
        dated = any(begun <= start < end for start in times)
        if known.other or not known.known or named or dated or _OTHER.search(bare, begun, end):
            continue
        row = _row(view, known, end)
        nouns = {family for start, _, family in view.nouns if begun <= start < end}
        for family in [one for one in _FAMILIES if not nouns or one in nouns] if row else ():
            facts = [_facts(view, names, family) for names in known.readings]
            right = next((own for own in facts if len(own) == len(row) and all(map(_fits, row, own))), None)
            if right is not None:
                yield from zip(row, right, strict=True)
                break


def _row(view: View, known: Population, end: int) -> list[Number]:
    """As many figures as the set has members, one after the other at the end of its clause."""
    inside = [n for n in view.mentions.numbers if known.end <= n.start and n.end <= end and n.form == "count"]
    row = inside[-known.size :]
    gaps = all(_JOINED.fullmatch(view.mentions.bare, a.end, b.start) for a, b in pairwise(row))
    led = bool(row) and _LED.search(view.mentions.bare, 0, row[0].start) is not None
    return row if gaps and led and len(row) == known.size and 1 < len(row) <= _MOST else []


def _facts(view: View, names: tuple[str, ...], family: str) -> list[Fact]:
    """What the first of a list have, in its order."""
    return [fact for name in names if (fact := view.rolls.of(name, family)) is not None]


def _fits(number: Number, fact: Fact) -> bool:
    return number.fits(fact.number or 0)
