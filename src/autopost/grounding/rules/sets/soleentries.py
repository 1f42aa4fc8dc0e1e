"""A house's only entry on a list: "GLM-5.2 is zai-org's sole entry", "Google is represented by A alone", "B did not"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.sets.nameparts import having
from autopost.grounding.view import Referent, View

_ONE = r"(?:only|sole|lone|single|one)"
_ENTRY = r"(?:models?|spaces?|datasets?|entr(?:y|ies)|contributions?|representatives?|names?|listings?|appearances?)"
_OWN = re.compile(rf"(?:'s?)? (?P<said>{_ONE}(?: and {_ONE})? {_ENTRY})\b")
_HAS = re.compile(
    rf"[\"']?(?: (?:account|team|house))? (?:has|have|places?|placed|gets?|"
    rf"shows) (?:[a-z]+ )?(?P<said>(?:(?:its|a|an|but a|just a) {_ONE}|just "
    rf"one|only one) "
    rf"{_ENTRY}|nothing but [\"']?\ue000)|"
    r"[\"']? is represented by (?:the )?[\"']?\ue000++[\"']? (?P<alone>alone|and (?:by )?nothing else|only)\b|"
    rf"(?:, with [\"']?\ue000++,)? has (?P<its>its {_ONE} {_ENTRY})"
)
_ALL_IT_HAS = re.compile(r"\bis (?P<said>(?:all|everything)(?: that)?) [\"']?$")
_NONE = re.compile(r"[\"']? (?P<said>(?:did|does|has) not|has none|is not|placed none)(?=\W*$|[,.;](?=\s|$))")
_LIST = re.compile(
    rf"\b(?:(?:top|first|leading) (?P<n>{SMALL_WORDS}|\d{{1,3}})|(?:trending )?(?:list|table|chart|ranking)|trending "
    rf"(?:models|spaces|"
    r"datasets|names)|(?:30|thirty)(?: (?:models|names|places|entries))?)\b"
)


@OpenRule
def sole_entries(view: View) -> Iterator[Verdict]:
    """Refuses an only entry of whoever has more on that list, and none of whoever has one."""
    told = _LIST.search(view.mentions.bare)
    if told is None or any(not moment.holds(view.desk.ledger.edition) for moment in view.mentions.moments if moment.first):
        return
    within = view.head(told["n"])
    for ref in view.referents:
        house = house_at(view, ref) if ref.kind in {"owner", "value", "name"} else ""
        own = [name for name in within if of_house(name, house)] if house else []
        for span, most in _said(view, ref):
            if len(own) > most:
                shown = " and ".join(name.rpartition(":")[2] for name in own[:3])
                yield Verdict(*span, "absence", f"{house} has {len(own)} there: {shown}")


def _said(view: View, ref: Referent) -> Iterator[tuple[tuple[int, int], int]]:
    """Where it is said of a house that it has one entry, or none, and how many it then has at most."""
    bare = view.mentions.bare
    before = _ALL_IT_HAS.search(bare, 0, ref.start)
    if before is not None and re.match(r"[\"']? (?:has|placed|shows)\b", bare[ref.end :]):
        yield before.span("said"), 1
    for read, most in ((_OWN, 1), (_HAS, 1), (_NONE, 0)):
        told = read.match(bare, ref.end)
        if told is not None and not (read is _NONE and not _LIST.search(bare, 0, ref.start)):
            yield told.span(str(told.lastgroup)), most


_NOBODY_BUT = re.compile(r"\b(?:nobody|no one|none) (?:but|except|other than) (?=[\"']?\ue000)")
_HAS_ONE = re.compile(r"(?:'s)? (?:has|have) (?:an? |any )?[\"']?(?=\ue000)")
_NO_OTHER = re.compile(r"\bno other (?=\ue000)")
_IS_THERE = re.compile(
    r"(?: (?:models?|names?|entry))? (?:can be found|is (?:there|listed|found)|appears|turns up|made it|ranks)\b"
)


@OpenRule
def with_the_name(view: View) -> Iterator[Verdict]:
    """Refuses "nobody but A has a B model", "no other B can be found" where another entry has the name in its own."""
    told = _LIST.search(view.mentions.bare)
    if told is None:
        return
    within = view.head(told["n"])
    refs = [ref for ref in view.referents if ref.kind in {"owner", "value", "name"}]
    for match in _NOBODY_BUT.finditer(view.mentions.bare):
        house = next((ref for ref in refs if 0 <= ref.start - match.end() <= 1), None)
        has = _HAS_ONE.match(view.mentions.bare, house.end) if house else None
        word = next((ref for ref in refs if has and 0 <= ref.start - has.end() <= 1), None)
        if house is None or word is None:
            continue
        own, part = view.spelt(house.start, house.end), view.spelt(word.start, word.end)
        if any(not of_house(name, own) for name in having(within, part)):
            yield Verdict(*match.span(), "absence", f"others have {part} in their names")
    for match in _NO_OTHER.finditer(view.mentions.bare):
        word = next((ref for ref in refs if ref.start == match.end()), None)
        part = view.spelt(word.start, word.end) if word else ""
        if word and _IS_THERE.match(view.mentions.bare, word.end) and len(having(within, part)) > 1:
            yield Verdict(match.start(), word.end, "absence", f"another entry has {part} in its name")
