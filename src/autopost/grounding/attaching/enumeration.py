"""Values and names told in one order: "A and B gained 5,577 and 7,635", "sixth and seventh are A and B"."""

from __future__ import annotations

import itertools
import re

from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import Referent, View

_ROUND = r"(?:(?:about|nearly|almost|over|some|just|only|roughly|around|more than|under) )*"
_BETWEEN_VALUES = re.compile(rf"(?:[ ]?[a-z]+)?(?:,? (?:and|to|against|versus|or) |, )(?:(?:its|their|the) )?{_ROUND}")
_BETWEEN_NAMES = re.compile(r",? (?:and|nor|or) (?:the )?(?:\ue000++'s? )?|, (?:and )?|, [^;:]{1,90}, and ")
_AGAINST = re.compile(
    r"\b(?:than|short of|shy of|ahead of|in front of|behind|above|below|past|clear of|edges?(?: out| past)?|edged(?: out| past)?|"
    r"pips?|pipped|shades?|"
    r"out-?(?!of\b|side\b|put\b|standing\b|look\b)[a-z]{3,}|leads?|beats?|trails?|passed|over|overt\w+|surpass\w*|outpac\w+|tops?|"
    r"as \w+(?: [\w\ue000]+){0,4} as|as (?:to|for|at|went to)|"
    r"(?:percent|per cent|half|thirds?|quarters?|fifths?|times|twice|double) (?:of|the|as))\b|% of\b"
)
_TOLD_APART = re.compile(
    r"[^.;]{0,90}?(?:[:,(]|\bafter\b|\bagainst\b) ?(?:(?:with|at|by|namely|on)(?: (?:totals|counts|tallies) of)? |"
    rf"(?:the )?(?:\w+ )?(?:are|is|were|was|being|stand at) )?{_ROUND}|[\"']? with {_ROUND}"
)
"""Reads "A has fewer stars than B but more forks: 109,647 against 75,772"."""
_TOTALS = re.compile(
    r"[^.;:]{0,40}(?:;|:|,|,? and) (?:(?:the|their) (?:totals|counts|tallies|levels)|they)(?: now)? "
    rf"(?:are|stand at|come to|have|hold|count)(?: now)? {_ROUND}"
)
"""Reads "A gained 70 likes and B 67; the totals are now 939 and 794"."""
_FIGURE = re.compile(r"\d")
_AND = re.compile(r"\band\b")
_NAMES_FOLLOW = re.compile(r"[^.;]{0,70}(?:: ?|\b(?:are|is|were|by|for|to|of|at|as|from|held by) (?:the )?)$")


def enumerated(view: View, number: Number, refs: list[Referent]) -> frozenset[str] | None:
    """Whose value a number is by its place in a run of values that answers a run of names; None outside such runs."""
    values = run(view, number)
    if len(values) < 2:
        return None
    at = values.index(number)
    told = [ref for ref in refs if _single(ref) and ref.end <= values[0].start]
    before = _joint_side(view, told, values) or told[-len(values) :]
    turned = _latter(view, refs, values)
    if turned:
        return turned[at]
    if len(before) == len(values) and _answers(view, before, values[0].start):
        return before[at].subjects
    after = [ref for ref in refs if _single(ref) and ref.start >= values[-1].end][: len(values)]
    if len(after) == len(values) and _NAMES_FOLLOW.fullmatch(view.mentions.bare[values[-1].end : after[0].start]):
        between = [view.mentions.bare[a.end : b.start] for a, b in itertools.pairwise(after)]
        if all(_BETWEEN_NAMES.fullmatch(gap) for gap in between):
            return after[at].subjects
    return None


_MORE_TOLD = re.compile(r"[^.;:]{0,60}\b(?:more|most|fewer|less|higher|lower|better|ahead)\b[^.;:]{0,40}[:,] ?(?:with |at )?")


