"""Star gains of the last week on a first day, when nothing is recorded yet: from the dates on which people starred.

GitHub lists stargazers oldest first, a hundred a page, and shows no more than the first 40,000. So the place at which the week
begins is looked for from the last page backwards, in steps that double and then halve: some ten requests for a repository of any
size. Those who took their star back are no longer listed; the gain is that of the stars a repository still has.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from autopost.config import Environment, Sources
from autopost.errors import SourceError
from autopost.past import TINY, Movement
from autopost.signals import Signal, Skipped
from autopost.sources import cleaning

if TYPE_CHECKING:
    from autopost.sources.github_api import Api

PAGE = 100
SHOWN = 40_000
WEEK = 7
_DATED = "application/vnd.github.star+json"


def gains(
    signals: Sequence[Signal], settings: Sources, environment: Environment
) -> tuple[tuple[Movement, ...], tuple[Skipped, ...]]:
    """What repositories gained in a week, in the order given, until the budget of requests is spent; what is left is one entry.

    Left out are those that were born in that week, and those with more stars than GitHub shows stargazers of.
    """
    from autopost.sources.github_api import Api

    budget = settings.github.stargazer_requests
    if not budget:
        return (), ()
    edge = environment.now - timedelta(days=WEEK)
    since = cleaning.moment(edge.isoformat())
    asked = [s for s in signals if TINY <= s.metrics.get("stars", 0) <= SHOWN and "" < s.text("created_at") < since]
    found: list[Movement] = []
    with Api(environment, budget, settings.timeout, "stargazer_requests") as api:
        for number, signal in enumerate(asked):
            stars = int(signal.metrics["stars"])
            try:
                before = _before(partial(_page, api, signal.name), math.ceil(stars / PAGE), since)
            except SourceError as fault:
                left = f" and {len(asked) - number - 1} more" if asked[number + 1 :] else ""
                subject = f"stargazers of {signal.name}{left}"
                return tuple(found), (Skipped(subject=subject, source="github", reason=str(fault)),)
            then = stars if before is None else before
            if then != stars:
                found.append(_movement(signal, then, stars, edge))
    return tuple(found), ()


def _movement(signal: Signal, then: int, now: int, edge: datetime) -> Movement:
    return Movement(signal_id=signal.id, metric="stars", then=then, then_day=edge.date(), now=now, days=WEEK, by="stargazers")


def _before(page: Any, last: int, since: str) -> int | None:
    """How many stars are older than a moment; None where all are."""
    older, newer, step = 0, last + 1, 1
    while older + 1 < newer:
        number = max(newer - step, 1) if older == 0 else (older + newer) // 2
        dates = page(number)
        inside = [moment >= since for moment in dates]
        if dates and not inside[0]:
            if any(inside):
                return (number - 1) * PAGE + inside.index(True)
            older = number
        else:  # the whole page is newer, or empty because stars were taken back
            newer, step = number, 2 * step
    return None if newer == last + 1 else (newer - 1) * PAGE


def _page(api: Api, name: str, number: int) -> list[str]:
    """The dates of one page of stargazers, oldest first."""
    path = f"/repos/{name}/stargazers"
    items = api.get(path, {"per_page": PAGE, "page": number}, accept=_DATED)
    if not isinstance(items, list):
        raise api.unreadable(path)
    return [cleaning.moment(item.get("starred_at") if isinstance(item, dict) else None) for item in items]
