"""How many owners a list has, and how many have so many of it: "23 owners share the 30 places; 18 of them have a single entry".

Also who are level at its head: "Two owners are tied for the most places, with three each: A and B".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim
from autopost.grounding.statements.ownersfirst import OWNER, of_list

_ONES = r"(?:places?|entr(?:y|ies)|models?|names?|spots?|slots?|datasets?|spaces?)"
_OWNERS = rf"(?:(?:different|distinct|separate|individual) )?{OWNER}"
_IN_ALL = re.compile(
    rf"(?P<n>{COUNT}) {_OWNERS} (?:(?:are|is|were) (?:represented )?(?:on|in|behind|among)|share|appear (?:on|in)|"
    r"account for|make up|"
    rf"fill|have (?:an? )?{_ONES} (?:on|in|among)|stand behind)\b"
)
_FROM = re.compile(rf"\b{_ONES} (?:come|are|stem|originate) from (?P<n>{COUNT}) {_OWNERS}")
_SOME_OF_IT = re.compile(rf" (?:the )?(?:first|top|leading|last|bottom|upper|lower|{COUNT}) (?P<n>{COUNT})")
"""Reads "share the first three places": not the list, unless it has no more."""
_WITH_SO_MANY = re.compile(
    rf"(?P<n>{COUNT})(?: of (?:them|these|those|the {COUNT}|the {OWNER})| {_OWNERS}| others?)?,? (?:have|has|hold|"
    r"holds|own|owns|appear|"
    r"contribute|contributes|with) (?:only |just )?(?:(?P<one>a single|a lone|one)|"
    rf"(?P<k>{COUNT}))(?: {_ONES})?(?: each| apiece)?"
    rf"(?! of)(?=[.,;:]|$| and )"
)
_LEVEL = re.compile(r"\b(?:tied?|tying|level|joint|jointly|share|sharing)\b[^.;:]*\b(?:most|lead|top|first)\b")
_NAMED_AS_LEVEL = re.compile(r"\ue017+|\ue011+")


def owner_tallies(row: Lettered) -> Iterator[Claim]:
    """Each number of owners that stands in one of these ways, held to the list that is spoken of."""
    counts = of_list(row)
    if len(counts) < len("AB"):
        return
    for match in (*_IN_ALL.finditer(row.text), *_FROM.finditer(row.text)):
        number, some = row.typed.counts[match.start("n")], _SOME_OF_IT.match(row.text, match.end())
        if number.form == "count" and (not some or row.typed.counts[some.start("n")].value == counts.total()):
            yield Claim(number.start, number.end, number.value == len(counts), "count", clause=match.span())
    for match in _WITH_SO_MANY.finditer(row.text):
        number, each = row.typed.counts[match.start("n")], row.typed.counts.get(match.start("k"))
        if number.form == "count" and (each is None or each.form == "count") and number.total is None:
            held = sum(count == (each.value if each else 1) for count in counts.values())
            yield Claim(number.start, number.end, number.value == held, "count", clause=match.span())
    yield from _level(row, counts)


def _level(row: Lettered, counts: Counter[str]) -> Iterator[Claim]:
    """Who share the first place, by name or number, and with how many each."""
    told = _LEVEL.search(row.text)
    most = max(counts.values())
    tied = {owner for owner, count in counts.items() if count == most}
    named = {house for house in row.houses.values() if house in counts}
    if not told or not (named or re.search(rf"{COUNT} {_OWNERS}", row.text)):
        return
    right = all(n.value in {len(tied), most, counts.total()} for n in row.typed.counts.values() if n.form == "count")
    so = right and len(tied) > 1 and named in (set(), tied)
    yield Claim(*told.span(), so, "superlative", clause=(0, len(row.text)))
