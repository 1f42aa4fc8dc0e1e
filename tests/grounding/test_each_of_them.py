"""What is said of several is so of each: values that are shared, days, orders, those counted and those excepted."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "a comparison with its two figures": (
        "mattpocock/skills has fewer forks than forrestchang/andrej-karpathy-skills, 4,935 against 10,968.",
        "mattpocock/skills has [more] forks than forrestchang/andrej-karpathy-skills, 4,935 against 10,968.",
    ),
    "a growth of both": (
        "Both D4Vinci/Scrapling and farion1231/cc-switch grew by 11.2 percent in the week.",
        "Both D4Vinci/Scrapling and [mattpocock/skills] grew by 11.2 percent in the week.",
    ),
    "names in the order of a measure": (
        "Sorted by likes the models begin with DeepSeek-V4-Pro, gemma-4-31B-it and Qwen3.6-35B-A3B.",
        "Sorted by likes the models begin with DeepSeek-V4-Pro, [Mistral-Medium-3.5-128B] and Qwen3.6-35B-A3B.",
    ),
    "a name beside its place": (
        "DeepSeek-V4-Pro has more likes than number five talkie-1930-13b-it.",
        "DeepSeek-V4-Pro has more likes than number five [privacy-filter].",
    ),
    "a gain that two share": (
        "rtk-ai/rtk and abhigyanpatwari/GitNexus won 3,904 stars each in the week.",
        "rtk-ai/rtk and [warpdotdev/warp] won 3,904 stars each in the week.",
    ),
    "those counted, after a colon": (
        "Three of the 30 models listed show no downloads: the two talkie models and TenStrip/LTX2.3-10Eros.",
        "Three of the 30 models listed show no downloads: the two talkie models and [XiaomiMiMo/MiMo-V2.5].",
    ),
    "those counted, in the sentence after": (
        "Two of the ten trending Spaces run on Docker. They are smolagents/ml-intern and suraj291/Survival_Island_Game.",
        "Two of the ten trending Spaces run on Docker. They are smolagents/ml-intern and [microsoft/TRELLIS.2].",
    ),
    "the exceptions": (
        "Eight of the ten trending Spaces run on Gradio. The exceptions are smolagents/ml-intern and "
        "suraj291/Survival_Island_Game.",
        "Eight of the ten trending Spaces run on Gradio. The exceptions are smolagents/ml-intern and [microsoft/TRELLIS.2].",
    ),
    "those that do not": (
        "Eight of the ten trending Spaces run on Gradio; smolagents/ml-intern and suraj291/Survival_Island_Game do not.",
        "Eight of the ten trending Spaces run on Gradio; smolagents/ml-intern and [microsoft/TRELLIS.2] do not.",
    ),
    "the head of a list in its order": (
        "The top four in order: DeepSeek-V4-Pro, MiMo-V2.5-Pro, privacy-filter and Mistral-Medium-3.5-128B.",
        "The top four in order: DeepSeek-V4-Pro, MiMo-V2.5-Pro, [Qwen3.6-27B] and Mistral-Medium-3.5-128B.",
    ),
    "a set that has not moved": (
        "The top four of the models list have not budged since Sunday: DeepSeek-V4-Pro, MiMo-V2.5-Pro, privacy-filter and "
        "Mistral-Medium-3.5-128B.",
        "The top four of the models list have not budged since Sunday: DeepSeek-V4-Pro, MiMo-V2.5-Pro, [Qwen3.6-27B] and "
        "Mistral-Medium-3.5-128B.",
    ),
    "the only one": (
        "Just one repository on the list, openai/symphony, is written mainly in Elixir.",
        "Just one repository on the list, [obra/superpowers], is written mainly in Elixir.",
    ),
    "the one that was counted": (
        "One of the ten datasets listed is under ODC-By; it is SWE-chat.",
        "One of the ten datasets listed is under ODC-By; it is [AgentTrove].",
    ),
    "a distance to whoever is named": (
        "With 109,647 forks, claw-code is 33,875 ahead of openclaw, the next most forked repository listed.",
        "With 109,647 forks, claw-code is [33,875] ahead of superpowers, the next most forked repository listed.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_of_them(case: str) -> None:
    """The right sentence passes, and the wrong twin is blocked where it is wrong."""
    assert_told_apart(*CASES[case], DEMO)
