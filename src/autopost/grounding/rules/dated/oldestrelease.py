"""A project's oldest release, which no page of recent ones tells: "the oldest vLLM is v0.23.0", "the latter is its oldest"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_OLD = r"(?P<old>oldest|earliest)"
_OLDEST = re.compile(
    rf"\b(?:its|their|the project's|the library's|\ue000++'s?) {_OLD}\b|"
    rf"\b(?:the (?:former|latter)|it) is (?:the project's|its) {_OLD.replace('old>', 'it>')}\b|"
    rf"\bthe {_OLD.replace('old>', 'one>')} release of [\"']?\ue000++(?=,)|"
    rf"\bthe {_OLD.replace('old>', 'of>')} (?:[\"']?\ue000++[\"']?)(?: (?:release|version))?(?=,| is| was)|"
    r"\breleased?\b[^.;:]{0,30}\b(?P<nothing>nothing older) than|\bbrought out (?P<none>nothing older) than"
)
_SET = re.compile(r"[^.;]{0,60}\b(?:of|among|in) (?:the|these|those|our|this|all)\b")


@OpenRule
def oldest_release(view: View) -> Iterator[Verdict]:
    """Refuses it wherever a version is told beside it, and no set of releases of which it is the oldest."""
    for told in _OLDEST.finditer(view.mentions.bare) if view.mentions.versions else ():
        start, end = told.span(str(told.lastgroup))
        if not _SET.match(view.mentions.bare, end):
            yield Verdict(start, end, "newest", "only recent releases are known, so none is known to be the oldest")
