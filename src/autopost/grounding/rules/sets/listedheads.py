"""How many are listed beside the set that they are said to be: "the top six are A, B and C", "A and B, the top three"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.referents.populations import Population
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.exclusive import names
from autopost.grounding.view import Referent, View

_BESIDE = r"(?: (?:\([^()]*\)|(?:on|with|at) [\d,.]+(?: [a-z]+)?))?"
_ORDER = r"(?:,? in (?:this|that|descending|falling)? ?order(?: of [a-z ]+)?,?)?"
_ARE = re.compile(
    r"(?: (?:listed|trending|ranked|of the (?:day|week)|on the list|\ue000++))?(?: by [a-z ]{4,24}?)?"
    rf"(?::| (?:are|were|read|reads|go(?:es)? to|went to|belong to|belonged to){_ORDER}:?|{_ORDER}:) [\"']?(?:the )?[\"']?"
)
_APPOSED = re.compile(r"(?: (?:of|in) \ue000++| \ue000++)?(?:,| –| \() [\"']?(?:the )?[\"']?")
_JOIN = re.compile(rf"[\"']?{_BESIDE}(?P<join>,? and |, (?:and )?)(?:the )?[\"']?")
_HEAD = re.compile(r"(?:^|[.;:,] |\bby [a-z]+, )(?:no change in )?(?:the )?(?:(?:week|day)'s )?(?:\ue000++(?:'s)? )?$")
_END = re.compile(rf"[\"']?{_BESIDE}(?:\W*$|[.;:,])")
_CLOSED = re.compile(r"[\"']?(?:,| –|\)) [a-z]")
_NOT_ALL = re.compile(
    r"\b(?:of|in|among|than|from|over|like|by|outside|into|behind|only|just|including|with|for) (?:the )?(?:\ue000++(?:'s)? )?$"
)
_SOME_OF = re.compile(
    rf"\b(?:{SMALL_WORDS}|\d+|half|some|most|any|none|neither|both|each|out|pair|outside|behind|except) "
    r"(?:of )?(?:the )?(?:\ue000++(?:'s)? )?$"
)
_FROM_OWNER = re.compile(r"'s [\"']?(?:[a-z\ue000-]+ )?[\"']?")


@OpenRule
def heads_listed(view: View) -> Iterator[Verdict]:
    """Refuses "the top six are A, B and C": a set that is listed after it has as many as are listed."""
    for known in view.populations:
        if known.other or known.size_at[0] == known.size_at[1]:
            continue
        run = _listed_after(view, known) or _apposed(view, known) or _listed_before(view, known)
        if len(run) > 1 and len(run) != known.size:
            message = f"{len(run)} are listed, not {known.size}"
            yield Verdict(*known.size_at, "count", message, repair=str(len(run)))


def _listed_after(view: View, known: Population) -> list[Referent]:
    """The names of an "A, B and C" that a set is said to be; none where the list is no plain one."""
    told = _ARE.match(view.mentions.bare, known.end)
    run = _run(view, told.end()) if told else []
    plain = run and _HEAD.search(view.mentions.bare[: known.start]) and _END.match(view.mentions.bare, run[-1].end)
    return run if plain else []


def _apposed(view: View, known: Population) -> list[Referent]:
    """Reads "The first three, A, B and C, took": the names between the commas."""
    bare = view.mentions.bare
    told = _APPOSED.match(bare, known.end)
    run = _run(view, told.end()) if told else []
    closed = run and _CLOSED.match(bare, run[-1].end) and not _NOT_ALL.search(bare[: known.start])
    if _SOME_OF.search(bare[: known.start]):
        return []  # "of two of the ten, A and B": the two
    plain = run and all(ref.kind == "name" for ref in run)
    return run if run and (closed or (plain and re.match(r"[\"']?\W*$", bare[run[-1].end :]))) else []


def _listed_before(view: View, known: Population) -> list[Referent]:
    """Reads "A, B and C, the three biggest gainers of the week, are"."""
    bare = view.mentions.bare
    before = [ref for ref in names(view) if ref.end <= known.start]
    gap = _BETWEEN.fullmatch(bare, before[-1].end, known.start) if before else None
    end = re.match(
        r"(?: (?:of|in) \ue000++| \ue000++)?(?:,|\W*$)" if gap and gap["made"] else r"(?: (?:of|in) \ue000++| \ue000++)?,",
        bare[known.end :],
    )
    if gap is None or end is None:
        return []
    for ref in before:
        run = _run(view, ref.start)
        if run and run[-1] is before[-1]:
            return run if re.search(r"(?:^|[.;:,] )[\"']?$" if gap["made"] else r"(?:^|[.;:] )[\"']?$", bare[: ref.start]) else []
    return []


_BETWEEN = re.compile(
    r"[\"']?,(?P<made> (?:made|posted|recorded|had|are|were|saw|claimed|scored|took|brought))? "
    r"(?:all )?(?:the )?(?:\ue000++(?:'s)? )?"
)
"""Reads "Three projects, A, B and C, made the three largest gains", "A, B and C, the top three,"."""


def _run(view: View, at: int) -> list[Referent]:
    """The names of an "A, B and C" that begins at a place; none where it has no "and"."""
    bare, last = view.mentions.bare, False
    run: list[Referent] = []
    for ref in _entries(view, at):
        gap = _JOIN.fullmatch(bare, run[-1].end, ref.start) if run else None
        if (run and gap is None) or (not run and ref.start != at):
            return []
        last = gap is not None and "and" in gap["join"]
        run.append(ref)
        if last:
            break
    return run if last or (len(run) > len("AB") and _ORDERED.search(bare[:at]) and re.match(r"\W*$", bare[run[-1].end :])) else []


_ORDERED = re.compile(r"\bin (?:\w+ )?order(?: of [a-z ]+)?: [\"']?$")
"""Reads "The first five, in order: A, B, C, D, E."."""


def _entries(view: View, at: int) -> Iterator[Referent]:
    """The names from a place on; of "yuxinlu1's Gemma coder" the whole is one."""
    own = [ref for ref in view.referents if ref.start >= at and len(ref.subjects) == 1 and ref.kind in {"name", "owner", "value"}]
    n = 0
    while n < len(own):
        ref = own[n]
        nxt = own[n + 1] if n + 1 < len(own) else None
        gap = view.mentions.bare[ref.end : nxt.start] if nxt else ""
        if nxt and ref.kind == "owner" and _FROM_OWNER.fullmatch(gap):
            tail = re.match(r" (?:coder|model|build|entry)\b", view.mentions.bare[nxt.end :])
            yield Referent(ref.start, nxt.end + (tail.end() if tail else 0), nxt.subjects, "name")
            n += 2
            continue
        yield ref
        n += 1


_VALUES = re.compile(
    r"\b(?P<run>[\d,]*\d(?:, [\d,]*\d)*,? and [\d,]*\d) (?:[a-z]+ )?(?:were|are|belong|went|go)(?: [a-z]+)? "
    r"(?:for|to|by|at) (?:the )?$"
)


@OpenRule
def values_listed(view: View) -> Iterator[Verdict]:
    """Refuses "Scores of 1,028, 881 and 853 were recorded for the top nine models, in that order"."""
    for known in view.populations:
        told = _VALUES.search(view.mentions.bare[: known.start])
        order = re.match(r",? (?:in (?:that|this) order|respectively)\b", view.mentions.bare[known.end :])
        listed = len(re.split(r", (?=\d)|,? and ", told["run"])) if told and order else 0
        if listed and listed != known.size and known.size_at[0] < known.size_at[1]:
            yield Verdict(*known.size_at, "count", f"{listed} values are told, not {known.size}", repair=str(listed))
