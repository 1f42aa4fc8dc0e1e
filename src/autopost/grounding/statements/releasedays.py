"""Clauses about how many releases fell on a day: "Monday brought three of the listed releases", "Two were from vLLM"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.events import Event
from autopost.grounding.mentions.times import Moment
from autopost.grounding.statements.lettered import COUNT, DAY, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead

_RELEASES = r"(?:of the )?(?:listed |recorded |edition's |new )?(?:releases|versions)(?: (?:listed|recorded|in (?:the|this) edition|here))?"
_BROUGHT = re.compile(
    rf"(?:on )?(?P<day>{DAY}),? (?:alone )?(?:brought|saw|had|produced|yielded|has|gave|accounts for|accounted for) "
    rf"(?:only |just |exactly )?(?P<n>{COUNT}) {_RELEASES}"
)
_FELL = (
    r"(?:bears?|carr(?:y|ies)|has|have) the date of|(?:is|are|was|were) (?:dated|of|from)|dates? (?:from|to)|"
    r"f[ae]lls? (?:on|in)|(?:came|come|were published|were made|appeared)(?: out)? (?:on|in)"
)
_ON = re.compile(
    rf"(?:only |just |exactly )?(?P<n>{COUNT})(?: of the (?P<all>{COUNT}))? {_RELEASES}(?: {COUNT})? (?:{_FELL}) (?P<day>{DAY})"
)
_SHARE = re.compile(rf"(?:and |, |,? and )?(?P<n>{COUNT}) (?:(?:was|were|is|are|came) )?(?:from|of|by) (?P<name>{NAME})")


def release_days(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    for pattern in (_BROUGHT, _ON):
        match = pattern.match(row.text, at)
        moment = row.day(match.start("day")) if match else None
        if match and moment:
            number, made = row.typed.counts[match.start("n")], _made(row, moment)
            whole = number.total or (row.typed.counts[match.start("all")].value if match.groupdict().get("all") else None)
            right = len(made) == number.value and whole in {None, len(row.view.desk.releases)}
            yield Claim(match.start("n"), match.end("n"), right, "count"), match.end()
            yield from _shares(row, match.end(), made)
    before = row.view.day_before
    if before is not None:
        made = [event for event in row.view.desk.releases if event.day == before]
        yield from _shares(row, at, made)


def _made(row: Lettered, moment: Moment) -> list[Event]:
    return [event for event in row.view.desk.releases if moment.holds(event.day)]


_COLON = re.compile(r"[:,;] ")


def _shares(row: Lettered, at: int, made: list[Event]) -> Iterator[ClaimRead]:
    """Reads "Two were from transformers and one was from vLLM", with all of them told."""
    colon = _COLON.match(row.text, at)
    begun = end = colon.end() if colon else at
    told: list[bool] = []
    count = 0.0
    while share := _SHARE.match(row.text, end):
        number, name = row.typed.counts[share.start("n")].value, row.typed.names[share.start("name")]
        told.append(sum(event.subject == name for event in made) == number)
        count, end = count + number, share.end()
        if row.text.startswith(" ", end):
            end += row.text.startswith(" and ", end)
    if len(told) > 1 and all(told) and count == len(made):
        yield Claim(begun, end, True, "count"), end
