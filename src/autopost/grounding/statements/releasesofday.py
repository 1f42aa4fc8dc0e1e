"""Sentences about how many of the releases listed are of a day: "Of the eleven releases listed, three came out on 15 June".

The whole may stand in the sentence before ("The list has eleven releases. Three of them …"), which is held to the list as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim
from autopost.grounding.words import phrases

_WORDS = phrases.each_word("releases_of_day")
_RELEASES = re.compile(r"\b(?:releases|versions)\b")
_LISTED = re.compile(r"\b(?:list|lists|listed|recorded|edition|issue|paper|here)\b")
_OF = re.compile(r"(?<!total )\b(?:of|from|among)(?: (?:the|these|those|our|all))* $")


def releases_of_day(row: Lettered) -> Iterator[Claim]:
    """That so many releases are of a day, of so many in all: right where every word is read and both numbers are so."""
    typed, made = row.typed, row.view.desk.releases
    if not made or typed.names or typed.versions or typed.spans or row.labels or row.houses or len(typed.days) > 1:
        return
    if not phrases.only(row.text, _WORDS) or not _RELEASES.search(row.text + row.view.low_before):
        return
    numbers = [number for _, number in sorted(typed.counts.items())]
    if any(number.form != "count" and not row.view.low.startswith("number ", number.start) for number in numbers):
        return
    clause = (0, len(row.text))
    if not typed.days and len(numbers) == 1 and _RELEASES.search(row.text) and _LISTED.search(row.text):
        yield Claim(numbers[0].start, numbers[0].end, numbers[0].value == len(made), "count", clause=clause)
    for moment in typed.days.values():
        if told := _part_and_whole(row, numbers):
            part, whole = told
            of_day = sum(moment.holds(event.day) for event in made)
            yield Claim(part.start, part.end, part.value == of_day and whole in {None, len(made)}, "count", clause=clause)


_BY_MAKER = re.compile(
    rf"(?P<n>{COUNT})(?: (?:releases?|versions?))? (?:of|from|by|for) (?P<name>{NAME})(?!'s)(?=[.,;:]|\W*$| and )"
)


def releases_by_maker(row: Lettered) -> Iterator[Claim]:
    """Reads "Three carry the date June 15: one of vLLM and two of transformers": how many of the day each project has."""
    days = [*row.typed.days.values()]
    if len(days) > 1 or row.typed.versions or not _RELEASES.search(row.text + row.view.low_before):
        return
    for match in _BY_MAKER.finditer(row.text):
        number, name = row.typed.counts[match.start("n")], row.typed.names[match.start("name")]
        own = [event for event in row.view.desk.releases if event.subject == name]
        of_day = [event for event in own if all(moment.holds(event.day) for moment in days)]
        if own and number.form == "count":
            yield Claim(*match.span(), number.value == len(of_day), "count", clause=match.span())


def _part_and_whole(row: Lettered, numbers: list[Number]) -> tuple[Number, float | None] | None:
    """How many are of the day, and of how many; nothing where the words make the smaller number the whole."""
    if len(numbers) == 1:
        return numbers[0], numbers[0].total
    if len(numbers) != len("ab") or any(number.total for number in numbers):
        return None
    part, whole = sorted(numbers, key=lambda number: number.value)
    return None if _OF.search(row.text[: part.start]) else (part, whole.value)
