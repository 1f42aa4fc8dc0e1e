"""What some have together, a house's only entry, an average day, and figures that the next sentence compares."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "times what some have together": (
        "Ranked seventh, Qwen3.6-27B has 1,105 likes, about 1.6 times those of the three above it combined.",
        "Ranked seventh, Qwen3.6-27B has 1,105 likes, about [2.6 times] those of the three above it combined.",
    ),
    "the only one from a house": (
        "VibeVoice-ASR is the only model from microsoft on the list.",
        "MiMo-V2.5-Pro is the [only model from XiaomiMiMo] on the list.",
    ),
    "the runner-up is": (
        "The week's runner-up is forrestchang/andrej-karpathy-skills, with 16,091 new stars.",
        "The week's runner-up is [mattpocock/skills], with 27,737 new stars.",
    ),
    "no such release": (
        "openai-python has v2.34.0 but no v2.35.0.",
        "openai-python has other releases but [no v2.34.0].",
    ),
    "the others of the head of a list": (
        "DeepSeek-V4-Pro has 3,492 likes; the other three of the top four have 1,905 between them.",
        "DeepSeek-V4-Pro has 3,492 likes; the other three of the top four have [2,905] between them.",
    ),
    "what a set has in all": (
        "The first four models have more than 5,000 likes between them.",
        "The first four models have more than [6,000] likes between them.",
    ),
    "trails by another measure": (
        "Privacy-filter trails the leader on likes.",
        "Gemma-4-31B-it [trails] MiMo-V2.5-Pro on likes.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_what_some_have_together_is_worked_out(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, DEMO)
