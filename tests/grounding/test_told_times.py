"""Times told apart from their figures or in the names of sets, what came before and after, and which release is newest."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, example, of_example_days

CASES = {
    "a gain beside another time": (
        "Top of the week's star gains: mattpocock/skills, up 27,737.",
        "Top of [the day's] star gains: mattpocock/skills, up 27,737.",
    ),
    "a time told before the figure": (
        "That is all it gained in six days: 426 likes for deepseek-ai/DeepSeek-V4-Pro.",
        "That is all it gained [in a day]: 426 likes for deepseek-ai/DeepSeek-V4-Pro.",
    ),
    "counted from the day told before": (
        "On 27 April mattpocock/skills had fewer than 30,000 stars. A week later it has 57,675.",
        "On 27 April mattpocock/skills had fewer than 30,000 stars. [A week earlier] it has 57,675.",
    ),
    "the later of two values": (
        "mattpocock/skills reached 57,675 stars after 29,938 on 27 April.",
        "mattpocock/skills reached 57,675 stars [before] 29,938 on 27 April.",
    ),
    "a mark passed with a gain": (
        "mattpocock/skills passed 50,000 stars with a weekly gain of 27,737.",
        "mattpocock/skills passed 50,000 stars [before a weekly gain of 27,737].",
    ),
    "a place held the day before": (
        "Qwen3.6-27B slipped two places, to seventh from fifth the day before.",
        "Qwen3.6-27B slipped two places, to seventh from fifth [the day after].",
    ),
    "the first of two days": (
        "Qwen/Qwen3.6-27B slipped two places between Sunday and Monday and is now seventh.",
        "Qwen/Qwen3.6-27B slipped two places between [Sunday and Saturday] and is now seventh.",
    ),
}
OF_AN_EXAMPLE_DAY = {
    "gainers of a day": (
        "Two of the week's top ten have more than 200,000 stars: superpowers and ECC.",
        "Two of [the day's] top ten have more than 200,000 stars: superpowers and ECC.",
    ),
    "the largest gains of a day": (
        "Half of the ten repositories with the largest weekly gains have at least 100,000 stars.",
        "Half of the ten repositories with the largest [daily] gains have at least 100,000 stars.",
    ),
    "days after another version": (
        "Ten days after v0.22.1, the vLLM project followed up on 15 June with v0.23.0.",
        "Ten days [before] v0.22.1, the vLLM project followed up on 15 June with v0.23.0.",
    ),
    "on a weekday": (
        "Two on a Monday: transformers published v5.12.1 and v5.10.3 on June 15.",
        "Two on [a Saturday]: transformers published v5.12.1 and v5.10.3 on June 15.",
    ),
    "days earlier, on a date": (
        "vLLM is at v0.23.0. The other version listed, v0.22.1, came out ten days earlier, on June 5.",
        "vLLM is at v0.23.0. The other version listed, v0.22.1, came out ten days [later], on June 5.",
    ),
    "so long ago": (
        "NVIDIA's LocateAnything-3B has a fifth fewer downloads than a week ago, yet 22.3 percent more likes.",
        "NVIDIA's LocateAnything-3B has a fifth fewer downloads than [a month ago], yet 22.3 percent more likes.",
    ),
    "listed after it was out": (
        "The oldest of the six papers, Data Journalist Agent, is of June 9, a week before this edition.",
        "The oldest of the six papers, Data Journalist Agent, is [dated June 9, a week after it appeared] in this edition.",
    ),
}


@pytest.mark.parametrize("case", CASES, ids=list(CASES))
def test_a_time_is_that_of_what_is_told(case: str) -> None:
    """Each right sentence passes, and its twin has the wrong words found."""
    right, marked = CASES[case]
    assert_told_apart(right, marked, DEMO)


@of_example_days
@pytest.mark.parametrize("case", OF_AN_EXAMPLE_DAY, ids=list(OF_AN_EXAMPLE_DAY))
def test_releases_and_gainers_are_of_their_days(case: str) -> None:
    """The same of the releases, papers and gains that a recorded day has."""
    right, marked = OF_AN_EXAMPLE_DAY[case]
    assert_told_apart(right, marked, example("2026-06-16"))
