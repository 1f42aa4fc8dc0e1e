"""Whose a thing is, told the other way about: "The owner of A is B", "behind A stands B", "the paper by B is A", "A (B)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.names.origins import house_of
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import houses_named
from autopost.grounding.sets.predicates import owned_by
from autopost.grounding.typed import NAME, typed
from autopost.grounding.view import View

_HOUSE = "(?<!\ue017)\ue017++"
_WHO = rf"(?P<who>{_HOUSE})(?!'s)"
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
        rf"(?P<who>{_HOUSE})'s {_KIND}(?: (?:here|on the list))?{_IS}{_THING}(?=[.,;:]|$| and )",
        rf"\bthe (?P<who>{_HOUSE}) {_KIND}{_IS}{_THING}(?=[.,;:]|$| and )",
        rf"{_THING} came in under {_WHO}",
        rf"(?P<who>{_HOUSE})'s [\"']?(?P<thing>{NAME})(?!'s)",
    )
)
_NOT = re.compile(r"\b(?:not|never|neither|nor|no|unlike|than)\b|n't\b")


@OpenRule
def owners_of(view: View) -> Iterator[Verdict]:
    """Refuses the house where the one thing that it is told of is of another."""
    text, houses, names = _lettered(view)
    for match in (match for frame in _FRAMES for match in frame.finditer(text)) if houses else ():
        house, thing = houses.get(match.start("who"), ""), names.get(match.start("thing"), "")
        own = house_of(view, thing) if house and thing else ""  # a house may stand within a name
        if own and not _is_of(view, thing, house) and not _NOT.search(match[0]):
            known = view.desk.ledger.subjects.get(thing)
            printed = view.desk.name(known) if known else thing.removeprefix("value:")
            shown = view.mentions.folded.text[slice(*match.span("who"))]
            yield Verdict(*match.span("who"), "owner", f"{printed} is of {own}, not of {shown}", repair=own)
            return


def _lettered(view: View) -> tuple[str, dict[int, str], dict[int, str]]:
    """The sentence with a letter for houses and one for whatever else is named, and what stands at each place."""
    row = typed(view)
    text, names, houses = list(row.text), dict(row.names), dict[int, str]()
    for name, alias in houses_named(view):
        houses[name.start] = alias.printed.lower()
        names.pop(name.start, None)
        end = name.end - len("'s") * view.low.endswith("'s", name.start, name.end)
        text[name.start : end] = "\ue017" * (end - name.start)
        text[end : name.end] = view.low[end : name.end]
    return "".join(text), houses, names


def _is_of(view: View, thing: str, house: str) -> bool:
    """Whether a thing, or the entry that only a list names, is a house's: by what its account or its name begins with, too."""
    listed = [entry for _, entry in view.rolls.listed_as(thing.removeprefix("value:"))]
    told = [thing] if thing in view.desk.ledger.subjects else listed
    parts = (part for name in told for part in name.rpartition(":")[2].lower().split("/"))
    return any(part.startswith(house) for part in parts) or any(owned_by(view.desk.rolls, name, house) for name in told)
