"""Whom a number is about: the subject said right after it, right before it, or carried over from the sentence before."""

from __future__ import annotations

import itertools
import re

from autopost.grounding.numbers import Number
from autopost.grounding.view import Referent, View

_AFTER = re.compile(r"[^,;.()]{0,36}?\b(?:for|by|at|of) (?:\w+ ){0,3}?$")
_VERB = re.compile(

        r"\b(?:has|have|had|holds?|held|gained|gains?|drew|draws?|counts?|counted|ranks?|ranked|sits?|stands?|"
        r"stood|is|was|are|were|lost|"


        r"loses|added|adds|shows?|showed|collected|picked|takes?|took|posted|scored?|scores|reached|climbed|rose|"
        r"fell|dropped|leads?|tops?|"

    r"at|with|on|grew|carries|won|attracted|follows|comes?|came|got|earned|put)\b"
)  # fmt: skip
_PASSIVE = re.compile(
    r"\b(?:than|behind|over|above|below|beats?|beat|trails?|trailed|ahead of|overtook|passed|unlike|like|"
    r"versus|vs|against|from|of|to)\W*$"
)


def about(view: View, number: Number) -> frozenset[str]:
    """The subjects a number may be about; empty when the sentence and the one before name none."""
    refs = [ref for ref in view.referents if ref.subjects and ref.kind not in {"list", "value"}]
    if not refs and not view.cited:
        refs = [ref for ref in view.referents if ref.kind == "value"]
    listed = _listed(view, number, refs)
    if listed is not None:
        return listed
    after = _after(view, number, refs)
    if after is not None:
        return after
    before = [ref for ref in refs if ref.end <= number.start]
    if before:
        return _before(view, number, before)
    later = [ref for ref in refs if ref.start >= number.end]
    if later:
        return _later(view, number, later)
    return frozenset(view.topic or (view.scope_subjects if view.cited else view.carried))


def compared(view: View, number: Number) -> frozenset[str]:
    """Reads "1.7 times the gain of B": B, whom a ratio is said to be taken against; empty where nobody is named."""
    after = [ref for ref in view.referents if ref.start >= number.end and ref.kind == "name"]
    gap = view.mentions.bare[number.end : after[0].start] if after else ""
    told = re.fullmatch(r"(?: as (?:many|much|large|big))?[^,;:.]{0,40}\b(?:of|as|than|for) ", gap)
    return after[0].subjects if told else frozenset()


def _later(view: View, number: Number, later: list[Referent]) -> frozenset[str]:
    first = later[0].subjects
    if number.form == "times":
        # "That is 1.7 times the gain of B": A's ratio, told after a sentence about A.
        return frozenset(view.carried) - first or frozenset(view.scope_subjects) - first or first
    return first | (later[1].subjects if len(later) > 1 and later[0].kind in {"role", "pronoun"} else frozenset())


def _after(view: View, number: Number, refs: list[Referent]) -> frozenset[str] | None:
    """Reads "11,812 for its rival", "the 3,492 likes of X"."""
    for ref in refs:
        if ref.start < number.end:
            continue
        gap = view.mentions.bare[number.end : ref.start]
        if any(number.end <= other.start < ref.start for other in view.mentions.numbers):
            return None
        if (
            len(gap) <= 50
            and _AFTER.fullmatch(gap)
            and not re.search(r"\b(?:more|fewer|less|ahead|behind|times|gap|compared|and|while)\b", gap)
        ):
            if number.form in {"times", "ordinal", "fraction"} or re.search(
                r"\b(?:than|of the(?! (?:paper|model|repository|project|dataset|space)\b)|ahead of)\b|\bin\b", gap
            ):
                return None
            return ref.subjects
        return None
    return None


def _before(view: View, number: Number, before: list[Referent]) -> frozenset[str]:
    if before[-1].kind == "owner" and len(before) > 1:
        between = view.mentions.bare[before[-2].end : before[-1].start]
        if re.fullmatch(r"[\ue000\W]*(?:from|by|of|at)(?: the)? ", between):
            before = before[:-1]
    last = before[-1]
    subjects = last.subjects
    gap = view.mentions.bare[last.end : number.start]
    owned = re.match(r"'s?\b", gap) is not None
    first = _clause_head(view, number, before)
    if last.kind == "group" or re.fullmatch(r"[ ,:(]{1,2}", gap):
        return subjects
    if first is not last and not owned and (not _VERB.search(gap) or _PASSIVE.search(view.mentions.bare[: last.start])):
        subjects = subjects | first.subjects
    if last.kind == "owner" and len(before) > 1 and not owned:
        subjects = subjects | before[-2].subjects
    return subjects


def _clause_head(view: View, number: Number, before: list[Referent]) -> Referent:
    bare = view.mentions.bare[: number.start]
    stop = max((match.end() for match in re.finditer(r"[;:]| while | whereas | but |, and ", bare)), default=0)
    return next((ref for ref in before if ref.start >= stop), before[-1])


_TOLD_APART = re.compile(r"[^.;:\d]{0,60}[:,(] ?(?:with |at |by )?(?:about |nearly |almost |over |some |just over |just under )?")
"""Reads "A has fewer stars than B but more forks: 109,647 against 75,772"."""


def _listed(view: View, number: Number, refs: list[Referent]) -> frozenset[str] | None:
    """Reads "A and B gained 5,577 and 7,635": each its own, in order."""
    counted = [n for n in view.mentions.numbers if n.form == number.form]
    if number not in counted or len(counted) < 2:
        return None
    run = [number]
    for step, grow in ((-1, run.insert), (1, None)):
        at = counted.index(number)
        while 0 <= at + step < len(counted):
            left, right = sorted((counted[at], counted[at + step]), key=lambda n: n.start)
            if not re.fullmatch(
                r"(?:[ ]?[a-z]+)?(?:,? (?:and|to|against|versus|or) |, )(?:about |nearly |almost |over )?",
                view.mentions.bare[left.end : right.start],
            ):
                break
            at += step
            if grow:
                grow(0, counted[at])
            else:
                run.append(counted[at])
    names = [ref for ref in refs if ref.kind == "name" and ref.end <= run[0].start]
    if len(run) < 2 or len(names) < len(run):
        return None
    group = names[-len(run) :]
    between = [view.mentions.bare[a.end : b.start] for a, b in itertools.pairwise(group)]
    lead_in = view.mentions.bare[group[-1].end : run[0].start]
    against = len(run) == 2 and re.search(
        r"\b(?:than|ahead of|behind|above|below|past|leads?|beats?|trails?|passed)\b", between[0]
    )
    if against and _TOLD_APART.fullmatch(lead_in) and not re.search(r"[;:\d]", between[0]):
        return group[run.index(number)].subjects
    if not all(re.fullmatch(r",? and |, (?:and )?", gap) for gap in between):
        return None
    return group[run.index(number)].subjects
