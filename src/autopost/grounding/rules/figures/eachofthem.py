"""A figure that several are said to share is that of each: "A and B are level on 219 likes", "A and B each gained 3,904"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.fitting import fits
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.namerows import name_rows
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_SHARED = re.compile(
    r"\b(?:each|both|all|level|tied?|ties|tying|shares?|shared|sharing|identical|equal|dead heat|same|alike|equally)\b"
    r"(?! (?:of|between) (?:the|these|those|them)\b)"
)
_APIECE = re.compile(r"(?: [a-z]+){0,3}(?:,? in [a-z\d\ue000 ]{1,20})?,? (?:each|apiece)\b")
_PARTED = re.compile(
    r"\b(?:between them|together|combined|in total|in all|altogether|jointly|apart|among them|separate[sd]?|respectively|"
    r"order|former|latter|sum|average|neither|nor|other|others|than|not|never|except|but|times|half|twice|another)\b|n't\b"
)


@OpenRule
def each_of_them(view: View) -> Iterator[Verdict]:
    """Refuses a figure that is told of two or more, each, and is not a value that all of them have."""
    for number in view.mentions.numbers:
        told_so = number.form in {"count", "percent"} and number.total is None and not number.hedge
        row = (_sharing(view, number) or _same_as(view, number)) if told_so else ()
        if not row:
            continue
        having = [{fact.metric: fact for fact in _own(view, ref, number)} for ref in row]
        told = next((metrics for metrics in having if metrics), {})
        missing = next((ref for ref, metrics in zip(row, having, strict=True) if not metrics), None)
        if told and not set.intersection(*({*metrics} for metrics in having)):
            ref = missing or row[-1]
            fact = next(iter(told.values()))
            text = view.mentions.folded.text[number.start : number.end]
            message = f"{text} is no value of {view.subject_name(ref.subjects)}"
            yield Verdict(ref.start, ref.end, "wrong-subject", message, facts=(fact.tag,))


def _own(view: View, ref: Referent, number: Number) -> Iterator[Fact]:
    """What one of them has of that size, that is no place on a list."""
    for fact in view.desk.by_subject.get(next(iter(ref.subjects)), ()):
        if fact.unit != "rank" and fact.kind != "passage" and fits(view, number, fact):
            yield fact


def _sharing(view: View, number: Number) -> tuple[Referent, ...]:
    """The names in a row of whose every one the number is told."""
    bare = view.mentions.bare
    start, end = view.clause(number.start)
    if bare.startswith(":", end):
        end = view.clause(end + len(": "))[1]  # "Level at 219 likes: A and B"
    if _PARTED.search(bare, start, end):
        return ()
    told = list(_SHARED.finditer(bare, start, number.start))
    if not told and not _APIECE.match(bare, number.end):
        told = [match for match in _SHARED.finditer(bare, 0, start) if _HEADING.fullmatch(bare, match.end(), start)]
        if not told:
            return ()
    rows = [row for row in name_rows(view) if start <= row[0].start and row[-1].end <= end]
    if not rows and not any(start <= ref.start < end for ref in view.referents if ref.kind == "name"):
        rows = [row for row in name_rows(view) if row[-1].end <= start]  # "A and B tied: each won 3,904"
    others = [n for n in view.mentions.numbers if n is not number and n.form == "count" and start <= n.start < end]
    several = any(n.value >= _LARGE or re.fullmatch(r",? and | against ", bare[number.end : n.start]) for n in others)
    return rows[0] if len(rows) == 1 and not several else ()


_SAME_AS = re.compile(
    r"[^.;:]{0,60}\b(?:the|exactly the|just the|precisely the) same(?: [a-z]+)? as (?:that of |for |in )?"
    r"(?:the |\ue000++'s )*[\"']?"
)


def _same_as(view: View, number: Number) -> tuple[Referent, ...]:
    """Reads "A rose by 0.9 percent, the same rate as B": the figure of A is that of B."""
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    other = next((ref for ref in names if ref.start >= number.end), None)
    own = [ref for ref in names if ref.end <= number.start]
    told = other is not None and own and _SAME_AS.fullmatch(view.mentions.bare, number.end, other.start)
    return (own[-1], other) if told and other is not None else ()


_LARGE = 20
_HEADING = re.compile(r"[^.;]{0,20}: ?")
"""Reads "A dead heat: A and B added 3,904 stars"."""
