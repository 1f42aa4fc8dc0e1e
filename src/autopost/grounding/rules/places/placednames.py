"""A name beside its place, in passing: "number 7, Rio-3.5", "number one WeiboAI/VibeThinker-3B", "second-placed A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import ORDINAL_WORDS, PLACE_WORDS, SMALL_WORDS, small
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_BESIDE = re.compile(
    rf"\b(?:of|than|behind|above|below|over|from|with|beside) (?:the )?(?:number|no\.) (?P<n>{SMALL_WORDS}|\d{{1,3}}),? [\"']?$|"
    rf"\b(?P<nth>{PLACE_WORDS})-(?:placed|ranked) [\"']?$"
)
_MEDALS = {"gold": 1, "silver": 2, "bronze": 3}
_MEDAL = re.compile(r"\b(?P<medal>gold|silver|bronze) (?:for|to|goes to|went to) (?:the )?[\"']?(?=\ue000)")
_ON_LIST = re.compile(
    r"\b(?:trending|models?|spaces?|datasets?) (?:[a-z]+ )?(?:list|table|chart|ranking)\b|\btrending (?:models|spaces|datasets)\b"
)


@OpenRule
def medals(view: View) -> Iterator[Verdict]:
    """Refuses "bronze for A on the trending list" of whom that list has elsewhere."""
    for told in _MEDAL.finditer(view.mentions.bare) if _ON_LIST.search(view.mentions.bare) else ():
        ref = view.single_at(told.end())
        place = next((view.desk.place(name) for name in ref.subjects), 0) if ref is not None else 0
        if place and place != _MEDALS[told["medal"]]:
            yield Verdict(*told.span("medal"), "rank", f"{view.subject_name(ref.subjects if ref else ())} is number {place}")


@OpenRule
def placed_names(view: View) -> Iterator[Verdict]:
    """Refuses the name of whom every list that has it, has elsewhere."""
    for ref in view.single:
        told = _BESIDE.search(view.mentions.bare, 0, ref.start)
        said = (small(told["n"]) or int(told["n"])) if told and told["n"] else ORDINAL_WORDS.get(told["nth"]) if told else None
        own = [fact for name in ref.subjects for fact in view.desk.by_subject.get(name, ()) if fact.metric == "rank"]
        if said and own and not any(fact.number == said for fact in own):
            yield Verdict(ref.start, ref.end, "wrong-subject", own[0].statement, facts=(own[0].tag,))
