"""Every plain way of putting a fact, filled from a ledger: what is so passes, and what is not is found."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import pytest

from autopost.grounding import Desk
from benchmarks.frames import CITED, MORE, WAYS, framed
from benchmarks.frames.cited import cited, stopped
from benchmarks.grounding import blockers
from tests.grounding.twins import DEMO, example, of_example_days

_ONE_IN = 5
"""So many of the ways are tried; the benchmark tries all."""
_ONE_IN_MORE = 10
"""The same of those of more families, and of those that cite facts."""


def _some(ways: Sequence[str], one_in: int) -> list[str]:
    """The ways that are tried, and one at least."""
    return [way for way in ways if zlib.crc32(way.encode()) % one_in == 0] or [*ways[:1]]


def _wrongly_read(desk: Desk, family: str) -> tuple[list[str], int]:
    told = [one for one in framed(desk, 1, ways_by_family={family: WAYS[family]}) if zlib.crc32(one.way.encode()) % _ONE_IN == 0]
    return [one.text for one in told if bool(blockers(one.text, desk)) == one.true], len(told)


def _wrongly_read_of_more(desk: Desk, family: str) -> tuple[list[str], int]:
    told = [*framed(desk, 1, ways_by_family={family: _some(MORE[family], _ONE_IN_MORE)})]
    return [one.text for one in told if bool(blockers(one.text, desk)) == one.true], len(told)


ALWAYS = ("compared", "gained", "placed", "neighbours", "two_told", "created", "moved", "not_so", "short_of")


@pytest.mark.parametrize("family", ALWAYS)
def test_each_way_is_read_on_both_sides(family: str) -> None:
    """Over the edition that is always there."""
    wrongly, tried = _wrongly_read(DEMO, family)
    assert wrongly == []
    assert tried


@of_example_days
@pytest.mark.parametrize("family", sorted(WAYS))
def test_each_way_is_read_on_both_sides_of_an_example_day(family: str) -> None:
    """Over a day that has releases and a list of thirty as well, and no day before."""
    wrongly, tried = _wrongly_read(example("2026-06-16"), family)
    assert wrongly == []
    assert tried or family in {"created", "moved"}


_OF_A_LIST = {"only_one", "top_of_some", "owner_most", "average_more", "average_less", "gain_rank", "percent_rank"}
_OF_RELEASES = {"releases_on", "two_releases"}
MORE_ALWAYS = sorted(set(MORE) - _OF_A_LIST - _OF_RELEASES)


@pytest.mark.parametrize("family", MORE_ALWAYS)
def test_each_way_of_more_families_is_read_on_both_sides(family: str) -> None:
    """Over the edition that is always there, where it has what they speak of."""
    wrongly, tried = _wrongly_read_of_more(DEMO, family)
    assert wrongly == []
    assert tried


@of_example_days
@pytest.mark.parametrize("family", sorted(MORE))
def test_each_way_of_more_families_is_read_on_both_sides_of_an_example_day(family: str) -> None:
    """Over a day whose list is known in whole; who wrote its papers is not known."""
    wrongly, tried = _wrongly_read_of_more(example("2026-06-16"), family)
    assert wrongly == []
    assert tried or family == "paper_made"


CITED_ALWAYS = (
    "had", "had_now", "gained", "gained_percent", "gained_all", "gain_first", "gain_ratio", "gain_share", "derivatives",
    "was_place", "moved", "moved_down", "upvotes_rank", "release", "code_at",
)  # fmt: skip


@pytest.mark.parametrize("family", CITED_ALWAYS)
def test_each_way_of_a_cited_fact_is_read_on_both_sides(family: str) -> None:
    """Over the edition that is always there: what a sentence says of the facts that it cites."""
    told = [*cited(DEMO, {family: _some(CITED[family], _ONE_IN_MORE)}, each=1)]
    assert [one.sentence.text for one in told if stopped(DEMO, one.sentence) == one.true] == []
    assert told
