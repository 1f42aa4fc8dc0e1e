"""The sentence with one letter for each kind of thing it says, so that whole clauses can be read: names, versions, days.

Offsets stay what they are: "sglang took ten days" becomes "NNNNNN took SSSSSSSS", each kind with a letter that no text has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from autopost.grounding.kept import once
from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.times import Moment
from autopost.grounding.mentions.windows import Window
from autopost.grounding.view import View

NAME, VERSION, DAY, SPAN, COUNT = (f"(?<!{letter}){letter}++" for letter in "\ue011\ue012\ue013\ue014\ue015")
"""What stands in a pattern for a name, a version, a day, a length of time and a number."""
_LED = re.compile(r"(?:(?:on|in|from|of|for|over|within|since) )?(?:the )?")
_PRONOUN = re.compile(r"its?|the (?:project|repository|library)")


@dataclass
class Typed:
    """The text in letters of kinds, and what stands at each place."""

    text: str
    names: dict[int, str] = field(default_factory=dict)
    versions: dict[int, Piece] = field(default_factory=dict)
    days: dict[int, Moment] = field(default_factory=dict)
    spans: dict[int, Window] = field(default_factory=dict)
    counts: dict[int, Number] = field(default_factory=dict)

    def within(self, start: int, end: int) -> Typed:
        """The same of a stretch, at the same offsets."""
        return Typed(
            " " * start + self.text[start:end],
            _between(self.names, start, end),
            _between(self.versions, start, end),
            _between(self.days, start, end),
            _between(self.spans, start, end),
            _between(self.counts, start, end),
        )


Thing = TypeVar("Thing")


def _between(things: dict[int, Thing], start: int, end: int) -> dict[int, Thing]:
    return {at: what for at, what in things.items() if start <= at < end}


def as_written(row: Typed, view: View) -> Typed:
    """The sentence in letters with its pronouns as they are written: they name nobody anew."""
    names, text = dict(row.names), [*row.text]
    for ref in view.referents:
        if ref.kind == "pronoun":
            names.pop(ref.start, None)
            text[ref.start : ref.end] = view.low[ref.start : ref.end]
    return replace(row, names=names, text="".join(text))


@once
def typed(view: View) -> Typed:
    """The sentence in letters of kinds."""
    text = list(view.mentions.bare)
    low = view.low
    row = Typed("")
    for number in view.mentions.numbers:
        row.counts[number.start] = number
        text[number.start : number.end] = "\ue015" * (number.end - number.start)
    for moment in view.mentions.moments:
        start = _after_preposition(low, moment.start, moment.end)
        # "Two days earlier", after a day that is told: counted from that day, and from no other.
        row.days[start] = replace(moment, also=None) if moment.form == "relative" else moment
        text[moment.start : moment.end] = low[moment.start : start] + "\ue013" * (moment.end - start)
    for window in view.mentions.windows:
        start = _after_preposition(low, window.start, window.end)
        row.spans[start] = window
        text[window.start : window.end] = low[window.start : start] + "\ue014" * (window.end - start)
    for match in _A_DAY.finditer(view.mentions.bare):
        row.spans[match.start()] = Window(*match.span(), 1)
        text[match.start() : match.end()] = "\ue014" * len(match[0])
    for piece in view.mentions.versions:
        row.versions[piece.start] = piece
        text[piece.start : piece.end] = "\ue012" * (piece.end - piece.start)
    for start, end, name in _names(view):
        row.names[start] = name
        text[start:end] = "\ue011" * (end - start)
    row.text = "".join(text)
    return row


Frame = tuple[re.Pattern[str], Callable[[View, Typed, re.Match[str]], bool | None]]
"""How a whole clause is put, in letters of kinds, and whether what a match says is right."""


def right_clauses(view: View, frames: Iterable[Frame]) -> Iterator[re.Match[str]]:
    """Every clause of the sentence that is put in one of these ways and says what is right."""
    row = typed(view)
    yield from (match for pattern, right in frames for match in pattern.finditer(row.text) if right(view, row, match))


@dataclass(frozen=True)
class Judged:
    """Where a clause that the facts speak to stands, and whether they bear it out."""

    start: int
    end: int
    true: bool


def right_of(told: Iterable[Judged]) -> Iterator[tuple[int, int]]:
    """Where those stand that are borne out."""
    yield from ((one.start, one.end) for one in told if one.true)


def _after_preposition(low: str, start: int, end: int) -> int:
    led = _LED.match(low, start, end)
    return led.end() if led and led.end() < end else start


def _names(view: View) -> Iterator[tuple[int, int, str]]:
    """Whom the sentence names, or takes up as "it", each by himself, with the quotation marks around a title."""
    bare = view.mentions.bare
    for ref in view.referents:
        if len(ref.subjects) != 1 or ref.kind not in {"name", "value", "owner", "pronoun"}:
            continue
        if ref.kind == "pronoun" and not _PRONOUN.fullmatch(bare, ref.start, ref.end):
            continue
        quoted = view.low[ref.start - 1 : ref.start] == '"' == view.low[ref.end : ref.end + 1]
        yield ref.start - quoted, ref.end + quoted, next(iter(ref.subjects))
    for name in view.rolls.released:
        # "Two of transformers, one of vLLM": a word like any other, that is what a project is called.
        short = name.rpartition("/")[2].lower()
        for match in re.finditer(rf"(?<![\w/.-]){re.escape(short)}(?![\w-])", bare) if short in bare else ():
            yield *match.span(), name


_A_DAY = re.compile(r"\b(?:a|one) day(?= (?:after|before|later|earlier|apart|younger|older|newer|ahead|behind)\b)")
