"""Who makes up a set: "the two fastest climbers were A and B", "only A gained more than B", "C closes the ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.exclusive import picked
from autopost.grounding.numerals import ORDINAL_WORDS
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def roles(view: View) -> Iterator[Verdict]:
    """Reads "the third-placed Space is A": whoever stands there is A."""
    if view.kind == "opinion" or view.cited:
        return
    for role in view.referents:
        if role.kind != "role" or len(role.subjects) != 1:
            continue
        pointed = [ref for ref in view.referents if ref.kind in {"name", "value"} and len(ref.subjects) == 1]
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


def placed(view: View) -> Iterator[Verdict]:
    """Reads "Runner-up on the trending Spaces list is A": whoever stands second there is A."""
    named = [ref for ref in view.referents if ref.kind in {"name", "value"} and len(ref.subjects) == 1]
    for ref in named if view.kind != "opinion" and not view.cited else ():
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


def exclusive(view: View) -> Iterator[Verdict]:
    """Reads "only A gained more than B", "A is the only one of the ten with": it holds of those named and of nobody else."""
    if view.kind == "opinion" or view.cited:
        return
    for pick in picked(view):
        if pick.true:
            yield Verdict(pick.test.start, pick.test.end, facts=(pick.tag(view),))
        else:
            message = f"in truth it holds of {view.subject_name(sorted(pick.held))}" if pick.held else "it holds of nobody"
            yield Verdict(pick.start, pick.end, "count", message)
