"""Birthdays, days told twice or taken up, first and last of a set, and what the one and the other of two have."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

TWO = "Jackrong has two datasets in the top ten"
CASES = {
    "a birthday on a weekday": (
        "anomalyco/opencode turned one year old last Thursday.",
        "anomalyco/opencode turned one year old [last Friday].",
    ),
    "a birthday without the word years": (
        "anomalyco/opencode turned one last Thursday.",
        "anomalyco/opencode turned [two last Thursday].",
    ),
    "begun on a day": (
        "Veteran of the repositories: Z4nzu/hackingtool, begun on 11 April 2020.",
        "Veteran of the repositories: Z4nzu/hackingtool, begun on [12 April 2020].",
    ),
    "one under this and the other under that": (
        f"{TWO}, one under Apache 2.0 and the other under MIT.",
        f"{TWO}, one under Apache 2.0 and the other under [CC BY 4.0].",
    ),
    "the first of a set that was told": (
        "Nine of the 15 papers are of Thursday; the oldest is from 27 April.",
        "Nine of the 15 papers are of Thursday; the oldest is from [28 April].",
    ),
    "a date that is the day's before it": (
        "Nine of the 15 papers bear Thursday's date, 30 April.",
        "Nine of the 15 papers bear [Thursday's date, 1 May].",
    ),
    "what a day brought too": (
        "DeepSeek-V4-Pro is first on 4 May, and the same day brought a release of openai/openai-python.",
        "DeepSeek-V4-Pro was created on 22 April; [the same day brought a release of openai/openai-python].",
    ),
    "the oldest of so many, and how long before the next": (
        "“From Skill Text to Skill Structure: The Scheduling-Structural-Logical Representation for Agent Skills” dates from "
        "27 April, two days before the next oldest of our 15 papers.",
        "“From Skill Text to Skill Structure: The Scheduling-Structural-Logical Representation for Agent Skills” dates from "
        "27 April, [three days] before the next oldest of our 15 papers.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_sentence_passes_and_its_twin_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
