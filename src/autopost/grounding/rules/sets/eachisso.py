"""What is said of several holds of each: "A and B run on Docker", "written in Rust are A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.referents.namerows import name_rows
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import Referent, View

Row = tuple[Referent, ...]
_LED = re.compile(
    r"\b(?:than|unlike|like|behind|ahead|of|from|by|to|with|without|besides|beside|except|over|between|for|in|on|against|versus|"
    r"as|beyond|after|before|under|neither|either|not|only|but|or|above|below|lacks?|are|is|were|was|"
    r"[a-z]+ing|include[sd]?|passed|leads?|led|beats?|beat|tops?|trails?|overtook) (?:the |both )?[\"'\ue000]*$"
)
_OTHERWISE = re.compile(
    r"\b(?:not|never|no|only|alone|first|second|third|former|latter|one|other|others|another|respectively|while|whereas|but|than|"
    r"unlike|like|besides|except|then|neither|nor|lacks?|without|instead|most|more|fewer|less|or|either|some|none|nobody|few|"
    r"together|combined|between|jointly|altogether|among|total|sum|add|adds|average|whose|base|which|that|who|of|from|"
    r"ahead|behind|rest|remaining|exceptions?)\b|n't\b"
)
_SUMMED = re.compile(
    r"\b(?:together|combined|between them|jointly|altogether|in (?:all|total)|among them|add up|sum|average|respectively)\b"
)
_TOLD = re.compile(
    r"(?:[^.;:\ue000]{0,30} (?:are|were)|[^.;:\ue000\d]{0,40}:|,? namely|,? (?:powers|runs|drives)) "
    r"[^\w\ue000]*(?:\ue000++'s )?[\"']?"
)


@OpenRule
def each_is_so(view: View) -> Iterator[Verdict]:
    """Refuses to say of several what holds of some of them and not of another."""
    said = tests(view)
    yield from _so_too(view)
    yield from _neither(view, said)
    for test in said:
        row = _subjects(view, test, said)
        held = [test.holds(next(iter(ref.subjects)).removeprefix("value:")) for ref in row]
        if True in held and False in held:
            ref = row[held.index(False)]
            what = view.mentions.folded.text[test.start : test.end]
            yield Verdict(ref.start, ref.end, "wrong-subject", f"this does not hold of {view.subject_name(ref.subjects)}: {what}")


_SO = re.compile(r"^\W*(?:and )?so (?:did|does|do|is|are|was|were|has|have|had) (?:the |\ue000++'s )*[\"']?$")


def _so_too(view: View) -> Iterator[Verdict]:
    """Reads "A climbed past 117,000 stars. So did B": what the sentence before said last holds of B, too."""
    refs = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    if (
        refs
        and view.asked_of
        and _SO.search(view.mentions.bare[: refs[0].start])
        and _ENDS.match(view.mentions.bare, refs[0].end)
    ):
        whom = next(iter(refs[0].subjects))
        if not any(test.holds(whom) for test in view.asked_of):
            yield Verdict(
                refs[0].start, refs[0].end, "wrong-subject", f"this does not hold of {view.subject_name(refs[0].subjects)}"
            )


_NEITHER = re.compile(r"\bneither (?:the |\ue000++'s )*[\"']?$")
_NOR = re.compile(r"[\"']? nor (?:the |\ue000++'s )*[\"']?")


def _neither(view: View, said: tuple[Test, ...]) -> Iterator[Verdict]:
    """Reads "neither A nor B shows a single download": it holds of none of the two."""
    refs = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    for one, two in pairwise(refs):
        bare = view.mentions.bare
        if not (_NEITHER.search(bare[: one.start]) and _NOR.fullmatch(bare, one.end, two.start)):
            continue
        told = [t for t in said if two.end <= t.start and t.label != "range" and "\ue000" not in bare[two.end : t.start]][:1]
        wrong = next((ref for ref in (one, two) for t in told if t.holds(next(iter(ref.subjects))) and not t.denied), None)
        if wrong is not None and not any(n.end <= told[0].start for n in view.mentions.numbers):
            yield Verdict(wrong.start, wrong.end, "wrong-subject", f"it does hold of {view.subject_name(wrong.subjects)}")


def _subjects(view: View, test: Test, said: tuple[Test, ...]) -> Row:
    """The names in a row that a predicate is said of, where it is said of nobody else."""
    bare = view.mentions.bare
    start, end = view.clause(test.start)
    alike = [one for one in said if one is not test and one.label == test.label and start <= one.start < end]
    if test.label in {"range", "member", "owner"} or alike or _SUMMED.search(bare, start, end):
        return ()
    for row in name_rows(view):
        first, last = row[0], row[-1]
        gap = bare[last.end : test.start]
        before = start <= first.start and last.end <= test.start and len(gap) < _FAR
        if before and "\ue000" not in gap and not _OTHERWISE.search(gap) and not _LED.search(bare[: first.start]):
            return row
        if test.end <= first.start and _TOLD.fullmatch(bare, test.end, first.start) and _ENDS.match(bare, last.end):
            return row
    return ()


_FAR = 60
_ENDS = re.compile(r"[\"'\ue000]*(?:\W*$|[.;])")
