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
    "an aside that names another": (
        "deepseek-ai/DeepSeek-V4-Flash, created on the same day as deepseek-ai/DeepSeek-V4-Pro, has 489,465 downloads.",
        "deepseek-ai/DeepSeek-V4-Flash, created on the same day as deepseek-ai/DeepSeek-V4-Pro, has [534,942] downloads.",
    ),
    "months of a year": (
        "Two repositories listed date from 2020: Z4nzu/hackingtool from April and soxoj/maigret from June.",
        "Two repositories listed date from 2020: Z4nzu/hackingtool from [May] and soxoj/maigret from June.",
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
