"""A gain as a share of what there is now: "40% of the 210 likes it now has", "Of the 51,340 stars it has, 5.3% came lately"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_OF_NOW = re.compile(r",? of (?:all |the |its |their |those |these |some |about )*$")
_OF_NOW_FIRST = re.compile(r"\bof (?:all |the |its |their |those |these |some |about )*$", re.IGNORECASE)
_OF_WHICH = re.compile(r"[^.;:]*,? of (?:which|these|those|them),? (?:about |some |only |just |almost |nearly )*")
_SMALL = 100


@dataclass(frozen=True)
class Gained:
    """A gain that led to a value of today, and its change in percent over the same days."""

    gain: Fact
    change: Fact
    now: Fact

    @property
    def share(self) -> float:
        """The gain in percent of the value of today."""
        return 100 * (self.gain.number or 0) / (self.now.number or 1)


def gained_of_now(view: View, part: Number) -> Iterator[Gained]:
    """The gains of a value that a percentage is said to be a part of, where the value itself is told beside it."""
    for whole in view.mentions.numbers if part.form == "percent" else ():
        if whole.form == "count" and whole.value >= _SMALL and _part_of(view, part, whole):
            for now in _levels(view, whole):
                yield from _moves(view, now)


def part_of_now(view: View, part: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "21.6% of the 21,108 stars it now has": a gain as a part of the value it led to, over days that are told or not."""
    for one in gained_of_now(view, part):
        days = view.desk.measure(one.gain).windows
        if part.fits(one.share) and (not view.days or {*view.days} & {*days}):
            yield one.gain, one.now


def _part_of(view: View, part: Number, whole: Number) -> bool:
    """Reads "40% of the 210 likes", "Of the 51,340 stars it now has, 5.6%", "21,108 stars, of which 21.6%"."""
    bare = view.mentions.bare
    if part.end <= whole.start:
        return _OF_NOW.fullmatch(bare, part.end, whole.start) is not None
    if _OF_WHICH.fullmatch(bare, whole.end, part.start):
        return True
    told = _OF_NOW_FIRST.search(bare[: whole.start])
    return told is not None and "." not in bare[whole.end : part.start].rstrip(".")


def _levels(view: View, number: Number) -> list[Fact]:
    """The values of today that a figure is, of those told of."""
    names = {name for ref in view.referents for name in ref.subjects} | {*view.carried}
    facts = (fact for name in sorted(names) for fact in view.desk.by_subject.get(name, ()))
    return [fact for fact in facts if fact.number is not None and "@" not in fact.id and _is_level(view, fact, number)]


def _is_level(view: View, fact: Fact, number: Number) -> bool:
    return view.desk.measure(fact).aspect == "level" and number.fits(fact.number or 0)


def _moves(view: View, now: Fact) -> Iterator[Gained]:
    own = view.desk.by_subject.get(now.subject.id, ())
    for gain in (fact for fact in own if fact.metric.startswith(f"{now.metric}_gain_")):
        change = view.rolls.of(now.subject.id, gain.metric.replace("_gain_", "_change_"))
        if change is not None and gain.number and now.number:
            yield Gained(gain, change, now)
