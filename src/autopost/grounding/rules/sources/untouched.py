"""What is said to have been left as it was: a source that tells of a change of just that denies it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.desk import stems
from autopost.grounding.retelling.paraphrase import sources
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_AS_IT_WAS = r"(?:untouched|unchanged|unaltered|unmodified|as (?:it|they) (?:was|were)|alone(?=\W*$|[,;.]| in\b))"
_LEFT = re.compile(
    rf"\b(?:left|leaves?|leaving|kept|keeps?)\b(?P<what>[^.;,]{{3,80}}?) {_AS_IT_WAS}|"
    rf"(?P<whose>[^.;,]{{3,80}}?)\b(?:is|are|was|were|stays?|stayed|remains?|remained|goes|went|"
    rf"(?:(?:has|have) been|is|are|was|were) left) {_AS_IT_WAS}"
)
_CHANGED = re.compile(
    r"\b(?:updat|chang|rais|lower(?:ed|s|ing)|bump|remov|replac|renam|improv|rewr|switch|expand|correct|resolv|fix(?:ed|es)|"
    r"drop(?:ped|s)|increas|reduc|refactor|migrat|deprecat|extend|optimi[sz]|loosen|tighten|introduc|allow|support|enabl|perf\b|now\b|gained)"
)
_FEW = 2
_NAME = re.compile(r"[A-Z][A-Za-z]*[A-Z\d][\w-]*")
"""Reads "PEFT was left alone": one word, and a name."""


def untouched(view: View) -> Iterator[Verdict]:
    """Reads "left the lower bound for PEFT untouched" of a source that has "Updated the lower bound for PEFT"."""
    if view.kind == "opinion":
        return
    for match in _LEFT.finditer(view.mentions.bare):
        # What is named within, "Model Runner V2", is blanked out of the plain words.
        start, end = match.span("what" if match["what"] is not None else "whose")
        words = stems(view.mentions.folded.low[start:end]) - EMPTY
        named = frozenset(name for ref in view.referents if ref.kind == "name" for name in ref.subjects) | {*view.carried}
        few = 1 if _NAME.fullmatch(view.mentions.folded.text[start:end].strip()) else _FEW
        for fact in sources(view, named) if len(words) >= few else ():
            for clause in re.split(r"[.;!?](?=\s)", folded_key(str(fact.value))):
                shared = words & stems(clause)
                if len(shared) >= few and 2 * len(shared) > len(words) and _CHANGED.search(clause):
                    yield Verdict(*match.span(), "negation", "the source tells of a change of it", facts=(fact.tag,))
                    return
