"""How many houses stand on a list so often: "two publishers hold three places each", "four accounts with more than one model"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.referents.rolls import account
from autopost.grounding.view import View

_N = rf"{SMALL_WORDS}|\d{{1,3}}"
_TOLD = re.compile(
    rf"\b(?P<n>{_N}) (?:other )?(?:publishers|accounts|owners|houses|makers|organi[sz]ations|labs|"
    rf"companies)(?:,[^;:.]{{1,80}}?,)? "
    r"(?:(?:each|alone) )?(?:hold|have|place|own|take|fill|claim|got|get|with|land|contribute|account for|appear with|occupy)"
    rf"(?: (?P<hedge>more than|at least|exactly|only|just))? (?P<m>{_N})\b(?! (?:likes|downloads|stars|forks|"
    rf"upvotes|points|million))"
)
_LISTED = re.compile(
    rf"\b(?P<n>{_N}) (?:publishers|accounts|owners|houses|makers|organi[sz]ations|labs|companies)"
    rf"(?:,? (?:(?P<m>{_N}) (?:places|models|entries|names|spots) each|(?:(?:are|is) (?:listed|represented|there)|"
    rf"appears?|features?|(?:comes?|shows?|turns?|crops?) up)(?: (?P<hedge>exactly|only|just|at least))? "
    rf"(?P<often>once|twice|(?:{_N}) times)))\b"
)
"""Reads "Four accounts appear exactly twice", "Two owners, three places each"."""
_BESIDES = re.compile(r"\b(?:beyond|besides|apart from|aside from|other than|after|behind) \W*$")
_BUT = r"(?: (?:but|except(?: for)?|besides|other than|apart from|save) [\"']?\ue000++[\"']?)?"
_EACH = re.compile(r"(?:[a-z]+ )?(?:each|apiece)\b")


_NONE = re.compile(
    r"\b(?:no (?:other )?(?:publisher|account|owner|house|maker|organi[sz]ation|lab|company|one)"
    rf"{_BUT}|none of the others|"
    r"(?:nobody|no one|none) else)"
    r"(?: (?:there|here)| (?:on|in|of) (?:the|this|that) (?:[a-z\ue000']+ ){0,2}?(?:list|ranking|chart|table|"
    r"edition|thirty|\d+))? "
    r"(?:(?:holds?|has|places?|owns?|takes?|fills?|gets?|lands?|supplies|contributes|appears|comes up|boasts) )?"
    rf"(?:more (?:often )?than|over) (?P<m>once|twice|{_N})\b(?! (?:likes|downloads|stars|forks|upvotes|points|million))"
)
"""Reads "no other account on the list has more than two", "and nobody else more than two"."""
_OFTEN = {"once": 1, "twice": 2}
_OF_HOUSES = re.compile(r"\bno (?:other )?(?:publisher|account|owner|house|maker|organi[sz]ation|lab|company) ")


@dataclass(frozen=True)
class Publishers:
    """Where it is told, and how often; whether it is so, how many houses there are, and how often each of them is listed."""

    start: int
    end: int
    least: tuple[int, int]
    true: bool
    count: int
    often: Counter[str]


@once
def publishers(view: View) -> Publishers | None:
    """What a sentence says of how many houses have so many entries on the list that it names, or on that of the models."""
    found = (pattern.search(view.mentions.bare) for pattern in (_TOLD, _LISTED, _NONE))
    told = None if view.cited else next(filter(None, found), None)
    if told is None:
        return None
    none = told.re is _NONE
    kind = listed_kind(view.mentions.bare)
    names = view.rolls.trending.get(kind, ())
    often = Counter(account(name) for name in names)
    at = "often" if told.re is _LISTED and told["often"] else "m"
    refs = [ref for ref in view.referents if ref.end <= (told.start("m") if none else told.start())]
    left = [ref for ref in refs if none or _BESIDES.search(view.mentions.bare[: ref.start])]
    said = {view.mentions.folded.low[ref.start : ref.end].strip("\"' ") for ref in left}
    if none and not said & {*often}:
        said = _just_counted(view) or (_carried(view) if " other " in told[0] else set())
        if not said and not _OF_HOUSES.match(told[0]):
            return None  # "nobody else more than two": of whom, nobody knows
    least = _OFTEN.get(told[at]) or small(told[at].removesuffix(" times")) or 0
    hedge, wanted = ("more than", 0) if none else (told["hedge"] or "", small(told["n"]))
    fitting = [house for house, size in often.items() if house not in said and _enough(hedge, size, least)]
    named = _named(view, told.end()) if told.re is _LISTED else []
    true = len(fitting) == wanted and (not named or {*named} == {*fitting})
    return Publishers(*told.span(), told.span(at), true, len(fitting), often) if names else None


def _named(view: View, end: int) -> list[str]:
    """Reads "appear exactly twice among the 30: A, B and C": the houses that follow."""
    low, colon = view.mentions.folded.low, view.mentions.bare.find(":", end)
    after = [ref for ref in view.referents if ref.start >= colon > 0 and ref.kind in {"name", "owner", "value"}]
    run = after[:1]
    for ref in after[1:]:
        if not _NEXT.fullmatch(view.mentions.bare[run[-1].end : ref.start]):
            break
        run.append(ref)
    return [low[ref.start : ref.end].strip("\"' ") for ref in run]


_NEXT = re.compile(r"(?: (?:at|in|with) [a-z\d]+(?:,? and [a-z\d]+)*)?(?:,? and |, )")
"""Reads "A and B", "A at first and third, B at second and eighth"."""


def _carried(view: View) -> set[str]:
    """Reads "unsloth has six entries. No other owner has": the one house of those whom the sentence before was about."""
    houses = {account(name) for name in view.carried}
    return houses if len(houses) == 1 else set()


def _just_counted(view: View) -> set[str]:
    """Reads "Six of the thirty are Unsloth's. No other account has": the house whose entries the sentence before counted."""
    of_house = (test for claim in view.counted for test in claim.tests if test.label == "owner" and claim.true)
    test = next(of_house, None)
    return {account(name) for claim in view.counted for name in claim.members if test is not None and test.holds(name)}


def _enough(hedge: str, size: int, said: int) -> bool:
    return size > said if hedge == "more than" else size >= said if hedge == "at least" else size == said


def borne_out(view: View, number: Number) -> bool | None:
    """Whether a number told of houses is so; None where it is told of none."""
    told = publishers(view)
    if told is None:
        return None
    if told.start <= number.start < told.end:
        return told.true
    if number.start < told.end or not _EACH.match(view.mentions.bare, number.end + 1):
        return None
    low, since = view.mentions.folded.low, max(told.end, view.mentions.bare.rfind(" each", 0, number.start))
    houses = (ref for ref in those_in(view.referents, since, number.start) if ref.kind in {"name", "owner", "value"})
    named = [low[ref.start : ref.end].strip("\"' ") for ref in houses]
    return bool(named) and all(told.often[house] == number.value for house in named)


_ANY_OTHER = re.compile(
    r"(?:more(?: [a-z]+)? )?than any other (?:publisher|account|owner|house|maker|organi[sz]ation|lab|company)\b|"
    r"the most (?:entries|models|datasets|spaces|names|places) of any (?:publisher|account|owner|house|maker|"
    r"organi[sz]ation|lab)\b"
)


def has_most(view: View, at: int) -> bool | None:
    """Reads "A supplies more of the 30 models than any other publisher": on a list, or of those measured."""
    told = None if view.cited else _ANY_OTHER.match(view.mentions.bare, at)
    before = [ref for ref in view.referents if ref.kind in {"owner", "value"} and ref.subjects and ref.end <= at]
    if told is None or not before:
        return None
    kind = listed_kind(view.mentions.bare)
    own = {account(name) for ref in before for name in ref.subjects}
    for names in (view.rolls.whole.get(kind, ()), view.rolls.trending.get(kind, ()), view.rolls.covered.get(kind, ())):
        often = Counter(account(name) for name in names)
        if often and {house for house, count in often.items() if count == max(often.values())} <= own:
            return True
    return False
