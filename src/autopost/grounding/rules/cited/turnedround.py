"""A cited source turned into its opposite by a prefix: "understate" of what "overestimates", "decreases" of "increases"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.rules.sources.predicates import in_another_script
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_PREFIXES = (("over", "under"), ("in", "de"), ("up", "down"), ("pre", "post"), ("in", "ex"), ("maxi", "mini"), ("in", "out"))
_JUDGED = re.compile(r"(?P<way>over|under)(?:stat|estimat|rat|valu|report|play|count)(?:e|es|ed|ing|s)?")
"""Whichever of these verbs it is, with the other prefix it says the opposite."""
_WORD = re.compile(r"[a-z]{5,}")
_REST = 4
"""So many letters after a prefix make two words the two sides of one: "overstate", "understate"."""


def turned_round(view: View) -> Iterator[Verdict]:
    """Refuses it, in a report or an analysis, where the source has no word that begins like the one said."""
    if not view.cited_passages or view.kind == "opinion" or in_another_script(view):
        return
    told = " ".join(folded_key(str(fact.value)) for fact in view.cited_passages)
    theirs = set(_WORD.findall(told))
    for word in _WORD.finditer(view.mentions.bare):
        other = next((one for one in _opposites(word[0]) if any(said.startswith(one) for said in theirs)), None)
        judged = _JUDGED.fullmatch(word[0])
        ways = {said["way"] for one in theirs if (said := _JUDGED.fullmatch(one))} if judged else set()
        if judged and ways and judged["way"] not in ways:
            other = next(iter(ways))
        if other is not None and not any(said.startswith(word[0][:-1]) for said in theirs):
            yield Verdict(*word.span(), "wrong-direction", f"the source says “{other}…”, and not “{word[0]}”")


def _opposites(word: str) -> Iterator[str]:
    """Beginnings of words that say the opposite of one by its prefix."""
    for one, two in _PREFIXES:
        for mine, other in ((one, two), (two, one)):
            rest = word.removeprefix(mine)
            if rest != word and len(rest) >= _REST:
                yield other + rest[:_REST]
