"""Nothing else, hardly any, nothing among a set, the largest gain denied, and reasons that no source gives."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "hardly any": (
        "Hardly any of the ten leading Spaces run on docker.",
        "[Hardly any of the ten leading Spaces] run on gradio.",
    ),
    "nothing among them": (
        "Nothing among the ten leading Spaces runs on streamlit.",
        "[Nothing among the ten leading Spaces] runs on docker.",
    ),
    "a reason of nobody's": (
        "Openclaw gained 2,722 stars in seven days, a rise of 0.7 percent.",
        "Openclaw gained 2,722 stars in seven days, [as a sequel is expected].",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_twin_is_stopped(right: str, marked: str) -> None:
    """Each pair differs in the words in square brackets."""
    assert_told_apart(right, marked, DEMO)
