"""How large sets and heads are said to be: those of no such size, and heads of any."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

CASES = {
    "as many as are trending": (
        "Half of the ten trending Spaces were created in 2025.",
        "Half of the [eight] trending Spaces were created in 2025.",
    ),
    "the most of so many": (
        "DeepSeek-V4-Pro has the most likes of the ten trending models.",
        "DeepSeek-V4-Pro has the most likes of the [seven] trending models.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_sizes_are_told_apart(case: str) -> None:
    """A set is as large as it is said to be, whatever else is so of it."""
    assert_told_apart(*CASES[case], DEMO)


def test_a_head_of_any_size_holds_whoever_stands_in_it() -> None:
    """What is true of a larger head may be true of a smaller one."""
    assert blockers("MiMo-V2.5-Pro is in the top five.", DEMO) == []
    assert blockers("No Space in the top six has more likes than Z-Image-Turbo, which is ninth.", DEMO) == []
