"""A whole that is told, and of how many of it something is so: "Six papers are presented here. Three of those …".

The whole stands in the clause or the sentence before; what is said of some of it may stand before their number or behind it
("those that are tagged text-generation number two").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim, Said, Truth, counted, either, so_of
from autopost.grounding.statements.said import said

_KIND = r"(?P<kind>repositories|projects|papers|models|datasets|spaces)"
_N = rf"(?P<n>{SMALL_WORDS}|\d{{1,3}})"
_HERE = r"(?:(?:in|by|of) (?:this|the|our|today's) (?:edition|issue|paper|ledger)|here|today)"
_SHOWN = (
    "covered|reported|presented|listed|described|featured|included|discussed|shown|named|profiled|tracked|treated|introduced|"
    "reported on|given|mentioned"
)
_BOARD = r"(?:the |this |today's |our )?(?:hugging face )?(?:trending )?(?:list|ranking)(?: of (?:trending )?models)?"
_NAMES = (
    "names|has|lists|counts|includes|contains|holds|shows|features|comprises|carries|consists of|is made up of|runs to|covers|"
    "reports|presents|describes|discusses|tracks|profiles"
)
_EDITION = (
    re.compile(rf"(?:there are )?{_N} (?:\w+ )?{_KIND} (?:are|were|have been) (?:{_SHOWN})(?: {_HERE})?"),
    re.compile(rf"(?:this|the|our|today's) (?:edition|issue|paper) (?:{_NAMES}|reports on) {_N} {_KIND}"),
    re.compile(rf"(?:there are )?{_N} {_KIND} (?:are |appear |feature )?{_HERE}"),
)
_LIST = (
    re.compile(rf"{_BOARD} (?:{_NAMES}) {_N} (?:trending )?{_KIND}"),
    re.compile(rf"(?:there are )?{_N} {_KIND} (?:are |stand |appear )?(?:listed )?(?:on|in) {_BOARD}"),
    re.compile(rf"{_N} {_KIND} (?:make up|are named on|are on|trend on|form|fill) {_BOARD}"),
)
_WEEK = r"(?:(?:of |for |over |in )?(?:the |this )?week(?:'s)?|weekly)"
_RANKING = (
    re.compile(
        rf"{_N} {_KIND} (?:lead|top|head|make up|form|fill) the (?:{_WEEK} )?(?:ranking|table|list)(?: (?:of|for) the week)?"
    ),
    re.compile(rf"{_N} {_KIND} (?:are|stand) in the (?:{_WEEK} )?(?:ranking|top {_N.replace('<n>', '<top>')})"),
    re.compile(rf"the {_WEEK} (?:ranking|table|list) (?:{_NAMES}) {_N} {_KIND}"),
)
_IN = r"(?:in all|in total|all told|altogether|in number|together|overall)"
_REF = (
    r"(?:(?:all (?:of )?)?(?:them|these|those|which|that|this)|(?:the|this|that) (?:group|number|total|set|lot|whole|list)|"
    r"their number|"
    rf"(?:the|these|those) {COUNT})(?: (?:models|datasets|spaces|papers|repositories|projects))?"
)
_ONLY = "(?:exactly |only |just |precisely |a total of |as many as |altogether )?"
_SO_MANY = f"{_ONLY}(?P<m>{COUNT})"
_WHO = rf"(?:those|the ones|the \w+s)(?: (?:among|of|in|from) {_REF})? (?:that|which)"
_BEFORE = (
    re.compile(
        rf"(?:(?:of|among|out of|from|within|in) {_REF},? |{_IN},? )?{_SO_MANY}"
        rf"(?: (?:of|among|from|out of|in|within) {_REF})?(?:, {_IN},)?"
    ),
    re.compile(
        rf"(?:they|(?:the|this|that) (?:group|set|list)|these) (?:also )?(?:includes?|contains?) {_SO_MANY} (?:that|which)"
    ),
    re.compile(
        rf"(?:including|among (?:them|these|those|which)) {_SO_MANY} (?:that|which)|"
        rf"in {_SO_MANY.replace('<m>', '<m2>')} cases,? they"
    ),
    re.compile(rf"(?:among|of|within) {_REF},? (?:there )?are {_SO_MANY} (?:that|which)"),
    re.compile(rf"there are {_SO_MANY}(?: \w+s)?(?: (?:among|of|in) {_REF})? (?:that|which)"),
    re.compile(rf"some(?: of {_REF})?[,(–]? ?\(?{_SO_MANY}(?: {_IN})?[,)–]?"),
)
"""The number, and behind it what is said; what may stand behind that is `_IN`."""
_BEHIND = (
    (re.compile(_WHO), re.compile(rf"(?: (?:number|are|come to|add up to|total|amount to|make(?: up)?))? {_SO_MANY}")),
    (
        re.compile(
            rf"the (?:number|count|total|tally)(?: (?:of|for|among|in) (?:{_REF}|the ones|the \w+s))*(?: (?:that|which))?"
        ),
        re.compile(rf" (?:is|comes to|stands at|was|amounts to) {_SO_MANY}"),
    ),
    (re.compile(rf"some(?: of {_REF})?"), re.compile(rf"(?:: |, | \(){_SO_MANY}\)?")),
    (re.compile(rf"(?:when|if) {_WHO}"), re.compile(rf" are counted,? there (?:are|is) {_SO_MANY}")),
)
"""What is said, and the number behind it."""
_TAIL = re.compile(rf"(?:,? {_IN})?[\s.!\"')]*$")
_PERHAPS_MORE = re.compile(r"\b(?:includes|contains|features|shows)\b")
_END = re.compile(r"[\s.!\"']*$")
_JOINT = re.compile(r"(?:[;:,]|(?= [–(]))(?: and| while| but)? [–(]? ?")


@dataclass(frozen=True)
class _Whole:
    """Those whom a clause tells of, as every way to read it has them, and where it stands."""

    readings: tuple[tuple[str, ...], ...]
    start: int
    end: int


def whole_and_part(row: Lettered) -> Iterator[Claim]:
    """That something is so of so many of a whole, which this sentence tells or the one before; and that this is so large."""
    here = _whole(row, row.view.low)
    whole = here or _whole(row, row.view.low_before.rstrip(" .;\"'"))
    joint = _JOINT.match(row.view.low, here.end) if here else None
    ends = here is not None and _END.match(row.view.low, here.end) is not None
    if here and (ends or (joint and (here.readings or joint[0] == "; "))):
        right = bool(here.readings)
        yield Claim(here.start, here.end, right, "count", clause=(here.start, joint.end() if joint else here.end))
    if not whole or not whole.readings or not (joint or (not here and _END.match(row.view.low_before, whole.end))):
        return
    at = joint.end() if joint else 0
    told = [*_parts(row, at)]
    for number, some, end in told:
        true = either(_so_many(names, some, number) for names in whole.readings)
        if true or len(told) == 1:
            yield Claim(number.start, number.end, true, "count", clause=(at, end))


def _whole(row: Lettered, text: str) -> _Whole | None:
    """The whole that a text begins with, if one has that size; without readings, where the list has another."""
    rolls = row.view.desk.rolls
    for patterns in (_LIST, _RANKING, _EDITION):
        for match in filter(None, (pattern.match(text) for pattern in patterns)):
            kind, n = kind_named(match["kind"]), small(match["n"]) or 0
            listed = rolls.trending.get(kind, ())
            if patterns is _RANKING:
                found = [rolls.gained(kind, "stars" if kind == "repository" else "likes")[:n]] if n in rolls.lengths else []
            else:
                found = [listed] if patterns is _LIST else [rolls.covered.get(kind, ()), _measured(row, kind), listed]
            sized = tuple(dict.fromkeys(names for names in found if len(names) == n))
            if sized or (patterns is _LIST and listed and not _PERHAPS_MORE.search(match[0])):
                return _Whole(sized, *match.span())
    return None


def _measured(row: Lettered, kind: str) -> tuple[str, ...]:
    """Those of a kind of which the edition has a level, and no entry of a list alone."""
    return row.view.desk.rolls.by(kind, {"repository": "stars", "paper": "upvotes"}.get(kind, "likes"))


def _parts(row: Lettered, at: int) -> Iterator[tuple[Number, tuple[Said, ...], int]]:
    """Every way to read what is said from a place to the end of the sentence of so many of those told before."""
    for pattern in _BEFORE:
        match = pattern.match(row.text, at)
        for some, end in said(row, match.end()) if match else ():
            tail = _TAIL.match(row.text, end)
            if match and tail:
                number = row.typed.counts[match.start("m") if match["m"] else match.start("m2")]
                yield number, some, tail.end()
    for pattern, behind in _BEHIND:
        match = pattern.match(row.text, at)
        for some, end in said(row, match.end()) if match else ():
            so_many = behind.match(row.text, end)
            tail = _TAIL.match(row.text, so_many.end()) if so_many else None
            if so_many and tail:
                yield row.typed.counts[so_many.start("m")], some, tail.end()


def _so_many(names: Sequence[str], some: tuple[Said, ...], number: Number) -> Truth:
    """Whether what is said is so of just so many of some."""
    if number.form not in {"count", "ordinal", "times"} or number.total not in {None, len(names)}:
        return None
    return counted([so_of(some, name) for name in names], lambda count, _: count == number.value)
