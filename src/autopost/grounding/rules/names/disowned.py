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
    names = view.single
    for one, ref in enumerate(names):
        yield from _elliptic(view, said, ref) if one else ()


def _without(view: View, test: Test) -> Iterator[Verdict]:
    told = _WITHOUT.search(view.mentions.bare[: test.start])
    at = told.start("no") if told is not None else None
    if at is None:
        at = next((start for start, begin, end in denials(view) if begin <= test.start < end), None)
    names = whose(view, (at, test.start)) if at is not None else frozenset[str]()
    if at is not None and len(names) == 1 and test.holds(next(iter(names))) is True:
        yield _verdict(view, at, test.end, "the facts give just this")


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
