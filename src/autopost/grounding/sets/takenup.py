"""Which set a count is of where it names none: that of the count before, what it held of, or whom it leaves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from autopost.grounding.mentions.numerals import small
from autopost.grounding.referents.populations import Population
from autopost.grounding.sets.quantifiers import ALL_ARE, OF_TOLD, Quantity
from autopost.grounding.view import View

if TYPE_CHECKING:
    from autopost.grounding.sets.quantities import Claim


_OF_THEM = re.compile(r"(?: one)?(?:,? of (?:them|these|those|the(?: same)?(?= (?:lot|group|set)\b)))\b")


def again(claim: Claim, size: int) -> tuple[str, ...]:
    """Reads "Of those six": whom the claim before held of, or all that it was made of."""
    return claim.held if len(claim.held) == size else claim.members if claim.size == size else ()


def spared(counted: Sequence[Claim]) -> tuple[str, ...]:
    """Reads "Four are under MIT, four under Apache 2.0": whom of their set the last claims leave, two of the ten."""
    whole = set(counted[-1].members) if counted else set[str]()
    same = [claim for claim in counted if set(claim.members) == whole]
    if not same or not all(claim.true for claim in same):
        return ()
    return tuple(name for name in counted[-1].members if not any(t.holds(name) for claim in same for t in claim.tests))


def but_named(view: View, quantity: Quantity, made: list[Claim]) -> Population | None:
    """Reads "A's newest version is from May; the other five have all released in June": the set but whom was named before."""
    if quantity.word != "other" or made or view.counted:
        return None
    own = (p for p in view.populations if p.other and p.readings and p.size_at == (quantity.start, quantity.end))
    population = next(own, None)
    named = {name for ref in view.referents if ref.kind == "name" and ref.end <= quantity.start for name in ref.subjects}
    readings = tuple(names for names in (population.readings if population else ()) if len({*names} - named) == len(names) - 1)
    return replace(population, readings=readings, known=True) if population and readings else None


def carried(view: View, quantity: Quantity) -> Population | None:
    """Reads "Two of them are in Python", after "Six of the ten have": two of the six, or of the ten."""
    rest_of = next((p for p in view.populations if p.other and quantity.word == "other" and p.size_at[0] == quantity.start), None)
    left = spared(view.counted)
    if rest_of is not None and view.counted and len(left) == rest_of.size:
        return replace(rest_of, readings=(view.counted[-1].members,), known=True)
    named = OF_TOLD.match(view.mentions.bare, quantity.end)
    if named and not (quantity.of and quantity.of.readings) and len(view.told) == (small(named["n"]) or 0):
        # "A gained 726, B 900 and C 1,045. None of the three made the ten biggest gainers": of those named.
        at = (quantity.start, quantity.start)
        return Population(*at, at, len(view.told), "", (view.told,), known=True)
    taken_up = _OF_THEM.match(view.mentions.bare, quantity.end) or (quantity.word == "all" and ALL_ARE.match(view.mentions.bare))
    if view.spoken and not view.counted and not view.populations and taken_up:
        # "Five models by A are listed. Two of them are tagged so": of the set that the sentence before named.
        at = (quantity.start, quantity.start)
        return Population(*at, at, len(view.spoken[0]), "", view.spoken, known=True)
    if not view.counted or any(not known.other for known in view.populations) or not taken_up:
        return None
    claim = view.counted[-1]
    at = (quantity.start, quantity.start)
    return Population(*at, at, claim.size, claim.population.kind, tuple(filter(None, (claim.held, claim.members))), known=True)


_THINGS_OF = frozenset({"models", "datasets", "spaces", "papers", "repositories", "projects"})
_AND = r"(?:,|;| and|, and|; and)"
_NEXT = re.compile(
    rf"{_AND}(?: \w+ (?:from|by|under|of|in|for) [\ue000'a-z-]+{_AND}){{0,4}} (?:the other |another |only |just )?"
)
_ROW_OF = re.compile(r"(?:(?:,|;|,? and|,? while|,? but|:) )(?:the other |another |only |just |exactly )*$")
_ANOTHER_HAS = re.compile(
    r"^\W*\ue000++(?:(?:,| and|, and) \ue000++)* (?:has|have|had|counts?|takes?|gets?|follows with) (?:(?:just|only|exactly) )?$"
)
"""Reads "TypeScript has one too", after a sentence that counted what is in Rust."""
_ROW_NAMED = re.compile(r"(?:,|;|,? and|,? while) \ue000++ (?:of|has|with|for|in|follows with) (?:just |only )?$")
"""Reads "Python is the language of 21 repositories, TypeScript of twelve"."""
_OPENS = re.compile(r"^(?:\W*(?:another|only|just|exactly|a further) )?\W*$")


def taken_up(view: View, quantity: Quantity, made: list[Claim]) -> Population | None:
    """Reads "four are tagged A, four B", and "Two date from 17 June" after "Half of the six were": of the same set once more."""
    if quantity.number is None or any(known.readings for known in view.populations):
        return None
    left = view.mentions.bare[: quantity.start]
    if made and (_ROW_OF.search(left) or _ROW_NAMED.search(left)):
        return replace(made[-1].population, readings=(made[-1].members,), known=True)
    opens = _OPENS.match(left) or _ROW_OF.search(left) or _ANOTHER_HAS.match(left)
    if not opens or quantity.number.noun in _THINGS_OF:
        return None
    at = (quantity.start, quantity.start)
    if not view.counted:
        # "The eight models split evenly by tag. Four carry A": of the set that the sentence before named.
        return (
            Population(*at, at, len(view.spoken[0]), "", view.spoken, known=True) if view.spoken and _OPENS.match(left) else None
        )
    last = view.counted[-1]
    return Population(*at, at, last.size, last.population.kind, (last.members,), known=True)


def as_counted(view: View, quantity: Quantity, population: Population | None, made: list[Claim]) -> Population | None:
    """Reads "GGUF is in eight of the 30 names, and three of the eight come from A": the eight may be those just counted."""
    before = made[-1] if made and made[-1].true and made[-1].quantity.number is not None else None
    if before is not None and quantity.word == "" and _OF_THEM.match(view.mentions.bare, quantity.end):
        return replace(before.population, readings=tuple(filter(None, (before.held, before.members))), known=True)
    if population is None or population is not quantity.of or population.other or population.kind:
        return population
    told = (claim for claim in (*view.counted, *made) if claim.true and claim.quantity.number is not None)
    counted = tuple(claim.held for claim in told if len(claim.held) == population.size)
    return replace(population, readings=(*population.readings, *counted))


def of_rest(view: View, quantity: Quantity, population: Population | None, made: list[Claim]) -> Population | None:
    """Reads "four of the ten are in Shell; three of the other six, of the other six three": of those whom the four leave."""
    before = [p for p in view.populations if p.other and p.end <= quantity.start]
    opened = before and re.fullmatch(r", (?:only |just )?", view.mentions.bare[before[-1].end : quantity.start])
    left = before[-1] if opened else population
    whole = next((c for c in made if c.true and not c.population.other and left and c.size - c.count == left.size), None)
    if whole is None or left is None or not left.other or quantity.word == "other":
        return population
    return replace(left, readings=(whole.members,), known=True)


def frame(view: View, quantity: Quantity) -> Population | None:
    """The set that the sentence speaks of: the last named before, else the first after."""
    number = quantity.number
    end = number.start + 1 if number and not _ONE_OF.match(view.mentions.bare, number.start) else quantity.end
    known = [p for p in view.populations if p.readings and not (number and number.start <= p.size_at[0] < end)]
    if view.counted and _OF_THEM.match(view.mentions.bare, quantity.end):
        known = [p for p in known if not p.other]  # "Six of those are A's; the other three are": of those told before
    before = [p for p in known if p.start <= quantity.start]
    bare = view.mentions.bare
    counted = before and before[-1] not in view.lists and not _OF.search(bare[: before[-1].start])
    if counted and _NEXT.fullmatch(bare, before[-1].end, quantity.start):
        # "three models from A, three from B": what the first are a part of.
        part = before.pop()
        names = view.rolls.trending.get(part.kind, ())
        known = [replace(part, size=len(names), readings=(names,), known=False)] if names else []
    return before[-1] if before else known[0] if known else None


_ONE_OF = re.compile(r"one of (?!the\b|these\b|those\b|our\b|its\b|all\b)")
_OF = re.compile(r"\b(?:of|among|in|from|the|these|those) $")
