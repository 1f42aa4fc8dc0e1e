"""Who makes up a set: "the two fastest climbers were A and B", "only A gained more than B", "C closes the ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.referents.populations import Population
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.exclusive import names as _names
from autopost.grounding.sets.exclusive import picked
from autopost.grounding.view import Referent, View


@OpenRule
def roles(view: View) -> Iterator[Verdict]:
    """Reads "the third-placed Space is A": whoever stands there is A."""
    for role in view.referents:
        within = any(p.start <= role.start and role.end <= p.end and p.size > 1 for p in view.populations)
        if role.kind != "role" or len(role.subjects) != 1 or within:
            continue  # "the oldest of the ten leading models is A"
        pointed = view.singles("name", "value")
        after = next((ref for ref in pointed if ref.start >= role.end), None)
        gap = view.mentions.bare[role.end : after.start] if after else "."
        if (
            after
            and (_IS.fullmatch(gap) or (_APPOSED.fullmatch(gap) and _CLOSED.match(view.mentions.bare, after.end)))
            and not _same(*after.subjects, *role.subjects)
        ):
            right = view.subject_name(sorted(role.subjects))
            right = next(iter(role.subjects)).removeprefix("value:") if right == "something else" else right
            yield Verdict(after.start, after.end, "wrong-subject", f"that is {right}", repair=right)


_ON_THE_LIST = r"(?: (?:on|of|in) (?:the |our )?(?:[a-z\ue000']+ ){0,3}?(?:list|ranking|chart|table))?"
_IS = re.compile(rf"{_ON_THE_LIST} (?:is|was|remains)(?: now| still)? (?:\ue000++'s )?[\"']?")
_APPOSED = re.compile(rf"{_ON_THE_LIST}, (?:\ue000++'s )?[\"']?")
_CLOSED = re.compile(r"[\"']?(?:, (?!and |\ue000)|\W*$)")


def _same(said: str, meant: str) -> bool:
    """Whether two are one, where either may be an entry that only a list names, with its owner or without."""
    one, two = (name.rpartition(":")[2].lower() for name in (said, meant))
    listed = said.startswith("value:") or meant.startswith("value:")
    return said == meant or (listed and two in {one, f"{two.partition('/')[0]}/{one}"})


_ON_LIST = re.compile(
    r"\b(?:(?P<two>runner-?up|second)|(?P<one>leader|first|number one|top)|(?P<last>last|bottom)|"
    r"in (?P<nth>[a-z]+) place) (?:on|in|among|"
    r"of) (?:the |our )?"
    r"(?P<what>(?:[a-z\ue000']+ ){0,3}?(?:list|ranking|models|datasets|spaces|papers|chart)\b(?: list| ranking|"
    r" chart)?)[^.;:]{0,40}?"
    r"(?: is| stands| comes| sits| was|:|,) (?:\ue000++'s )?[\"']?$"
)


_FROM_THERE = re.compile(r"\b(?:above|below|behind|ahead of|after|before|than|from|off|to) (?:the )?$")


@OpenRule
def placed(view: View) -> Iterator[Verdict]:
    """Reads "Runner-up on the trending Spaces list is A": whoever stands second there is A."""
    named = view.singles("name", "value")
    for ref in named:
        told = _ON_LIST.search(view.mentions.bare[: ref.start])
        if told is None or not re.search(r"\b(?:list|trending|ranking|chart)\b", told["what"]):
            continue
        if _FROM_THERE.search(view.mentions.bare[: told.start()]):
            continue  # "Four places below the leader on the list, A has": so far from whoever leads
        at = view.rolls.entries(next(iter(ref.subjects)).removeprefix("value:").rpartition(":")[2])
        place = view.desk.place(next(iter(ref.subjects))) or (at[0][0] if len(at) == 1 else 0)
        ends = {len(known) for known in view.rolls.places.values() if max(known, default=0) == len(known)}
        last = (place if place in ends else max(ends, default=0)) if told["last"] else 0
        said = last or (2 if told["two"] else 1 if told["one"] else ORDINAL_WORDS.get(told["nth"], 0))
        if said and place and place != said:
            name = view.subject_name(sorted(ref.subjects))
            yield Verdict(told.start(), ref.end, "rank", f"{name} is number {place} on its list")


_ARE = re.compile(
    r"(?: (?:in|over|on|of|for|this) [^,.;:\ue000]{0,30}?)?"
    r"(?::| (?!(?:[a-z]+ )*(?:than|behind|other|others|followed|missed|miss|but|overtook|ahead)\b)[^.;:,]{4,70}:|"
    r" (?:are|were|is|was|remain|being|namely|comprise)(?: still| again| now)?"
    r"(?:,? in (?:this|that|descending) order)?[:,]?|,) [\"']?"
)
_BE = re.compile(
    r"[\"']? (?:are|were|remain|make up|form|make|made|post|posted|had|have|took|take)(?: still| again| now| together)? $"
)
_JOINED = re.compile(r"[\"']?(?:,? (?:and|then|followed by|plus) |, (?:and )?)(?:the |\ue000++'s )?[\"']?")


@OpenRule
def identities(view: View) -> Iterator[Verdict]:
    """Names set equal to a known set are its members, and in its order where that is said."""
    for population in view.populations:
        if population.other or not population.readings or population.size_at[0] == population.size_at[1]:
            continue
        run = _told_after(view, population) or _told_before(view, population)
        names = [next(iter(ref.subjects)) for ref in run]
        # "Shell is the language of the two biggest gainers, A and B": all of the set, though it is part of what is said.
        apposed = bool(run) and view.mentions.bare.startswith(", ", population.end) and run[0].start >= population.end
        if len(names) != population.size or (_framed(view, population) and not apposed):
            continue
        readings = _ordered_by(view, population, run) or population.readings
        if any(set(names) == set(reading) for reading in readings):
            yield from _in_order(view, run, readings)
            continue
        best = max(readings, key=lambda reading: len(set(names) & set(reading)))
        wrong = next(ref for ref, name in zip(run, names, strict=True) if name not in best)
        right = view.subject_name([name for name in best if name not in names])
        message = f"{view.subject_name(sorted(wrong.subjects))} is none of these {population.size}; {right} is"
        yield Verdict(wrong.start, wrong.end, "count", message)


_IN_ORDER = re.compile(r"[\"']?,? in (?:that|this|descending) order\b")


def _in_order(view: View, run: list[Referent], readings: tuple[tuple[str, ...], ...]) -> Iterator[Verdict]:
    """Reads "the four most downloaded are A, B, C and D, in that order"."""
    names = [next(iter(ref.subjects)) for ref in run]
    order = next(reading for reading in readings if set(names) == set(reading))
    if _IN_ORDER.match(view.mentions.bare, run[-1].end) and all(names != [*reading] for reading in readings):
        wrong = next((ref, right) for ref, name, right in zip(run, names, order, strict=True) if name != right)
        right = view.subject_name([wrong[1]])
        yield Verdict(wrong[0].start, wrong[0].end, "rank", f"in this place of the order stands {right}", repair=right)


_BY = re.compile(
    rf"\b(?:by|on|for|in(?: terms of)?|counting|counts|takes) (?:the |its |their |only |one |\ue000++(?:'s)? ){{0,3}}"
    rf"(?:[a-z]+ ){{0,2}}?{NOUN.pattern}"
)


def _ordered_by(view: View, population: Population, run: list[Referent]) -> tuple[tuple[str, ...], ...]:
    """Reads "by stars the first three are": the head of all of the kind by what is named; nothing where nothing is."""
    bare = view.mentions.bare
    if population.limited:
        return ()  # it says by what itself
    told = _BY.search(bare[: population.start]) or _BY.match(bare[run[-1].end :].lstrip(" ,"))
    if told is None or NOUN.search(bare[population.start : population.end]):
        return ()
    family, clause = str(told.lastgroup), bare
    kind = view.desk.ledger.subjects[next(iter(run[0].subjects))].kind
    metric = family
    if CHANGE.search(clause):
        days = view.rolls.span(kind, family, view.days)
        metric = f"{family}_{'change' if re.search('percent|relative', clause) else 'gain'}_{days}d"
    names = view.rolls.by(kind, metric)
    return (names[: population.size],) if len(names) >= population.size else ()


def _framed(view: View, population: Population) -> bool:
    """Reads "of the two biggest gainers": some of a set, not the set."""
    before = view.mentions.bare[: population.start]
    return re.search(r"\b(?:of|among|in|than|behind|by|from|to|after|with) (?:all )?(?:the )?$", before) is not None or (
        re.match(r"(?:of|among|in) ", view.mentions.bare[population.start :]) is not None
    )


def _told_after(view: View, population: Population) -> list[Referent]:
    """The names after "are", and nothing else after them that would make them part of something."""
    told = _ARE.match(view.mentions.bare, population.end)
    run: list[Referent] = []
    for ref in _names(view):
        at = run[-1].end if run else (told.end() if told else -1)
        gap = view.mentions.bare[at : ref.start] if 0 <= at <= ref.start else "."
        if _JOINED.fullmatch(gap) if run else (told is not None and re.fullmatch(r"(?:\ue000++'s? )?[\"']?", gap)):
            run.append(ref)
        elif ref.start >= population.end:
            break
    led = told is not None and told[0].rstrip(" \"'").endswith(":") and len(run) == population.size
    ends = re.compile(r"[\"']?(?:\W*$|[.;:,)(]| [–(]|,? (?:with|at|which|in)\b)")
    return run if run and (led or ends.match(view.mentions.bare, run[-1].end)) else []


def _told_before(view: View, population: Population) -> list[Referent]:
    """The names before "are the two ..."."""
    run: list[Referent] = []
    before = [ref for ref in _names(view) if ref.end <= population.start]
    for ref in reversed(before):
        gap = view.mentions.bare[ref.end : run[0].start if run else population.start]
        if not (_JOINED.fullmatch(gap) if run else _BE.fullmatch(re.sub(r"\bthe $", "", gap)) or _apposed(view, gap, population)):
            break
        run.insert(0, ref)
    return run


_CLOSES = re.compile(r"[\"']?(?:\W*$|[,.;:])")


def _apposed(view: View, gap: str, population: Population) -> bool:
    """Reads "A, B and C, the three biggest gainers, are": as many as are named right before."""
    return gap.strip("\"'") == ", the " and _CLOSES.match(view.mentions.bare, population.end) is not None


@OpenRule
def exclusive(view: View) -> Iterator[Verdict]:
    """Reads "only A gained more than B", "A is the only one of the ten with": it holds of those named and of nobody else."""
    for pick in picked(view):
        if pick.true:
            yield Verdict(pick.test.start, pick.test.end, facts=(pick.tag(view),))
        else:
            message = f"in truth it holds of {view.subject_name(sorted(pick.held))}" if pick.held else "it holds of nobody"
            yield Verdict(pick.start, pick.end, "count", message)
