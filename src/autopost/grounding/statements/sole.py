"""Clauses that say that something is so of somebody alone: "only A has", "A is the only model with", "the only one is A"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from autopost.grounding.statements.lettered import COUNT, HOUSE, NAME, Lettered, of_house
from autopost.grounding.statements.meaning import Claim, ClaimRead, claim, claim_alone, everyone, so_of
from autopost.grounding.statements.naming import APPOSED, names
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.restrictions import limited, restrictions
from autopost.grounding.statements.said import said
from autopost.grounding.statements.sets import KIND, LIST, lists_with, sets, sets_of_total
from autopost.grounding.statements.whom import one_of

_ONLY = re.compile(r"only (?=\S)")
_SOLE = rf"the (?:only|sole) (?:(?P<of>{COUNT})|(?:one|entry|name) (?:of|among|in|on) )?"
_IS_THE_ONLY = re.compile(rf"(?: (?:is|was|remains)|,) {_SOLE}")
_APPOSED = re.compile(rf"(?P<name>{NAME})(?: (?:of|from|by) {HOUSE})?, {_SOLE}")
_IS_SOLE_OF = re.compile(
    rf"(?: (?:is|was|remains)(?: also)?|,) the (?:only|sole) (?:trending |listed )?(?:{KIND}|entry|one|name|{COUNT}) "
    rf"(?:of|from|by) (?P<house>{HOUSE}|{NAME})(?:'s)?(?:{LIST})?"
)
_IS_SOLE_ONE = re.compile(
    rf" (?:is|was|remains)(?: also)? the (?:only|sole) (?P<other>other )?(?P<one>{COUNT})(?: of (?:them|these|those))?(?= )"
)
_THE_ONLY = re.compile(r"the (?:only|sole) (?:one (?:of|among|in) )?")
_IS = re.compile(r" (?:is|are|was) ")
_AMONG = re.compile(r" (?:of|among|in|on) ")


def sole(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place, and what hangs on a name behind it: "A, the only one of the four that"."""
    yield from only(row, at)
    yield from _the_only(row, at)
    for some, end in names(row, at):
        yield from _are_the_only(row, some, end) if len(some) > 1 else ()
    for name, end in one_of(row, at):
        yield from _is_sole(row, name, end)
        if between := APPOSED.match(row.text, end):
            behind = between.end() + 1
            yield from ((replace(told, clause=(behind, last)), last) for told, last in _is_sole(row, name, behind - 1))
    for place, name in row.typed.names.items():
        there = _APPOSED.match(row.text, place) if place >= at else None
        for one in _among(row, there) if there else ():
            for told, last in _alone(row, name, one):
                yield replace(told, clause=(there.end("name") + 1 if there else at, last)), last


_ARE_THE_ONLY = re.compile(rf" (?:are|were) the only (?P<n>{COUNT})(?: of)? ?")


def _are_the_only(row: Lettered, some: tuple[str, ...], at: int) -> Iterator[ClaimRead]:
    """Reads "A and B are the only two of the 15 ranked repositories above 200,000 stars"."""
    match = _ARE_THE_ONLY.match(row.text, at)
    number = row.typed.counts[match.start("n")] if match else None
    if (
        match is None
        or number is None
        or number.value * (number.total if number.form == "fraction" and number.total else 1) != len(some)
    ):
        return
    for one in sets_of_total(row, number) if number.total else limited(row, match.end()):
        yield from ((claim_alone(some, one.names, told), last) for told, last in restrictions(row, one.end))