def _latter(view: View, refs: list[Referent], values: list[Number]) -> tuple[frozenset[str], frozenset[str]] | None:
    """Reads "but it was the latter that gained more: 1,064 to 900": of the two named, first of whom the words point at."""
    last = next((ref for ref in reversed(refs) if ref.end <= values[0].start), None)
    told = [ref.subjects for ref in refs if ref.kind == "name" and ref.end <= values[0].start][-2:]
    told = told or [frozenset({name}) for name in view.told[-2:]]
    if last is None or last.kind != "pronoun" or len(values) != 2 or len(told) != 2 or last.subjects not in told:
        return None
    if not re.match(r"the (?:former|latter)\b", view.mentions.bare[last.start :]):
        return None
    if not _MORE_TOLD.fullmatch(view.mentions.bare, last.end, values[0].start):
        return None
    other = told[0] if told[1] == last.subjects else told[1]
    return last.subjects, other


def _joint_side(view: View, told: list[Referent], values: list[Number]) -> list[Referent]:
    """Reads "A and B follow close behind C, with 3,863 and 3,840": as many as there are values, set together against one."""
    bare = view.mentions.bare
    if len(told) <= len(values) or not _AND.search(bare, values[-2].end, values[-1].start):
        return []
    names, one = told[-len(values) - 1 : -1], told[-1]
    gap = bare[names[-1].end : one.start]
    joined = all(_BETWEEN_NAMES.fullmatch(bare[a.end : b.start]) for a, b in itertools.pairwise(names))
    return names if joined and _AGAINST.search(gap) and not re.search(r"[,;:]", gap) else []


_JOINED = re.compile(r"[\"']?(?:,? and |, )(?:the )?[\"']?")


def joined(view: View, refs: list[Referent]) -> list[Referent]:
    """Reads "A, B and C": the first of those that follow each other, and all that commas and "and" join to it."""
    pairs = enumerate(itertools.pairwise(refs), 1)
    ends = (n for n, (a, b) in pairs if not _JOINED.fullmatch(view.mentions.bare, a.end, b.start))
    return refs[: next(ends, len(refs))]


def _answers(view: View, names: list[Referent], start: int) -> bool:
    """Whether the values from `start` on answer these names: joined ones, or ones set against each other and told apart."""
    between = [view.mentions.bare[a.end : b.start] for a, b in itertools.pairwise(names)]
    against = [gap for gap in between if not _BETWEEN_NAMES.fullmatch(gap)]
    totals = _TOTALS.fullmatch(view.mentions.bare, names[-1].end, start) is not None
    if not against or (totals and all(_FIGURE.search(gap) for gap in between)):
        return True
    set_apart = len(against) == 1 and _AGAINST.search(against[0]) and not re.search(r"[;:]", against[0])
    return bool(set_apart) and _TOLD_APART.fullmatch(view.mentions.bare[names[-1].end : start]) is not None


def _single(ref: Referent) -> bool:
    """Whether a referent can answer one value of a run: a name, or a role that one subject has."""
    return ref.kind in {"name", "value"} or (ref.kind in {"role", "owner"} and len(ref.subjects) == 1)


def run(view: View, number: Number) -> list[Number]:
    """The values joined to this one by "and", a comma, "to" or "against"."""
    return _runs(view).get(number, [number])


_OF_THE = re.compile(r"\b(?:of|among|in) (?:the|these|those|our) $")
_THINGS = re.compile(r" (?:[a-z]+ )?(?:models|datasets|spaces|papers|repositories|projects|entries)\b")


@once
def _runs(view: View) -> dict[Number, list[Number]]:
    """The run that each number of the sentence stands in."""
    found: dict[Number, list[Number]] = {}
    last: dict[str, Number] = {}
    roles = [ref for ref in view.referents if ref.kind == "role"]
    for number in view.mentions.numbers:
        if any(ref.start <= number.start < ref.end for ref in roles):
            continue  # "the number-one model": no value
        if _OF_THE.search(view.mentions.bare[: number.start]) and _THINGS.match(view.mentions.bare, number.end):
            continue  # "the fewest downloads of the eight models, 12,129": the size of a set
        before = last.get(number.form)
        found[number] = found[before] if before is not None and _joined(view, before, number) else []
        found[number].append(number)
        last[number.form] = number
    return found


def _joined(view: View, left: Number, right: Number) -> bool:
    return _BETWEEN_VALUES.fullmatch(view.mentions.bare[left.end : right.start]) is not None
