"""Denials that no right sentence has: "has not released nothing newer", "more than the number one did not"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_NONE = r"(?:nothing|none|nobody|nowhere|no one)"
_TWICE = re.compile(
    rf"\b(?:(?:has|have|had|is|are|was|were|does|do|did|will|can) not|\w+n't|never) (?:(?!that\b|so\b|if\b|why\b|but\b|because\b)"
    rf"[a-z]+ ){{0,2}}{_NONE}\b|"
    rf"(?:^\W*|[,;:] |\bbut )(?:{_NONE}|no [a-z]+|neither [^.;:,]{{1,60}} nor [^.;:,]{{1,40}}?)(?: (?:of|in|on|among|else)"
    r" [^.;:,]{1,60}?)? (?:has|have|is|are|was|were) (?P<again>not)\b(?! only\b)"
)
_SO_MANY = re.compile(
    r"\b(?:than|what|(?:that|which|for every [a-z]+) it(?: now)?|as many as|\d) (?:[^.;:,]{0,40} )?(?:has|have|had|did|does) "
    r"(?P<not>not)(?=\W*$|[,.;:](?=\s|$))"
)
"""Reads "what transformers has not", "for every like it has not": of what is not there, nothing is so many."""


def double_denials(view: View) -> Iterator[Verdict]:
    """Refuses a second "not" beside one, and so many of what somebody has not."""
    if view.kind == "opinion" or "?" in view.mentions.bare:
        return
    for told in _TWICE.finditer(view.mentions.bare):
        yield Verdict(*told.span("again" if told["again"] else 0), "negation", "it is denied twice")
    for told in _SO_MANY.finditer(view.mentions.bare):
        yield Verdict(*told.span("not"), "negation", "nothing is measured against what somebody does not have")
