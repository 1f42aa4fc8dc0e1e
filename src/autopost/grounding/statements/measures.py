"""What is measured, in a statement: "stars", "likes gained over the week", "weekly gain", "percent growth"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from autopost.grounding.attaching.metrics import ANY_NOUN, COUNTED_IN, NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import DAY, SPAN, Lettered
from autopost.grounding.statements.meaning import Holds, Truth
from autopost.grounding.view import Each

_IN_LEVELS = 30
"""The days that the Hub counts downloads over: said of downloads, they are the level."""


@dataclass(frozen=True)
class Measured:
    """A family as it stands, or what it gained, in percent or not, over so many days (with none, over the one span known).

    With `per` it is so many for each of another family: downloads per like.
    """

    family: str
    gain: bool = False
    days: int = 0
    percent: bool = False
    per: str = ""

    def of(self, row: Lettered, name: str) -> float | None:
        """What a subject has of it; None where no fact says."""
        rolls = row.view.desk.rolls
        family = self.family or COUNTED_IN.get(row.view.desk.kind(name), "")
        metric = family
        if self.gain and not (family == "downloads" and self.days == _IN_LEVELS):
            days = self.days or self._sole_span(row, name, family)
            metric = f"{family}_{'change' if self.percent else 'gain'}_{days}d"
        fact, each = rolls.of(name, metric), rolls.of(name, self.per) if self.per else None
        if fact is None and self.gain and self.percent:
            return self._grown_by(row, name)
        if not self.per or fact is None:
            return None if fact is None else fact.number
        return fact.number / each.number if each is not None and each.number and fact.number is not None else None

    def _grown_by(self, row: Lettered, name: str) -> float | None:
        """What was gained as a percentage of what there was before, where no fact gives it."""
        gain, now = replace(self, percent=False).of(row, name), replace(self, gain=False, percent=False).of(row, name)
        return 100 * gain / (now - gain) if gain is not None and now is not None and now > gain else None

    def of_each(self, row: Lettered, names: Sequence[str]) -> list[float] | None:
        """What each of some has of it; None where it is not known of all."""
        known = [value for name in names if (value := self.of(row, name)) is not None]
        return known if len(known) == len(names) else None

    def together(self, row: Lettered, names: Sequence[str]) -> float | None:
        """What some have of it together; None where it is not known of all."""
        known = self.of_each(row, names)
        return None if known is None else sum(known)

    def each(self, row: Lettered) -> Each:
        """What any subject has of it."""
        return lambda name: self.of(row, name)

    def so(self, row: Lettered, right: Callable[[float], bool]) -> Holds:
        """Whether what a subject has of it is right; None where no fact says."""

        def holds(name: str) -> Truth:
            own = self.of(row, name)
            return None if own is None else right(own)

        return holds

    def _sole_span(self, row: Lettered, name: str, family: str) -> int:
        """The days of the subject's gains, where they are all over one span; 0 where they are not."""
        spans = {fact.window for fact in row.view.desk.by_subject.get(name, ()) if fact.metric.startswith(f"{family}_gain_")}
        return next(iter(spans)) or 0 if len(spans) == 1 else 0


HEDGE = r"(?:(?:just|only|about|some|roughly|around|nearly|almost|approximately|over|under|above|below|(?:more|less) than) )*"
"""Words before a number that leave it open by a little: what is right is asked of the number as it was read with them."""
WHEN = rf"(?: (?:in|over|during|for|on|within|across|of|from)(?: the| a)?(?: last| past)? {SPAN}| {SPAN}| since {DAY}| overnight)"
"""The span that something is told of."""
_WHEN = re.compile(WHEN)
_SPAN_IN = re.compile(rf"(?P<span>{SPAN})|since (?P<day>{DAY})")


def days_in(row: Lettered, start: int, end: int) -> int:
    """How many days the span has that a stretch of text names; 0 where it names none."""
    for match in _SPAN_IN.finditer(row.text, start, end):
        window = row.typed.spans.get(match.start("span")) if match["span"] else None
        if window is not None and window.days > 0:
            return window.days
        day = row.typed.days.get(match.start("day")) if match["day"] else None
        if day is not None and day.sole is not None:
            return (row.view.desk.ledger.edition - day.sole).days or 7
    return 0


