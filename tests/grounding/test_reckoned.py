"""What no fact states and the checker works out: restricted sets, totals, parts, gaps, moves, rates, places, who came last."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "a set by its language": (
        "The four Shell repositories have 354,727 stars together.",
        "The four Shell repositories have [345,727] stars together.",
    ),
    "how many such a set has": (
        "Of the five Rust repositories, four have more than 40,000 stars.",
        "Of the five Rust repositories, [three] have more than 40,000 stars.",
    ),
    "a row of counts": (
        "Dataset licences: Apache 2.0, four; CC BY 4.0, three; MIT, two; ODC-By, one.",
        "Dataset licences: Apache 2.0, [five]; CC BY 4.0, three; MIT, two; ODC-By, one.",
    ),
    "a part of what is listed": (
        "Nemotron-Personas-Korea accounts for 54 percent of the 109,528 downloads of the ten datasets listed.",
        "Nemotron-Personas-Korea accounts for [64 percent] of the 109,528 downloads of the ten datasets listed.",
    ),
    "a gap to the next": (
        "By likes r3gm/wan2-2-fp8da-aoti-preview trails mrfakename/Z-Image-Turbo by 568.",
        "By likes mrfakename/Z-Image-Turbo [trails r3gm/wan2-2-fp8da-aoti-preview by 568].",
    ),
    "places moved": (
        "Qwen3.6-27B slipped two places to seventh.",
        "Qwen3.6-27B [climbed two places] to seventh.",
    ),
    "a rate": (
        "At ultraworkers/claw-code there are 1.7 stars for every fork.",
        "At ultraworkers/claw-code there are [2.7] stars for every fork.",
    ),
    "a place by a figure told": (
        "UniVidX has 61 upvotes, which put it second among the papers listed.",
        "UniVidX has 61 upvotes, which put it [third] among the papers listed.",
    ),
    "the only one of a set": (
        "SALT-NLP/SWE-chat is the only one of the ten datasets under an ODC-By licence.",
        "SALT-NLP/SWE-chat is [the only one of the ten datasets under an MIT] licence.",
    ),
    "who came last": (
        "The youngest of the ten Spaces listed is suraj291/Survival_Island_Game.",
        "The [baby of the ten Spaces listed is smolagents/ml-intern].",
    ),
    "a first author": (
        "Houyuan Chen is the first author of UniVidX.",
        "[Zihao Li] is the first author of UniVidX.",
    ),
    "the head of a list": (
        "At the head of the trending Spaces stands r3gm/wan2-2-fp8da-aoti-preview.",
        "[At the head] of the trending Spaces stands smolagents/ml-intern.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_what_is_worked_out_is_told_apart(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, DEMO)
