"""Verbs that say the opposite of a source, waits between two releases, what was enough to lead, and what a source has."""

from __future__ import annotations

import pytest

from tests.grounding.twins import assert_told_apart, example, of_example_days

OF_JUNE = {
    "the opposite of what was done": (
        "flashinfer v0.6.12 relaxed the trtllm_ragged_attention_deepseek shape assertion.",
        "flashinfer v0.6.12 [hardened] the trtllm_ragged_attention_deepseek shape assertion.",
    ),
    "a wait between two releases": (
        "ComfyUI took 13 days to get from v0.24.0 to v0.25.0.",
        "ComfyUI took [a week] to get from v0.24.0 to v0.25.0.",
    ),
    "followed after so long": (
        "vLLM v0.23.0 followed v0.22.1 after ten days.",
        "vLLM v0.23.0 followed v0.22.1 [after a week].",
    ),
    "not enough to lead": (
        "Data Journalist Agent received 82 upvotes, which is not enough to top the list.",
        "JoyAI-VL-Interaction received 150 upvotes, which is [not enough to top] the list.",
    ),
    "one thing more than the source has": (
        "For text, vision, audio and multimodal models, transformers is the model-definition framework.",
        "For text, vision, audio and [robot] models, transformers is the model-definition framework.",
    ),
}


@of_example_days
@pytest.mark.parametrize(("right", "marked"), OF_JUNE.values(), ids=OF_JUNE)
def test_of_june_the_right_sentence_passes(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, example("2026-06-16"))
