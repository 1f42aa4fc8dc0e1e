"""What bears a superlative out over a set that it names: by what it is told, and who stands first there."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.order.superlative import Superlative
from autopost.grounding.places.standings import FRAMED, Way, aspects, days_told, places, set_of
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_OF_THOSE = re.compile(r"(?: [a-z]+){0,2} of (?:that|those|these|them|the) ?(?:[a-z]+|\d+)?\b")


_THE_ONE_WITH = re.compile(r"(?:^\W*|[;:.,] |\band )the one (?:with|having|that has) $")
"""Reads "Seven have no open issues; the one with the most stars is A"."""


def in_held(view: View, claim: Superlative) -> tuple[Fact, ...]:
    """Reads "Half of the ten have 100,000 or more, the smallest of that five being A": among those that a count holds of."""
    if (of_others := _of_others(view, claim)) is not None:
        return of_others
    if (of_told := _of_told(view, claim)) is not None:
        return of_told
    of_those = _OF_THOSE.match(view.mentions.bare, claim.end) or _THE_ONE_WITH.search(view.mentions.bare[: claim.start])
    if claim.way == "only" or not of_those:
        return ()
    for told in (*claims(view), *view.counted):
        held = [*told.held]
        family = claim.family or told.tests[0].family
        values = {name: fact for name in held if (fact := view.rolls.of(name, family)) is not None and fact.number is not None}
        every = {
            name: fact for name in told.members if (fact := view.rolls.of(name, family)) is not None and fact.number is not None
        }
        for those in (values, every if len(every) == len(told.members) else {}):
            best = (min if claim.way == "low" else max)(those.values(), key=lambda fact: fact.number or 0, default=None)
            if told.true and len(those) > 1 and best is not None and best.subject.id in claim.subjects:
                return (best,)
    return ()


_OF_OTHERS = re.compile(r"^\W*(?:of|among) $|[;:,] (?:of|among) $")


def _of_others(view: View, claim: Superlative) -> tuple[Fact, ...] | None:
    """Reads "Six of the ten have 100,000 or more. Of the other four, A is the smallest": among those whom the count leaves."""
    frame = next((p for p in view.populations if p.other and p.end <= claim.start), None)
    if frame is None or claim.way == "only" or not _OF_OTHERS.search(view.mentions.bare[: frame.start]):
        return None
    for told in (*claims(view), *view.counted):
        left = [*told.rest]
        family = claim.family or told.tests[0].family
        values = {name: fact for name in left if (fact := view.rolls.of(name, family)) is not None and fact.number is not None}
        if not told.true or len(left) != frame.size or len(values) != len(left):
            continue
        best = (min if claim.way == "low" else max)(values.values(), key=lambda fact: fact.number or 0)
        return (best,) if best.subject.id in claim.subjects else ()
    return None


_OF_NAMED = re.compile(rf"(?:^|[;:.,] )\W*(?:of|among) the (?P<n>{SMALL_WORDS})(?:,| \ue000| the)")


def _of_told(view: View, claim: Superlative) -> tuple[Fact, ...] | None:
    """Reads "Of the three, the first has the most stars": among those whom the text has named."""
    told = _OF_NAMED.search(view.mentions.bare, 0, claim.start)
    size = small(told["n"]) if told else None
    group = next((names for names in (view.told, tuple(dict.fromkeys((*view.told, *view.named)))) if len(names) == size), ())
    facts = [fact for name in group if (fact := view.rolls.of(name, claim.family)) is not None and fact.number is not None]
    if claim.way == "only" or claim.changes or not claim.family or not group or len(facts) != len(group):
        return None
    best = (min if claim.way == "low" else max)(facts, key=lambda fact: fact.number or 0)
    return (best,) if best.subject.id in claim.subjects else ()


def _by_figure(view: View, claim: Superlative) -> Way | None:
    """Reads "leads the ten with 1,456 stars": by the gain that the figure after it is, where it is one of the subject's."""
    if FRAMED.match(view.mentions.bare):
        return Way(claim.way == "low", ("change",), days_told(view, claim.start, claim.end))
    after = next((n for n in view.mentions.numbers if n.start >= claim.end and (n.value >= _FIGURE or n.form == "percent")), None)
    gap = view.mentions.bare[claim.end : after.start] if after else "."
    if (
        after is None
        or not re.search(r"(?:\bwith|,|\bat|\bon|\bof|:)(?: up| adding| gaining| winning)? (?:\+|just |exactly )?$", gap)
        or re.search(r"[;.]", gap)
    ):
        return None
    return _way_of_gain(view, claim, after)


