"""How many are said to stand at the places of a row: "places three models, at 11, 22 and 30", "first, second and second"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import ORDINAL_WORDS, SMALL_WORDS, small
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_NTH = "|".join(ORDINAL_WORDS)
_THINGS = r"models|datasets|spaces|papers|repositories|projects|entries|names|places"
_AT = re.compile(
    rf"(?<!the )(?<!top )(?<!first )\b(?P<n>{SMALL_WORDS}) (?:[a-z]+ )?(?:{_THINGS})"
    r"(?: (?:on|in|among) (?:the |its )?(?:[a-z]+ ){0,2}(?:list|table|ranking|30|thirty))?"
    r"(?:,|:| –) (?:at|in|on)(?: (?:numbers|places|positions))? (?P<run>\d{1,2}(?:, \d{1,2})*,? and \d{1,2})(?=\W*$|[.;,])"
)
_TOOK = re.compile(
    rf"\b(?:the|its) (?P<n>{SMALL_WORDS}) (?:{_THINGS})(?: [a-z\ue000]+){{0,6}} "
    rf"(?:took|takes?|hold|held|occupy|occupied|fill|filled|claim(?:ed)?) "
    rf"(?:the )?(?P<run>(?:{_NTH})(?:, (?:{_NTH}))*,? and (?:{_NTH}))(?: places?)?\b"
)


@OpenRule
def places_counted(view: View) -> Iterator[Verdict]:
    """Refuses "Unsloth places eight models on the list, at 11, 22 and 30", "the six took first, second and third place"."""
    for pattern in (_AT, _TOOK):
        for told in pattern.finditer(view.mentions.bare):
            places = re.split(r",? and |, ", told["run"])
            if small(told["n"]) != len(places):
                yield Verdict(*told.span("n"), "count", f"{len(places)} places are told", repair=str(len(places)))


_TWICE = re.compile(
    rf"\b(?P<one>{_NTH}) (?:and|to|for|with) (?P<two>(?P=one))\b(?: (?P<place>places?|spots?|ranks?|positions?))?"
)
_LEVEL = re.compile(r"\b(?:joint|tied|shared?|equal|level|both|each|remain|stay|same)\w*\b")
_PLACED = re.compile(
    r"\b(?:holds?|took|takes?|places?|stands?|ranks?|came|comes|swap\w*|trad\w+|from|between|separates?|dataset|table|list)\b"
)


@OpenRule
def place_twice(view: View) -> Iterator[Verdict]:
    """Refuses "took first, third and third place", "have swapped fourth and fourth place"."""
    for told in _TWICE.finditer(view.mentions.bare) if view.kind == "report" else ():
        start, end = view.clause(told.start())
        placed = told["place"] or _PLACED.search(view.mentions.bare, start, told.start())
        if placed and not _LEVEL.search(view.mentions.bare, start, end):
            yield Verdict(*told.span("two"), "rank", "one place is told twice")
