"""A name that is said to be in one of a list's, and is in none: "there is one that carries Qwen3.8 in its name"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import of_house
from autopost.grounding.sets.nameparts import LIST, VERSIONED, having, in_no_name
from autopost.grounding.view import View

_THERE = re.compile(
    r"(?:\bdo(?:es)? (?:appear|turn up|show up|occur|feature|figure|come up)|\b(?:one|an?|some)(?: [a-z]+){0,2} "
    r"(?:that |which )?(?:carries|"
    r"carry|bears|contains|has|have|with|called|named)|\bnot without an?|\b(?:models?|"
    r"names?|entry|entries)\b[^.;:]{0,40} (?:is|are|stands?|ranks?) (?:among|in|on))\b"
)
_DENIED = re.compile(r"\b(?:not?|none|nobody|nowhere|nothing|neither|never|in vain|empty-handed|missing|absent|lacks?|without)\b")


@OpenRule
def present_names(view: View) -> Iterator[Verdict]:
    """Refuses it where no entry of a trending list has it in its name."""
    said = {match[0] for match in VERSIONED.finditer(view.low)}
    there = _THERE.search(view.mentions.bare)
    if len(said) != 1 or there is None or LIST.search(view.mentions.bare) is None:
        return
    if not there[0].startswith("not") and (denies(view, there.start()) or _DENIED.search(view.mentions.bare)):
        return
    word = said.pop()
    if in_no_name(view, word):
        yield Verdict(*there.span(), "absence", f"no entry has {word} in its name")


_NONE_WITH = re.compile(
    r"(?P<said>\b(?:no|not one|none|not a single|nothing|nobody)\b(?! (?:other|"
    r"else)\b)[^.;:]{0,60}?\b(?:contains?|carr(?:y|ies)|has|have|bears?|includes?|"
    r"comes? from)|\bwithout any (?:models?|names?|entr(?:y|ies)) (?:with|"
    r"from|by|called)|\bof the name(?= [\ue000a-z\d.]+ there is no trace)|"
    r"\b(?:do|does) not include (?:anything|any(?: [a-z]+)?) (?:by|from|called|named)) "
    r"(?:the (?:word|name|letters?) )?[\"']?"
)
_SAVE = re.compile(r"\b(?:but|except|besides|apart|save|other than|than)\b")
_HEAD = re.compile(rf"\b(?:(?:top|first|leading) (?P<n>{SMALL_WORDS}|\d{{1,2}})|(?P<m>{SMALL_WORDS}|\d{{1,2}}) highest places)\b")


@OpenRule
def denied_names(view: View) -> Iterator[Verdict]:
    """Refuses it where what no name of a list is said to have in it, or to be of, is there."""
    told = _NONE_WITH.search(view.mentions.bare)
    if told is None or LIST.search(view.mentions.bare) is None or _SAVE.search(view.mentions.bare):
        return
    head = _HEAD.search(view.mentions.bare)
    within = view.head(head["n"] or head["m"]) if head else view.listed
    for ref in (one for one in view.referents if one.kind in {"name", "owner", "value"} and 0 <= one.start - told.end() <= 1):
        word = view.spelt(ref.start, ref.end)
        house = told["said"].endswith(("from", "by"))
        there = [name for name in within if of_house(name, word)] if house else having(within, word)
        if there:
            yield Verdict(*told.span("said"), "absence", f"there is one: {there[0].rpartition(':')[2]}")
