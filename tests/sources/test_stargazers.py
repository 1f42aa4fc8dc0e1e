"""A first week's star gains, from the dates on which people starred."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from autopost.config import GitHubSettings, Sources
from autopost.past import Movement
from autopost.signals import Signal
from autopost.sources import stargazers
from tests.made import repository as signal_of
from tests.sources.conftest import NOW, Desk
from tests.standins import Fault, World, platforms
from tests.standins.world import repository


def starred(old: int, new: int) -> list[str]:
    """Dates of stars: so many before the week, and so many in it."""
    edge = NOW - timedelta(days=7)

    def at(moment: datetime) -> str:
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    return [at(edge - timedelta(minutes=old - n)) for n in range(old)] + [at(edge + timedelta(seconds=n)) for n in range(new)]


def desk_for(shown: dict[str, tuple[int, int]], created: str = "2025-01-01T00:00:00") -> Desk:
    """GitHub with repositories that have so many old and so many new stars."""
    world = World(
        repositories=[repository(n, name, sum(stars), created) for n, (name, stars) in enumerate(shown.items(), start=1)],
        starred={name: starred(*stars) for name, stars in shown.items()},
    )
    return Desk(platforms(world))


def candidate(name: str, stars: int, created: str = "2025-01-01T00:00:00Z") -> Signal:
    """A repository as the search showed it."""
    return signal_of(name, stars, created_at=created)


def gained(desk: Desk, *candidates: Signal, budget: int = 30) -> tuple[Movement, ...]:
    """What the repositories gained, within a budget of requests."""
    settings = Sources(timeout=5, github=GitHubSettings(stargazer_requests=budget))
    with desk.standin:
        movements, left = stargazers.gains(candidates, settings, desk.environment())
    desk.skipped.extend(left)
    return movements


@pytest.mark.parametrize(
    ("old", "new"), [(50, 1), (50, 49), (100, 100), (250, 10), (99, 1), (101, 399), (1000, 9000), (39_000, 1000), (39_999, 1)]
)
def test_the_gain_is_what_was_starred_in_the_week(old: int, new: int) -> None:
    """Wherever the week begins, on a page's edge or within one, the stars before it are counted to the one."""
    (movement,) = gained(desk_for({"a/x": (old, new)}), candidate("a/x", old + new))
    assert (movement.then, movement.now, movement.gain, movement.by) == (old, old + new, new, "stargazers")
    assert (movement.days, movement.then_day) == (7, (NOW - timedelta(days=7)).date())


def test_few_requests_are_enough_for_any_size() -> None:
    """The last page comes first; a quiet repository takes one request, and one of 40,000 stars no more than seventeen."""
    quiet = desk_for({"a/x": (39_990, 10)})
    gained(quiet, candidate("a/x", 40_000))
    assert [seen.first("page") for seen in quiet.standin.seen] == ["400"]
    busy = desk_for({"a/x": (13_337, 26_663)})
    assert gained(busy, candidate("a/x", 40_000))[0].gain == 26_663
    assert len(busy.standin.seen) <= 17


def test_what_did_not_move_is_no_movement() -> None:
    """A repository without a new star has none."""
    assert gained(desk_for({"a/x": (500, 0)}), candidate("a/x", 500)) == ()


def test_a_list_that_is_shorter_than_the_count_is_borne() -> None:
    """Stars that were taken back since the count leave the last pages empty, and the gain is still what is dated."""
    (movement,) = gained(desk_for({"a/x": (300, 40)}), candidate("a/x", 620))
    assert movement.then == 300


def test_some_are_not_asked() -> None:
    """The tiny, those born in the week or on an unknown day, and those with more stars than are shown cost no request."""
    desk = desk_for({"a/x": (10, 10)})
    unaskable = [
        candidate("a/tiny", 49), candidate("a/huge", 40_001), candidate("a/newborn", 900, "2026-05-01T00:00:00Z"),
        candidate("a/ageless", 900, ""),
    ]  # fmt: skip
    assert gained(desk, *unaskable) == ()
    assert desk.standin.seen == []


def test_the_budget_is_kept_and_what_is_left_is_named() -> None:
    """With three requests the first repositories are counted, and the rest is one entry with the setting to raise."""
    desk = desk_for({f"a/{n}": (100, 50) for n in range(5)})
    movements = gained(desk, *(candidate(f"a/{n}", 150) for n in range(5)), budget=3)
    assert len(desk.standin.seen) == 3
    assert [movement.signal_id for movement in movements] == ["gh:repo:a/0"]
    assert [entry.subject for entry in desk.skipped] == ["stargazers of a/1 and 3 more"]
    assert "stargazer_requests" in desk.skipped[0].reason


def test_none_is_asked_where_the_config_says_so() -> None:
    """A budget of nothing makes no request and no entry."""
    desk = desk_for({"a/x": (100, 50)})
    assert gained(desk, candidate("a/x", 150), budget=0) == ()
    assert (desk.standin.seen, desk.skipped) == ([], [])


def test_a_platform_that_refuses_is_said() -> None:
    """A rate limit is one entry with its reason, and no movement."""
    desk = desk_for({"a/x": (100, 50)})
    desk.standin.fail("/repos/", Fault(status=403, headers={"X-RateLimit-Remaining": "0"}))
    assert gained(desk, candidate("a/x", 150)) == ()
    assert [(entry.subject, "rate limit" in entry.reason) for entry in desk.skipped] == [("stargazers of a/x", True)]
