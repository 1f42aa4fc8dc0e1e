"""Whose a thing is, told the other way about: "The owner of A is B", "behind A stands B", "the paper by B is A", "A (B)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.names.origins import house_of
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.statements.lettered import HOUSE, NAME, lettered, of_house
from autopost.grounding.view import View

_WHO = rf"(?P<who>{NAME}|{HOUSE})(?!'s)"
_THING = rf"(?:the )?[\"']?(?P<thing>{NAME})(?!'s)[\"']?(?: (?:paper|model|dataset|space|repository|project))?"
_KIND = r"(?:paper|model|dataset|space|repository|project|entry)"
_OWNER = r"(?:owner|maker|account|house|organi[sz]ation|company|publisher|team|lab|developer|uploader|creator|author)"
_MADE = r"(?:owned|made|published|maintained|submitted|uploaded|released|run|developed|built|created)"
_NAMED = r"(?:named|given|listed|stated|recorded|noted)"
_IS = r"(?: (?:is|was|remains)(?: called)?|:) (?:the account )?[\"']?"
_FRAMES = tuple(
    re.compile(frame)
    for frame in (
        rf"\b{_OWNER}(?: {_NAMED})? (?:of|behind|on|for) {_THING}{_IS}{_WHO}",
        rf"\b{_OWNER} (?:that|which) (?:owns|made|published|submitted|uploaded) {_THING}{_IS}{_WHO}",
        rf"{_WHO} (?:is|was) (?:the )?(?:{_OWNER} )?(?:of|behind) {_THING}(?=[.,;:]|$| and )",
        rf"{_WHO} (?:owns|published|submitted|uploaded|maintains|stands behind) {_THING}(?=[.,;:]|$| and )",
        rf"{_WHO} is {_NAMED} (?:on|for|as the {_OWNER} (?:of|behind|for)) {_THING}(?=[.,;:]|$| and )",
        rf"\bfor {_THING},? {_WHO} is {_NAMED}\b",
        rf"{_THING},? {_MADE} by (?:the account )?{_WHO}",
        rf"{_THING} \({_WHO}\)",
        rf"^\W*behind {_THING} (?:is|stands) {_WHO}(?=[.,;:]|$)",
        rf"\bthe (?:only )?{_KIND} (?:by|from) {_WHO}{_IS}{_THING}(?=[.,;:]|$| and )",
        rf"(?P<who>{NAME}|{HOUSE})'s {_KIND}(?: (?:here|on the list))?{_IS}{_THING}(?=[.,;:]|$| and )",
        rf"\bthe (?P<who>{NAME}|{HOUSE}) {_KIND}{_IS}{_THING}(?=[.,;:]|$| and )",
        rf"{_THING} came in under {_WHO}",
        rf"(?P<who>{NAME}|{HOUSE})'s [\"']?(?P<thing>{NAME})(?!'s)",
    )
)
_NOT = re.compile(r"\b(?:not|never|neither|nor|no|unlike|than)\b|n't\b")


@OpenRule
def owners_of(view: View) -> Iterator[Verdict]:
    """Refuses the house where the one thing that it is told of is of another."""
    row = lettered(view)
    for match in (match for frame in _FRAMES for match in frame.finditer(row.text)):
        house, thing = row.houses.get(match.start("who"), ""), row.typed.names[match.start("thing")]
        listed = thing not in view.desk.ledger.subjects and "/" in thing
        own = account(thing.rpartition(":")[2]) if listed else house_of(view, thing)
        if house and own and match.start("thing") not in row.houses and not of_house(view, thing, house):
            if not _NOT.search(match[0]):
                known = view.desk.ledger.subjects.get(thing)
                printed = view.desk.name(known) if known else thing.rpartition(":")[2]
                shown = view.mentions.folded.text[slice(*match.span("who"))]
                start, end = match.span("who")
                yield Verdict(start, end, "owner", f"{printed} is of {own}, not of {shown}", repair=own)
                return
