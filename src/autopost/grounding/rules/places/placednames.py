"""A name beside its place, in passing: "number 7, Rio-3.5", "number one WeiboAI/VibeThinker-3B", "second-placed A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import ORDINAL_WORDS, SMALL_WORDS, small
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_NTH = "|".join(ORDINAL_WORDS)
_BESIDE = re.compile(
    rf"\b(?:of|than|behind|above|below|over|from|with|beside) (?:the )?(?:number|no\.) (?P<n>{SMALL_WORDS}|\d{{1,3}}),? [\"']?$|"
    rf"\b(?P<nth>{_NTH})-(?:placed|ranked) [\"']?$"
)


@OpenRule
def placed_names(view: View) -> Iterator[Verdict]:
    """Refuses the name of whom every list that has it, has elsewhere."""
    for ref in view.single:
        told = _BESIDE.search(view.mentions.bare, 0, ref.start)
        said = (small(told["n"]) or int(told["n"])) if told and told["n"] else ORDINAL_WORDS.get(told["nth"]) if told else None
        own = [fact for name in ref.subjects for fact in view.desk.by_subject.get(name, ()) if fact.metric == "rank"]
        if said and own and not any(fact.number == said for fact in own):
            yield Verdict(ref.start, ref.end, "wrong-subject", own[0].statement, facts=(own[0].tag,))
