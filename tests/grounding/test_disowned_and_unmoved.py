"""Attributes denied or shared in other words, and movements that are said not to have been."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "the other is not": (
        "Claw-code is written in Rust; openclaw is not.",
        "Claw-code is written in Rust; [openai/codex is not].",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_what_is_denied_is_looked_up(right: str, marked: str) -> None:
    """Each pair differs in whom it is said of, or in whether it is denied."""
    assert_told_apart(right, marked, DEMO)
