"""What is told by leaving words out: a right sentence passes, and its wrong twin is found at the words that are wrong."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

FLASH, LARGE = "inclusionAI/Ling-2.6-flash", "inclusionAI/Ling-2.6-1T"


CASES = {
    "a unit said once": (
        f"{LARGE} drew 155 new likes in four days, {FLASH} 195 in five.",
        f"{LARGE} drew 155 new likes in four days, {FLASH} 195 in [seven].",
    ),
    "on the way along a list": (
        "moonshotai/Kimi-K2.6, 14th on Sunday and 18th now, is moving down the ranking.",
        "moonshotai/Kimi-K2.6, 14th on Sunday and 18th now, is [moving up] the ranking.",
    ),
    "what was not so on another day": (
        "moonshotai/Kimi-K2.6 is 18th today; on Sunday it was not.",
        "DeepSeek-V4-Pro leads the list today; on Sunday it [was not].",
    ),
    "what was so on another day": (
        "DeepSeek-V4-Pro leads the list today, as it did on Sunday.",
        "moonshotai/Kimi-K2.6 is 18th today, [as it was] on Sunday.",
    ),
    "older of two": (
        f"{FLASH} is the older of the two; the other is {LARGE}.",
        f"{LARGE} is the [older] of the two; the other is {FLASH}.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_what_is_left_unsaid_is_read(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, DEMO)
