"""Leads told the right way round, days that brought so many, runners-up in quotation marks, newest versions in a list."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, SMALL, assert_told_apart

VISUAL = "“Visual Generation in the New Era: An Evolution from Atomic Mapping to Agentic World Modeling”"
UNIVIDX = "“UniVidX: A Unified Multimodal Framework for Versatile Video Generation via Diffusion Priors”"
CASES = {
    "a day that brought so many": (
        "Friday 1 May brought two of the papers listed.",
        "Friday 1 May brought [three] of the papers listed.",
    ),
    "created on it": (
        "Monday 20 April was a busy day: five of the 30 models whose creation dates are listed were created on it.",
        "Monday 20 April was a busy day: [six] of the 30 models whose creation dates are listed were created on it.",
    ),
    "a runner-up in quotation marks": (
        f"{UNIVIDX} is runner-up by upvotes among the papers listed.",
        f"{VISUAL} is [runner-up] by upvotes among the papers listed.",
    ),
    "dropped out": (
        "Tencent has nothing on the list, unlike Microsoft.",
        "[Microsoft has dropped out of] the list.",
    ),
    "sought in vain": (
        "One of the ten largest weekly gainers is written in Rust.",
        "Look for Rust among the ten largest weekly gainers and you look [in vain].",
    ),
    "many that climb": (
        "SulphurAI/Sulphur-2-base climbed 12 places in a day.",
        "SulphurAI/Sulphur-2-base climbed 12 places in a day: [models are climbing].",
    ),
    "a companion": (
        f"{UNIVIDX} has 61 upvotes, and microsoft/VibeVoice-ASR is on another list.",
        f"{UNIVIDX} has 61 upvotes and [a companion model] in microsoft/VibeVoice-ASR.",
    ),
    "the largest move between days": (
        "SulphurAI/Sulphur-2-base climbed from 25th on Sunday to 13th on Monday, the biggest rise among the models listed.",
        "deepseek-ai/DeepSeek-V4-Flash fell from 10th on Sunday to 11th on Monday, [the biggest] fall among the models listed.",
    ),
    "higher than whom": (
        "XiaomiMiMo/MiMo-V2.5 stands below XiaomiMiMo/MiMo-V2.5-Pro on the list, but its downloads are higher.",
        "XiaomiMiMo/MiMo-V2.5-Pro stands above XiaomiMiMo/MiMo-V2.5 on the list, and [its downloads are higher] too.",
    ),
    "an aside that names another": (
        "deepseek-ai/DeepSeek-V4-Flash, created on the same day as deepseek-ai/DeepSeek-V4-Pro, has 489,465 downloads.",
        "deepseek-ai/DeepSeek-V4-Flash, created on the same day as deepseek-ai/DeepSeek-V4-Pro, has [534,942] downloads.",
    ),
    "a mark told before": (
        "Eight of the 52 repositories have more than 100,000 stars; garrytan/gstack, at 88,840, is 11,160 short.",
        "Eight of the 52 repositories have more than 100,000 stars; garrytan/gstack, at 88,840, is [12,160] short.",
    ),
    "told apart by size": (
        "IBM's granite-4.1-8b and granite-4.1-30b were both created on 6 April. The 8b has 144 likes, the 30b 88.",
        "IBM's granite-4.1-8b and granite-4.1-30b were both created on 6 April. The 8b has 144 likes, the 30b [144].",
    ),
    "months of a year": (
        "Two repositories listed date from 2020: Z4nzu/hackingtool from April and soxoj/maigret from June.",
        "Two repositories listed date from 2020: Z4nzu/hackingtool from [May] and soxoj/maigret from June.",
    ),
    "not the top one": (
        "The most liked Space is not the top one: mrfakename/Z-Image-Turbo has 3,091 likes and ranks ninth.",
        "deepseek-ai/DeepSeek-V4-Pro is [not the top] model.",
    ),
    "the day before": (
        "Nine of the 15 papers listed were published on Thursday 30 April. Three date from the day before.",
        "Nine of the 15 papers listed were published on Thursday 30 April. [Four] date from the day before.",
    ),
    "behind the submission": (
        "Microsoft is the organisation behind the submission of “Synthetic Computers at Scale for Long-Horizon Productivity "
        "Simulation”.",
        "[Nvidia] is the organisation behind the submission of “Synthetic Computers at Scale for Long-Horizon Productivity "
        "Simulation”.",
    ),
    "a range of places": (
        "The top of the trending list, first to third: DeepSeek-V4-Pro, MiMo-V2.5-Pro, privacy-filter.",
        "The top of the trending list, [first] to third: MiMo-V2.5-Pro, DeepSeek-V4-Pro, privacy-filter.",
    ),
    "by more than so many": (
        "mattpocock/skills trails farion1231/cc-switch by more than 1,000 stars.",
        "farion1231/cc-switch [trails] mattpocock/skills by more than 1,000 stars.",
    ),
    "a place kept": (
        "deepseek-ai/DeepSeek-V4-Pro remains number 1 on the trending list.",
        "zai-org/GLM-5.1 [remains 37th] on the trending list.",
    ),
    "in vogue": (
        "Five of the 52 repositories are written mainly in Rust.",
        "Five of the 52 repositories are written mainly in Rust, which is [coming into vogue].",
    ),
    "every day": (
        "Stars of mattpocock/skills rose by 27,737 in the seven days to Monday.",
        "Stars of mattpocock/skills rose on [every day] of the week to Monday.",
    ),
}
SMALL_CASES = {
    "so many ahead": (
        "deepseek-ai/DeepSeek-V4-Pro is 64 points ahead of XiaomiMiMo/MiMo-V2.5-Pro.",
        "XiaomiMiMo/MiMo-V2.5-Pro is [64] points ahead of deepseek-ai/DeepSeek-V4-Pro.",
    ),
    "newest, in a list with a label": (
        "Version check, newest only: vllm-project/vllm v0.20.1.",
        "Version check, newest only: [vllm-project/vllm v0.20.0].",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_said_of_days_lists_and_companions(case: str) -> None:
    """The true sentence has no blocker, and its false twin has one where it is marked."""
    assert_told_apart(*CASES[case], DEMO)


@pytest.mark.parametrize("case", SMALL_CASES)
def test_leads_and_labels(case: str) -> None:
    """Of a lead that the ledger gives as a fact, and of releases."""
    assert_told_apart(*SMALL_CASES[case], SMALL)
