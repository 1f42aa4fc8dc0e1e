"""Sets told by what their members are: "the four Go repositories", "five of the models ranked", "Google's two Gemmas"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.codelinks import code_sets
from autopost.grounding.referents.figured import figured
from autopost.grounding.referents.neighbours import (
    both_sides,
    by_places,
    neighbours,
    next_few,
)
from autopost.grounding.referents.populations import Population
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import View

Holds = Callable[[str], bool | None]

_HEADS = re.compile(
    r"(?<![\w-])(?:(?P<model>models)|(?P<dataset>datasets)|(?P<space>spaces)|(?P<paper>papers)|"
    r"(?P<repository>repositories|repos|projects)|(?P<loose>names|entries|ones))(?![\w-])"
)
_LISTED = re.compile(
    r"(?:,? (?:(?:that are |which are )?(?:currently |now )?(?:ranked|listed|tracked|shown|followed|covered|measured|"
    r"read)|here)\b"
    r"(?! (?:first|second|third|by|above|below|number|[a-z]+th)\b)|"
    r" (?:on|in|across) (?:the|our|this|today's) (?:[a-z]+ ){0,2}(?:list|table|ranking|chart|board|edition|issue|"
    r"letter|ledger)\b)+"
)
_TRENDING = re.compile(r"\b(?:trending|ranked|listed|tracked)\b")
_SKIPPED = re.compile(
    r"(?:(?:the|these|those|all|our|its|their|trending|ranked|listed|tracked|ai|main(?:ly)?|open|combined|"
    rf"\ue000++(?:'s?)?|{SMALL_WORDS}|\d{{1,3}})[ -])+$"
)
_NOT_WHOLE = re.compile(
    r"\b(?:top|first|last|other|remaining|next|leading|bottom|best|hottest|biggest|largest|highest|most|fewest|"
    r"smallest|lowest)[ -](?:(?!of\b|in\b)[\w\ue000]+[ -])?$"
)
_WITH_MOST = re.compile(
    r",? (?:with|having|that have|that had|which had) (?:the )?(?:largest|biggest|highest|most|best|strongest|fewest|smallest)\b"
)
"""Reads "six in ten of the repositories with the largest gains": some of them, and no set without its size."""
_SIZE = re.compile(rf"(?<![\w.,/-])(?P<n>{SMALL_WORDS}|\d{{1,3}})(?= |-)(?![\d,.]*\d|-\w)")
_BEYOND = re.compile(
    r",? (?:above|over|beyond|below|under|(?:with|having|that have|which have) (?:more than|fewer than|over|"
    r"at least|under|at most))"
    r"(?: the)? "
)
"""Reads "the five repositories above 150,000 stars"."""
_OWNS = re.compile(r"\ue000 (?:has|have|had|holds|owns|places|placed|counts) (?:only |just |exactly |now )?$")
"""Reads "Unsloth has eight models on the list": how many are his, and no set of so many."""
_SOME_OF = re.compile(r"\b(?:of|among|all|every one of) (?:the|these|our) $")
_WITH = re.compile(
    r"(?:,? (?:that|which) (?:are|were|is|have|has|carry|use|run))?(?: (?:mainly|written|built|coded|tagged|marked|"
    r"filed|licen[cs]ed|"
    r"released|published|created|made|dated|dating|submitted|uploaded|owned|with|under|in|from|by|of|on|at|having|carrying|using|"
    r"running|the|an?|its|main|name|names|account|all|primarily|chiefly))+ [\"']?|'s? | |"
    r" (?:whose names?|with names that) (?:contains?|includes?|ends? (?:in|on|with)|features?|carr(?:y|ies)|bears?|ha(?:s|ve)) "
    r"(?:the (?:word|letters|tag|suffix) )?[\"']?"
)
_KIND_OF = {"language": "repository", "sdk": "space", "pipeline_tag": "model", "base_model": "model"}
_OWNED = frozenset({"owner", "family", "value"})


@dataclass(frozen=True)
class _Limit:
    """A stretch of text that says whom a set holds."""

    start: int
    end: int
    holds: Holds
    label: str = ""


def restricted(view: View) -> Iterator[Population]:
    """Every set that the sentence restricts by an attribute, an owner, a family, a day, or by being listed at all."""
    yield from code_sets(view)
    yield from figured(view)
    yield from both_sides(view)
    yield from neighbours(view)
    yield from next_few(view)
    yield from by_places(view)
    limits = _limits(view)
    bounds = [_Limit(t.start, t.end, t.holds, t.label) for t in tests(view) if t.label == "limit" and not t.denied]
    for head in _HEADS.finditer(view.mentions.bare):
        kind = str(head.lastgroup)
        bare = view.mentions.bare
        start = _begun(bare, limits, head.start())
        if _OWNS.search(bare, 0, start) and _SIZE.match(bare, start):
            continue
        if _NOT_WHOLE.search(bare[:start]) or _NOT_WHOLE.search(bare[: head.start()]) or _WITH_MOST.match(bare, head.end()):
            continue
        own = [one for one in limits if start - 1 <= one.start and one.end <= head.start()]
        listed = _LISTED.match(bare, head.end())
        end = listed.end() if listed else head.end()
        after = None if _ONE_THAT_IS.match(bare, end) and _ONE_OF.search(bare[:start]) else _after(bare, limits, end)
        after = after or next((one for one in bounds if _BEYOND.fullmatch(bare, end, one.start)), None)
        if after is not None:
            own, end = [*own, after], after.end
        whole = listed is not None or _TRENDING.search(bare[start : head.start()]) is not None
        sizes = [*_SIZE.finditer(bare, start, head.start())]
        whole = whole or (not own and _SOME_OF.search(bare[: head.start()]) is not None)
        if kind == "loose":
            kind = _KIND_OF.get(next((one.label for one in own), ""), "model" if listed and view.rolls.whole else "")
        at = (start, end, sizes[-1].span("n") if sizes else (head.start(), head.start()))
        among = _among(view, kind, own, at) if own and sizes else None
        if among is not None:
            yield among
        elif kind and (own or whole):
            yield from _sets(view, kind, own, at)


_OF_A_LIST = re.compile(r",? (?:among|of|in|on) (?:the |these |those |this week's |the week's )?")


def _among(view: View, kind: str, own: list[_Limit], at: tuple[int, int, tuple[int, int]]) -> Population | None:
    """Reads "the three Python projects among the ten biggest gainers": those of the ten, where they are so many."""
    start, end, size_at = at
    said = small(view.mentions.bare[slice(*size_at)])
    for listed in view.lists:
        if listed.known and listed.start >= end and _OF_A_LIST.fullmatch(view.mentions.bare, end, listed.start):
            held = (tuple(name for name in names if all(one.holds(name) for one in own)) for names in listed.readings)
            if fitting := [names for names in dict.fromkeys(held) if len(names) == said]:
                return Population(start, listed.end, size_at, len(fitting[0]), kind, tuple(fitting), known=True, limited=True)
    return None


_ONE_THAT_IS = re.compile(r",? (?:that|which) (?:is|was|has|comes|carries|runs|uses) ")
_ONE_OF = re.compile(r"\bone of $")
"""Reads "the only one of the repositories listed that is written in Elixir": it is the one that is so, not the set."""


def _begun(bare: str, limits: list[_Limit], start: int) -> int:
    """Where a noun phrase begins: "the two text-generation models", "Google's four trending models"."""
    while True:
        before = _SKIPPED.search(bare[:start])
        begun = before.start() if before else start
        begun = next((one.start for one in limits if one.end < begun and re.fullmatch("[ -]", bare[one.end : begun])), begun)
        if begun == start:
            return start
        start = begun


def _after(bare: str, limits: list[_Limit], end: int) -> _Limit | None:
    """Reads "repositories written mainly in Go", "models from Google": what follows right after the noun."""
    for one in limits:
        if one.start >= end:
            return one if _WITH.fullmatch(bare[end : one.start]) and bare[end : one.start] != " " else None
    return None


def _limits(view: View) -> list[_Limit]:
    found = [
        _Limit(t.start, t.end, t.holds, t.label)
        for t in tests(view)
        if t.label not in {"range", "limit", "figures"} and not t.denied
    ]
    taken = [(one.start, one.end) for one in found]
    for name in view.mentions.names:
        hit = name.hit
        if hit is None or hit.alias.kind not in _OWNED or any(a <= name.start < b for a, b in taken):
            continue
        found.append(_Limit(name.start, name.end, _of_house(hit.alias.printed, frozenset(hit.alias.subjects))))
    return sorted(found, key=lambda one: one.start)


def _of_house(printed: str, subjects: frozenset[str]) -> Holds:
    """Whether a subject is of an owner or a family."""
    house = printed.lower()

    def holds(name: str) -> bool:
        own = name.rpartition(":")[2].lower()
        return name in subjects or own.partition("/")[0] == house or own.rpartition("/")[2].startswith(house)

    return holds


def _sets(view: View, kind: str, own: list[_Limit], at: tuple[int, int, tuple[int, int]]) -> Iterator[Population]:
    start, end, size_at = at
    said = small(view.mentions.bare[size_at[0] : size_at[1]]) if size_at[0] < size_at[1] else None
    readings: list[tuple[str, ...]] = []
    listed, covered = view.rolls.trending.get(kind, ()), view.rolls.covered.get(kind, ())
    for names in (listed, covered) if {*listed} != {*covered} else (listed,):
        held = [[one.holds(name) for one in own] for name in names]
        known = [row for row in held if None not in row]
        if names and 2 * len(known) >= len(names):
            readings.append(tuple(name for name, row in zip(names, held, strict=True) if all(row)))
    fitting = [names for names in dict.fromkeys(readings) if names and said in {None, len(names)}]
    if fitting:
        limited = any(one.label in {"limit", "given", "date", "name"} for one in own)
        sure = said is not None or limited
        yield Population(start, end, size_at, len(fitting[0]), kind, tuple(fitting), known=sure, limited=limited)
