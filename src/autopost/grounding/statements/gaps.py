"""Clauses that tell how a gap moved: "The gap in likes between the first two models on the list shrank from 311 to 297"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.statements.leads import level_then
from autopost.grounding.statements.lettered import COUNT, DAY, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.measures import family_of
from autopost.grounding.statements.naming import names
from autopost.grounding.statements.sets import KIND, LIST
from autopost.grounding.statements.verbs import sole_family

_GAP = re.compile(rf"the (?:gap|lead|distance|margin|difference)(?: in (?P<noun>{ANY_NOUN}))? between (?:the )?(?=\S)")
_FIRST_TWO = re.compile(
    rf"(?:(?P<a>{COUNT}) and (?:the )?(?P<b>{COUNT})|(?:{COUNT} )?{COUNT})(?: placed| ranked)? "
    rf"(?P<kind>{KIND})(?:{LIST})?(?:, {NAME} and {NAME},)?"
)
_FROM_TO = re.compile(
    r" (?:has |have |had )?(?P<way>(?P<up>widened|grew|grown|increased|rose)|narrowed|shrank|shrunk|fell|closed|dropped)"
    rf"(?: since {DAY})? from (?P<then>{COUNT})(?: {ANY_NOUN})?(?: on)? (?P<day>{DAY}) to (?P<now>{COUNT})(?: (?:on "
    rf")?(?P<last>{DAY}))?"
)


def gaps(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "The gap in likes between the first two models on the list shrank from 311 on Friday to 297"."""
    gap = _GAP.match(row.text, at)
    for (one, other), end in _pair(row, gap.end()) if gap else ():
        match = _FROM_TO.match(row.text, end)
        days = [row.day(match.start(group)) if match[group] else None for group in ("day", "last")] if match else []
        family = family_of((gap["noun"] if gap else "") or "") or sole_family(row)
        if match is None or days[0] is None or days[0].sole is None or not family:
            continue
        today = row.view.desk.ledger.edition
        known = [(level_then(row, one, family, day), level_then(row, other, family, day)) for day in (days[0].sole, today)]
        apart = [abs(a - b) for a, b in known if a is not None and b is not None]
        if len(apart) == len(known) and (days[1] is None or days[1].holds(today)):
            fits = all(row.typed.counts[match.start(group)].fits(gap) for group, gap in zip(("then", "now"), apart, strict=True))
            yield Claim(*match.span("way"), fits and (apart[1] > apart[0]) == bool(match["up"]), "direction"), match.end()


def _pair(row: Lettered, at: int) -> Iterator[tuple[tuple[str, str], int]]:
    """Two who are named, or the two that stand first on a list, or at places that are told."""
    for some, end in names(row, at):
        if len(some) == len("AB"):
            yield (some[0], some[1]), end
    if match := _FIRST_TWO.match(row.text, at):
        at_places = [int(row.typed.counts[match.start(group)].value) for group in ("a", "b") if match[group]] or [1, 2]
        found = [name for place in at_places for name in row.view.desk.at_place(kind_named(match["kind"]), place)[:1]]
        if len(found) == len("AB"):
            yield (found[0], found[1]), match.end()
