"""Words of cause or use by which a figure only moved, or was only won."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
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
