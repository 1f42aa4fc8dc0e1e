"""The ends of lists, places that are kept, figures set against each other, parts, growth, houses and releases."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

_TWINS = (
    (
        "DeepSeek-V4-Pro heads the list of trending models.",
        "DeepSeek-V4-Pro [trails the] list of trending models.",
    ),
    ("GLM-5.1 was created 31 days before this edition.", "GLM-5.1 was created 31 days [after this edition]."),
    (
        "andrej-karpathy-skills gained 58 percent as many stars as mattpocock/skills.",
        "mattpocock/skills gained [58 percent] as many stars as andrej-karpathy-skills.",
    ),
    (
        "andrej-karpathy-skills gained 16,091 stars in a week, 58 percent of the gain of mattpocock/skills.",
        "andrej-karpathy-skills gained 16,091 stars in a week, [48 percent] of the gain of mattpocock/skills.",
    ),
    (
        "mattpocock/skills gained 27,737 stars in a week, more than the 16,091 of andrej-karpathy-skills.",
        "mattpocock/skills gained 27,737 stars in a week, [fewer] than the 16,091 of andrej-karpathy-skills.",
    ),
    (
        "ibm-granite supplies more of the 30 models than any other publisher.",
        "ibm-granite supplies [fewer of the 30 models than any other publisher].",
    ),
    (
        "No repository listed has fewer open issues than openai/symphony.",
        "[No repository listed has fewer stars than] openclaw/openclaw.",
    ),
    (
        "By downloads VibeVoice-ASR is ahead of DeepSeek-V4-Pro.",
        "By downloads VibeVoice-ASR is [behind] DeepSeek-V4-Pro.",
    ),
    (
        "openai/privacy-filter is the only one of the 30 tagged token-classification.",
        "GLM-5.1 is the [only one of the 30 tagged text-generation].",
    ),
    ("On Sunday DeepSeek-V4-Pro was not second on its list.", "On Sunday DeepSeek-V4-Pro was [not yet] first on its list."),
    (
        "The likes of MiMo-V2.5-Pro are up: a plus of 144.7 percent in six days.",
        "A plus of [144.7 percent] in six days: so far have the downloads of MiMo-V2.5-Pro risen.",
    ),
)


@pytest.mark.parametrize(("right", "marked"), _TWINS)
def test_right_and_twin(right: str, marked: str) -> None:
    """Of each pair only the second is stopped."""
    assert_told_apart(right, marked, DEMO)
