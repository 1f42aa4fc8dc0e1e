"""One thing is one item, whatever it is called."""

from __future__ import annotations

import itertools

import pytest

from autopost.history import History, Reading
from tests.history.days import days_ago
from tests.made import DAY, repository


def by_name(name: str, stars: int) -> Reading:
    """A repository that is known by name alone."""
    return Reading("repository", f"gh:repo:{name}", source="import", metrics={"stars": stars})


def stars(history: History, name: str, number: int = 0) -> list[float]:
    """Every recorded value of a repository."""
    series = history.past(DAY, [repository(name, 1, number=number)], memory=99).series
    return [value for _, value in series.get(f"gh:repo:{name}", {}).get("stars", ())]


def test_a_name_and_an_id_that_turn_out_to_be_one_are_joined() -> None:
    """What was followed by name before its id was known keeps its days, and a later rename keeps them too."""
    with History(None) as history:
        history.take([(days_ago(4), by_name("a/x", 10)), (days_ago(3), by_name("a/x", 11))])
        history.record(days_ago(2), [repository("a/x", 12, number=7)])
        history.record(days_ago(1), [repository("b/y", 13, number=7)])
        assert stars(history, "b/y", 7) == [10, 11, 12, 13]
        assert stars(history, "a/x", 7) == [10, 11, 12, 13]


def test_a_name_that_was_followed_apart_is_joined_when_its_id_bears_it() -> None:
    """Two series, one by id under the old name and one by the new name alone, are one from the day the id has the new name."""
    with History(None) as history:
        history.record(days_ago(4), [repository("a/old", 10, number=7)])
        history.take([(days_ago(3), by_name("a/new", 11)), (days_ago(2), by_name("a/new", 12))])
        history.record(days_ago(2), [repository("a/old", 99, number=7)])
        history.record(days_ago(1), [repository("a/new", 13, number=7)])
        assert stars(history, "a/new", 7) == [10, 11, 99, 13]  # of two readings of one day the id's stands


def test_a_name_that_another_thing_took_over_is_not_its_past() -> None:
    """A new repository under a freed name has no history, and the renamed one keeps its own."""
    with History(None) as history:
        history.record(days_ago(3), [repository("a/x", 10, number=7)])
        history.record(days_ago(2), [repository("a/z", 11, number=7), repository("a/x", 500, number=8)])
        assert stars(history, "a/x", 8) == [500]
        assert stars(history, "a/z", 7) == [10, 11]


RENAMES = [("gh:repo:a/one", "gh:repo:b/two"), ("gh:repo:b/two", "gh:repo:c/three")]
REVERSED = [("gh:repo:a/one", "gh:repo:b/two"), ("gh:repo:b/two", "gh:repo:a/one")]


@pytest.mark.parametrize("renames", [RENAMES, REVERSED], ids=["on", "back"])
@pytest.mark.parametrize("names", list(itertools.permutations(["a/one", "b/two", "c/three"], 2)), ids=" ".join)
def test_series_under_both_names_are_joined(names: tuple[str, str], renames: list[tuple[str, str]]) -> None:
    """Of names that renames connect, either gives both series; a name that they do not touch keeps to itself."""
    touched = {"a/one", "b/two"} | ({"c/three"} if renames is RENAMES else set())
    with History(None) as history:
        history.take([(days_ago(2), by_name(names[0], 10)), (days_ago(1), by_name(names[1], 11))], renames)
        for name, own in zip(names, ([10], [11]), strict=True):
            assert stars(history, name) == ([10, 11] if set(names) <= touched else own)


def test_a_rename_never_makes_two_ids_one() -> None:
    """Where the platform's ids say that they are two, a table of renames does not make them one."""
    with History(None) as history:
        history.record(days_ago(1), [repository("a/one", 1, number=1), repository("b/two", 2, number=2)])
        history.take([], [("gh:repo:a/one", "gh:repo:b/two")])
        assert (stars(history, "a/one", 1), stars(history, "b/two", 2)) == ([1], [2])


def test_case_is_no_rename_on_github() -> None:
    """GitHub takes a name in any case for one; the Hub does not."""
    hub = [Reading("model", f"hf:model:{name}", metrics={"likes": likes}) for name, likes in (("A/m", 1), ("a/m", 2))]
    with History(None) as history:
        history.take([(days_ago(2), by_name("MrKai77/Loop", 1)), (days_ago(1), by_name("mrkai77/Loop", 2))])
        history.take([(days_ago(1), one) for one in hub])
        assert stars(history, "mrkai77/Loop") == [1, 2]
        assert [dict(one.lists) for one in history.listing()][-1] == {("repository", "import"): 1, ("model", ""): 2}
