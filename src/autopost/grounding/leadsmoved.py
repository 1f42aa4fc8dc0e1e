"""A lead that went from so much to so much: "has kept its lead over B, but it is down from 495 stars to 260"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.asof import taken_on
from autopost.grounding.sharedmeasures import lead
from autopost.grounding.typed import COUNT, NAME, Typed, typed
from autopost.grounding.view import View

_METRIC = r"(?: (?:stars|likes|forks|downloads|upvotes|more))?"
_DOWN = r"down|shrunk|narrowed|dwindled|fallen|dropped|melted|shrank|fell|slipped"
_UP = r"up|grown|widened|risen|climbed|increased|grew|rose"
_WENT = (
    rf"(?:(?:it|this|that|which) )?(?:(?:is|was|has|had|now|been|since) )*(?:(?P<down>{_DOWN})|(?P<up>{_UP}))"
    rf"(?: (?:again|back|a little|slightly|further))? from (?P<then>{COUNT}){_METRIC} to (?:just |only )?(?P<now>{COUNT})"
)
_FRAMES = (
    re.compile(
        rf"(?P<a>{NAME}) (?:has |have |had )?(?:kept|keeps|held|holds|defended|retained|retains|still has)(?: on to)? "
        rf"(?:its|the|a|{NAME}) (?:slim |narrow |small |thin )?lead (?:over|on|ahead of) (?P<b>{NAME})(?: in [a-z]+)?,? "
        rf"(?:but|though|yet|and|although) {_WENT}"
    ),
    re.compile(rf"(?P<a>{NAME})(?:'s)? (?:slim |narrow )?lead over (?P<b>{NAME})(?: in [a-z]+)? {_WENT}"),
)


def leads_moved(view: View) -> Iterator[tuple[int, int, bool]]:
    """Where a lead is told to have moved, and whether the two figures are that lead on an earlier day and now."""
    row = typed(view)
    for pattern in _FRAMES:
        for match in pattern.finditer(row.text):
            pair = (row.names[match.start("a")], row.names[match.start("b")])
            yield match.start("down" if match["down"] else "up"), match.end(), _right(view, row, match, pair)


def leads_moved_right(view: View) -> Iterator[tuple[int, int]]:
    """Those of them that are so."""
    yield from ((start, end) for start, end, true in leads_moved(view) if true)


def _right(view: View, row: Typed, match: re.Match[str], pair: tuple[str, str]) -> bool:
    then, now = (row.counts[match.start(group)] for group in ("then", "now"))
    if (then.value > now.value) != bool(match["down"]):
        return False
    known = view.desk.ledger.subjects
    own = known[pair[0]].kind if pair[0] in known else ""
    said = list(dict.fromkeys(family for _, _, family in view.nouns))
    for family in said or (["stars"] if own == "repository" else ["likes"]):
        days = {taken_on(fact) for fact in view.desk.by_subject.get(pair[0], ()) if view.desk.measure(fact).aspect == "then"}
        told = [moment for moment in view.mentions.moments if moment.first]
        days = {day for day in days if not told or any(moment.holds(day) for moment in told)}
        today = lead(view, pair, family)
        if today is not None and now.fits(today) and any(then.fits(lead(view, pair, family, day) or 0) for day in days):
            return True
    return False
