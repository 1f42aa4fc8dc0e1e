"""Denials held against what they deny, sets and places from below, first days, and places of an earlier day."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

_TWINS = (
    (
        "First by stars among the repositories listed is openclaw/openclaw, with 368,053.",
        "First by stars among the repositories listed is [not] openclaw/openclaw, with 368,053.",
    ),
    (
        "DeepSeek-V4-Pro is not second on the list of trending models.",
        "DeepSeek-V4-Pro is [not] first on the list of trending models.",
    ),
    (
        "Survival_Island_Game has the fewest likes of any Space on the list.",
        "Z-Image-Turbo has [the fewest likes] of any Space on the list.",
    ),
    (
        "No Space on the list is better liked than Z-Image-Turbo.",
        "No Space on the list is [better liked than Survival_Island_Game].",
    ),
    (
        "GLM-5.1 falls from 32nd to 37th, despite 1,589 likes.",
        "GLM-5.1 falls from 32nd to 37th, despite [50 likes].",
    ),
    ("GLM-5.1 is 37th, down five since yesterday.", "GLM-5.1 is 37th, down [five] since Tuesday."),
)


@pytest.mark.parametrize(("right", "marked"), _TWINS)
def test_right_and_twin(right: str, marked: str) -> None:
    """Of each pair only the second is stopped."""
    assert_told_apart(right, marked, DEMO)


_WRONG = (
    "Not one of the 30 models listed reached ten million downloads in the first 30 days.",
    "Kimi-K2.6 has three models among the thirty, up from one a week ago.",
    "An earlier paper of the same series had fared better than UniVidX.",
    "Half of the ten smallest gainers have at least 100,000 stars.",
)


@pytest.mark.parametrize("text", _WRONG)
def test_found(text: str) -> None:
    """Each says what no fact does."""
    assert blockers(text, DEMO)
