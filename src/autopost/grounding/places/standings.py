"""Where a subject stands in a set that the sentence names: "the fewest stars of the ten", "second highest of the fifteen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.attaching.timing import between_days
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.referents.populations import Population
from autopost.grounding.view import View

LOW = re.compile(r"\b(?:fewest|lowest|smallest|least|slowest)\b")
_SUPER = re.compile(
    r"[ -](?:most|largest|highest|biggest|greatest|strongest|fewest|lowest|smallest|least|fastest)\b|[ -](?:only )to\b"
)
_LEADING = re.compile(r"^(?:leads|led|tops|topped|heads|headed)$")
_GROUP = re.compile(
    r"\b(?:in|of|among) (?:that|this|the) (?:group|set|lot|list|ten|field)\b|\b(?:of|among) (?:them|these|those)\b"
)
_FRAME = re.compile(
    r"(?:^|[.;:,] |\band |\bbut )\W*(?:of|among|in|within|out of|from)(?: all)?(?: the| these| those| our| this)?\W*$"
)
_INSIDE = re.compile(r"\b(?:of|among|in|on|across|than any(?: other)?(?: of)?)\b[^,.;:]*$")


@dataclass(frozen=True, slots=True)
class Way:
    """What a place is by: levels, gains or changes in percent, over which days where they are told; `low` counts from the end."""

    low: bool
    aspects: tuple[str, ...]
    days: tuple[int, ...] = ()


_OPENING = re.compile(r"(?:^|[.;:] )\W*of (?:all )?$")
"""Reads "Of the Shell repositories listed, A has the most stars": a set without its size, that the sentence opens with."""


def set_of(view: View, start: int, end: int) -> Population | None:
    """The set that a superlative ranges over: named right after it, or where the clause begins."""
    bare = view.mentions.bare
    known = [p for p in view.populations if p.readings and (p.size_at[0] < p.size_at[1] or _OPENING.search(bare[: p.start]))]
    for population in known:
        first = re.match(r"(?:of|among|in|by)\b", bare[population.start :])
        gap = bare[end : population.start]
        if start < population.start and population.end <= end:
            return population  # "none of the thirty models has fewer downloads than"
        if population.start >= end - 4 and _LEADING.search(bare[start:end]) and re.fullmatch(r"(?: the)? ?", gap):
            return population
        if (
            population.start >= end
            and len(gap) <= 70
            and not re.search(r"[,.;:]", gap)
            and (first or _INSIDE.search(bare[start : population.start]))
        ):
            return population
    before = [p for p in known if p.end <= start]
    if before and _GROUP.search(bare[end : end + 70]):
        return before[-1]
    framed = [p for p in before if _FRAME.search(bare[: p.start]) or re.match(r"(?:of|among|in)\b", bare[p.start :])]
    return framed[-1] if framed and not re.search(r"[.;:]", bare[framed[-1].end : start]) else None


def places(view: View, subject: str, family: str, population: Population, way: Way) -> Iterator[int]:
    """The subject's place by a level, a gain or a change in percent, in each set the words may mean; first is largest."""
    for reading in population.readings:
        members = (*reading, *([subject] if population.other and subject not in reading else ()))
        for aspect in way.aspects:
            facts = [fact for name in members if (fact := _fact(view, name, family, aspect, way.days)) is not None]
            own = next((fact for fact in facts if fact.subject.id == subject), None)
            if own is None or 5 * len(facts) < 4 * len(members):
                continue
            sign = -1 if way.low else 1
            yield 1 + sum(sign * (fact.number or 0) > sign * (own.number or 0) for fact in facts)


def _fact(view: View, name: str, family: str, aspect: str, said: tuple[int, ...]) -> Fact | None:
    if aspect == "level":
        return view.rolls.of(name, family)
    days = view.rolls.span(view.desk.kind(name), family, said)
    return view.rolls.of(name, f"{family}_{aspect}_{days}d")


_RELATIVE = re.compile(r"\b(?:percent(?:age)?|per cent|relative|growth of|rate|grew (?:fast|slow)\w*|fastest|slowest)\b|%")
_MOVED = re.compile(r"\b(?:gain(?:s|ed)?|added|picked up|rise|increase|growth|won|new)\b")


_CUT = re.compile(r"(?<!\d)[,;:]|,(?!\d)")


