"""Sentences that say who stands first or last of some, in any order of parts: "Of the nine models with GGUF in their name, A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim, Truth, both, either, foremost
from autopost.grounding.statements.smallwords import LETTERS_OF_NUMBERS, SMALL, OneOfSome, ones_of_some

_OTHERS = (
    r"(?:(?:any|every|all|each)(?: of)?(?: the)? others?|(?:all |any |each |every one )?(?:of )?the (?:others?|rest))"
    r"(?: ones?| model| repository)?"
)
_THAN = r"(?:%s)(?: (?:number(?: of M)?|M))?|%s) than"
_UP = (
    rf"(?:ahead of|above|in front of|before|(?:(?:a )?{_THAN % ('more|higher|larger|greater|bigger', 'higher up|better placed')})"
)
_DOWN = rf"(?:behind|below|(?:(?:a )?{_THAN % ('fewer|less|lower|smaller', 'lower down|worse placed')})"
_BEATS = r"(?:leads?|tops?|beats?|exceeds?|surpass(?:es)?|outranks?|outdo(?:es)?)"
_NOBODY = r"(?:none|no one|nobody|nothing|no others?(?: one| model| repository)?)(?: of the (?:others?|rest)| of them| else)?"
_NONE = rf"(?:(?:{_NOBODY}|no)(?: (?:of|among|in|from))?(?: the)? S|(?<=S ){_NOBODY})"
_MAY = r"(?: (?:of|among|in) )?(?:is|are|has|have|stands?|ranks?|ranked|placed|listed|comes?|a|all|there|that|which|S| )*"
_PLACED = r"(?: (?:placed|ranked|ranking|positioned|listed|rated|standing|up|place|spot|position))?"
_HIGH, _LOW = "highest|best|top|topmost|foremost|leading|largest|biggest|greatest", "lowest|worst|smallest|last|bottom"
_WAYS: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(rf"\b{pattern}(?= |$)"), way)
    for pattern, way in (
        (rf"{_NONE} {_MAY}(?:{_UP}|{_BEATS})(?= A)", 1),
        (rf"{_NONE} {_MAY}{_DOWN}(?= A)", -1),
        (rf"{_NONE} {_MAY}(?:as|so) (?:many|high|large|much)(?: M| a number)?(?: as(?= A))?", 1),
        (rf"{_NONE} {_MAY}(?:as|so) (?:few|low|small|little)(?: M| a number)?(?: as(?= A))?", -1),
        (rf"{_OTHERS}{_MAY}{_DOWN}(?= A)", 1),
        (rf"{_OTHERS}{_MAY}{_UP}(?= A)", -1),
        (rf"(?<=A )(?:[a-zPCM]+ ){{0,8}}?(?:{_UP}|{_BEATS}) {_OTHERS}", 1),
        (rf"(?<=A )(?:[a-zPCM]+ ){{0,8}}?{_DOWN} {_OTHERS}", -1),
        (rf"{_UP} {_OTHERS}(?= of S (?:is|stands|ranks|comes) A)", 1),
        (rf"{_DOWN} {_OTHERS}(?= of S (?:is|stands|ranks|comes) A)", -1),
        (r"out on top|out in front", 1),
        (r"the (?:higher|better)(?: placed| ranked| one)?(?= of (?:the )?(?:S|them|these)\b)", 1),
        (r"the lower(?: placed| ranked| one)?(?= of (?:the )?(?:S|them|these)\b)", -1),
        (rf"(?:{_HIGH}){_PLACED}", 1),
        (rf"(?:{_LOW}){_PLACED}", -1),
        (r"(?:most M|the most(?: of any)?(?= (?:of|among|in) (?:the )?S))", 1),
        (r"(?:fewest M|the fewest(?: of any)?(?= (?:of|among|in) (?:the )?S))", -1),
        (r"(?:front runner|leader|leads?|led|tops?|topped|heads?|headed)", 1),
    )
)
_NOT_SO = re.compile(
    r"\bP (?:highest|best|lowest|largest|biggest|most|fewest|smallest|last|top|from)\b|"
    r"\b(?:among|of) the (?:highest|best|top|most|largest|biggest|fewest|lowest|smallest)\b|"
    r"\b(?:leads?|tops?|heads?|headed|topped|led)(?: by)? the (?:trending )?(?:list|ranking)\b|"
    r"\btop C\b|\bC (?:[a-z]+ ){0,2}S\b|\b(?:is|are|as) one (?:of|among) (?!them\b|these\b|those\b)"
)
"""Somebody's place but one, one of several at the top, the head of the list, and a set without the number that is its size."""
_FIRST = re.compile(r"\bP(?= (?:place |spot |position )?(?:(?:of|among|in) (?:all )?(?:S|them|these|those)\b|A P))")


