"""A row of what is done in which all but one are the cited source's: "write to, search, query and encrypt"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.desk import stems
from autopost.grounding.retelling.kindred import meant, of_one_root
from autopost.grounding.retelling.vocabulary import FUNCTION, colourless
from autopost.grounding.rules.sources.predicates import in_another_script
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_ITEM = r"[a-z][a-z-]{2,}(?: (?:to|from|with|on|in|for|of))?"
_ROW = re.compile(rf"\b(?!can\b|to\b){_ITEM}(?:, {_ITEM})*,? (?:and|or) [a-z][a-z-]{{2,}}\b")
_WORD = re.compile(r"[a-z][a-z-]{2,}")
_LEAST = 2
_CAN = re.compile(r"\b(?:can|could|to|will|may|lets? [a-z]+|helps? [a-z]+) $")
"""What follows is what somebody does."""


def odd_one(view: View) -> Iterator[Verdict]:
    """Refuses, in a report, the last deed of a row, where it alone is not in the source whose words the others are."""
    if not view.cited_passages or view.kind != "report" or in_another_script(view):
        return
    known = frozenset[str]().union(*(view.desk.words_of(name) for name in view.scope_subjects))
    for row in _ROW.finditer(view.mentions.bare):
        words = [word for word in _WORD.finditer(view.mentions.bare, *row.span()) if word[0] not in FUNCTION]
        odd = [word for word in words if not stems(word[0]) <= meant(known) and not of_one_root(word[0], known)]
        deeds = _CAN.search(view.mentions.bare, 0, row.start()) is not None
        if len(odd) == 1 and odd[0] is words[-1] and deeds and len(words) > _LEAST and not colourless(odd[0][0]):
            text = odd[0][0]
            yield Verdict(*odd[0].span(), "capability", f"the source names the others, and has nothing of “{text}”")
