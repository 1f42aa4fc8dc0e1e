"""What nobody else has, what sets have in all and who has which part of it, and counts that are told in two steps."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

LEADER = "“Heterogeneous Scientific Foundation Model Collaboration” has 124 upvotes."
SPACES = "The ten trending Spaces have 632 points between them."
CASES = {
    "what two figures come to": (
        "Z-Image-Turbo has 3,091 likes. TRELLIS.2 has 1,550, or half as many.",
        "Z-Image-Turbo has 3,091 likes. TRELLIS.2 has 1,550, or [a third] as many.",
    ),
    "a part of what a set won": (
        "More than 15 percent of the 42 repositories' new stars went to mattpocock/skills.",
        "More than [15 percent] of the 42 repositories' new stars went to TauricResearch/TradingAgents.",
    ),
    "as many as a gain is known of": (
        "The 42 repositories with a seven-day figure gained 180,645 stars in all.",
        "The [41] repositories with a seven-day figure gained 180,645 stars in all.",
    ),
    "two languages with so many each": (
        "Python is the main language of 21 repositories listed. Rust and JavaScript have five each.",
        "Python is the main language of 21 repositories listed. Rust and JavaScript have [six] each.",
    ),
    "accounts that appear twice": (
        "Two accounts appear exactly twice among the ten trending datasets: Jackrong and nvidia.",
        "[Three] accounts appear exactly twice among the ten trending datasets.",
    ),
    "between two marks": (
        "Between 1,000 and 3,000 likes there are five of the ten trending Spaces.",
        "Between 1,000 and 3,000 likes there are [four of the ten] trending Spaces.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_sentence_passes_and_its_twin_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
