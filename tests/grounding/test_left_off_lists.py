"""Who is said to be missing from a list or a place, and what names are said to have in them or not."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "nowhere": (
        "Kimi-K2.6 is nowhere to be found among the ten leading models.",
        "DeepSeek-V4-Pro [is nowhere to be found] among the ten leading models.",
    ),
    "not placed there": (
        "XiaomiMiMo placed MiMo-V2.5-Pro among the ten leading models.",
        "XiaomiMiMo [did not manage] to place MiMo-V2.5-Pro among the ten leading models.",
    ),
    "daily papers": (
        "UniVidX made it onto Hugging Face Daily Papers.",
        "UniVidX was [left off] Hugging Face Daily Papers.",
    ),
    "kept from a place": (
        "MiMo-V2.5-Pro was kept from the number 1 spot among the trending models.",
        "DeepSeek-V4-Pro was [kept from] the number 1 spot among the trending models.",
    ),
    "below a mark": (
        "Pretext, gaining 605 stars in the week, had not reached 50,000 on 27 April.",
        "Forrestchang's andrej-karpathy-skills, at 95,909 stars on 27 April, remains [shy of the 100,000] line.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_who_is_there_is_not_missing(right: str, marked: str) -> None:
    """Each pair differs in whom it is said of, or in whether he is there."""
    assert_told_apart(right, marked, DEMO)
