"""What a member of a set has, now, over so many days or on an earlier one, and what it may be asked to fulfil."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from autopost.grounding.attaching.sharedmeasures import Shared
from autopost.grounding.attaching.timing import between_days, since
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View


@dataclass(frozen=True)
class Test:
    """A stretch of text that holds of a subject or does not; None where nothing is known of it."""

    start: int
    end: int
    holds: Callable[[str], bool | None]
    label: str = ""
    number: Number | None = None
    family: str = ""
    also: Number | None = None
    denied: bool = False
    changes: bool = False
    both: tuple[Test, ...] = ()


def days_told(view: View) -> list[int]:
    """The days that a sentence tells of, apart from those in the names of sets; between two days, as many as lie between."""
    told = [w.days for w in view.mentions.windows if w.days > 0 and not view.within(w.start, w.end)]
    return told + between_days(view) + [w.days for w in since(view) if view.mentions.bare.startswith("since", w.start)]


def families_told(view: View) -> set[str]:
    """What the sentence names as measured, and what figures of the sentence before were bound to."""
    return {*view.families} | {view.desk.measure(fact).family for fact in view.said}


def level_on(view: View, name: str, family: str, day: date) -> float | None:
    """What a subject measured on an earlier day."""
    fact = Shared(family, "then", day=day).of(view, name)
    return None if fact is None else fact.number


def measured(view: View, name: str, family: str, *, changes: bool, percent: bool = False) -> float | None:
    """A subject's level of today, or its gain over the days said."""
    if not changes:
        fact = view.rolls.of(name, family)
        return None if fact is None else fact.number
    said = days_told(view) or [w.days for w in view.mentions.windows]
    days = view.rolls.span(view.desk.kind(name), family, said)
    fact = view.rolls.of(name, f"{family}_{'change' if percent else 'gain'}_{days}d")
    return None if fact is None else fact.number
