"""What is said not to have been reached, and was: "did not make the top five", "is still waiting for its 100th star"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.places.outside import outside
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_BIG = {"hundredth": 100, "thousandth": 1000, "millionth": 1_000_000}
_NTH = re.compile(
    r"\b(?P<said>(?:is|are|was)? ?(?:still )?(?:waiting|waits|awaits|awaiting|wait)(?: for)?|"
    r"ha(?:s|ve) (?:yet|still) to (?:collect|gather|reach|get|see|receive|welcome|pass|win|earn))"
    r" (?:its|the|their) (?P<n>\d[\d,]*(?:st|nd|rd|th)|hundredth|thousandth|millionth) (?P<what>star|like|download|fork|upvote)\b"
)
_NO_CODE = re.compile(
    r"\bha(?:s|ve) (?:yet|still) to (?:publish|release|make|name|open|share|post|offer) (?:its|their|the|a|an?) (?:[a-z]+ ){0,3}?"
    r"(?:code|repository)\b|\b(?:comes?|came|stands?) (?:bare of|without) (?:any )?(?:public )?code\b|"
    r"\b(?:published|listed|presented|submitted|released)\b[^.;:]{0,40}? without (?:any )?(?:public )?code\b"
)
_NO_HOUSE = re.compile(r"\b(?:without|with no) (?:an?|any)? ?(?:submitting )?organi[sz]ation\b")


@OpenRule
def yet_to(view: View) -> Iterator[Verdict]:
    """Refuses it of whoever stands there, has as many, or has what is said to be missing."""
    bare = view.mentions.bare
    for start, end, name, place in outside(view):
        if place:
            yield Verdict(start, end, "negation", f"{view.subject_name([name])} is number {place}")
    for told in _NTH.finditer(bare):
        most = _BIG.get(told["n"]) or int(re.sub(r"\D", "", told["n"]))
        for name in _one(view, told):
            fact = view.rolls.of(name, f"{told['what']}s")
            if fact is not None and (fact.number or 0) >= most:
                yield Verdict(*told.span("said"), "negation", fact.statement, facts=(fact.tag,))
    for read, metric in ((_NO_CODE, "code_repository"), (_NO_HOUSE, "organization")):
        for told in read.finditer(bare):
            for name in whose(view, told.span()) or frozenset(view.carried[:1]):
                fact = view.rolls.of(name, metric)
                if fact is not None and view.desk.kind(name) == "paper":
                    yield Verdict(*told.span(), "absence", fact.statement, facts=(fact.tag,))


def _one(view: View, told: re.Match[str]) -> frozenset[str]:
    """Whom it is said of, where that is one."""
    about = whose(view, told.span("said"))
    return about if len(about) == 1 else frozenset()
