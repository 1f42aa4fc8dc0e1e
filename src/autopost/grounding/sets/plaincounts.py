"""Counts that need no set to be named: "Seven names include Gemma", "unsloth fills six of the 30", "16 climbed, nine slipped".

Each is counted over a whole list or over all of a kind, and is believed only where it comes out exactly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autopost.grounding.kept import each_once, once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.places.moves import places_moved
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.sets.nameparts import having, written
from autopost.grounding.sets.onrecord import GIVEN, RECORDED
from autopost.grounding.view import View

_MOST = 60
_THINGS = re.compile(
    r"(?: (?:different|other|trending|listed|ranked|of the(?: [a-z]+)? [a-z\d]+|of them|in all))*"
    r"(?: (?:models?|names?|entries|entry|places?|slots?|spots?|mentions?|times|datasets?|spaces?|positions?|papers?|"
    r"projects?|repositories|"
    r"trending names))\b"
)
_CARRY = re.compile(r" (?:carry|contain|include|bear|have it)\b")
_TIMES = re.compile(r" (?:over|on the|in the|among the)\b")
_NAMED = re.compile(
    r"\b(?:names?|called|mentions?|turns? up|appears?|occurs?|spelling|times over|places for one|contain|carry|"
    r"include|in (?:its|their) names?)\b"
)
_HELD = re.compile(
    r"\b(?:fills?|holds?|has|have|places?|placed|occup(?:y|ies)|takes?|begin with|come from|belong to|by|with|claims?|"
    r"lands?|counts?)\b"
)
_TOP = re.compile(rf"\b(?:top|first|leading) (?P<n>{SMALL_WORDS}|\d{{1,2}})\b")
_WITH_FACT = (
    (
        "paper",
        "code_repository",
        re.compile(r" papers? (?:[a-z]+ )?(?:have|has|come with|give|list|name|with) (?:a |an )?(?:[a-z]+ )?code\b"),
    ),
    ("repository", "newest_release", re.compile(r" projects? (?:[a-z]+ )?(?:have|has|with|list|show) (?:[a-z]+ )?releases?\b")),
)
_MOVED = (
    re.compile(r"\b(?:have |had )?(?:climbed|rose|risen|moved up|gained (?:a|one|two|some) places?|went up)\b"),
    re.compile(
        r"\b(?:have |had )?(?:slipped|fell|fallen|lost ground|dropped|lost (?:a|one|some) places?|went down|moved down)\b"
    ),
    re.compile(
        r"\b(?:have |had )?(?:stood still|stood (?:on \ue000+ )?where|not moved|stayed put|did not move|stayed where they were|"
        r"(?:hold|keep|kept|held) (?:exactly )?the same|kept \ue000+(?:'s)? place|"
        r"(?:stand|sit|rank)s? (?:exactly |just )?where they (?:stood|were|sat|ranked)|"
        r"hold (?:exactly )?the (?:rank|place)s? they (?:had|held)|"
        r"kept (?:their|its) places?|held (?:their|its))\b"
    ),
)
_FAR = 60


def plainly_counted(view: View, number: Number) -> bool:
    """Whether so many entries have a name in theirs, are of a house, have a fact of a kind, or moved that way."""
    if number.form not in {"count", "times"} or not 1 < number.value <= _MOST or number.step > 1:
        return False
    if number.form == "times" and _TIMES.match(view.mentions.bare, number.end) is None:
        return False
    if (
        number.form == "count"
        and number.total is not None
        and any(read.search(view.mentions.bare, number.end) for read in _MOVED)
    ):
        return any(count == number.value for count in _moves(view, number))
    things = any(read.match(view.mentions.bare, number.end) for read in (_CARRY, _THINGS))
    moved = any(read.match(view.mentions.bare, number.end + 1) for read in _MOVED)
    if number.form == "count" and number.total is None and not (things or moved):
        return False
    return any(count == number.value for count in _counts(view, number))


def _counts(view: View, number: Number) -> Iterator[int]:
    yield from _of_names(view)
    for of, metric, read in _WITH_FACT:
        if read.match(view.mentions.bare, number.end):
            yield len({fact.subject.id for fact in view.desk.ledger.facts if fact.metric == metric and fact.subject.kind == of})
    yield from _moves(view, number)
    yield from _measured(view, number)
    yield from _given(view, number)


def _measured(view: View, number: Number) -> Iterator[int]:
    """Of how many of a kind it is known what they gained over the days that are told: "six models with a figure for Monday"."""
    kind = kind_named(number.noun)
    days = {*view.days} or ({1} if view.mentions.moments else set())
    for (of, metric), facts in view.rolls.measures.items():
        if of == kind and "_gain_" in metric and facts[0].window in days:
            yield len(facts)


def _given(view: View, number: Number) -> Iterator[int]:
    """Of how many of a kind a thing is on record: "the 46 repositories whose main language is given"."""
    kind = kind_named(number.noun)
    for metric, words in GIVEN.items() if kind else ():
        if words.search(view.mentions.bare, number.end, view.clause(number.start)[1]):
            yield sum(view.rolls.of(name, metric) is not None for name in view.rolls.covered.get(kind, ()))
    start, end = view.clause(number.start)
    for metric, words in RECORDED.items():
        if words.search(view.mentions.bare, start, end):
            for names in (view.rolls.covered.get(of, ()) for of in view.rolls.covered if not kind or of == kind):
                held = sum(view.rolls.of(name, metric) is not None for name in names)
                yield from (held, len(names) - held) if 0 < held < len(names) and number.total in {None, len(names)} else ()


@once
def _listed(view: View) -> tuple[str, ...]:
    """The list that is spoken of, or its head."""
    top = _TOP.search(view.mentions.bare)
    total = next((n.total for n in view.mentions.numbers if n.total is not None), None)
    return view.listed[:total] if total else view.head(top["n"] if top else None)


@each_once
def _of_names(view: View) -> Iterator[int]:
    """How many entries have each word in their names, and are of each house."""
    listed = _listed(view)
    if _NAMED.search(view.mentions.bare):
        yield from (len(having(listed, word)) for word in parts_named(view))
    if _HELD.search(view.mentions.bare):
        for ref in view.referents:
            house = house_at(view, ref) if ref.kind in {"owner", "value", "name"} else ""
            yield sum(of_house(name, house) for name in listed) if house else 0


def _moves(view: View, number: Number) -> Iterator[int]:
    """How many of a list went up, went down or stayed since the day before, by the first such verb after the figure."""
    told = [(match.start(), way) for way, read in enumerate(_MOVED) if (match := read.search(view.mentions.bare, number.end))]
    at, way = min(told, default=(0, 0))
    if not told or at - number.end > _FAR:
        return
    moves = [move for name in _listed(view) if (move := places_moved(view.desk, name)) is not None]
    yield (sum(move > 0 for move in moves), sum(move < 0 for move in moves), moves.count(0))[way]


def parts_named(view: View) -> set[str]:
    """What may be a part of a name: whatever is written as one, and the parts that several names have."""
    low = view.low
    strangers = {low[one.start : one.end].strip("\"'“”") for one in view.mentions.strangers}
    strangers |= {word.removesuffix("s") for word in strangers}
    parts = {word for word in _name_parts(view) if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", low)}
    return written(view) | {word for word in strangers | parts if len(word) > 2}


@once
def _name_parts(view: View) -> frozenset[str]:
    """The parts that two names of the lists have at least: "gemma", "gguf"."""
    names = [name.rpartition("/")[2].lower() for names in view.rolls.trending.values() for name in names]
    parts = Counter(part for name in names for part in {*_PART.findall(name)})
    return frozenset(part for part, count in parts.items() if count > 1 and not part.isdigit() and len(part) > 2)


_PART = re.compile(r"[a-z][a-z\d.]*")