def span_behind(row: Lettered, at: int) -> tuple[int, int]:
    """The days of the span that is told right at a place, and where it ends; 0 and the place where none is."""
    when = _WHEN.match(row.text, at)
    return (days_in(row, *when.span()), when.end()) if when else (0, at)


def days_told(row: Lettered) -> int:
    """The days of the sentence, where it tells of one span only."""
    if row.days:
        return row.days
    told = {window.days for window in row.typed.spans.values() if window.days > 0}
    told |= {window.days for window in row.windows if window.days > 0}
    return told.pop() if len(told) == 1 else 0


_UP = frozenset(
    {"more than", "over", "above", "at least", "no fewer than", "no less than", "as many as", "as much as", "or more"}
)
_LOW = frozenset({"fewer than", "under", "less than", "below", "at most", "up to", "no more than", "or fewer", "or less"})
_BEYOND = frozenset({"more than", "over", "above", "fewer than", "under", "less than", "below"})
BOUNDS = _UP | _LOW
"""Words that bound a number from one side; those of `_BEYOND` leave the number itself out."""


def as_told(own: float, number: Number, how: str) -> bool:
    """Whether something is as much as a number says, with the word before or behind it."""
    if how not in BOUNDS:
        return number.fits(own)
    return (own > number.value if how in _UP else own < number.value) or (own == number.value and how not in _BEYOND)


def family_of(words: str) -> str:
    """What a noun names as measured."""
    noun = NOUN.search(words)
    return str(noun.lastgroup) if noun else ""


_GROWN = re.compile(
    rf"(?:(?:its|their|the) )?(?:(?P<before>{SPAN}'?s?|weekly|daily|one-day|seven-day|last day's) )?"
    r"(?:(?P<one>stars?|likes?|downloads?|forks?)[- ])?(?P<percent>percent(?:age)? |relative )?"
    rf"(?:gains?|growth|increases?|rise)(?: (?:in|of) (?:new )?(?P<noun>{ANY_NOUN}))?(?P<when>{WHEN})?"
)
EACH = "like|star|fork|download|upvote"
PER = rf"(?: (?:per|for (?:every|each)|to (?:every|each|the|a)) (?P<per>{EACH})(?![a-z]))"
"""Reads "downloads per like", "stars to a fork"."""
_NEW = re.compile(rf"(?:new (?P<noun>{ANY_NOUN})|(?P<gained>{ANY_NOUN}) (?:gained|added))(?P<when>{WHEN})?")
_PLAIN = re.compile(
    r"(?:(?:its|their|the) )?(?:total |overall |all-time |number of |total number of )?"
    rf"(?P<noun>{ANY_NOUN})(?: counts?)?(?! gain){PER}?"
)
_JOINED = re.compile(r"(?:, and|,| and| or| nor)(?: (?:in|by|on|for))?(?: also)? ")


def measured(row: Lettered, at: int) -> Iterator[tuple[Measured, int]]:
    """What a noun phrase that begins at a place measures."""
    if (grown := _GROWN.match(row.text, at)) and not row.text.startswith(" rate", grown.end()):
        said = grown["before"] or ""
        days = {"weekly": 7, "seven-day": 7, "daily": 1, "one-day": 1, "last day's": 1}.get(said, 0)
        days = days or days_in(row, *grown.span()) or days_told(row)
        yield Measured(family_of(grown["one"] or grown["noun"] or ""), True, days, bool(grown["percent"])), grown.end()
    if new := _NEW.match(row.text, at):
        days = days_in(row, *new.span()) or days_told(row)
        yield Measured(family_of(new["noun"] or new["gained"]), True, days), new.end()
    elif plain := _PLAIN.match(row.text, at):
        yield Measured(family_of(plain["noun"]), per=f"{plain['per']}s" if plain["per"] else ""), plain.end()


def several(row: Lettered, at: int) -> Iterator[tuple[tuple[Measured, ...], int]]:
    """One measure or some that are joined: "in both likes and downloads", the longest row first."""
    start = at + len("both ") if row.text.startswith("both ", at) else at
    for one, end in measured(row, start):
        if joined := _JOINED.match(row.text, end):
            yield from (((one, *rest), last) for rest, last in several(row, joined.end()))
        yield (one,), end
