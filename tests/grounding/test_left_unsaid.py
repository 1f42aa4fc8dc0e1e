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
    "older of two": (
        f"{FLASH} is the older of the two; the other is {LARGE}.",
        f"{LARGE} is the [older] of the two; the other is {FLASH}.",
    ),
    "one day of creation": (
        "XiaomiMiMo/MiMo-V2.5-Pro and XiaomiMiMo/MiMo-V2.5 were both created on 27 April.",
        f"{FLASH} and {LARGE} [share a creation date].",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_what_is_left_unsaid_is_read(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, DEMO)