def _way_of_gain(view: View, claim: Superlative, number: Number) -> Way | None:
    """By the gain that a figure is, over its days; None where it is no gain of the subject's."""
    for fact in _values(view, claim, number):
        aspect = view.desk.measure(fact).aspect
        if aspect in {"gain", "change"} and fact.window:
            return Way(claim.way == "low", (aspect,), (fact.window,))
    return None


def _values(view: View, claim: Superlative, number: Number) -> list[Fact]:
    """What a figure is of the superlative's subject."""
    own = [fact for name in sorted(claim.subjects) for fact in view.desk.by_subject.get(name, ()) if fact.number is not None]
    if number.form == "percent":
        return [fact for fact in own if fact.unit == "percent" and number.fits(fact.number or 0)]
    return [fact for fact in own if fact.number == number.value and fact.unit != "percent"]


def _figure_is(view: View, claim: Superlative) -> tuple[Way, str] | None:
    """Reads "its 1,456 new stars since Monday are the most of the ten": by what the figure before it is, and of which measure."""
    before = [n for n in view.mentions.numbers if n.end <= claim.start and (n.value >= _FIGURE or n.form == "percent")]
    if not before or not _IS.fullmatch(view.mentions.bare, before[-1].end, claim.start):
        return None
    for aspect in ("level", "gain", "change"):
        for fact in _values(view, claim, before[-1]):
            measure = view.desk.measure(fact)
            if measure.aspect == aspect and (aspect == "level" or fact.window):
                return Way(claim.way == "low", (aspect,), (fact.window,) if fact.window else ()), measure.family
    return None


_BESIDE = re.compile(r" (?:gain|rise|increase|loss|drop|fall|figure|total|haul|jump|growth), (?=[\d+-])")
_MORE_THAN = re.compile(r"(?:[^.;:,\d]{0,16}), (?:(?:by )?far )?(?:more|fewer|less) $")


def _figure_beside(view: View, claim: Superlative) -> tuple[Way, str] | None:
    """Reads "The largest gain, 64,186, went to A", "added 1,456, more than any other of the ten": by what the figure is."""
    beside = _BESIDE.match(view.mentions.bare, claim.end)
    after = next((n for n in view.mentions.numbers if beside and n.start == beside.end()), None)
    last = [n for n in view.mentions.numbers if n.end <= claim.start]
    than = (
        last
        and text_of(view, claim).startswith("than any")
        and _MORE_THAN.fullmatch(view.mentions.bare, last[-1].end, claim.start)
    )
    number = after or (last[-1] if than else None)
    for fact in _values(view, claim, number) if number is not None else ():
        measure = view.desk.measure(fact)
        if measure.aspect in {"level", "gain", "change"} and (measure.aspect == "level" or fact.window):
            return Way(claim.way == "low", (measure.aspect,), (fact.window,) if fact.window else ()), measure.family
    return None


_IS = re.compile(r"(?:[^.;:,\d\ue000]|\ue000++){0,40} (?:is|are|was|were)(?: [a-z]+)? (?:the )?")
_APPOSED = re.compile(r"[^.;:,\d]{0,40}, (?:(?:which|that) is )?(?:by far |also )?(?:the )?")
_FIGURE = 100
_STRAIGHT = re.compile(r"[^,;:.\d]{0,60}(?:,|\b(?:with|at)) \+?\d")


def _apposed(view: View, claim: Superlative) -> Way | None:
    """Reads "added 6,082 in the week and 486 in the past day, the fewest of the ten": by the gain told last before."""
    before = [n for n in view.mentions.numbers if n.end <= claim.start and n.form == "count" and n.total is None]
    if not before or not _APPOSED.fullmatch(view.mentions.bare, before[-1].end, claim.start):
        return None
    return _way_of_gain(view, claim, before[-1])


