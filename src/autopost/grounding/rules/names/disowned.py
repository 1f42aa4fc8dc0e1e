"""Licences, languages, SDKs and tasks denied or shared: "built without Gradio", "unlike B", "B is not", "so is B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.measuring import Test
from autopost.grounding.retelling.denials import denials
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import Referent, View

_LABELS = frozenset({"language", "license", "sdk", "pipeline_tag"})
_WITHOUT = re.compile(
    r"\b(?P<no>without|lacks?|lacking|(?:is|was) no|anything but|other than|instead of|steers? clear of|avoids?|shuns?|"
    r"eschews?|forgoes|"
    r"(?:but|though|yet|and|if) not(?= (?:an? |the )?one\b(?! of\b))|dispenses with|turns? (?:its|her|his) back on|"
    r"has no use for|makes no use of|far from being)"
    r"(?: (?:the (?:licen[cs]e|tag|task|language)|one(?: that is| which is)?(?: (?:tagged|marked|labelled|written|built|"
    r"licensed|published|under|in|with))*|"
    r"using|the (?:use|help|aid) of|any|an?|the|any help from|recourse to|relying on|being|in|a single line of))* [\"']?$"
)
_PASSIVE = re.compile(
    r"(?: (?:tag|licen[cs]e|language|sdk|task))?(?: (?:is|was|does|did|has))(?P<no> not|n't| never)(?: been)? [a-z]+ "
    r"(?:for|by|of|in|with|on|to|under|beside) (?:the )?[\"']?$"
)
_UNLIKE = re.compile(r"\b(?:unlike|in contrast to|as opposed to|contrary to) (?:the )?[\"']?$")
_LIKE = re.compile(r"\b(?:like|as with) (?:the )?[\"']?$")
_ALSO = re.compile(r"(?:,? (?:and|as|so) )?(?:and )?\b(?:so|as) (?:is|was|does|did|has) (?:the )?[\"']?$")
_TOO = re.compile(
    r"[\"']? (?:(?:is|was|does|did|has)(?: (?:so|it))?,? (?P<too>too|as well|likewise)|"
    r"(?P<no>(?:is|was|does|did|has)(?: not|n't)))(?=\W*$|[,;.])"
)


@OpenRule
def disowned(view: View) -> Iterator[Verdict]:
    """What one subject is said to be without is not what its facts give, and what it shares or does not share it does."""
    said = [*(test for test in tests(view) if test.label in _LABELS)]
    counted = {test.start for claim in claims(view) for test in claim.tests}
    for test in said:
        if test.start not in counted:
            yield from _without(view, test)
            yield from _passive(view, test)
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    for one, ref in enumerate(names):
        yield from _beside(view, said, names, ref)
        yield from _elliptic(view, said, ref) if one else ()


def rightly_without(view: View, at: int) -> bool:
    """Whether what stands at a place is said to be done without, and the facts of whom it is said of give something else."""
    told = _WITHOUT.search(view.mentions.bare[:at])
    names = whose(view, (told.start(), at)) if told is not None else frozenset[str]()
    here = [test for test in tests(view) if test.start == at and test.label in _LABELS]
    return len(names) == 1 and any(test.holds(next(iter(names))) is False for test in here)


def _without(view: View, test: Test) -> Iterator[Verdict]:
    told = _WITHOUT.search(view.mentions.bare[: test.start])
    at = told.start("no") if told is not None else None
    if at is None:
        at = next((start for start, begin, end in denials(view) if begin <= test.start < end), None)
    names = whose(view, (at, test.start)) if at is not None else frozenset[str]()
    if at is not None and len(names) == 1 and test.holds(next(iter(names))) is True:
        yield _verdict(view, at, test.end, "the facts give just this")


def _passive(view: View, test: Test) -> Iterator[Verdict]:
    """Reads "the image-text-to-text tag is not used for A"."""
    for ref in view.referents:
        told = _PASSIVE.fullmatch(view.mentions.bare, test.end, ref.start) if ref.start > test.end else None
        if told is not None and len(ref.subjects) == 1 and test.holds(next(iter(ref.subjects))) is True:
            yield _verdict(view, told.start("no") + 1, told.end("no"), "the facts give just this")


def _beside(view: View, said: list[Test], names: list[Referent], ref: Referent) -> Iterator[Verdict]:
    """Reads "A, unlike B, is published under MIT" of two that both are, "just like B", "and so is B" of one that is not."""
    bare = view.mentions.bare
    unlike, like = _UNLIKE.search(bare[: ref.start]), _LIKE.search(bare[: ref.start]) or _ALSO.search(bare[: ref.start])
    other = next((one for one in names if one.subjects != ref.subjects), None)
    start, end = view.clause(ref.start)
    near = [test for test in said if start <= test.start < end]
    if not near or other is None or not (unlike or like):
        return
    mine, its = ([test.holds(next(iter(one.subjects))) for test in near] for one in (ref, other))
    told = unlike or like
    if None in mine or None in its or told is None or any(at <= test.start < to for test in near for _, at, to in denials(view)):
        return
    if (mine == its) == bool(unlike):
        yield _verdict(view, told.start(), ref.end, "both have it" if unlike else "it has something else")


def _elliptic(view: View, said: list[Test], ref: Referent) -> Iterator[Verdict]:
    """Reads "A and B are written in Shell; C is not", "C is, too": the last thing said before of the others."""
    told = _TOO.match(view.mentions.bare, ref.end)
    before = [test for test in said if test.end <= ref.start]
    if told is None or not before or any(start >= before[-1].end and start < ref.start for start, *_ in view.nouns):
        return
    if any(at <= before[-1].start < to for _, at, to in denials(view)):
        return
    holds = before[-1].holds(next(iter(ref.subjects)))
    if holds is (told["no"] is not None):
        yield _verdict(view, ref.start, told.end(), "the facts give just this" if holds else "it has something else")


def _verdict(view: View, start: int, end: int, message: str) -> Verdict:
    return Verdict(start, end, "negation", message, facts=tuple(fact.tag for fact in view.facts[:1]))
