"""Sets of some kind, told with their size or without: "the nine models there with GGUF in their name", "model from nvidia"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.sets.predicates import owned_by
from autopost.grounding.statements.attributes import attributes
from autopost.grounding.statements.lettered import COUNT, DAY, HOUSE, NAME, SPAN, Lettered
from autopost.grounding.statements.meaning import Holds, so_of
from autopost.grounding.statements.namedso import ADJECTIVE, CONTAINS, IN_NAMES_OF, NAMES_OF, has_in_name
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.restrictions import restrictions
from autopost.grounding.statements.sets import KIND, LIST, sets, sets_of_total

_SIZE = re.compile(
    rf"(?:(?:all|any) )?(?:of )?(?:(?:the|its|their|these|today's) )?(?P<other>other )?(?:(?P<n>{COUNT}) )?(?P<others>other )?"
)
_NUMBERED = re.compile(rf"(?:(?:of|among|the|others?|one) )*{COUNT} ")
_COUNTED = re.compile(rf"(?:of the |among the )?{COUNT}| *of ")
_ONE_OF = re.compile(rf"the (?:[a-z]+(?:-[a-z]+)? )?(?P<n>{COUNT}) ")
_SOME = re.compile(rf"(?:[^\s,;:.()]+ ){{0,6}}?[^\s,;:.()]*?\b{KIND}(?![\w-])")
_START = re.compile(r"(?:^|(?<=[ (\"]))(?=\S)(?!(?:of|in|on|at|by|for|to|with|from|among|and|is|are|there|has|have) )")
_FRAME, _SO_MANY = re.compile(r"\W*(?:of|among) (?:all )?(?=the )"), re.compile(rf", (?P<n>{COUNT})(?= )")
_THERE = re.compile(rf"(?:{LIST}| there(?! (?:is|are|was|were)\b))(?![\w-])")
_IN_TOP = re.compile(rf" (?:in|of|among) the top[- ](?P<n>{COUNT})")
_OF_HOUSE = re.compile(
    rf" (?:(?:that )?(?:is|are|comes?) )?(?:from|by|of|owned by) (?:the account )?(?P<house>{HOUSE}|{NAME})(?!'s)"
)
_HOUSE_HAS = re.compile(rf"(?:the account )?(?P<house>{HOUSE}|{NAME}) (?:has|had|owns|counts) (?:only |just |exactly )?")
"""Reads "google has two models on the trending list", and whatever else is said of them."""
_LISTED = re.compile(r"\b(?:trending|list|ranking|there|place|number)\b")
_AMONG_THE = re.compile(rf"{KIND} (?:among|of) the (?P<n>{COUNT})(?= (?:with|that|which|whose|named|from|by|on|in|there)\b)")
"""Reads "no model among the nine with GGUF in their name"."""
_NAMELIKE = re.compile(r"[A-Z\d\ue011\ue017]")
_BY = re.compile(rf"{NOUN.pattern}|{SPAN}|{DAY}")
_MOST_PARTS = 3


@dataclass(frozen=True)
class Some:
    """Those whom such a phrase means by one way to read it, where it stands, and whether it tells them apart and their size.

    `before` is whether it is the sentence before that told of them, `others` whether the one is beside those who are told.
    """

    names: tuple[str, ...]
    start: int
    end: int
    apart: bool = False
    size: int | None = None
    before: bool = False
    others: bool = False


def some_kind(row: Lettered) -> Iterator[Some]:
    """Every such phrase of the sentence, and every way to read it."""
    listed = _LISTED.search(row.view.low) is not None
    yield from _of_whom_so_many(row)
    for begun in _START.finditer(row.text):
        at = begun.start()
        if told := IN_NAMES_OF.match(row.text, at):
            yield from (_kept(one, has_in_name(row, told)) for one in _sized(row, at, told.end(), listed=listed))
        if names := NAMES_OF.match(row.text, at):
            for one in _sized(row, at, names.end(), listed=listed):
                if told := CONTAINS.match(row.text, one.end):
                    yield replace(_kept(one, has_in_name(row, told)), end=told.end())
        has = _HOUSE_HAS.match(row.text, at)
        if has and (house := row.houses.get(has.start("house"))):
            yield from (_kept(one, _of_house(row, house)) for one in _sized(row, at, has.end(), listed=listed))
        if _SOME.match(row.text, at):
            yield from _from(row, at, at, listed=listed)


def _of_whom_so_many(row: Lettered) -> Iterator[Some]:
    """Reads "Of the trending models, nine have GGUF in their name"."""
    frame = _FRAME.match(row.text)
    for base in _bases(row, frame.end()) if frame else ():
        comma = _SO_MANY.match(row.text, base.end)
        if comma and (size := _count(row, comma.start("n"))):
            told = _limited(row, Some(base.names, 0, comma.end(), size=size), base.kind, 1)
            yield from (one for one in told if one.apart)


def _of_house(row: Lettered, house: str) -> Holds:
    return lambda name: owned_by(row.view.desk.rolls, name, house)


def _kept(one: Some, holds: Holds) -> Some:
    """Those of them of whom something is so."""
    return replace(one, names=tuple(name for name in one.names if holds(name)), apart=True)


def _from(row: Lettered, start: int, at: int, *, listed: bool) -> Iterator[Some]:
    """The sets of a phrase that begins at a place: as it stands, and without its number, which is then the size."""
    yield from _sized(row, start, at, listed=listed)
    size, one_of = _SIZE.match(row.text, at), _ONE_OF.match(row.text, at)
    number = row.typed.counts[size.start("n")] if size and size["n"] else None
    if size and number is not None and number.form == "count" and number.total is None and not _word_before(row, size.end()):
        yield from (Some(base.names, start, base.end) for base in _bases(row, size.start("n")))
    number = row.typed.counts[one_of.start("n")] if one_of else None
    if one_of and number is not None and number.total and number.value == 1:  # "the leading one of the nine models with"
        begun = one_of.start("n")
        yield from (Some(base.names, begun, base.end) for base in sets_of_total(row, number))
        for base in _bases(row, one_of.end(), listed=listed):
            yield from _limited(row, Some(base.names, begun, base.end, size=number.total), base.kind, _MOST_PARTS)


def _sized(row: Lettered, start: int, at: int, *, listed: bool) -> Iterator[Some]:
    """Those whom a phrase means whatever its number, which is the size that is told."""
    size = _SIZE.match(row.text, at)
    number = row.typed.counts[size.start("n")] if size and size["n"] else None
    if size is None or (size["n"] and not _count(row, size.start("n"))) or _NUMBERED.match(row.text, size.end()):
        return
    others = bool(size["other"] or size["others"])
    told = int(number.value) + others if number else None
    if word := _word_before(row, size.end()):
        for base in _bases(row, word.end(), listed=listed):
            one = _kept(Some(base.names, start, base.end, size=told, others=others), has_in_name(row, word))
            yield from _limited(row, one, base.kind, _MOST_PARTS) if one.names else ()
    for base in _bases(row, size.end(), listed=listed):
        one = Some(base.names, start, base.end, size=told, others=others)
        yield from _limited(row, one, base.kind, _MOST_PARTS)
    among = _AMONG_THE.match(row.text, size.end()) if number is None else None
    if among and (told := _count(row, among.start("n"))):
        for base in _bases(row, size.end(), listed=listed):
            yield from _limited(row, Some(base.names, start, among.end(), size=told), base.kind, _MOST_PARTS)


def _word_before(row: Lettered, at: int) -> re.Match[str] | None:
    """The word of names that stands before a noun: "K2.7 models"."""
    word = ADJECTIVE.match(row.text, at)
    written = f"{word['part']}{row.view.mentions.folded.text[slice(*word.span('part'))]}" if word else ""
    return word if _NAMELIKE.search(written) else None


def _count(row: Lettered, at: int) -> int:
    """The number of things that stands at a place; 0 where it is no such number."""
    number = row.typed.counts[at]
    return int(number.value) if number.form == "count" and number.total is None and not number.hedge else 0


def _bases(row: Lettered, at: int, *, listed: bool = False) -> Iterator[Set]:
    """The sets that a noun names there, those of a list where one is told; none of a measure or a time ("papers this month")."""
    for one in sets(row, at):
        whole, covered = (of.get(one.kind, ()) for of in (row.view.rolls.trending, row.view.rolls.covered))
        if not (listed and whole and one.names == covered != whole) and not _BY.search(row.text, at, one.end):
            yield one


def _limited(row: Lettered, one: Some, kind: str, more: int) -> Iterator[Some]:
    """A set and those of it whom what stands behind its noun tells apart: where they stand, whose they are, what they have."""
    yield one
    if more:
        for names, end, apart in _parts_behind(row, one, kind):
            kept = replace(one, names=names, end=end, apart=one.apart or apart)
            yield from _limited(row, kept, kind, more - 1)


def _parts_behind(row: Lettered, one: Some, kind: str) -> Iterator[tuple[tuple[str, ...], int, bool]]:
    listed = row.view.rolls.trending.get(kind, ())
    if there := _THERE.match(row.text, one.end):
        yield tuple(name for name in one.names if name in listed), there.end(), False
    if top := _IN_TOP.match(row.text, one.end):
        head = (row.view.rolls.gained(kind, "stars") if kind == "repository" else listed)[
            : int(row.typed.counts[top.start("n")].value)
        ]
        yield tuple(name for name in one.names if name in head), top.end(), True
    house = _OF_HOUSE.match(row.text, one.end)
    if house and (account := row.houses.get(house.start("house"))):
        owned = _of_house(row, account)
        yield tuple(name for name in one.names if owned(name)), house.end(), True
    readings = [*restrictions(row, one.end)]
    if _COUNTED.match(row.text, one.start):  # "all four Spaces are built with Gradio" are so many whatever they are
        readings += (((told,), end) for told, end in attributes(row, one.end))
    for told, end in readings:
        truths = {name: so_of(told, name) for name in one.names}
        if None not in truths.values() and len(told) == 1:
            yield tuple(name for name, so in truths.items() if so), end, True
