"""The day of the papers' list, told right at its name: "Daily Papers, 17 June: 26 papers", "the 26 papers of 17 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_LIST = re.compile(r"\bdaily papers(?: list| page| table)?(?:,| \(|:)? (?:(?:of|for|from|on) )?(?:the )?$")
_ITS_LIST = re.compile(r"'s (?:hugging face )?(?:\ue000++|daily papers)(?<=papers)|'s (?:list of )?daily papers\b")
_PAPERS = re.compile(r"\bthe (?P<n>\d{1,3}|[a-z-]+) papers (?:(?:listed|shown|there) )?(?:(?:of|for|from|on) )(?:the )?$")


@OpenRule
def papers_day(view: View) -> Iterator[Verdict]:
    """A day that stands right at the list of papers, or at as many papers as it has, is that of the list."""
    if not view.mentions.moments:
        return
    counts = [fact for fact in view.desk.ledger.facts if fact.metric == "count" and fact.unit == "papers" and "@" not in fact.id]
    for moment in view.mentions.moments if len(counts) == 1 else ():
        lead = re.match(r"(?:of|for|from|on) ", view.low[moment.start : moment.end])
        left = view.low[: moment.start] + (lead[0] if lead else "")
        papers = _PAPERS.search(left)
        number = next((n for n in view.mentions.numbers if papers and n.start == papers.start("n")), None)
        told = (
            _ITS_LIST.match(view.mentions.bare, moment.end)
            or _LIST.search(left)
            or (number is not None and number.value == counts[0].number)
        )
        if told and moment.first is not None and not moment.holds(taken_on(counts[0])):
            yield Verdict(moment.start, moment.end, "date", counts[0].statement, facts=(counts[0].tag,))
