"""Right sentences and their wrong twins: the first passes, and in the second a blocker overlaps the words in square brackets."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from autopost.archive import read_ledger
from autopost.grounding import Desk, check_text
from benchmarks import newsdays
from tests.grounding import newsday

DEMO = Desk(read_ledger(Path(__file__).parents[2] / "issues" / "2026-05-04" / "ledger.json"))
SMALL = Desk(newsday.ledger())
EXAMPLES = newsdays.examples()
of_example_days = pytest.mark.skipif(not EXAMPLES, reason="no recorded days beside the checkout")


@cache
def example(day: str) -> Desk:
    """The edition of one of the example days."""
    return Desk(EXAMPLES[day])


def blockers(text: str, desk: Desk) -> list[str]:
    """What the check blocks, as the words it points at."""
    return [finding.text for finding in check_text(text, desk.ledger, desk) if finding.severity == "blocker"]


def assert_told_apart(right: str, marked: str, desk: Desk) -> None:
    """The right sentence passes; of its twin the words in square brackets are found."""
    assert blockers(right, desk) == []
    start, end = marked.index("["), marked.index("]") - 1
    wrong = marked.replace("[", "").replace("]", "")
    found = [finding for finding in check_text(wrong, desk.ledger, desk) if finding.severity == "blocker"]
    assert any(finding.start < end and start < finding.end for finding in found), found
