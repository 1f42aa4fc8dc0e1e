"""Claims of how many of a set: "three of the ten are written in Python", "none is", "all four are", "the other two are"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from autopost.grounding.amounts import Test, measured
from autopost.grounding.exceeding import beyond, rest
from autopost.grounding.exclusive import excepted
from autopost.grounding.kept import once
from autopost.grounding.numbers import Number
from autopost.grounding.ownsets import OF_LISTED, SOME, TALLY
from autopost.grounding.populations import Population
from autopost.grounding.predicates import tests
from autopost.grounding.quantifiers import ALL_OF_THEM, EXACTLY, WORDS, Quantity, quantities
from autopost.grounding.rowplaces import rows
from autopost.grounding.tallied import tests_of
from autopost.grounding.view import View
from autopost.grounding.wholesets import ranges, wholes


@dataclass(frozen=True)
class Claim:
    """So many of a set are so: whether it is true, how many there are in truth, and of how many."""

    quantity: Quantity
    tests: tuple[Test, ...]
    population: Population
    true: bool
    count: int
    size: int
    members: tuple[str, ...]


_KINDS = (ALL_OF_THEM, SOME, TALLY, OF_LISTED)
"""Words that count over all of a kind, where no set is named."""


@once
def claims(view: View) -> tuple[Claim, ...]:
    """Every claim of how many that can be worked out, left to right."""
    than = list(beyond(view))
    if not (view.populations or rows(view) or than or view.counted or any(p.search(view.mentions.bare) for p in _KINDS)):
        return ()
    if not view.mentions.numbers and not WORDS.search(view.mentions.bare):
        return ()
    said, found = sorted([*tests(view), *than], key=lambda test: test.start), [*quantities(view), *ranges(view)]
    found += wholes(view, said, found)
    found.sort(key=lambda quantity: quantity.start)
    if not said:
        return ()
    made: list[Claim] = []
    for at, quantity in enumerate(found):
        held = tuple(_turned(view, quantity, test) for test in tests_of(view, said, found, at))
        held = held or _elided(view, quantity, made)
        made += _so_does(view, said, quantity, made)
        claim = _claim(view, quantity, held, made) if held else None
        if claim is not None:
            made.append(claim)
    made += _so_does(view, said, None, made)
    counted = {test.start for claim in made for test in claim.tests}
    for test in said:
        # "The ten trending Spaces range from 60 to 3,091 likes": all of them.
        whole = [p for p in view.populations if p.end <= test.start and not p.other]
        if test.label == "range" and test.start not in counted and whole:
            every = Quantity(test.start, test.start, EXACTLY["all"], "all", of=whole[-1])
            claim = _claim(view, every, (test,), made)
            same = next((one for one in made if one.tests[0].start == test.start), None)
            if claim is not None and same is not None and claim.true and not same.true:
                made.remove(same)  # of levels and of gains, what is true
            made += [claim] if claim is not None and (same is None or claim.true) else []
    return tuple(made)


def _turned(view: View, quantity: Quantity, test: Test) -> Test:
    """Reads "one is not built with Gradio": what is counted are those that do not fulfil it."""
    if not re.search(r"\b(?:not|never|other than|anything but)\b|n't\b", view.mentions.bare[quantity.end : test.start]):
        return test
    return _opposite(test)


_OF_THEM = re.compile(r"(?: one)?(?:,? of (?:them|these|those|the(?: same)?(?= (?:lot|group|set)\b)))\b")


def _again(claim: Claim, size: int) -> tuple[str, ...]:
    """Reads "Of those six": whom the claim before held of, or all that it was made of."""
    held = tuple(name for name in claim.members if any(test.holds(name) for test in claim.tests))
    return held if len(held) == size else claim.members if claim.size == size else ()


def resumed(view: View, number: Number) -> Claim | None:
    """The claim of the sentence before whose set a number only names again: "of those six"."""
    named = re.search(r"\b(?:of|among) (?:those|these|the|them)(?: same)? $", view.mentions.bare[: number.start])
    told = (*view.counted, *(claim for claim in claims(view) if claim.quantity.end <= number.start))
    last = told[-1] if told and named and number.form == "count" else None
    return last if last is not None and last.true and _again(last, int(number.value)) else None


def _pointed(view: View, quantity: Quantity, made: list[Claim]) -> Population | None:
    """Reads "three of those nine", "of those six, two": those that were counted just before, here or in the sentence before."""
    counts = {claim.quantity.start for claim in made}
    sets = (p for p in view.populations if not p.readings and not p.other and p.size_at[0] not in counts)
    sets = (p for p in sets if p.end <= quantity.start or p is quantity.of)
    again, last = next(sets, None), next(iter([*made[-1:], *view.counted[-1:]]), None)
    names = _again(last, again.size) if again is not None and last is not None else ()
    return replace(again, readings=(names,), known=True) if again is not None and names else None


def spared(counted: Sequence[Claim]) -> tuple[str, ...]:
    """Reads "Four are under MIT, four under Apache 2.0": whom of their set the last claims leave, two of the ten."""
    whole = set(counted[-1].members) if counted else set[str]()
    same = [claim for claim in counted if set(claim.members) == whole]
    if not same or not all(claim.true for claim in same):
        return ()
    return tuple(name for name in counted[-1].members if not any(t.holds(name) for claim in same for t in claim.tests))


def _of_those(view: View, quantity: Quantity, made: list[Claim]) -> Population | None:
    """Reads "Nine of the 30 have GGUF in their names, and three of those are in the top ten"."""
    joined = made and re.search(r"(?:,|;)? and (?:only |just )?$", view.mentions.bare[: quantity.start])
    if not joined or not made[-1].true or not re.match(r" of (?:those|these)\b(?! [a-z]+s?\b(?<!are)(?<!have)(?<!is))", view.mentions.bare[quantity.end :]):
        return None
    held = tuple(name for name in made[-1].members if any(test.holds(name) for test in made[-1].tests))
    at = (quantity.start, quantity.start)
    return Population(*at, at, len(held), made[-1].population.kind, (held,), known=True)


def _carried(view: View, quantity: Quantity) -> Population | None:
    """Reads "Two of them are in Python", after "Six of the ten have": two of the six, or of the ten."""
    rest_of = next((p for p in view.populations if p.other and quantity.word == "other" and p.size_at[0] == quantity.start), None)
    left = spared(view.counted)
    if rest_of is not None and view.counted and len(left) == rest_of.size:
        return replace(rest_of, readings=(view.counted[-1].members,), known=True)
    if not view.counted or view.populations or not _OF_THEM.match(view.mentions.bare, quantity.end):
        return None
    claim = view.counted[-1]
    held = tuple(name for name in claim.members if any(test.holds(name) for test in claim.tests))
    at = (quantity.start, quantity.start)
    return Population(*at, at, claim.size, claim.population.kind, tuple(filter(None, (held, claim.members))), known=True)


_ROW_OF = re.compile(r"(?:(?:,|;|,? and|,? while|,? but|:) )(?:the other |another |only |just |exactly )*$")
_ANOTHER_HAS = re.compile(r"^\W*\ue000++ (?:has|have|had|counts?|takes?|gets?|follows with) (?:(?:just|only|exactly) )?$")
"""Reads "TypeScript has one too", after a sentence that counted what is in Rust."""
_ROW_NAMED = re.compile(r"(?:,|;|,? and|,? while) \ue000++ (?:of|has|with|for|in) (?:just |only )?$")
"""Reads "Python is the language of 21 repositories, TypeScript of twelve"."""
_OPENS = re.compile(r"^(?:\W*(?:another|only|just|exactly|a further) )?\W*$")


def _taken_up(view: View, quantity: Quantity, made: list[Claim]) -> Population | None:
    """Reads "four are tagged A, four B", and "Two date from 17 June" after "Half of the six were": of the same set once more."""
    if quantity.number is None or any(known.readings for known in view.populations):
        return None
    left = view.mentions.bare[: quantity.start]
    if made and (_ROW_OF.search(left) or _ROW_NAMED.search(left)):
        return replace(made[-1].population, readings=(made[-1].members,), known=True)
    last = view.counted[-1] if view.counted and (_OPENS.match(left) or _ROW_OF.search(left) or _ANOTHER_HAS.match(left)) else None
    if last is None or quantity.number.noun in _THINGS_OF:
        return None
    at = (quantity.start, quantity.start)
    return Population(*at, at, last.size, last.population.kind, (last.members,), known=True)


_THINGS_OF = frozenset({"models", "datasets", "spaces", "papers", "repositories", "projects"})
_ELIDED = re.compile(
    r" (?:of them )?(?:(?:do|does|did|have|has|are|is|were) ?(?:not|n't)(?: yet)?|(?:have |has |are |"
    r"with )?(?:fewer|less|more|lower|higher|not))"
    r"(?=\W*$|[,;.])"
)


def _elided(view: View, quantity: Quantity, made: list[Claim]) -> tuple[Test, ...]:
    """Reads "the other two do not": what was said of the first ones is denied of the rest."""
    if (quantity.word != "other" and quantity.number is None) or not made or not _ELIDED.match(view.mentions.bare, quantity.end):
        return ()
    return tuple(_opposite(test) for test in made[-1].tests)


_SO_DOES = re.compile(r"\b(?:and )?so (?:does|do|has|have|is|are) (?:[a-z]+ )?$")


def _so_does(view: View, said: list[Test], before: Quantity | None, made: list[Claim]) -> list[Claim]:
    """Reads "Python accounts for two of the ten, and so does JavaScript": as many of them are so too."""
    told = {test.start for claim in made for test in claim.tests}
    for test in said:
        early = before is None or test.start < before.start
        so = _SO_DOES.search(view.mentions.bare[: test.start])
        if not made or test.start in told or not early or so is None:
            continue
        last = replace(made[-1], quantity=replace(made[-1].quantity, start=so.start(), end=so.end(), word="so", number=None))
        count = sum(test.holds(name) is True for name in last.members)
        true = last.quantity.enough(count, len(last.members))
        return [replace(last, tests=(test,), true=true, count=count)]
    return []


def _opposite(test: Test) -> Test:
    def holds(name: str) -> bool | None:
        held = test.holds(name)
        return None if held is None else not held

    return replace(test, holds=holds, denied=True)


def _claim(view: View, quantity: Quantity, told: tuple[Test, ...], made: list[Claim]) -> Claim | None:
    population = _of_those(view, quantity, made) or _pointed(view, quantity, made) or quantity.of or _frame(view, quantity) or _carried(view, quantity)
    population = population or _taken_up(view, quantity, made)
    population = _of_rest(view, quantity, population, made)
    if told[0].label in {"than", "under"} and (population is None or not population.readings):
        # "No repository has more forks than A": of all that are known; "of the 338 tracked" those at their head.
        population = rest(view, told[0], population)
    if population is None or not population.readings:
        return None
    each = re.match(r" (?:each|apiece)\b", view.mentions.bare[quantity.end :]) is not None
    best: Claim | None = None
    for reading in population.readings:
        members = _members(view, population, reading, quantity, made)
        members = _in_question(view, quantity, told, members)
        apart = excepted(view) & set(members) if quantity.word in {"none", "all"} else frozenset[str]()
        members = tuple(name for name in members if name not in apart)
        if not members:
            continue
        known = [[test.holds(name) for name in members] for test in told]
        unknown = sum(all(held[n] is None for held in known) for n in range(len(members)))
        against = any(one is (quantity.word == "none") for held in known for one in held)
        undecided = unknown and quantity.word in {"none", "all", "other"} and told[0].label != "language" and not against
        if 2 * unknown > len(members) or undecided:
            continue
        if each:
            counts = [sum(held is True for held in one) for one in known]
            true, count = all(quantity.enough(n, len(members)) for n in counts), max(counts)
        else:
            count = sum(any(held[n] for held in known) for n in range(len(members)))
            true = quantity.enough(count, len(members)) and _spans(view, told[0], (*members, *apart))
            # Whoever is left out is so because it is otherwise.
            true = true and all(test.holds(name) is not (quantity.word == "all") for test in told for name in apart)
        claim = Claim(quantity, told, population, true, count, len(members), members)
        if not true and not population.known:
            continue
        if best is None or (true and not best.true):
            best = claim
    return best


def _in_question(view: View, quantity: Quantity, told: tuple[Test, ...], members: tuple[str, ...]) -> tuple[str, ...]:
    """Those members of whom a quantity may be told at all."""
    if re.match(r" (?:more|other|further|additional|others)\b", view.mentions.bare[quantity.end :]):
        # "Two more of the thirty have it in their names": besides whom the text speaks of already.
        spoken = {name for ref in view.referents if ref.kind == "name" and ref.end <= quantity.start for name in ref.subjects}
        members = tuple(name for name in members if name not in (spoken or {*view.carried}))
    if any(test.label == "released" for test in told) and quantity.of is not None and quantity.of.start == quantity.of.end:
        # "Three projects published something": of those of which releases are known at all.
        return tuple(name for name in members if any(test.holds(name) is not None for test in told))
    return members


def _spans(view: View, test: Test, members: tuple[str, ...]) -> bool:
    """A range reaches from the smallest of its set to the largest, and a limit that is no round figure is near to some value."""
    if test.label == "both":
        return test.both and all(_spans(view, one, members) for one in test.both)
    if test.number is None:
        return True
    limit = test.number
    if test.also is None and limit.value < _ROUND * limit.step:
        return True
    if test.also is None:
        values = [measured(view, name, test.family, changes=test.changes, percent=limit.form == "percent") for name in members]
        return any(value is not None and abs(value - limit.value) <= _CLOSE * limit.value for value in values)
    known = [value for name in members if (value := measured(view, name, test.family, changes=test.changes)) is not None]
    return bool(known) and _near(limit, min(known), 1) and _near(test.also, max(known), -1)


def _near(bound: Number, value: float, way: int) -> bool:
    """Whether the end of a range is the value rounded, or a round figure close beyond it."""
    return bound.fits(value) or (bound.step >= _ROUND and 0 <= way * (value - bound.value) <= _CLOSE * bound.value)


_ROUND, _CLOSE = 100, 0.03
"""A limit of three figures and more is meant closely: within so much of what it bounds."""


def _members(
    view: View, population: Population, reading: tuple[str, ...], quantity: Quantity, made: list[Claim]
) -> tuple[str, ...]:
    """Whom a reading holds: of "the other four" those that the claims before did not count, or all but the subject."""
    if not population.other and quantity.word != "other":
        return reading
    before = [claim for claim in made if set(claim.members) <= set(reading) or population.other]
    before = before or ([*view.counted] if len(spared(view.counted)) == population.size else [])
    if before:
        whole = before[-1].members
        same = [claim for claim in before if set(claim.members) == set(whole)]
        return tuple(name for name in whole if not any(t.holds(name) for claim in same for t in claim.tests))
    if quantity.word == "other":
        return ()
    subjects = {name for ref in view.referents if ref.kind == "name" and ref.end <= population.start for name in ref.subjects}
    return tuple(name for name in reading if name not in subjects)


def _of_rest(view: View, quantity: Quantity, population: Population | None, made: list[Claim]) -> Population | None:
    """Reads "four of the ten are in Shell; three of the other six, of the other six three": of those whom the four leave."""
    before = [p for p in view.populations if p.other and p.end <= quantity.start]
    opened = before and re.fullmatch(r", (?:only |just )?", view.mentions.bare[before[-1].end : quantity.start])
    left = before[-1] if opened else population
    whole = next((c for c in made if c.true and not c.population.other and left and c.size - c.count == left.size), None)
    if whole is None or left is None or not left.other or quantity.word == "other":
        return population
    return replace(left, readings=(whole.members,), known=True)


def _frame(view: View, quantity: Quantity) -> Population | None:
    """The set that the sentence speaks of: the last named before, else the first after."""
    known = [p for p in view.populations if p.readings and not (quantity.number and p.size_at[0] == quantity.number.start)]
    before = [p for p in known if p.start <= quantity.start]
    bare = view.mentions.bare
    counted = before and before[-1] not in view.lists and not _OF.search(bare[: before[-1].start])
    if counted and _NEXT.fullmatch(bare, before[-1].end, quantity.start):
        # "three models from A, three from B": what the first are a part of.
        part = before.pop()
        names = view.rolls.trending.get(part.kind, ())
        known = [replace(part, size=len(names), readings=(names,), known=False)] if names else []
    return before[-1] if before else known[0] if known else None


_OF = re.compile(r"\b(?:of|among|in|from|the|these|those) $")
_AND = r"(?:,|;| and|, and|; and)"
_NEXT = re.compile(
    rf"{_AND}(?: \w+ (?:from|by|under|of|in|for) [\ue000'a-z-]+{_AND}){{0,4}} (?:the other |another |only |just )?"
)


def _sizes(claim: Claim, number: Number) -> bool:
    """Whether a number only says how many a true claim leaves, or is of: the six of "three of the other six", "all six are"."""
    whole = claim.population
    return claim.true and (whole.other or claim.quantity.word == "all") and whole.size == claim.size and whole.size_at == (number.start, number.end)


def settled(view: View, number: Number) -> Claim | None:
    """The claim that a number takes part in, as how many or as a limit; what is true goes before what is not."""
    own = [
        claim
        for claim in claims(view)
        if claim.quantity.number is number
        or _sizes(claim, number)
        or any(number in {test.number, test.also} for test in claim.tests)
    ]
    return next((claim for claim in own if claim.true), own[0] if own else None)


def of_set(view: View, start: int) -> Claim | None:
    """The claim whose predicate stands at a place; what is true goes before what is not."""
    own = [claim for claim in claims(view) if any(test.start <= start < max(test.end, test.start + 1) for test in claim.tests)]
    return next((claim for claim in own if claim.true), own[0] if own else None)


def shown_by(view: View, claim: Claim) -> str:
    """A fact of the edition that bears on a claim: one of its members'."""
    for name in claim.members:
        for fact in view.desk.by_subject.get(name, ()):
            if not view.cited or fact.tag in view.tags:
                return fact.tag
    return view.facts[0].tag if view.facts else ""