def _is_sole(row: Lettered, name: str, at: int) -> Iterator[ClaimRead]:
    """Reads "is the only one of the four that", "is the highest-ranked model with"."""
    yield from _highest(row, name, at)
    of = _IS_SOLE_OF.match(row.text, at)
    if of:
        house = row.houses.get(of.start("house"), row.low(*of.span("house")))
        for names in lists_with(row, name)[:1]:
            own = [each for each in names if of_house(row.view, each, house)]
            yield Claim(of.start() + 1, of.end(), own == [name], "superlative"), of.end()
    alone = _IS_SOLE_ONE.match(row.text, at)
    if alone and (number := row.typed.counts[alone.start("one")]).value == 1 and number.total is None:
        others = {*row.typed.names.values(), *row.view.carried[:2]} - {name} if alone["other"] else frozenset[str]()
        told = (each for known in row.view.populations for each in known.readings)
        for names in (*lists_with(row, name), *(each for each in (*row.view.spoken, *told) if name in each)):
            kept = tuple(each for each in names if each not in others)
            yield from ((_true(claim_alone((name,), kept, told)), last) for told, last in restrictions(row, alone.end()))
    if is_only := _IS_THE_ONLY.match(row.text, at):
        for one in _among(row, is_only):
            yield from _alone(row, name, one)


def _true(told: Claim) -> Claim:
    """Of which set somebody is the only one the words do not say: what is so of none of those that may be meant is not known."""
    return replace(told, true=told.true or None)


def only(row: Lettered, at: int, beside: tuple[str, ...] = ()) -> Iterator[ClaimRead]:
    """Reads "Only A has", "only A among the ranked repositories has", beside those who are left out."""
    match = _ONLY.match(row.text, at)
    before = next((name for place, name in sorted(row.typed.names.items(), reverse=True) if place < at), "")
    for some, end in names(row, match.end()) if match else ():
        of = _AMONG.match(row.text, end)
        whole = [(row.within, end)] if row.within else [(each, end) for each in lists_with(row, some[0])]
        whole += [(one.names, one.end) for one in (sets(row, of.end()) if of else ())]
        for each, begun in whole:
            yield from ((claim_alone((*some, *beside), each, told), last) for told, last in said(row, begun, before))


_IS_HIGHEST = re.compile(r" (?:is|was|remains) the (?P<way>highest|best|lowest)[- ](?:ranked|placed|ranking) (?=[a-z])")


def _highest(row: Lettered, name: str, at: int) -> Iterator[ClaimRead]:
    """Reads "A is the highest-ranked model with the tag text-to-video"."""
    match = _IS_HIGHEST.match(row.text, at)
    for one in limited(row, match.end()) if match else ():
        places = {each: row.view.desk.place(each) for each in one.names}
        if match and name in places and all(places.values()):
            first = (max if match["way"] == "lowest" else min)(places.values())
            yield Claim(match.start() + 1, one.end, places[name] == first, "superlative"), one.end


def _the_only(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "The only model to lose ground was A", "The only model with Claude in its name is published by B"."""
    match = _THE_ONLY.match(row.text, at)
    for one in limited(row, match.end()) if match else ():
        kin = row.within or one.names
        for told, last in restrictions(row, one.end):
            is_he = _IS.match(row.text, last)
            for name, end in one_of(row, is_he.end()) if is_he else ():
                yield claim_alone((name,), kin, told), end
            those = [name for name in kin if so_of(told, name) is not False]
            for more, end in said(row, last) if len(those) == 1 else ():
                yield claim(those, more, everyone), end


def alone_but(row: Lettered, name: str, at: int, but: Sequence[str]) -> Iterator[ClaimRead]:
    """Reads "Apart from A, B is the only model in the top eight that": of all that are left."""
    match = _IS_THE_ONLY.match(row.text, at)
    for one in _among(row, match) if match else ():
        kept = tuple(each for each in one.names if each not in but)
        yield from ((claim_alone((name,), kept, told), last) for told, last in restrictions(row, one.end))


def _among(row: Lettered, match: re.Match[str]) -> Iterator[Set]:
    """The sets that "the only one of the four" or "the only model" may be of."""
    number = row.typed.counts.get(match.start("of")) if match["of"] else None
    if number is not None and number.total and number.value == 1:
        yield from sets_of_total(row, number)
    elif number is None:
        yield from limited(row, match.end())


def _alone(row: Lettered, name: str, one: Set) -> Iterator[ClaimRead]:
    of = _AMONG.match(row.text, one.end)
    for whole in (one, *(sets(row, of.end()) if of else ())):
        for told, last in restrictions(row, whole.end):
            yield claim_alone((name,), whole.names, told), last
