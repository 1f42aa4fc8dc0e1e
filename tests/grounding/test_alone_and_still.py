"""Who stands alone, who is left out, what stood still, and what is said of weeks that nobody counted."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "the list does without a house": (
        "The first ten places of the model list have gone by without ibm-granite.",
        "The first 25 places of the model list [have gone by without ibm-granite].",
    ),
    "alone in the top ten": (
        "Alone in the first ten of the dataset list, SALT-NLP/SWE-chat is published under the ODC-By licence.",
        "[Alone in the first ten of the model list, deepseek-ai/DeepSeek-V4-Pro is published under the MIT] licence.",
    ),
    "a language to itself": (
        "openai/symphony has Elixir to itself among the repositories listed.",
        "[ultraworkers/claw-code has Rust] to itself among the repositories listed.",
    ),
    "the only one of the ten": (
        "SALT-NLP/SWE-chat is the only dataset of the ten published under the ODC-By licence.",
        "nvidia/Nemotron-Personas-Korea is [the only dataset of the ten published under CC BY 4.0].",
    ),
    "the newcomer": (
        "aattaran/deepclaude was created on 3 May and has 474 stars.",
        "Among the repositories above 50,000 stars, [JuliusBrussee/caveman, created on 4 April, is the newcomer].",
    ),
    "the last date": (
        "“Leveraging Verifier-Based Reinforcement Learning in Image Editing” was published on Thursday 30 April.",
        "[“Leveraging Verifier-Based Reinforcement Learning in Image Editing”, published on Thursday 30 April, bears the last "
        "date] "
        "of the papers listed.",
    ),
    "got past": (
        "Qwen/Qwen3.6-27B, which was fifth on Sunday, is behind talkie-lm/talkie-1930-13b-it on Monday.",
        "Qwen/Qwen3.6-27B [got past] talkie-lm/talkie-1930-13b-it between Sunday and Monday.",
    ),
    "places given up": (
        "Qwen3.6-27B gives up two places and is seventh.",
        "Qwen3.6-27B climbs [two places] and is seventh.",
    ),
    "a week among weeks": (
        "mattpocock/skills gained 27,737 stars in the seven days to Monday.",
        "mattpocock/skills gained 27,737 stars in [its third week of five-digit growth].",
    ),
    "a day among days": (
        "openai/symphony has 21,108 stars.",
        "openai/symphony had [its smallest daily gain in a month].",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_a_right_sentence_passes_and_its_false_twin_is_found(right: str, marked: str) -> None:
    """What is said is so of the one, and not of the other."""
    assert_told_apart(right, marked, DEMO)


GOES_ON = (
    "The queue at openclaw/openclaw [has swollen] to 3,348 open issues.",
    "deepseek-ai/DeepSeek-V4-Pro leads XiaomiMiMo/MiMo-V2.5-Pro by 64 points of trending score, and the chaser [is drawing "
    "nearer].",
    "“Co-Evolving Policy Distillation” stands at 22 upvotes, [where it has levelled out].",
    "warpdotdev/warp was created on Thursday 8 July 2021 and [long passed] unnoticed; it has 53,841 stars.",
    "Modotte/CodeX-2M-Thinking went from 11th to tenth on the dataset list, [a height new to it].",
    "Qwen/Qwen3.6-27B is tagged image-text-to-text; it draws pictures [as readily as] it reads them.",
    "ibm-granite/granite-speech-4.1-2b is tagged automatic-speech-recognition and [tells one speaker from another].",
)


@pytest.mark.parametrize("marked", GOES_ON)
def test_what_went_before_and_what_goes_on_need_a_fact(marked: str) -> None:
    """Two days' figures tell nothing of the weeks before, and a tag nothing of skill."""
    assert_told_apart("warpdotdev/warp has 53,841 stars.", marked, DEMO)
