"""Whoever has least of those that have any: "Leave aside the three at zero, and A is the least downloaded"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.referring import MEASURED
from autopost.grounding.view import View

_THINGS = r"(?:models?|datasets?|spaces?|repositor(?:y|ies)|projects?|papers?)"
_HOW = r"downloaded|liked|starred|forked|upvoted"
_LEAST = re.compile(rf"\b(?:the )?(?:fewest(?: {NOUN.pattern})?|lowest|smallest|least[- ](?P<how>{_HOW}))\b")
_BUT = (
    r"\b(?:leav(?:e|ing) (?:aside|out)|apart from|aside from|setting aside|set aside|not counting|ignor(?:e|ing)|"
    rf"besides|except for|disregarding) (?:the )?(?:(?P<n>{SMALL_WORDS}|\d{{1,2}}) )?(?:{_THINGS} )?"
    r"(?:(?:that are |which are |still |listed )?(?:at|on|with) (?:zero|nought|nil|none(?: at all)?)|with no [a-z]+(?: at all)?|"
    r"without (?:any|a single)[a-z ]{0,14})\b"
)
_ANY = r"(?:any|some|at least one)(?: [a-z]+)?"
_SOME = re.compile(
    rf"{_BUT}|\b(?:of (?:any|all|those)|among (?:those|all))(?: {_THINGS})?"
    rf"(?: (?:that|which) (?:has|have)(?: been)? (?:{_HOW}|{_ANY})| with {_ANY})(?: at all)?"
)


@each_once
def least_of_some(view: View) -> Iterator[tuple[int, int, Fact]]:
    """Where the least, and those left out, are told, with the value of whoever has least of all that have any."""
    least = _LEAST.search(view.mentions.bare) if not view.cited else None
    some = _SOME.search(view.mentions.bare) if least else None
    if least is None or some is None:
        return
    families = [MEASURED[least["how"]]] if least["how"] else list(dict.fromkeys(family for *_, family in view.nouns))
    for own in whose(view, least.span()) if len(families) == 1 else ():
        kind = view.desk.kind(own)
        every = view.rolls.covered.get(kind, ())
        facts = [fact for name in every if (fact := view.rolls.of(name, families[0])) is not None and fact.number is not None]
        none = sum(not fact.number for fact in facts)
        first = min((fact for fact in facts if fact.number), key=lambda fact: fact.number or 0, default=None)
        whole = len(view.rolls.whole.get(kind, ())) <= len(facts)
        if whole and first is not None and first.subject.id == own and (some["n"] is None or small(some["n"]) == none) and none:
            yield *least.span(), first
            yield *some.span(), first


def left_out(view: View) -> Iterator[tuple[Number, Fact]]:
    """How many have none, and the nought itself."""
    for start, end, fact in least_of_some(view):
        yield from ((number, fact) for number in view.mentions.numbers if start <= number.start < end)
