"""Claims of how many of a set: "three of the ten are written in Python", "none is", "all four are", "the other two are"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.figures.closeness import spans
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.order.exceeding import beyond, rest
from autopost.grounding.places.rowplaces import rows
from autopost.grounding.referents.populations import Population
from autopost.grounding.sets.enough import exactly
from autopost.grounding.sets.exclusive import excepted, picked
from autopost.grounding.sets.ownsets import OF_LISTED, SOME, TALLY
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.quantifiers import ALL_OF_THEM, EXACTLY, WORDS, Quantity, quantities
from autopost.grounding.sets.takenup import (
    again,
    but_named,
    carried,
    frame,
    of_rest,
    spared,
    taken_up,
)
from autopost.grounding.sets.takenup import as_counted as counted_before
from autopost.grounding.sets.tallied import tests_of
from autopost.grounding.sets.tallyrows import Row
from autopost.grounding.sets.tallyrows import rows as rows_of_counts
from autopost.grounding.view import View


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

    @cached_property
    def held(self) -> tuple[str, ...]:
        """Those of its members of whom it is so."""
        return tuple(name for name in self.members if any(test.holds(name) for test in self.tests))

    @cached_property
    def rest(self) -> tuple[str, ...]:
        """The others of them."""
        return tuple(name for name in self.members if not any(test.holds(name) for test in self.tests))


_KINDS = (ALL_OF_THEM, SOME, TALLY, OF_LISTED)
"""Words that count over all of a kind, where no set is named."""


@once
def claims(view: View) -> tuple[Claim, ...]:
    """Every claim of how many that can be worked out, left to right."""
    than = list(beyond(view))
    counting = any(p.search(view.mentions.bare) for p in _KINDS) or any(n.value == 1 and n.total for n in view.mentions.numbers)
    several = len(view.mentions.attributes) > 1 and len(view.mentions.numbers) > 1
    if not (view.populations or rows(view) or than or view.counted or view.spoken or len(view.told) > 1 or counting or several):
        return ()
    if not view.mentions.numbers and not WORDS.search(view.mentions.bare):
        return ()
    said = sorted([*tests(view), *than], key=lambda test: test.start)
    found = sorted(quantities(view), key=lambda quantity: quantity.start)
    if not said:
        return ()
    made: list[Claim] = []
    for at, quantity in enumerate(found):
        held = tuple(_turned(view, quantity, test) for test in tests_of(view, said, found, at))
        held = held or _elided(view, quantity, made)
        made += _so_does(view, said, quantity, made)
        claim = _of_verb(view, found, at, held, said, made) if held else None
        if claim is not None:
            made.append(claim)
    made += _so_does(view, said, None, made)
    bare = view.mentions.bare
    counted = {test.start for claim in made for test in claim.tests} | {pick.test.start for pick in picked(view)}
    for test in said:
        # "The ten trending Spaces range from 60 to 3,091 likes": all of them.
        whole = [p for p in view.populations if p.end <= test.start and not p.other]
        if test.label == "range" and test.start not in counted and whole and not _MOVED.search(bare, whole[-1].end, test.start):
            every = Quantity(test.start, test.start, EXACTLY["all"], "all", of=whole[-1])
            claim = _claim(view, every, (test,), made)
            same = next((one for one in made if one.tests[0].start == test.start), None)
            if claim is not None and same is not None and claim.true and not same.true:
                made.remove(same)  # of levels and of gains, what is true
            made += [claim] if claim is not None and (same is None or claim.true) else []
    for row in rows_of_counts(view, said):
        taken = {number for number, _ in row.counts}
        made = [claim for claim in made if claim.quantity.number not in taken or claim.true]
        made += [_of_row(row, number, group) for number, group in row.counts]
    return tuple(made)


def _of_verb(
    view: View, found: list[Quantity], at: int, held: tuple[Test, ...], said: list[Test], made: list[Claim]
) -> Claim | None:
    """Reads "only two, the leader by A and B from C, are tagged T": the house says whose they are, the verb what is counted."""
    quantity = found[at]
    claim = _claim(view, quantity, held, made)
    if claim is None or claim.true or held[-1].label != "owner":
        return claim
    last = found[at + 1].start if at + 1 < len(found) else len(view.mentions.bare)
    start, end = view.clause(quantity.start)[0], view.clause(held[-1].end)[1]
    near = [test for test in said if quantity.end <= test.start < min(last, end) or start <= test.start < quantity.start]
    later = next((test for test in near if test.label != "owner" and test not in held), None)
    other = _claim(view, quantity, (_turned(view, quantity, later),), made) if later is not None else None
    return other if other is not None and other.true else claim


_MOVED = re.compile(
    r"\b(?:(?:its|their|the) (?:likes|stars|downloads|forks|upvotes|total|count)|went|gone|rose|risen|grew|grown|climbed|jumped|"
    r"moved|fell|fallen|dropped|shot up|leapt|soared|advanced|is up|are up|is down) "
)
"""Reads "one of the ten has gone from 8 likes to 41": a movement, and no range of all."""


def _of_row(row: Row, number: Number, group: tuple[Test, ...]) -> Claim:
    at = (number.start, number.start)
    population = Population(*at, at, len(row.members), "", (row.members,), known=True)
    return Claim(
        Quantity(number.start, number.end, exactly(number), "", number), group, population, True, int(number.value),
        len(row.members), row.members,
    )  # fmt: skip


_OTHER = re.compile(r" other\b")
"""Reads "no other repository is written in Elixir, the language of A": of all but whoever is named."""
_TURNS = re.compile(
    r"\b(?:not|never|other than(?! (?:the )?[\"']?\ue000)|without|anything but|(?:do|does|did|goes?|gets? by) without)\b|n't\b"
)


def _turned(view: View, quantity: Quantity, test: Test) -> Test:
    """Reads "one is not built with Gradio": what is counted are those that do not fulfil it."""
    if not _TURNS.search(view.mentions.bare[quantity.end : test.start]):
        return test
    return _opposite(test)


def resumed(view: View, number: Number) -> Claim | None:
    """The claim of the sentence before whose set a number only names again: "of those six"."""
    named = re.search(r"\b(?:of|among) (?:those|these|the|them)(?: same)? $", view.mentions.bare[: number.start])
    told = (*view.counted, *(claim for claim in claims(view) if claim.quantity.end <= number.start))
    last = told[-1] if told and named and number.form == "count" else None
    return last if last is not None and last.true and again(last, int(number.value)) else None


_ELIDED = re.compile(
    r" (?:of them )?(?:(?:do|does|did|have|has|are|is|were) ?(?:not|n't)(?: yet)?|(?:have |has |are |"
    r"with )?(?:fewer|less|more|lower|higher|not))"
    r"(?=\W*$|[,;.])"
)


_DO = re.compile(r" (?:do|does|did|have|has|are|is)(?=[ .!?\"')]*$|[,;])")


def _elided(view: View, quantity: Quantity, made: list[Claim]) -> tuple[Test, ...]:
    """Reads "the other two do not", "though three of the 30 do": what was said of the first ones is denied, or said, of these."""
    of = quantity.of.end if quantity.of is not None else quantity.end
    if quantity.number is not None and made and _DO.match(view.mentions.bare, of):
        return made[-1].tests
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


def _population(view: View, quantity: Quantity, told: tuple[Test, ...], made: list[Claim]) -> Population | None:
    """The set that a quantity is of: the one it names, points at, leaves, or takes up."""
    population = (
        (carried(view, quantity) if quantity.of is not None and not quantity.of.readings else None)
        or quantity.of
        or but_named(view, quantity, made)
        or frame(view, quantity)
        or carried(view, quantity)
    )
    population = population or taken_up(view, quantity, made)
    population = counted_before(view, quantity, population, made)
    population = of_rest(view, quantity, population, made)
    if told[0].label in {"than", "under"} and (population is None or not population.readings):
        # "No repository has more forks than A": of all that are known; "of the 338 tracked" those at their head.
        population = rest(view, told[0], population)
    return population


def _claim(view: View, quantity: Quantity, told: tuple[Test, ...], made: list[Claim]) -> Claim | None:
    population = _population(view, quantity, told, made)
    if population is None or not population.readings:
        return None
    each = (
        re.match(
            r" (?:(?:models|datasets|spaces|papers|repositories|projects) )?(?:each|apiece)\b", view.mentions.bare[quantity.end :]
        )
        is not None
    )
    best: Claim | None = None
    for reading in population.readings:
        members = _members(view, population, reading, quantity, made)
        members = _in_question(view, quantity, told, members)
        apart = excepted(view) & set(members) if quantity.word in {"none", "all"} else frozenset[str]()
        others = {*view.named} if _OTHER.match(view.mentions.bare, quantity.end) else set[str]()
        members = tuple(name for name in members if name not in apart | others)
        if not members or (
            quantity.number is not None and quantity.number.form == "count" and quantity.number.value > 2 * len(reading)
        ):
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
            # "Three have between 100,000 and 120,000": a range that picks some out is no range of all.
            among = quantity.number is not None and told[0].label == "range"
            true = quantity.enough(count, len(members)) and (among or spans(view, told[0], (*members, *apart)))
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
        left = tuple(name for name in whole if not any(t.holds(name) for claim in same for t in claim.tests))
        if len(left) == population.size or not view.counted:
            return left
        # "13 stand higher. Nine have not moved and the remaining eight have lost": the sentence before counted some, too.
        told = [claim for claim in view.counted if claim.true and set(claim.members) == set(whole)]
        rest_of = tuple(name for name in left if not any(t.holds(name) for claim in told for t in claim.tests))
        return rest_of if len(rest_of) == population.size else left
    if quantity.word == "other" and not population.other:
        return ()
    subjects = {name for ref in view.referents if ref.kind == "name" and ref.end <= population.start for name in ref.subjects}
    subjects = subjects or ({*view.carried[:1]} if len(reading) == population.size + 1 else set())
    return tuple(name for name in reading if name not in subjects)


def _sizes(claim: Claim, number: Number) -> bool:
    """Whether a number only says how many a true claim leaves, or is of: the six of "three of the other six", "all six are"."""
    whole = claim.population
    return (
        claim.true
        and (whole.other or claim.quantity.word == "all")
        and whole.size == claim.size
        and whole.size_at == (number.start, number.end)
    )


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
