"""Times told apart from their figures or in the names of sets, what came before and after, and which release is newest."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "a gain beside another time": (
        "Top of the week's star gains: mattpocock/skills, up 27,737.",
        "Top of [the day's] star gains: mattpocock/skills, up 27,737.",
    ),
    "a time told before the figure": (
        "That is all it gained in six days: 426 likes for deepseek-ai/DeepSeek-V4-Pro.",
        "That is all it gained [in a day]: 426 likes for deepseek-ai/DeepSeek-V4-Pro.",
    ),
    "grown today": (
        "The stars of mattpocock/skills grew by 27,737 this week, to 57,675.",
        "The stars of mattpocock/skills grew by 27,737 [today], to 57,675.",
    ),
}


@pytest.mark.parametrize("case", CASES, ids=list(CASES))
def test_a_time_is_that_of_what_is_told(case: str) -> None:
    right, marked = CASES[case]
    assert_told_apart(right, marked, DEMO)
