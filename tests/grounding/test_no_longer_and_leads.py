"""What is so no longer, leads that shrank, and words by which a figure only moved or was only won."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

KEPT = "NousResearch/hermes-agent has kept its lead over mattpocock/skills, but it is"
CASES = {
    "ahead no longer": (
        "anthropics/skills no longer has more stars than NousResearch/hermes-agent.",
        "anthropics/skills [no longer] has more stars than mattpocock/skills.",
    ),
    "behind no longer": (
        "TauricResearch/TradingAgents no longer trails paperclipai/paperclip in stars.",
        "paperclipai/paperclip [no longer] trails TauricResearch/TradingAgents in stars.",
    ),
    "ahead on a day, and now no longer": (
        "On 27 April MemPalace/mempalace still had more stars than mattpocock/skills; it no longer does.",
        "On 27 April mattpocock/skills still had more stars than MemPalace/mempalace; it [no longer] does.",
    ),
    "a lead of two others": (
        f"{KEPT} down from 90,565 stars to 74,084.",
        "NousResearch/hermes-agent has kept its lead over anthropics/skills, but it is [down] from 90,565 stars to 74,084.",
    ),
    "moved by so much": (
        "mattpocock/skills moved by 27,737 stars in seven days.",
        "mattpocock/skills moved by [27,377] stars in seven days.",
    ),
    "won over a thousand": (
        "mattpocock/skills won over 27,000 stars in seven days.",
        "mattpocock/skills [won over] developers in seven days.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_sentence_passes_and_its_twin_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
