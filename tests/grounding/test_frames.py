"""Every plain way of putting a fact, filled from a ledger: what is so passes, and what is not is found."""

from __future__ import annotations

import zlib

import pytest

from autopost.grounding import Desk
from benchmarks.frames import WAYS, framed
from benchmarks.grounding import blockers
from tests.grounding.twins import DEMO, example, of_example_days

_ONE_IN = 5
"""So many of the ways are tried; the benchmark tries all."""


def _wrongly_read(desk: Desk, family: str) -> tuple[list[str], int]:
    told = [one for one in framed(desk, 1, ways_by_family={family: WAYS[family]}) if zlib.crc32(one.way.encode()) % _ONE_IN == 0]
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