def way_of(view: View, claim: Superlative) -> Way:
    """By what the superlative is told: levels, gains of some days, changes in percent."""
    apart = claim.family and view.nouns and not text_of(view, claim).startswith("than any")
    if (figure := _figure_is(view, claim) or (None if apart else _figure_beside(view, claim))) is not None:
        return figure[0]
    said = {window.days for window in view.mentions.windows}
    if len(said) > 1 and (beside := _apposed(view, claim)) is not None:
        return beside
    told = _by_figure(view, claim)
    straight = told is not None and _STRAIGHT.match(view.mentions.bare, claim.end)
    if told is not None and (not said or (straight and said & {*told.days}) or FAST.search(text_of(view, claim))):
        return told  # "On the day, A led the ten gainers with 1,456 stars"
    ways = (
        ("change",)
        if FAST.search(text_of(view, claim)) or _FASTER.search(view.mentions.bare[: claim.end])
        else ("gain",)
        if claim.changes
        else aspects(view, claim.start, claim.end)
    )
    return Way(claim.way == "low", ways, days_told(view, claim.start, claim.end) if ways != ("level",) else ())


FAST = re.compile(r"\b(?:(?:the )?(?:fastest|steepest|sharpest|slowest)|(?:faster|quicker)\b[^.;]*\bthan )$")

_FASTER = re.compile(r"\b(?:faster|quicker) than (?:any|all|every)\b(?: of)?(?: the)?(?: others?)?$")
"""Reads "grew faster than any other of the ten"."""


def in_set(view: View, claim: Superlative) -> tuple[Fact, ...] | None:
    """What bears the claim out over the set it names, nothing where it is not so; None where it names no such set."""
    population = set_of(view, claim.start, claim.end) if claim.way != "only" else None
    if population is None:
        return None
    figure = None if claim.family and view.nouns else _figure_is(view, claim) or _figure_beside(view, claim)
    family = figure[1] if figure else claim.family
    ordered = _OWN_ORDER.search(text_of(view, claim)) and _OF_GAINERS.match(view.mentions.bare, claim.end)
    family = "" if ordered else family  # "is last of the ten largest star gainers": in the order of that set
    by_figure = _by_figure(view, claim) if not family else None
    in_percent = FRAMED.match(view.mentions.bare) or (by_figure is not None and by_figure.aspects == ("change",))
    if not family and in_percent and population.readings[0][0].startswith("gh:"):
        family = "stars"  # "In percent, A led the ten largest gainers": what grows, when nothing else is named
    if not family:
        # "Top of the ten biggest gainers is A": by what orders the set.
        ends = {reading[-1 if claim.way == "low" else 0] for reading in population.readings}
        if _BY_SIZE.search(text_of(view, claim)):
            ends |= {_by_stars(view, reading, low=claim.way == "low") for reading in population.readings}
        return tuple(fact for name in sorted(ends & claim.subjects) for fact in view.desk.by_subject[name])[:1]
    way = way_of(view, claim)
    found = {name: list(places(view, name, family, population, way)) for name in claim.subjects}
    if not any(found.values()):
        return () if _hardly_known(view, population.readings, family) else None
    first = [name for name, at in found.items() if 1 in at]
    return tuple(fact for name in first for fact in view.desk.by_subject[name] if view.desk.measure(fact).family == family)[:1]


def too_few_known(view: View, claim: Superlative) -> bool:
    """Whether it is of a set of which too few are measured by what it is of."""
    population = set_of(view, claim.start, claim.end) if claim.way != "only" and not view.cited else None
    return population is not None and _hardly_known(view, population.readings, claim.family)


def _hardly_known(view: View, readings: tuple[tuple[str, ...], ...], family: str) -> bool:
    """Whether a measure is known of some of a set, and of too few to say who has the most: "the most liked of the thirty"."""
    known = [[name for name in names if view.rolls.of(name, family) is not None] for names in readings]
    return any(known) and all(5 * len(some) < 4 * len(names) for some, names in zip(known, readings, strict=True))


_OWN_ORDER = re.compile(r"\b(?:first|last|top|bottom)$")
_OF_GAINERS = re.compile(r" (?:of|among) the [a-z\d]+ (?:[a-z]+ ){0,2}(?:gainers|climbers|risers|growers)\b")
_BY_SIZE = re.compile(r"\b(?:larg|bigg|small)est$")


def _by_stars(view: View, names: tuple[str, ...], *, low: bool) -> str:
    """Reads "still the smallest of the ten": a repository is as large as it has stars, where nothing else is named."""
    stars = {
        name: fact.number for name in names if (fact := view.rolls.of(name, "stars")) is not None and fact.number is not None
    }
    return (min if low else max)(stars, key=lambda name: stars[name], default="")


def text_of(view: View, claim: Superlative) -> str:
    """Its words."""
    return view.mentions.bare[claim.start : claim.end]
