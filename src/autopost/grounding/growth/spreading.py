"""The distance between two, then and now: by how much a lead, a gap or a premium grew or shrank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.view import View

SPREAD = r"(?:leads?|gaps?|margins?|spreads?|advantages?|premiums?|deficits?|distances?|cushions?|difference|discounts?)"
_WIDE = r"(?:widen|grew|grow|increas|stretch|extend|expand|swell|swoll|balloon|rose|doubl|lengthen|stretch)\w*"
_NARROW = r"(?:narrow|shrank|shrunk|shrink|trimm?|cut|clos|reduc|contract|fell|halv|eroded|dwindl|melt|pare|whittl)\w*"
MOVED = re.compile(
    rf"\b{SPREAD}\b[^.;:]{{0,60}}?\b(?:(?P<wide>{_WIDE})|(?P<narrow>{_NARROW}))\b|"
    rf"\b(?:(?P<wide2>{_WIDE})|(?P<narrow2>{_NARROW}))\b (?:[\w\ue000']+ ){{0,4}}?{SPREAD}\b"
)
_FAMILIES = ("stars", "likes", "downloads", "upvotes", "forks", "trending_score")
_PAIR = 2
_TOP_TWO = re.compile(
    r"\b(?:two (?:leaders|leading|front-?runners)|(?:top|first|leading) (?:two|pair))\b[^.;:]{0,40}\b(?:list|"
    r"ranking|chart|trending)\b"
)


_IF = re.compile(
    r"(?<=s) (?:only |just )?(?:(?:on|in) (?:any|a|each|every) (?:day|week|edition) )?(?:when|whenever|if|once|unless)\b"
)
_WOULD = re.compile(r"(?:(?! (?:and|but|yet|so|that|which|who) )[^.;:,]){0,40}? (?:would|could|might) (?!have\b)")
_SHOULD = re.compile(r"(?:^|[,;:] |\b(?:and|but|whether|that) )(?:if|should|unless) [^.;:,]{0,40}$")


def supposed(view: View, start: int, end: int) -> bool:
    """Reads "It shrinks only when B gains more", "a narrower gap would mean": what may come, and nothing that went so."""
    bare = view.mentions.bare
    return bool(_IF.match(bare, end) or _WOULD.match(bare, end) or _SHOULD.search(bare, 0, start))


@once
def told(view: View) -> re.Match[str] | None:
    """The words that say how a distance moved."""
    return MOVED.search(view.mentions.bare)


def moves(view: View) -> list[tuple[float, Fact]]:
    """By how much the distance of the two that are named grew since each earlier day, in the measures told."""
    names = list(dict.fromkeys((*view.named, *view.carried)))[:_PAIR]
    if not view.named and _TOP_TWO.search(view.mentions.bare):
        kind = listed_kind(view.mentions.bare)
        names = list(view.rolls.trending.get(kind, ()))[:_PAIR]
    nouns = list(dict.fromkeys(family for _, _, family in view.nouns)) or list(_FAMILIES)
    return [one for family in nouns for one in _of(view, names, family)] if len(names) == _PAIR else []


def _of(view: View, names: list[str], family: str) -> Iterator[tuple[float, Fact]]:
    own = [[f for f in view.desk.by_subject.get(name, ()) if f.number is not None and f.metric.partition("@")[0] == family]
           for name in names]  # fmt: skip
    now = [next((f for f in facts if "@" not in f.id), None) for facts in own]
    if now[0] is None or now[1] is None:
        return
    apart = abs((now[0].number or 0) - (now[1].number or 0))
    for a in own[0]:
        for b in own[1]:
            if "@" in a.id and "@" in b.id and a.as_of[:10] == b.as_of[:10]:
                yield apart - abs((a.number or 0) - (b.number or 0)), now[0]


def spread(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "A's premium over B contracted by 505": the number is by how much the distance moved."""
    if number.form == "count" and number.total is None and told(view) is not None:
        yield from ((fact,) for by, fact in moves(view) if by and number.fits(abs(by)))
