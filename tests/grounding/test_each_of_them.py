"""What is said of several is so of each: values that are shared, days, orders, those counted and those excepted."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "a gain that two share": (
        "rtk-ai/rtk and abhigyanpatwari/GitNexus won 3,904 stars each in the week.",
        "rtk-ai/rtk and [warpdotdev/warp] won 3,904 stars each in the week.",
    ),
    "two that are level": (
        "Level at 219 likes: z-lab/Qwen3.6-27B-DFlash and inclusionAI/Ling-2.6-1T.",
        "Level at 219 likes: z-lab/Qwen3.6-27B-DFlash and [deepseek-ai/DeepSeek-V4-Pro].",
    ),
    "a birthday that two share": (
        "garrytan/gstack and google/gemma-4-31B-it share a date of creation, 11 March 2026.",
        "garrytan/gstack and [openai/privacy-filter] share a date of creation, 11 March 2026.",
    ),
    "a toolkit that two use": (
        "smolagents/ml-intern and suraj291/Survival_Island_Game run on Docker.",
        "smolagents/ml-intern and [microsoft/TRELLIS.2] run on Docker.",
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
    "a set between its ends": (
        "The first four trending models, from DeepSeek-V4-Pro to Mistral-Medium-3.5-128B, hold the places they had on Sunday.",
        "The first four trending models, from DeepSeek-V4-Pro to [Qwen3.6-27B], hold the places they had on Sunday.",
    ),
    "a set that has not moved": (
        "The top four of the models list have not budged since Sunday: DeepSeek-V4-Pro, MiMo-V2.5-Pro, privacy-filter and "
        "Mistral-Medium-3.5-128B.",
        "The top four of the models list have not budged since Sunday: DeepSeek-V4-Pro, MiMo-V2.5-Pro, [Qwen3.6-27B] and "
        "Mistral-Medium-3.5-128B.",
    ),
    "three of one base": (
        "ibm-granite/granite-4.0-1b-base is the base of three others: granite-speech-4.1-2b, granite-speech-4.1-2b-plus and "
        "granite-speech-4.1-2b-nar.",
        "ibm-granite/granite-4.0-1b-base is the base of three others: granite-speech-4.1-2b, [Kimi-K2.6] and "
        "granite-speech-4.1-2b-nar.",
    ),
    "entries of a house": (
        "Jackrong has two of the ten datasets listed, with GLM-5.1-Reasoning-1M-Cleaned in second place and "
        "DeepSeek-V4-Distill-8000x in eighth.",
        "Jackrong has two of the ten datasets listed, with GLM-5.1-Reasoning-1M-Cleaned in second place and "
        "[AgentTrove] in eighth.",
    ),
    "those that did better": (
        "TauricResearch/TradingAgents gained 12,231 stars in seven days; only mattpocock/skills and "
        "forrestchang/andrej-karpathy-skills gained more.",
        "TauricResearch/TradingAgents gained 12,231 stars in seven days; only mattpocock/skills and [openai/openai-python] "
        "gained more.",
    ),
    "the next in line": (
        "At 368,053 stars, openclaw/openclaw has nearly twice as many as the next repository listed, ultraworkers/claw-code.",
        "At 368,053 stars, openclaw/openclaw has nearly twice as many as the next repository listed, [mattpocock/skills].",
    ),
    "one of the two": (
        "A week ago anthropics/skills was still 4,314 stars ahead of hermes-agent; now hermes-agent leads by 3,939.",
        "A week ago anthropics/skills was still 4,314 stars ahead of hermes-agent; now [claude-mem] leads by 3,939.",
    ),
    "the only one": (
        "Just one repository on the list, openai/symphony, is written mainly in Elixir.",
        "Just one repository on the list, [obra/superpowers], is written mainly in Elixir.",
    ),
    "whose words": (
        "rtk-ai/rtk describes itself as a command line proxy for developers.",
        "[obra/superpowers] describes itself as a command line proxy for developers.",
    ),
    "a house beside a name": (
        "The claude-opus-4.6-10000x dataset of Roman1111111 is listed.",
        "The [claude-opus-4.6-10000x] dataset of open-thoughts is listed.",
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
