"""Sentences that put some of one set in order by one measure, as the words that do so: "By stars, A leads the ten, then B and C".

One word that neither orders nor only joins what does, and nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered, lettered
from autopost.grounding.statements.measures import Measured
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.restrictions import limited
from autopost.grounding.statements.sets import KIND, sets_of_total
from autopost.grounding.statements.verbs import sole_family
from autopost.grounding.typed import as_written
from autopost.grounding.view import Each, View
from autopost.grounding.words import phrases
from autopost.grounding.words.wordbyword import word_by_word

_SET, _M = "\uf8f0", "\uf8f1"
_BEGINS = re.compile(r"\b(?=(?:the|these|our|all) )")
_TOP = (
    r"most|highest|largest|biggest|greatest|top(?:most|s)?|maximum|max|peak|leading|leads?|leaders?|heads?|front|led|winner|high|peaks?|(?:begins?|"
    r"beginning|starts?|starting|opens?)(?= with)"
)
_LOW = r"fewest|lowest|smallest|least|minimum|min|bottom(?:most)?|last|tail end|rear|low"
_NOBODY = rf"\bno(?:body|ne|t one| one| other)?(?: {KIND})?(?: (?:of|among|in) {_SET}+)?(?: (?:has|have|had))?"
_THEM = r"(?:it|that|this|them|which|these|those|him)\b"
_KINDS = (
    ("aside", rf"(?:, ?)?\((?:(?:at|with) )?(?P<n>{COUNT})(?: {_M}+)?\)"),
    ("after", rf"\b(?:after|behind|following|below) {_THEM}|\b(?:(?:is|are|was|were|being) )?(?:followed|trailed|succeeded) by\b|"
              r"\b(?:ahead|in front) of\b|\bbefore\b|\bthen\b|\bnext\b"),
    ("behind", rf"(?:(?<!\ue015){COUNT}(?: only)? to|\b(?:just |right |directly )?(?:behind|after|following|trail(?:s|ing)?|"
               r"follow(?:s|ing)?|below|runner-up to))(?= (?:the )?\ue011)"),
    ("high", rf"{_NOBODY} (?:as many|more)(?: {_M}+)? (?:as|than)\b|\bn?or more(?: {_M}+)? than\b"),
    ("low", rf"{_NOBODY} (?:as few|fewer)(?: {_M}+)? (?:as|than)\b|\bn?or fewer(?: {_M}+)? than\b"),
    ("order", r"\b(?:ranked|ordered|sorted|arranged|listed) by\b|\brespectively\b|\bfrom the top(?: down)?\b|"
              r"\b(?:in|with) (?:(?:that|this|descending|falling|decreasing|the) )?(?:order|sequence)\b"),
    ("nth", rf"(?P<place>{COUNT})[- ](?:{_TOP})\b"),
    ("second", r"\brunners?-up\b"),
    ("more", rf"\bmore(?: {_M}+)? than\b"),
    ("only", r"\bonly\b"),
    ("range", r"\b(?:rang(?:e|es|ing)|stretch(?:es|ing)?|span(?:s|ning)?|run(?:s|ning)?|vary|varies|varying|extend(?:s|ing)?|"
              r"spread|reach(?:es|ing)?|go(?:es)?) (?:(?:all the way|anywhere) )?(?:from|between)\b|\bbetween\b|"
              r"\b(?:range|spread|span)\b|\b(?:start|begin)s? (?:at|from)\b"),
    ("top", rf"\b(?:{_TOP})\b"),
    ("least", rf"\b(?:{_LOW})\b"),
    ("name", NAME),
    ("count", COUNT),
    ("cut", r"[,;:.()–—-]|\b(?:and|while|whereas|but|as)\b"),
    ("plain", rf"[a-z]+|{_SET}+|{_M}+"),
)  # fmt: skip
_WORD = re.compile("|".join(f"(?P<{kind}>{said})" for kind, said in _KINDS))
_PLAIN = phrases.each_word("order_of_set")
_HEAD = re.compile(rf"(?:the )?(?:top|first|leading|highest|foremost) (?P<n>{COUNT})")
_GAP = re.compile(rf"(?: {_M}+)? (?:ahead|behind|more|fewer|above|below|in front|better|short|apart)\b")
_FIGURE_FROM = 13


@dataclass(frozen=True)
class OrderWord:
    """A word that orders, a name, a figure or a joint: of what kind and where, who it is (or which joint), and which number."""

    kind: str
    start: int
    end: int
    name: str = ""
    number: Number | None = None


@dataclass(frozen=True)
class OfSet:
    """What a sentence is made of that puts some of one set in order, and what each of that set has."""

    words: tuple[OrderWord, ...]
    names: tuple[str, ...]
    each: Each
    sets: tuple[tuple[str, ...], ...]

    def kinds(self) -> frozenset[str]:
        """Which kinds of words there are."""
        return frozenset(word.kind for word in self.words)

    def figures(self) -> list[OrderWord]:
        """The figures, in their order."""
        return [word for word in self.words if word.kind == "count"]


@once
def of_set(view: View) -> OfSet | None:
    """What the sentence puts in order; nothing where a word of it is left over, or where it tells of more than one set."""
    row, family = _with_pronouns(lettered(view)), sole_family(lettered(view))
    names = tuple(dict.fromkeys(name for _, name in sorted(row.typed.names.items())))
    if not family or row.typed.days or row.typed.spans or row.typed.versions or len(names) < len(row.typed.names):
        return None
    whole = _whole(row, names)
    if whole is None:
        return None
    (start, end), told = whole
    text = row.text[:start] + _SET * (end - start) + row.text[end:]
    text = NOUN.sub(lambda noun: _M * len(noun[0]), text)
    head = _HEAD.match(row.text, start)
    high = [OrderWord("high", *head.span())] if head and row.typed.counts[head.start("n")].total else []
    read = word_by_word(text, _WORD, between=" \"'")
    words = [*high, *(word for match in read for word in _meant(row, text, match, len(names)))]
    if not read or None in words:
        return None
    return OfSet(tuple(filter(None, words)), names, Measured(family).each(row), told)


def _with_pronouns(row: Lettered) -> Lettered:
    """The sentence with "it" as it is written: it names nobody anew."""
    plain = as_written(replace(row.typed, text=row.text), row.view)
    return replace(row, text=plain.text, typed=plain)


def _whole(row: Lettered, names: tuple[str, ...]) -> tuple[tuple[int, int], tuple[tuple[str, ...], ...]] | None:
    """Where the one set stands that has everybody named in it, and the ways to read it: never one of those alone."""
    spans: dict[tuple[int, int], list[tuple[str, ...]]] = {}
    for begun in _BEGINS.finditer(row.text):
        found = [one for one in _sets(row, begun.end()) if {*names} < {*one.names} and len(one.names) > len("AB")]
        end = max((one.end for one in found), default=0)
        if found:
            spans[begun.start(), end] = [one.names for one in found if one.end == end]
    outer = [(a, b) for a, b in spans if not any(c < a < d for c, d in spans)]
    return (outer[0], tuple(dict.fromkeys(spans[outer[0]]))) if len(outer) == 1 else None


def _sets(row: Lettered, at: int) -> Iterator[Set]:
    """The sets that a noun phrase names; of "the top three of the eight models" the eight."""
    head = _HEAD.match(row.text, at)
    number = row.typed.counts.get(head.start("n")) if head else None
    if number is not None and number.total:
        yield from sets_of_total(row, number)
    else:
        yield from limited(row, at)


def _meant(row: Lettered, text: str, match: re.Match[str], many: int) -> Iterator[OrderWord | None]:
    """What a word says, if anything; None for one that is not read."""
    kind = str(match.lastgroup)
    if kind == "plain":
        yield from [] if match[0][0] in _SET + _M or match[0] in _PLAIN else [None]
    elif kind in {"count", "nth", "aside"}:
        group = {"count": "count", "nth": "place", "aside": "n"}[kind]
        yield from _number(row, text, match, group, many)
    elif kind == "second":
        yield OrderWord("nth", *match.span(), number=None)
    else:
        inside = (n for place, n in row.typed.counts.items() if kind == "behind" and match.start() <= place < match.end())
        number = next(inside, None)
        name = row.typed.names[match.start()] if kind == "name" else match[0] if kind == "cut" else ""
        kind = {"top": "high", "least": "low"}.get(kind, kind)
        yield OrderWord(kind, *match.span(), name) if number is None or number.value == len("AB") else None


def _number(row: Lettered, text: str, match: re.Match[str], group: str, many: int) -> Iterator[OrderWord | None]:
    """A place, a figure, or how many of them are told of, which says nothing by itself."""
    number = row.typed.counts.get(match.start(group))
    if number is not None and text.endswith(" than ", 0, match.start(group)) and match.start(group) == match.start():
        number = replace(number, hedge="")  # "none has fewer than 63": one has just that
    if number is None or _GAP.match(text, match.end()) or (number.form not in {"count", "ordinal"}) or number.total is not None:
        yield None
    elif number.form == "ordinal" or group == "place":
        yield OrderWord("nth", *match.span(), number=number) if number.form == "ordinal" else None
    elif group == "n" or number.value >= _FIGURE_FROM or text.startswith(f" {_M}", match.end()):
        yield OrderWord("count", *match.span(group), number=number)
    elif number.value not in {1, many - 1, many}:
        yield None
