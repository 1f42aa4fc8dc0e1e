"""What two are said to have done on one day: "A and B both released a version on 16 June", "A and B were created in April"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.dating import newness
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.referents.namerows import joined
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_AND = re.compile(r"[\"']?(?:,|,? and|,) (?:the )?[\"']?")
_RELEASED = re.compile(
    r"[\"']? (?:both |each |all )?(?:have )?(?:both |each |all )?"
    r"(?:released|shipped|issued|tagged|put out|brought out|published|had) "
    r"(?:(?:an?|new|one|their|its|newest|latest|fresh) )*(?:releases?|versions?|updates?) (?:(?:on|dated|of|in) )?$"
)
_BOTH = re.compile(r"\bboth\b")
_MADE = re.compile(
    r"[\"']? (?:both |each |all )?(?:were|was|are) (?:both |each |all )?(?:first )?"
    r"(?:created|published|uploaded|submitted|released|born|made) (?:on|in) $|"
    r"[\"']? (?:both |each |all )?(?:date|come) from $|"
    r"[\"']? (?:both |all )?(?:share|have) (?:an?|one|the|their|the same) (?:common )?"
    r"(?:(?:day|date) of (?:creation|publication|upload)|(?:creation|publication|upload) (?:day|date))(?:,| of|:) (?:the )?$"
)


@OpenRule
def both_dated(view: View) -> Iterator[Verdict]:
    """Refuses a day for a row of names where one of them, whose days are known, did it on another."""
    for moment in view.mentions.moments:
        alone = those_in(view.mentions.moments, *view.clause(moment.start)) == [moment]
        if moment.first is None or view.mentions.versions or not alone:
            continue
        for at in range(len(view.single)):
            row = joined(view, view.single[at:], _AND)
            gap = view.mentions.bare[row[-1].end : moment.start] if row and row[-1].end <= moment.start else ""
            released, made = _RELEASED.fullmatch(gap), _MADE.fullmatch(gap)
            if len(row) < len("AB") or not (released or made):
                continue
            both = _BOTH.search(gap)  # "has the date of A, and B and C were both created on": two of them
            for ref in row[-len("BC") :] if both else row:
                days = _days(view, next(iter(ref.subjects)), released=released is not None)
                if days and not any(fact.day and moment.holds(fact.day) for fact in days):
                    yield Verdict(ref.start, ref.end, "date", days[-1].statement, facts=(days[-1].tag,))
            break


def _days(view: View, name: str, *, released: bool) -> list[Fact]:
    if released:
        return [event.fact for event in sorted(view.desk.releases_of(name), key=newness)]
    began = view.desk.began(name)
    return [began] if began is not None else []
