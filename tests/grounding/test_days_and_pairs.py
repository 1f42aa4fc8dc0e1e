"""Birthdays, days told twice or taken up, first and last of a set, and what the one and the other of two have."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

TWO = "Jackrong has two datasets in the top ten"
CASES = {
    "begun on a day": (
        "Veteran of the repositories: Z4nzu/hackingtool, begun on 11 April 2020.",
        "Veteran of the repositories: Z4nzu/hackingtool, begun on [12 April 2020].",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_sentence_passes_and_its_twin_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
