"""Sentences of two who are compared, read to the last word: "A, which had 5 stars to B's 6 a week ago, is now ahead, 8 to 7".

Who is ahead, when, and whose each figure is follow from the words that the sentence is made of (`order.orderwords`). One word
that is none of them, and nothing is read: so what is read may speak for the sentence, on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from autopost.folding import Folded
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.measuring import level_on
from autopost.grounding.figures.twomeasures import two_measures
from autopost.grounding.kept import once
from autopost.grounding.mentions.mentions import read
from autopost.grounding.order.clausesides import Clause, clauses_of
from autopost.grounding.order.orderwords import AHEAD, BEHIND, CHANGES, Word, words_of
from autopost.grounding.typed import Typed, as_written, typed
from autopost.grounding.view import View

_TWO = 2
_OF_NEITHER = re.compile(
    r"\b(?:more|fewer|less) (?:[a-z]+ )?than (?:on )?[\ue013\ue014]|\b(?:between them|together|combined)\b|"
    r"for an? (?:[a-z]+ )?total of|for (?:each|every one) of|(?:that|those) of .* the (?:total|sum)\b"
)
"""Reads "40,714 more than a day ago", "that A and B have between them", "for each of its 5 forks": no figure of one side."""
_DENIED = re.compile(r"no longer|did not|does not")


@dataclass(frozen=True)
class Sided:
    """Something that a sentence tells of two who are compared, where, and whether it is so; None where no fact says."""

    start: int
    end: int
    code: str
    true: bool | None


@dataclass
class Sides:
    """What a sentence tells, and what the next may lean on: the two, by what they are compared, and since when."""

    names: tuple[str, ...]
    family: str
    day: date | None
    topic: str = ""
    told: list[Sided] = field(default_factory=list)
    ahead: dict[str, str] = field(default_factory=dict)
    figured: bool = False
    passed: str = ""
    last: str = ""


@once
def two_sides(view: View) -> Sides | None:
    """What the sentence tells of the two whom it compares; nothing where one word of it is left over."""
    row = as_written(typed(view), view)
    words = [] if _OF_NEITHER.search(row.text) else words_of(row.text)
    if not words or not (view.text_before or any(word.kind in AHEAD | BEHIND | {"turned", "count"} for word in words)):
        return None
    if len(row.names) == 1 and "count" in {word.kind for word in words}:
        told = [*two_measures(view, next(iter(row.names.values())), words, row.counts)]
        if told:
            sided = [Sided(word.start, word.end, "wrong-metric", true) for word, true in told]
            return Sides(tuple(row.names.values()), "", None, told=sided)
    before = _before(view) if len({*row.names.values()}) < _TWO or not view.families else None
    names = tuple(dict.fromkeys(row.names.values()))
    if len(names) == _TWO and {*view.carried[:1]} - {*names} and _takes_up_a_third(row, words, names[1]):
        return None
    if before and {*names} <= {*before.names}:
        names = names if len(names) == _TWO else before.names
    families = view.families or ({before.family} if before else set())
    if len(names) != _TWO or len(families) != 1:
        return None
    days = [*_days(view, row, words)]
    if None in days or len({*days}) > 1:
        return None
    day = days[0] if days else before.day if before else None
    sides = Sides(names, next(iter(families)), day, before.topic if before else "", ahead=dict(before.ahead) if before else {})
    # Only figures were told of that day, as if to say who was ahead.
    sides.passed, sides.last = (before.passed, before.last) if before else ("", "")
    sides.figured = before is not None and not before.ahead and {one.code for one in before.told} == {"wrong-subject"}
    return _Reader(view, row, sides).read(clauses_of(words, lambda at: _is_today(view, row, at)))


def _takes_up_a_third(row: Typed, words: list[Word], second: str) -> bool:
    """Reads "A has 5 stars. That is more than B, with 3, and C, with 2", "B trails it by 2 and C by 3"."""
    at = next(place for place, name in sorted(row.names.items()) if name == second)
    return words[0].said in {"that", "this"} or any(word.kind in {"it", "its"} for word in words if word.start < at)


def _before(view: View) -> Sides | None:
    """What the sentence before tells."""
    if not view.text_before:
        return None
    mentions = read(Folded.of(view.text_before), view.desk.aliases, view.desk.ledger.edition, view.day_before)
    return two_sides(replace(view, mentions=mentions, text_before="", carried=(), said=()))


def _is_today(view: View, row: Typed, at: int) -> bool:
    day = row.days.get(at)
    return day is not None and day.holds(view.desk.ledger.edition)


def _days(view: View, row: Typed, words: list[Word]) -> Iterator[date | None]:
    """The earlier days that are told; None for one that may be any of several."""
    edition = view.desk.ledger.edition
    for word in words:
        for at, moment in row.days.items() if word.kind in {"day", "since"} else ():
            if word.start <= at < word.end and not moment.holds(edition):
                yield moment.sole
        for at, window in row.spans.items() if word.kind == "since" else ():
            if word.start <= at < word.end:
                yield edition - timedelta(window.days) if window.days > 0 else None


class _Reader:
    """Goes through the clauses of a sentence and keeps whom it speaks of, until a word of it cannot be understood."""

    def __init__(self, view: View, row: Typed, sides: Sides) -> None:
        self.view, self.row, self.sides = view, row, sides
        self.latest = self.leader = self.said = ""
        self.apart = False
        self.given: list[tuple[str, str]] = []

    def read(self, clauses: list[Clause]) -> Sides | None:
        """What they tell; nothing where it is open whom one of them speaks of, or of which day."""
        self.first = next((name for one in clauses if (name := self._opening(one))), self.sides.topic)
        for one in clauses:
            if one.when == "open":
                return None
            opening = self._opening(one)
            self.sides.topic = opening or self.sides.topic
            if not self._goes_on(one):
                return None
            parts = sorted((*one.orders(), *one.figures()), key=lambda word: word.start)
            if not all(self._figure(one, word) if word.kind == "count" else self._order(one, word) for word in parts):
                return None
            named = [name for word in one.words if (name := self._sure(word))]
            self.latest = named[-1] if named else self.latest
        told, passed = self.sides.told, self.sides.passed
        if told and passed and self.sides.day and not any(one.code == "history" for one in told):
            self._tell(told[0], "history", self._leads(self._other(passed), "then"))  # the day of what was told before
        return self.sides if told else None

    def _opening(self, one: Clause) -> str:
        word = one.opening()
        return self._sure(word) if word else ""

    def _sure(self, word: Word | None) -> str:
        """Whom a word names, or tells apart from the other."""
        if word is None:
            return ""
        if word.kind == "name":
            return self.row.names[word.start]
        return self.sides.names[word.kind == "other"] if word.kind in {"one", "other"} else ""

    def _who(self, word: Word | None) -> str:
        """Whom a word means that stands for somebody."""
        if word is not None and word.kind == "which":
            return self.latest
        return self._sure(word) or self.sides.topic or self.first

    def _other(self, name: str) -> str:
        one, two = self.sides.names
        return two if name == one else one

    def _order(self, one: Clause, word: Word) -> bool:
        """Who is ahead, then or now, or that this has changed."""
        if word.kind == "turned":
            return self._turned(word)
        left, right = one.left_of(word), one.right_of(word)
        if word.kind == "whose":
            left, right = right, None
        subject = self._sure(left) or (self._other(self._sure(right)) if self._sure(right) else self._who(left))
        if not subject or subject == self._sure(right):
            return False
        ahead = subject if word.kind in AHEAD else self._other(subject)
        self.leader, self.said = subject, word.said
        self.sides.last = "ahead" if word.kind in AHEAD else "behind"
        if not one.when:
            return False
        if word.kind in CHANGES or word.said.startswith("no longer"):
            if one.when != "now":
                return False
            self._tell(word, "history", self._led_once(self._other(ahead)))
            self.sides.passed = ahead
        self._tell(word, "comparison", self._leads(ahead, one.when))
        if self.sides.figured and one.when == "now" == one.words[0].kind and self._leads(ahead, "then"):
            self._tell(word, "history", False)  # "B had 5 stars to A's 4. Now B is ahead"
        self.sides.ahead[one.when] = ahead
        return True

    def _goes_on(self, one: Clause) -> bool:
        """Reads "B was ahead on Monday; now A is": what was said of the other before."""
        name = self._sure(one.goes_on())
        elided = not name and any(word.said in {"does", "did"} for word in one.words)
        if elided and not _DENIED.match(self.said):
            return False
        name = name or (self.sides.topic if elided else "")
        if name and self.sides.last:
            ahead = name if elided or self.sides.last == "ahead" else self._other(name)
            if not one.when:
                return False
            self.sides.ahead[one.when] = ahead
            self._tell(one.words[-1], "comparison", self._leads(ahead, one.when))
        return True

    def _turned(self, word: Word) -> bool:
        """Reads "The order is now reversed": whoever is ahead now was behind then."""
        one, _ = self.sides.names
        then, now = self._leads(one, "then"), self._leads(one, "now")
        told = self.sides.ahead.get("then")
        if told is not None:
            self._tell(word, "comparison", self._leads(self._other(told), "now"))
        self._tell(word, "history", None if then is None or now is None else then != now)
        return True

    def _figure(self, one: Clause, word: Word) -> bool:
        """Whose a figure is, and of when."""
        told = one.figure(word)
        when = told.when or one.when
        if one.is_gap(word):
            return self._gap(word, when)
        if one.is_mark(word, told):
            return False
        owners = [self._sure(told.owner) or self._who(told.owner)] if told.owner else []
        order = one.order_before(word)
        if not owners and told.nth >= 0 and told.listed:
            owners = [self._in_order(one)[told.nth]]
        elif not owners and told.nth >= 0:
            near = None if order else one.left_of(word)
            first = self._other(self._sure(told.paired)) if told.paired and not near and self._sure(told.paired) else ""
            first = first or (self._who(near) if near else self.leader or self.sides.topic or self.first)
            owners = [self._other(first) if told.nth else first]
        elif not owners and not order and (near := one.left_of(word)):
            owners = [self._who(near)]
        elif not owners and self.apart:
            return False  # "is 260 ahead, compared with 495 a week ago"
        elif not owners:
            right = one.right_of(order) if order else None
            owners = [self._sure(right), self.leader if order else "", self.latest or self.sides.topic or self.first, self.leader]
        number = self.row.counts[word.start]
        known = [(name, value) for name in dict.fromkeys(owners) if name and (value := self._value(name, when)) is not None]
        if not when or not known or number.form != "count":
            return False
        fits = [name for name, value in known if number.fits(value) and (name, when) not in self.given]
        fits = fits or [name for name, value in known if number.fits(value) and len(known) == 1]
        self.given += [(name, when) for name in fits[:1]]
        self._tell(word, "wrong-subject", bool(fits))
        return True

    def _in_order(self, one: Clause) -> tuple[str, str]:
        """Whose two figures in a row are: as the clause names the two, else as their figures or names were told before."""
        here = [name for word in one.words if (name := self._sure(word))]
        first = (here or [name for name, _ in self.given] or [*self.sides.names])[0]
        return first, self._other(first)

    def _gap(self, word: Word, when: str) -> bool:
        """Reads "was 300 behind", "leads by 300"."""
        own, its = (self._value(name, when) if when else None for name in self.sides.names)
        number = self.row.counts[word.start]
        if own is None or its is None or number.form != "count":
            return False
        self._tell(word, "wrong-value", number.fits(abs(own - its)))
        self.apart = True
        return True

    def _value(self, name: str, when: str) -> float | None:
        if when == "now":
            fact = self.view.desk.rolls.of(name, self.sides.family)
            return None if fact is None else fact.number
        return level_on(self.view, name, self.sides.family, self.sides.day) if self.sides.day else None

    def _led_once(self, name: str) -> bool | None:
        """Whether somebody was ahead on the day that is told, or on any that is known where none is."""
        if self.sides.day:
            return self._leads(name, "then")
        facts = [fact for one in self.sides.names for fact in self.view.desk.by_subject.get(one, ()) if "@" in fact.id]
        days = {taken_on(fact) for fact in facts if self.view.desk.measure(fact).family == self.sides.family}
        levels = [[level_on(self.view, one, self.sides.family, day) for one in (name, self._other(name))] for day in days]
        known = [own > its for own, its in levels if own is not None and its is not None]
        return any(known) if known else None

    def _leads(self, name: str, when: str) -> bool | None:
        own, its = self._value(name, when), self._value(self._other(name), when)
        return None if own is None or its is None else own > its

    def _tell(self, word: Word | Sided, code: str, true: bool | None) -> None:
        self.sides.told.append(Sided(word.start, word.end, code, true))
