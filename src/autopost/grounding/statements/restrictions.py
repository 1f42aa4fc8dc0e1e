"""Sets told by what is said of their members: "models with more than 1,000 likes", "the papers that name an organization"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from autopost.grounding.statements.entries import given_of
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Said, so_of
from autopost.grounding.statements.namedso import named_so
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.said import said
from autopost.grounding.statements.sets import sets, sets_of_total

_OUTSIDE = re.compile(
    r" (?:that (?:miss(?:ed)?|are (?:not among|not in|outside)|did not make|fall outside|lie outside)|outside|beyond|not "
    r"among|not in|"
    r"missing from) (?=the )"
)
"""Reads "the five repositories outside the top ten of gainers"."""
_ENTRY_NOUNS = ("licence", "license", "language", "task", "tag", "organization", "organisation", "base model", "sdk", "code link")
_THAT = re.compile(r",? (?:that|which|whose)(?= )")
_WITH = re.compile(r",? (?:with|having|carrying|bearing)(?= )")
_FOR_WHICH = re.compile(r",? for which no (?P<what>[a-z]+(?: [a-z]+)?) is (?:named|given|listed|known|on record|stated|shown)")
_WITHOUT = re.compile(r",? without(?= )")
_WITHOUT_IT = re.compile(r",? without (?:one|\ue015++|such an? [a-z]+|any)(?=[.,;:]|$)")
_TO = re.compile(r",? to(?= [a-z])")
_PARTICIPLE = re.compile(
    r",?(?= (?:not )?(?:written|built|created|published|tagged|from|by|under|above|below|"
    r"in the (?:top|first|bottom|upper|lower)|released|made|uploaded|older|newer|younger|outside|ranked|placed) ?)"
)


def limited(row: Lettered, at: int) -> Iterator[Set]:
    """Every set that a noun phrase names with what is said of its members behind it; without such, as it is."""
    for one in sets(row, at):
        yield one
        yield from met(row, one)
    yield from _so_many(row, at)


_BEGINS = re.compile(r"\b(?=(?:the|these|our|all|its) )")


def sets_with(row: Lettered, name: str) -> tuple[int, list[Set]] | None:
    """Where the first set is told that one is of beside others, and every way to read it."""
    for begun in _BEGINS.finditer(row.text):
        if told := [*_with(name, limited(row, begun.start()))]:
            return begun.start(), told
    return None


def spoken_with(name: str, told: Iterable[tuple[str, ...]]) -> list[Set]:
    """Those of some sets, told before, that one is of beside others."""
    return [*_with(name, (Set(names, "", 0, spoken=True) for names in told))]


def _with(name: str, told: Iterable[Set]) -> Iterator[Set]:
    return (one for one in told if name in one.names and len(one.names) > 1)


_SO_MANY = re.compile(rf"(?:the |these |those |the edition's |our |its )?(?P<n>{COUNT})[ -]")


def _so_many(row: Lettered, at: int) -> Iterator[Set]:
    """Reads "the five repositories outside the top ten", "the five of the 15 that …": as many as there are of whom it is so."""
    match = _SO_MANY.match(row.text, at)
    number = row.typed.counts[match.start("n")] if match else None
    if match is None or number is None or number.form not in {"count", "fraction"}:
        return
    for one in sets_of_total(row, number) if number.total else sets(row, match.end()):
        yield from (kept for kept in met(row, one) if len(kept.names) == number.value)


def met(row: Lettered, one: Set) -> Iterator[Set]:
    """Those of a set of whom what stands behind it is so, where that is known of all."""
    yield from given_of(row, one)
    outside = _OUTSIDE.match(row.text, one.end)
    for head in sets(row, outside.end()) if outside else ():
        left = tuple(name for name in one.names if name not in head.names)
        if len(left) < len(one.names):
            yield Set(left, one.kind, head.end)
    for told, end in restrictions(row, one.end):
        truths = {name: so_of(told, name) for name in one.names}
        if None not in truths.values():
            yield Set(tuple(name for name, so in truths.items() if so), one.kind, end)


def restrictions(row: Lettered, at: int) -> Iterator[tuple[tuple[Said, ...], int]]:
    """What is said of the members of a set right behind its noun."""
    yield from (((told,), end) for told, end in named_so(row, at))
    if lacked := _FOR_WHICH.match(row.text, at):
        yield from _understood(row, lacked.end(), f" does not list a {lacked['what']}", lacked.end())
    if lacks := _WITHOUT_IT.match(row.text, at):
        # "No language is stated for A. It is the only one of the 15 without one."
        nouns = (
            noun
            for noun in _ENTRY_NOUNS
            if re.search(rf"\b(?:no|any|an?) (?:[a-z]+ )?{noun}\b", f"{row.view.low_before} {row.text[:at]}")
        )
        for noun in nouns:
            yield from _understood(row, lacks.end(), f" does not list a {noun}", lacks.end())
    for pattern, verb in ((_THAT, ""), (_TO, ""), (_WITHOUT, " does not have"), (_WITH, " has"), (_PARTICIPLE, " is")):
        match = pattern.match(row.text, at)
        if match and not verb:
            yield from said(row, match.end())
        elif match:
            yield from _understood(row, match.end(), verb)


def _understood(row: Lettered, at: int, words: str, ends: int = 0) -> Iterator[tuple[tuple[Said, ...], int]]:
    """Reads "with more than 1,000 likes" as "has more than 1,000 likes"."""
    for told, end in said(row.with_words(at, words), at):
        yield told, ends or end - len(words)
