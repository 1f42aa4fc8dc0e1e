"""What is said of how far somebody is ahead, and was: "is 424 stars ahead of B, down from 588 a week ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.measuring import level_on
from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.statements.lettered import COUNT, DAY, NAME, Lettered
from autopost.grounding.statements.meaning import Holds, Reading, Truth, reading
from autopost.grounding.statements.measures import Measured, family_of

_AHEAD = re.compile(
    rf" (?:is|was|are|stands?|lies) (?P<n>{COUNT}) (?P<noun>{ANY_NOUN}) (?P<way>ahead of|clear of|in front of|behind) "
    rf"(?P<name>{NAME})"
    rf",? (?P<moved>up|down|compared with|against|after)(?: from)? (?P<then>{COUNT})(?: on| as of)? (?P<day>{DAY})"
)


def leads(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    match = _AHEAD.match(row.text, at)
    day = row.day(match.start("day")) if match else None
    if match and day is not None and day.sole is not None:
        yield reading(match, _ahead(row, match, day.sole), "comparison", of=row.typed.names[match.start("name")])


def level_then(row: Lettered, name: str, family: str, day: date) -> float | None:
    """What somebody had on a day, which may be that of the edition; None where no fact says."""
    today = row.view.desk.ledger.edition
    return Measured(family).of(row, name) if day == today else level_on(row.view, name, family, day)


def _ahead(row: Lettered, match: re.Match[str], day: date) -> Holds:
    other, family, today = row.typed.names[match.start("name")], family_of(match["noun"]), row.view.desk.ledger.edition
    sign = -1 if match["way"] == "behind" else 1

    def holds(name: str) -> Truth:
        levels = [(level_then(row, name, family, of), level_then(row, other, family, of)) for of in (today, day)]
        gaps = [sign * (one - two) for one, two in levels if one is not None and two is not None]
        if len(gaps) < len(levels):
            return None
        now, then = gaps
        fits = row.typed.counts[match.start("n")].fits(now) and row.typed.counts[match.start("then")].fits(then)
        return now > 0 and fits and (match["moved"] not in {"up", "down"} or (now > then) == (match["moved"] == "up"))

    return holds
