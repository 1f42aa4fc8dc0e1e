"""Everyday words for figures, times and reasons: half thousands, so many out of a list, a whole life, what a release was for."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, example, of_example_days

CASES = {
    "and a half thousand": (
        "r3gm/wan2-2-fp8da-aoti-preview has some two and a half thousand likes.",
        "r3gm/wan2-2-fp8da-aoti-preview has some [three and a half thousand] likes.",
    ),
    "out of a list": (
        "Three out of 30 trending models show no downloads.",
        "[Four out of 30] trending models show no downloads.",
    ),
    "of every hundred": (
        "Some 48 of every hundred stars of mattpocock/skills came in the past seven days.",
        "Some [58 of every hundred] stars of mattpocock/skills came in the past seven days.",
    ),
    "a whole life": (
        "In the last 30 days DeepSeek-V4-Pro was downloaded 534,942 times.",
        "[Over its whole life] DeepSeek-V4-Pro was downloaded 534,942 times.",
    ),
    "since it was made": (
        "In the last 30 days DeepSeek-V4-Pro was downloaded 534,942 times.",
        "[Since it was created], DeepSeek-V4-Pro was downloaded 534,942 times.",
    ),
    "what counts leave": (
        "Four of the top ten models carry the MIT licence and four carry Apache 2.0. The other two are marked other.",
        "Four of the top ten models carry the MIT licence and four carry Apache 2.0. The other [three] are marked other.",
    ),
    "what is counted, and not what is not": (
        "Three of the 60 trending models are derivatives of Nemotron-3-Nano-Omni-30B-A3B-Reasoning-BF16.",
        "[Three of the 60 trending models are not] derivatives of Nemotron-3-Nano-Omni-30B-A3B-Reasoning-BF16.",
    ),
    "what for": (
        "openai/openai-python released v2.34.0 on Monday.",
        "[To please its sponsors], openai/openai-python released v2.34.0 on Monday.",
    ),
    "once put out": (
        "Z4nzu/hackingtool has 71,075 stars.",
        "Z4nzu/hackingtool, [once removed from] GitHub, has 71,075 stars.",
    ),
}
OF_JUNE = {
    "the newest of the releases": (
        "Of the eleven releases listed, the newest is ComfyUI v0.25.1.",
        "Of the eleven releases listed, the newest is [vllm v0.23.0].",
    ),
    "the earliest of the releases": (
        "Among the eleven releases named, the earliest is sglang v0.5.12.post1.",
        "Among the eleven releases named, the earliest is [ComfyUI v0.25.1].",
    ),
    "is the latest of them": (
        "ComfyUI v0.25.1 is the latest of all the releases in this edition.",
        "[flashinfer v0.6.12], from 29 May, is the latest of all the releases in this edition.",
    ),
    "followed on the day of the edition": (
        "ComfyUI followed Tuesday's v0.25.0 with v0.25.1 on Thursday, the freshest release in today's edition.",
        "ComfyUI followed up its v0.25.0 with v0.25.1 on [20 June].",
    ),
    "a share of what leaders won": (
        "Of the 58,985 stars gathered by the week's ten leaders, 16.9 percent went to mattpocock/skills.",
        "Of the 58,985 stars gathered by the week's ten leaders, [26.9 percent] went to mattpocock/skills.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_everyday_words_are_figures_and_times(case: str) -> None:
    """Each twin differs in the figure, the count or the time."""
    assert_told_apart(*CASES[case], DEMO)


@of_example_days
@pytest.mark.parametrize("case", OF_JUNE)
def test_of_many_releases_the_extreme_one_is_known(case: str) -> None:
    """Each twin names another release, day or share."""
    assert_told_apart(*OF_JUNE[case], example("2026-06-20"))
