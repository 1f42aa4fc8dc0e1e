"""How near something lies: "within 500 stars of each other", "two likes over 500", "missed the top 10 by one place"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN, COUNTED_IN
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim
from autopost.grounding.statements.measures import Measured, family_of

_WITHIN = re.compile(rf"\bwithin (?P<n>{COUNT})(?: (?P<noun>{ANY_NOUN}))? of (?:each other|one another|the other)\b")
_OVER = re.compile(
    rf"(?P<n>{COUNT}) (?P<noun>{ANY_NOUN}) (?:(?P<over>over|above|past|beyond|clear of)|short of|shy of|under|below) (?:the )?"
    rf"(?P<mark>{COUNT})(?:[- ](?:mark|line|threshold))?(?! (?:new|more|extra|[a-z]+ (?:of|that))\b)"
)
_MISSED = re.compile(
    rf"(?P<name>{NAME}) (?:just |narrowly )?(?:missed|misses) the (?:top|first) (?P<size>{COUNT})(?: (?:of|on|in) "
    rf"[^.;,]{{3,50}}?)? "
    rf"by (?:only |just )?(?P<n>{COUNT}) (?:places?|spots?|positions?|rungs?)"
)
_LEAST = 100


def near_misses(row: Lettered) -> Iterator[Claim]:
    """Each of these, held to the values or the place of whoever is named."""
    names = tuple(dict.fromkeys(row.typed.names.values()))
    for match in _WITHIN.finditer(row.text):
        values = [_level(row, match, name) for name in names]
        known = [value for value in values if value is not None]
        if len(names) == len(known) == len("AB"):
            so = abs(known[0] - known[1]) <= row.typed.counts[match.start("n")].value
            yield Claim(*match.span(), so, "value", clause=match.span())
    own = names if len(names) == 1 else row.view.carried[:1] if not names else ()
    for match in _OVER.finditer(row.text) if own else ():
        mark, value = row.typed.counts[match.start("mark")], _level(row, match, own[0])
        if value is not None and mark.value >= _LEAST:
            apart = value - mark.value if match["over"] else mark.value - value
            yield Claim(*match.span(), row.typed.counts[match.start("n")].fits(apart), "value", clause=match.span())
    for match in _MISSED.finditer(row.text):
        place = row.view.desk.rolls.listed_at.get(row.typed.names[match.start("name")], ("", 0))[1]
        size, by = (row.typed.counts[match.start(group)].value for group in ("size", "n"))
        if place:
            yield Claim(*match.span(), place == size + by, "rank", clause=match.span())


def _level(row: Lettered, match: re.Match[str], name: str) -> float | None:
    family = family_of(match["noun"] or "") or COUNTED_IN.get(row.view.desk.kind(name), "")
    return Measured(family).of(row, name)
