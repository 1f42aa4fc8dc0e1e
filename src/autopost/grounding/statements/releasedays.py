"""Clauses about how many releases fell on a day: "Monday brought three of the listed releases", "Two were from vLLM"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autopost.grounding.attaching.events import Event
from autopost.grounding.mentions.timewords import MONTHS
from autopost.grounding.statements.lettered import COUNT, DAY, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Reading, reading

_RELEASES = (
    r"(?:of the )?(?:listed |recorded |edition's |new )?(?:releases|versions)"
    r"(?: (?:listed|recorded|in (?:the|this) edition|here))?"
)
_BROUGHT = re.compile(
    rf"(?:on )?(?P<day>{DAY}),? (?:alone )?(?:brought|saw|had|produced|yielded|has|gave|accounts for|accounted for) "
    rf"(?:only |just |exactly )?(?P<n>{COUNT}) {_RELEASES}"
)
_FELL = (
    r"(?:bears?|carr(?:y|ies)|has|have) the date of|(?:is|are|was|were) (?:dated|of|from)|dates? (?:from|to)|"
    r"f[ae]lls? (?:on|in)|(?:came|come|were published|were made|appeared)(?: out)? (?:on|in)"
)
_MONTH = "|".join(MONTHS)
_ON = re.compile(
    rf"(?:only |just |exactly )?(?P<n>{COUNT})(?: of the (?P<all>{COUNT}))? (?:{_RELEASES}(?: {COUNT})?|listed) "
    rf"(?:(?:{_FELL}) (?P<day>{DAY})|(?:bear|carry|have) (?P<month>{_MONTH}) dates)"
)
_AND_ON = re.compile(rf",? and (?:the other )?(?P<n>{COUNT})(?: (?:bear|carry|have))? (?P<month>{_MONTH}) dates")
_NONE_LATER = re.compile(
    r"(?:no|none of the) (?:other )?(?:listed |recorded )?(?:releases?|versions?)(?: (?:listed|recorded|in (?:the|this) "
    r"edition))? "
    r"(?:is|(?:bears|carries|has) a date|is dated|came|was published|dates from) (?:more recent|newer|later|any later)"
    rf"(?: than (?P<day>{DAY})| than that)?"
)
_OF_SO_MANY = re.compile(
    rf"(?P<n>{COUNT}) (?:repositories|projects) (?:account for|are behind|share|published|made|put out|list) (?:the |all )?"
    rf"(?:(?P<all>{COUNT}) )?{_RELEASES}"
)
_EACH = re.compile(
    rf"(?P<n>{COUNT}) (?:(?:of them|repositories|projects) )?(?:list|have|show|are listed with|published|made|put out) "
    rf"(?P<m>{COUNT}) each(?:,? (?:and|with) (?P<name>{NAME})(?: has| lists| with)?(?: just| only)? (?P<k>{COUNT}))?"
)
_SHARE = re.compile(rf"(?:and |, |,? and )?(?P<n>{COUNT}) (?:(?:was|were|is|are|came) )?(?:from|of|by) (?P<name>{NAME})")


_RELEASED = re.compile(
    r" (?:has |have )?(?:both |all |each )?(?:released|published|shipped|put out|issued|brought out) "
    rf"(?:an? )?(?:new |fresh |further )?(?:versions?|releases?)(?: each)? on (?P<day>{DAY})"
)


def released_on(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "both released new versions on Monday", of somebody who made any on that day."""
    match = _RELEASED.match(row.text, at)
    made = _then(row, match) if match else None
    if match and made is not None:
        known = {event.subject for event in row.view.desk.releases}
        yield reading(match, lambda name: any(one.subject == name for one in made) if name in known else None, "date")


def release_days(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    for pattern in (_BROUGHT, _ON):
        match = pattern.match(row.text, at)
        made = _then(row, match) if match else None
        if match and made is not None:
            number = row.typed.counts[match.start("n")]
            whole = number.total or (row.typed.counts[match.start("all")].value if match.groupdict().get("all") else None)
            right = len(made) == number.value and whole in {None, len(row.view.desk.releases)}
            yield Claim(match.start("n"), match.end("n"), right, "count"), match.end()
            yield from _shares(row, match.end(), made)
            if more := _AND_ON.match(row.text, match.end()):
                too = len(_then(row, more) or ()) == row.typed.counts[more.start("n")].value
                yield Claim(match.start("n"), more.end(), right and too, "count"), more.end()
    yield from _none_later(row, at)
    yield from _by_project(row, at)
    before = row.view.day_before
    if before is not None:
        made = [event for event in row.view.desk.releases if event.day == before]
        yield from _shares(row, at, made)


def _then(row: Lettered, match: re.Match[str]) -> list[Event] | None:
    """The releases of the day or the month that a match names."""
    told = match.groupdict()
    if told.get("month"):
        return [event for event in row.view.desk.releases if f"{event.day:%B}".lower() == told["month"]]
    moment = row.day(match.start("day"))
    return None if moment is None else [event for event in row.view.desk.releases if moment.holds(event.day)]


def _none_later(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "No release listed is dated later than June 18", "is more recent" after one that was told with its day."""
    match, days = _NONE_LATER.match(row.text, at), [event.day for event in row.view.desk.releases]
    moment = row.day(match.start("day")) if match and match["day"] else None
    last = moment.last if moment else row.view.day_before
    if match and days and last is not None:
        yield Claim(at, match.end(), max(days) <= last, "newest"), match.end()


def _by_project(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Six repositories account for the 11 releases; five list two each, and flashinfer one"."""
    counts = Counter(event.subject for event in row.view.desk.releases)

    def said(match: re.Match[str], group: str) -> float:
        return row.typed.counts[match.start(group)].value

    if match := _OF_SO_MANY.match(row.text, at):
        right = said(match, "n") == len(counts) and (not match["all"] or said(match, "all") == sum(counts.values()))
        yield Claim(match.start("n"), match.end(), right, "count"), match.end()
    match = _EACH.match(row.text, at)
    if match and sum(count == said(match, "m") for count in counts.values()) == said(match, "n"):
        rest = not match["name"] or counts[row.typed.names[match.start("name")]] == said(match, "k")
        if rest:
            yield Claim(match.start("n"), match.end(), True, "count"), match.end()


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
