"""What sets come to in all: "the ten took in 58,985 stars, 6,820 of them on the last day, 13 percent of it"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.attaching.measuring import days_told, families_told
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.sets.holders import holders
from autopost.grounding.view import View

_LEAST, _MOST, _WEEK, _DAY = 100, 60, 7, 1
_OF_DOWNLOADS, _HUGE, _TOP = 30, 10_000, 10
_LAST_DAY = re.compile(
    r"\b(?:in|on|since|over|during) (?:the )?(?:last|latest|"
    r"final)(?: day)?\b|\b(?:a|one|the(?: last| past| latest| final)?) day\b|"
    r"\bsince (?:yesterday|\ue000)|\ue000's count\b"
)
_ALL = re.compile(
    r"\b(?:together|combined|between (?:them|the two)|in all|in total|total|sum|among them|all told|taken together|altogether)\b"
)
_RIGHT_AFTER = re.compile(r"[^\d;:]{0,40}?")
_SINGLE = re.compile(r"\b(?:a single one|one alone|to one|one of them|the (?:leader|winner|first)|the winner's)\b")
_PART = re.compile(
    r"\b(?:or|about|some|that is|nearly|almost|just|only|over|under|cut was|share|account(?:s|ed)? for) (?:[a-z]+ )*$"
)


def sum_of_set(view: View, number: Number) -> bool:
    """Whether a figure is what the members of a set that is told have, or gained, together; or such a part of it."""
    if view.cited or number.total is not None or view.kind == "opinion":
        return False
    if number.form == "percent":
        return _PART.search(view.mentions.bare, 0, number.start) is not None and any(
            number.fits(100 * day / week) for day, week in _parts(view) if week
        )
    if (
        number.form != "count"
        or number.value < _LEAST
        or number.hedge == "above"
        or (number.hedge and not _ALL.search(view.mentions.bare) and not {*view.days} - {_OF_DOWNLOADS})
    ):
        return False
    beside = next((w for w in view.mentions.windows if w.start >= number.end), None)
    near = beside is not None and _RIGHT_AFTER.fullmatch(view.mentions.bare, number.end, beside.start) is not None
    days = {beside.days} if near and beside else {*days_told(view)} | ({_DAY} if _LAST_DAY.search(view.mentions.bare) else set())
    days -= {_OF_DOWNLOADS}
    return any(number.fits(total) for span, total in _totals(view) if span in days or (span == 0 and not days))


def _parts(view: View) -> Iterator[tuple[float, float]]:
    """What was gained in the last day, and what the largest of a set gained, of all that the set gained."""
    told = _totals(view)
    for (day, small), (week, large) in pairwise(told):
        if day == _DAY and week == _WEEK:
            yield small, large
    if _SINGLE.search(view.mentions.bare):
        for names in dict.fromkeys(_sets(view)):
            for family in families_told(view):
                values = [fact.number for name in names if (fact := view.rolls.of(name, family)) is not None and fact.number]
                if len(values) == len(names) > 1:
                    yield max(values), sum(values)


@each_once
def _totals(view: View) -> Iterator[tuple[int, float]]:
    """The days and the sum, for every set and measure that is spoken of; levels count as none."""
    for names in dict.fromkeys(_sets(view)):
        for family in sorted(families_told(view)):
            for days in (_DAY, _WEEK, 0, *(day for day in view.days if day not in {_DAY, _WEEK})):
                metric = f"{family}_gain_{days}d" if days else family
                facts = [view.rolls.of(name, metric) for name in names]
                values = [fact.number for fact in facts if fact is not None and fact.number is not None]
                if len(values) == len(names) > 1 and (days or sum(values) >= _HUGE or _ALL.search(view.mentions.bare)):
                    yield days, sum(values)


def _sets(view: View) -> Iterator[tuple[str, ...]]:
    sizes = sorted({int(n.value) for n in view.mentions.numbers if n.form == "count" and 1 < n.value <= _MOST})
    yield from (reading for known in view.populations for reading in known.readings)
    yield from (claim.members for claim in view.counted)
    yield from view.spoken
    yield from (one.held for one in holders(view))
    for family in sorted(families_told(view)):
        for kind, names in view.rolls.covered.items():
            gained = view.rolls.gained(kind, family, view.days) or view.rolls.gained(kind, family)
            for size in sizes:
                yield gained[:size]
                yield gained[-size:]
            rest = tuple(name for name in names if name not in gained[:_TOP])
            yield from (rest,) if len(rest) in sizes else ()
            known = tuple(name for name in names if view.rolls.of(name, f"{family}_gain_{_DAY}d") is not None)
            yield from (known,) if len(known) in sizes else ()
