"""Ranks in brackets, parts by rarer names, days of a place, versions in names and what is new in a release."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, example, of_example_days

PAIRS = [
    ("DeepSeek-V4-Pro (rank 1) and privacy-filter (rank 3) are both among the first five.",
     "DeepSeek-V4-Pro ([rank 3]) and privacy-filter ([rank 1]) are both among the first five."),
    ("anthropics/skills gained less than an eighth of the 27,737 stars of mattpocock/skills.",
     "anthropics/skills gained less than a [fifteenth] of the 27,737 stars of mattpocock/skills."),
]  # fmt: skip
ON_20_JUNE = [
    ("A node called BriaTransparentVideoBackground is new in ComfyUI v0.25.0.", "The new [v0.25.0] of ComfyUI has a node."),
    ("r3gm's Wan 2.2 preview is fourth among the trending Spaces.",
     "r3gm's Wan [2.1] preview is fourth among the trending Spaces."),
    ("Together the eight models have drawn some 1.6 million downloads in 30 days.",
     "Together the eight models have drawn some [1.6 million] downloads in seven days."),
    ("Of the downloads of the eight models, some 42 percent fall to diffusiongemma.",
     "Of the downloads of the eight models, some [52 percent] fall to diffusiongemma."),
]  # fmt: skip


@pytest.mark.parametrize(("right", "marked"), PAIRS, ids=["ranks", "parts"])
def test_of_the_demo(right: str, marked: str) -> None:
    """The right sentence passes and its twin is found."""
    assert_told_apart(right, marked, DEMO)


@of_example_days
@pytest.mark.parametrize(("right", "marked"), ON_20_JUNE, ids=["new", "named", "levels", "fall to"])
def test_of_an_example_day(right: str, marked: str) -> None:
    """The same of sentences that need gains of a day, releases and downloads."""
    assert_told_apart(right, marked, example("2026-06-20"))
