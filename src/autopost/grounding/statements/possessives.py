"""A measure of somebody as what is spoken of: "ECC's gain for the week was less than half of agent-skills'", "A's likes rose"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Truth
from autopost.grounding.statements.measures import WHEN, Measured, as_told, days_in, measured
from autopost.grounding.statements.rivals import TIMES, so_many_times, than_him, than_them
from autopost.grounding.statements.sets import sets

_WHOSE = re.compile(rf"(?:the )?(?P<name>{NAME})'s? (?:own )?")
_OF = re.compile(rf" (?:of|for) (?:the )?(?P<name>{NAME})")
_THE = re.compile(r"the ")
_IS_MORE = re.compile(
    rf" (?:is|was|are|were)(?P<no> not)? (?:(?!(?:more|less) than {COUNT})"
    r"(?P<deg>higher|larger|bigger|greater|lower|smaller|fewer|more|less) than|(?P<same>the same as|equal to)|"
    rf"(?P<hedge>more than |less than |almost |nearly |about |over )?(?P<part>twice|double|{COUNT})(?: of)?) "
)
_IS_MOST = re.compile(
    r" (?:is|are|was|were)(?P<no> not)? the (?P<deg>highest|largest|biggest|most|lowest|smallest|fewest)"
    r"(?: (?:count|total|figure))? (?:of|among|in) "
)
_THAT = re.compile(
    rf"(?:(?:that|those|the one|the \w+) (?:of|for|recorded by|of the) )?(?:the )?(?P<name>{NAME})(?:'s?)?(?P<when>{WHEN})?"
)
_MOVED = re.compile(
    r" (?P<no>(?:did|do|does) not )?(?P<way>rose|rise|grew|grow|increased|increase|climbed|went up|"
    r"(?P<down>fell|fall|dropped|drop|declined|shrank|went down))"
    rf"(?: by (?P<how>more than |less than |over |under |almost |nearly |about )?(?P<n>{COUNT}))?(?P<when>{WHEN})?"
)


def possessives(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every reading of a clause whose subject is a measure of somebody."""
    for name, figure, end in _measures(row, at):
        if match := _IS_MORE.match(row.text, end):
            that = _THAT.match(row.text, match.end())
            if that:
                other = row.typed.names[that.start("name")]
                true = _compared(row, figure, name, other, match)
                yield Claim(match.start() + 1, that.end(), true, "comparison"), that.end()
        if match := _IS_MOST.match(row.text, end):
            for one in sets(row, match.end()):
                true = than_them(figure, row, one.names, match["deg"])(name)
                so = None if true is None else true != bool(match["no"])
                yield Claim(match.start() + 1, one.end, so, "superlative"), one.end
        if match := _MOVED.match(row.text, end):
            days = days_in(row, *match.span("when")) if match["when"] else figure.days
            yield Claim(match.start() + 1, match.end(), _moved(row, figure, name, days, match), "direction"), match.end()


def _measures(row: Lettered, at: int) -> Iterator[tuple[str, Measured, int]]:
    if whose := _WHOSE.match(row.text, at):
        name = row.typed.names[whose.start("name")]
        yield from ((name, figure, end) for figure, end in measured(row, whose.end()))
    if the := _THE.match(row.text, at):
        for figure, end in measured(row, the.end()):
            if of := _OF.match(row.text, end):
                yield row.typed.names[of.start("name")], figure, of.end()


def _compared(row: Lettered, figure: Measured, name: str, other: str, match: re.Match[str]) -> Truth:
    one, two = figure.of(row, name), figure.of(row, other)
    if one is None or not two or name == other:
        return None
    part = match["part"]
    if not part:
        so = than_him(figure, row, other, match["deg"] or match["same"])(name)
        return None if so is None else so != bool(match["no"])
    number = row.typed.counts.get(match.start("part"))
    told = number is not None and number.form in {"fraction", "times"} and not number.total
    times = number.value if told and number is not None else TIMES.get(part, 0)
    return so_many_times(one, two, times, match["hedge"]) != bool(match["no"]) if times else None


def _moved(row: Lettered, figure: Measured, name: str, days: int, match: re.Match[str]) -> Truth:
    number = row.typed.counts.get(match.start("n")) if match["n"] else None
    if number is not None and number.form not in {"percent", "count"}:
        return None
    percent = number is not None and number.form == "percent"
    by = Measured(figure.family, gain=True, days=days, percent=percent).of(row, name)
    if by is None:
        return None
    so = by < 0 if match["down"] else by > 0
    if number is not None and so:
        so = as_told(abs(by), number, (match["how"] or "").strip())
    return so != bool(match["no"])
