"""Movers of everything that is recorded."""

from __future__ import annotations

from datetime import date

from autopost.history import Moves
from tests.history.days import Values, days_ago, recorded
from tests.made import DAY, model, repository


def moves_of(items: dict[str, Values], most: int = 10, window: int = 7) -> Moves:
    """The movers up to the edition's day."""
    with recorded(items, today=True) as history:
        return history.moves(DAY, window, most)


def names(items: dict[str, Values], ranking: str, most: int = 10) -> list[str]:
    """One ranking's names."""
    return [one.signal_id.removeprefix("gh:repo:") for one in getattr(moves_of(items, most).kinds["repository"], ranking)]


def test_gains_and_falls_are_ranked_by_size_and_by_percent() -> None:
    """Four rankings, each largest first, with what did not move in none of them."""
    items: dict[str, Values] = {
        "a/large": {7: 10_000, 0: 10_900}, "a/small": {7: 100, 0: 190}, "a/still": {7: 5, 0: 5},
        "b/large": {7: 10_000, 3: 9990, 0: 9980}, "b/small": {7: 100, 3: 95, 0: 91},
    }  # fmt: skip
    assert names(items, "gains") == ["a/large", "a/small"]
    assert names(items, "steepest") == ["a/small", "a/large"]
    assert names(items, "falls") == ["b/large", "b/small"]
    assert names(items, "deepest") == ["b/small", "b/large"]
    assert moves_of(items).kinds["repository"].compared == 5
    assert names(items, "gains", most=1) == ["a/large"]


def test_ratios_of_tiny_baselines_are_not_ranked() -> None:
    """From two stars to four hundred is a gain of 398 and no percentage."""
    items: dict[str, Values] = {"a/born": {7: 2, 0: 400}, "a/grown": {7: 50, 0: 60}}
    assert names(items, "gains") == ["a/born", "a/grown"]
    assert names(items, "steepest") == ["a/grown"]


def test_nothing_is_compared_with_a_day_outside_the_window() -> None:
    """What was last seen eight days ago has no baseline, and what came in between is compared with the day it came."""
    moves = moves_of({"a/gone": {8: 10, 0: 900}, "a/late": {8: 5, 3: 20, 0: 30}})
    assert [(one.signal_id, one.gain, one.days) for one in moves.kinds["repository"].gains] == [("gh:repo:a/late", 10, 3)]


def test_days_without_a_list_are_named() -> None:
    """The days of the window that were not recorded are the ranking's missing days; those before the first day are not."""
    assert moves_of({"a/x": {5: 1, 4: 2, 1: 3, 0: 4}}).kinds["repository"].missing == (days_ago(3), days_ago(2))


def test_a_jump_that_went_back_fills_no_ranking() -> None:
    """A thousand repositories that dipped and came back leave the few that moved in their places."""
    dipped = {
        f"dip/{n}": {day: 50_000 - (n % 7 + 20_000 if 3 <= day <= 4 else 0) for day in range(9, -1, -1)} for n in range(150)
    }
    steady = {f"up/{n}": {day: 1000 + n * (9 - day) for day in range(9, -1, -1)} for n in range(400)}
    moves = moves_of({**dipped, **steady}, most=3)
    assert [one.signal_id for one in moves.kinds["repository"].gains] == [f"gh:repo:up/{n}" for n in (399, 398, 397)]
    assert moves.kinds["repository"].falls == ()
    assert len({one.signal_id for one in moves.anomalies}) == 150


def test_kinds_are_apart_and_rolling_figures_no_movement() -> None:
    """Models are ranked by likes among models; a model whose downloads alone changed moved nowhere."""
    with recorded({"a/x": {1: 10, 0: 20}}, today=True) as history:
        history.record(days_ago(1), [model("a/m", 1, likes=5, downloads=10), model("a/used", 2, likes=9, downloads=10)])
        history.record(DAY, [model("a/m", 1, likes=8, downloads=10), model("a/used", 2, likes=9, downloads=99_999)])
        kinds = history.moves(DAY, 7, 10).kinds
    assert {kind: [(one.signal_id, one.metric) for one in moved.gains] for kind, moved in kinds.items()} == {
        "repository": [("gh:repo:a/x", "stars")],
        "model": [("hf:model:a/m", "likes")],
    }


def test_a_renamed_item_moves_under_its_new_name() -> None:
    """Its gain is against what it had under the old one."""
    with recorded({}) as history:
        history.record(days_ago(3), [repository("a/old", 100, number=7)])
        history.record(DAY, [repository("b/new", 130, number=7)])
        (gain,) = history.moves(DAY, 7, 10).kinds["repository"].gains
    assert (gain.signal_id, gain.gain, gain.then_day) == ("gh:repo:b/new", 30, date(2026, 5, 1))
