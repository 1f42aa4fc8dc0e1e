"""Attributes denied or shared in other words, and movements that are said not to have been."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "without": (
        "The Space smolagents/ml-intern is built without Gradio.",
        "The Space microsoft/TRELLIS.2 is built [without] Gradio.",
    ),
    "anything but": (
        "Openclaw is anything but a Rust project.",
        "Claw-code is [anything but] a Rust project.",
    ),
    "not used for": (
        "The text-generation tag is not used for Qwen/Qwen3.6-27B.",
        "The image-text-to-text tag is [not] used for Qwen/Qwen3.6-27B.",
    ),
    "unlike another": (
        "Unlike openai/privacy-filter, DeepSeek-V4-Flash is published under MIT.",
        "DeepSeek-V4-Flash, [unlike] DeepSeek-V4-Pro, is published under MIT.",
    ),
    "so is another": (
        "DeepSeek-V4-Flash is published under the MIT licence, and so is DeepSeek-V4-Pro.",
        "DeepSeek-V4-Flash is published under the MIT licence, [and so is] openai/privacy-filter.",
    ),
    "the other is not": (
        "Claw-code is written in Rust; openclaw is not.",
        "Claw-code is written in Rust; [openai/codex is not].",
    ),
    "no loss": (
        "Pretext came through the week without a loss of stars.",
        "Quip-protocol came through the week [without a loss of stars].",
    ),
    "hardly any": (
        "Openclaw hardly added any stars in the week.",
        "The repository mattpocock/skills [hardly added any stars] in the week.",
    ),
    "stopped": (
        "Pretext gained stars in the week to Monday.",
        "Pretext [stopped gaining stars] in the week to Monday.",
    ),
    "unchanged": (
        "Stonks stood at 21 stars on Monday, one less than on Sunday.",
        "Stonks stood at 21 stars on Monday, [unchanged] from Sunday.",
    ),
    "improved on a place": (
        "VibeVoice-ASR improved on the 40th place it had on Sunday.",
        "VibeVoice-ASR [failed to improve] on the 40th place it had on Sunday.",
    ),
    "free of issues": (
        "Openclaw is not free of open issues.",
        "Forrestchang's andrej-karpathy-skills is [not free of] open issues.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_what_is_denied_is_looked_up(right: str, marked: str) -> None:
    """Each pair differs in whom it is said of, or in whether it is denied."""
    assert_told_apart(right, marked, DEMO)
