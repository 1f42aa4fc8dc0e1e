"""Code that is said not to be out: "have yet to make their code available", of a paper whose code has an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import about
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_CODE = r"(?:(?:source )?code|repository|implementation)\b(?! (?:stars?|ha[sd]|with)\b)"
_GIVEN = r"(?:mak|made|put|publish|releas|shar|open|post|upload|giv|provid|appear|available|public|follow|out\b|up\b|come)[a-z]*"
_NOT = (
    r"(?:yet to|still to|(?:has|have|had|did|does|do|is|are|was|were)(?:n't| not)(?: yet)?|never|not yet|nowhere|"
    r"(?:refus|declin|fail|omit|neglect)\w* to)(?! only| just| merely)"
)
_KEPT = r"(?:to themselves|back|private|closed|secret|under wraps|for themselves)"
_UNSEEN = r"(?:closed|private|secret|unpublished|unreleased|under wraps|unavailable|pending|missing|withheld)"
_WITHHELD = re.compile(
    rf"\b(?:{_NOT}\b[^.;:,]{{0,40}}\b{_GIVEN}[^.;:,]{{0,24}}\b{_CODE}|"
    rf"{_CODE}[^.;:,]{{0,40}}?\b{_NOT} (?:be |been |made )*{_GIVEN}|"
    rf"(?:keep|kept|hold|held)s? (?:their|its|the) {_CODE} {_KEPT}|(?:withh[eo]ld|hid|hide)s? (?:their|its|the) {_CODE}|"
    rf"{_CODE}[^.;:,]{{0,30}}?\b(?:(?:remains?|stays?|is|are)(?: still)? {_UNSEEN}|awaits?|is still to))\b"
)


def withheld(view: View) -> Iterator[Verdict]:
    """What is said to be kept back has an address that the facts give."""
    for match in _WITHHELD.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        whose = about(view, Number(match.end(), match.end(), 0.0, 0.0, "vague"))
        own = (fact for name in sorted(whose) for fact in view.desk.by_subject.get(name, ()))
        fact = next((fact for fact in own if fact.metric == "code_repository"), None)
        if fact is not None:
            yield Verdict(*match.span(), "negation", fact.statement, facts=(fact.tag,))
