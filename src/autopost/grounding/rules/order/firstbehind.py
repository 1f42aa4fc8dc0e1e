"""Whoever is first and is said to be behind the next: "a thousand fewer than the runner-up's", "behind its closest rival"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_BEHIND = re.compile(
    r"\b(?P<word>behind|below|short of|trails|trailed|trailing|(?:fewer|less|lower|smaller) than)(?: (?:that|"
    r"those) of)? (?:the|its) "
    r"(?:runner-?up|(?:closest|nearest|next|immediate) (?:rival|pursuer|challenger|chaser|competitor|follower)|pursuer|chaser)\b"
)


@OpenRule
def first_behind(view: View) -> Iterator[Verdict]:
    """Refuses such words of whoever has the most of all that are measured in what the sentence names."""
    if view.mentions.windows or view.mentions.moments:
        return
    for told in _BEHIND.finditer(view.mentions.bare):
        families = [noun for at, _, noun in view.nouns if at < told.start()]
        if not families or CHANGE.search(view.mentions.bare):
            continue
        for own in whose(view, told.span("word")):
            fact = view.rolls.of(own, families[-1])
            if fact is not None and view.rolls.by(fact.subject.kind, families[-1])[:1] == (own,):
                yield Verdict(*told.span(), "comparison", f"nobody has more: {fact.statement}", facts=(fact.tag,))