_MAY_BE_EITHER = re.compile(
    r"^(?!.*\b(?:most|fewest|more|fewer|less|many|few|count|total|number|figure)\b)(?:(?!M\b).)*\bC M(?:(?! M\b).)*$"
)
"""Reads "First among the trending Spaces is A, with 176 likes": on the list, or in likes."""
_SAYS_WHICH = re.compile(rf"{COUNT}|\b(?:trending|list|ranked)\b")
_NOBODY_HAS = re.compile(r"\b(?:none|no|nobody|nothing|no one)\b.* than\b")
_LISTED = re.compile(r"\b(?:trending|list)\b")


def foremost_of_some(row: Lettered) -> Iterator[Claim]:
    """Every way to read the sentence so, to its last word."""
    for told in ones_of_some(row.view):
        way = _way(told) if told.name and not (told.measure and told.some.before) else None
        # "The most of the 34 papers listed": of some whom the facts do not all give.
        if way is not None and (told.as_many or told.some.apart):
            true = both([told.as_many, _figures(row, told), _at_end(row, told, low=way < 0)])
            if not told.some.apart and not _SAYS_WHICH.search(row.text, told.some.start, told.some.end):
                true = true or None  # "any other model", of whichever set
            code = "superlative" if told.as_many else "count"
            yield Claim(told.some.start, told.some.end, true, code, clause=(0, len(row.text)))


def _way(told: OneOfSome) -> int | None:
    """Whether the first is meant or the last; None where that is not said, or more than that."""
    text, ways = told.text, set[int]()
    if _NOT_SO.search(text):
        return None
    places = {number.value for number in told.numbers if number.form == "ordinal"} if told.measure else set[float]()
    first = _FIRST.search(text)
    if places:
        if places != {1}:
            return None  # the second by likes
        ways, text = {1}, re.sub(r"\bP\b", " ", text)
    elif first and _number(told, first.start()) == 1:
        ways.add(1)
        text = text[: first.start()] + text[first.end() :]
    for pattern, way in _WAYS:
        text, changed = pattern.subn(" ", text)
        if changed:
            ways.add(way)
    known = SMALL | {"A", "S", "P", *(("C", "M") if told.measure else ())}
    return ways.pop() if len(ways) == 1 and all(word in known for word in text.split()) else None


def _number(told: OneOfSome, at: int) -> float:
    """The number whose letter stands at a place."""
    return told.numbers[len(LETTERS_OF_NUMBERS.findall(told.text[:at]))].value


def _figures(row: Lettered, told: OneOfSome) -> Truth:
    """Whether the places that are told are the one's own, and the figures what it has of what is measured."""
    first = _FIRST.search(told.text)
    passed = len(LETTERS_OF_NUMBERS.findall(told.text[: first.start()])) if first else -1
    left = [number for n, number in enumerate(told.numbers) if n != passed or number.value != 1]
    return both(_figure(row, told, number) for number in left)


def _figure(row: Lettered, told: OneOfSome, number: Number) -> Truth:
    if not told.measure:
        return number.value == row.view.desk.place(told.name)
    own = row.view.desk.rolls.of(told.name, told.measure)
    if number.form == "ordinal":
        return True if number.value == 1 else None
    return None if own is None or own.number is None else number.fits(own.number)


def _at_end(row: Lettered, told: OneOfSome, *, low: bool) -> Truth:
    """Whether the one is beyond all others of the set, in what is measured or in place."""
    desk = row.view.desk

    def place(name: str) -> float | None:
        at = desk.place(name)
        return -at if at else None

    def figure(name: str) -> float | None:
        fact = desk.rolls.of(name, told.measure)
        return None if fact is None else fact.number

    if told.name not in told.some.names:
        return None if told.some.before else False
    open_ = _MAY_BE_EITHER.search(told.text) and _LISTED.search(row.view.low)
    ways = (figure, place) if open_ else (figure,) if told.measure else (place,)
    if _NOBODY_HAS.search(told.text) and any(
        of(name) == of(told.name) for of in ways for name in told.some.names if name != told.name
    ):
        return None  # "No repository has fewer issues than A": another may have as few
    return either(foremost(of, told.some.names, low=low)(told.name) for of in ways)