def _clause(view: View, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence around a place, between commas."""
    first = max((m.end() for m in re.finditer(rf"{_CUT.pattern}|\bbut\b|\bthough\b", view.mentions.bare[:start])), default=0)
    return first, first + len(_CUT.split(view.mentions.bare[first : end + 60])[0])


def days_told(view: View, start: int, end: int) -> tuple[int, ...]:
    """The days over which gains are compared: those told in the clause, but not in the name of a set; else the last before."""
    first, last = _clause(view, start, end)
    told = [window for window in view.mentions.windows if window.days > 0 and not view.within(window.start, window.end)]
    near = [window.days for window in those_in(told, first, last)]
    # "No model gained more likes on Saturday than A": in the one day that the edition's own day is.
    day = view.desk.ledger.edition
    days = (moment for moment in those_in(view.mentions.moments, first, last) if moment.first == moment.last == day)
    alone = [1 for moment in days if view.mentions.bare.endswith(" on ", 0, moment.start)]
    return tuple(near or alone[:1] or between_days(view)[:1] or [window.days for window in told if window.end <= start][-1:])


FRAMED = re.compile(
    r"\W*(?:measured |counted |ranked |reckoned )?(?:in|by) (?:percentage terms|relative terms|percent|percentage|per cent)\b,? "
)
"""Reads "In percent, A led the ten with 11.3"."""


def aspects(view: View, start: int, end: int) -> tuple[str, ...]:
    """What a place is by, as the clause around it says: a level, a gain, or a change in percent."""
    first, last = _clause(view, start, end)
    clause = view.mentions.bare[first:last]
    clause = "".join(" " if view.within(first + n, first + n + 1) else char for n, char in enumerate(clause))
    if _RELATIVE.search(clause) or FRAMED.match(view.mentions.bare):
        return ("change",)
    return ("gain",) if _MOVED.search(clause) else ("level",)


def placed(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "the second highest of the edition's 15 repositories", "second only to B", and later "B comes second"."""
    after = view.mentions.bare[number.end :]
    match = _SUPER.match(after)
    start, end = (number.start, number.end + match.end()) if match else _earlier(view, number) or (number.start, number.end)
    population = set_of(view, start, end)
    if population is None:
        return
    noun = NOUN.search(view.mentions.bare, end, end + 40) or NOUN.search(view.mentions.bare[start:end])
    before = [family for _, at, family in view.nouns if at <= start]
    said = [str(noun.lastgroup)] if noun else before[-1:] or [family for *_, family in view.nouns] or _by_value(view, subjects)
    if not said:
        # By what orders the set: "third of the ten biggest gainers".
        yield from (_shown(view, n) for names in population.readings for n in names[int(number.value) - 1 :][:1] if n in subjects)
    low = LOW.search(view.mentions.bare[start:end]) is not None
    for subject in subjects:
        for family in said[:1]:
            at = list(places(view, subject, family, population, Way(low, aspects(view, start, end), days_told(view, start, end))))
            own = (fact for fact in view.desk.by_subject.get(subject, ()) if view.desk.measure(fact).family == family)
            if number.value in at:
                yield tuple(own)[:1]


def _shown(view: View, subject: str) -> tuple[Fact, ...]:
    return tuple(view.desk.by_subject.get(subject, ()))[:1]


def _by_value(view: View, subjects: frozenset[str]) -> list[str]:
    """Reads "its total, 218,340, is second only to A": what the figure is of its subject."""
    own = [fact for name in subjects for fact in view.desk.by_subject.get(name, ()) if "@" not in fact.id]
    known = [(fact.number, view.desk.measure(fact)) for fact in own]
    said = {number.value for number in view.mentions.numbers if number.form == "count" and number.value > _FEW}
    return [measure.family for value, measure in known if value in said and measure.aspect == "level"][:1]


_FEW = 100
_COMES = re.compile(
    r"\b(?:comes?|came|is|lies|ranks?|stands?|follows?|takes|in|was|next|with)(?: a close| a distant| in)? $|[;,] $|"
    r"\b(?:and|then|while) \ue000++(?: (?:in|a close|a distant))? $"
)
_EARLIER = re.compile(r"\b(?:the )?(?:most|largest|highest|biggest|fewest|lowest|smallest|least|tops|leads)\b")


def _earlier(view: View, number: Number) -> tuple[int, int] | None:
    """Reads "A is the most starred of the 15; B comes second": by what the first is first."""
    told = [m for m in _EARLIER.finditer(view.mentions.bare[: number.start]) if not view.within(*m.span())]
    if not told or not _COMES.search(view.mentions.bare[: number.start]):
        return None
    return told[-1].span()
