"""A value beside its own of an earlier day, how long a climb took, and whom a clause goes back to."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "a multiple of an earlier day": (
        "AgentTrove has five times as many likes as on 29 April, 41 instead of eight.",
        "AgentTrove has [seven times] as many likes as on 29 April, 41 instead of eight.",
    ),
    "past a relative clause": (
        "The new adapter aattaran/deepclaude, which runs the agent loop of Claude Code on DeepSeek models, climbed from 17 "
        "stars on "
        "Sunday to 474 on Monday.",
        "The new adapter aattaran/deepclaude, which runs the agent loop of Claude Code on DeepSeek models, climbed from 17 "
        "stars on "
        "Sunday to [574] on Monday.",
    ),
    "a figure with its own days": (
        "aattaran/deepclaude gained 457 stars in a day.",
        "aattaran/deepclaude gained [657] stars in a day.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_then_and_now_are_told_apart(case: str) -> None:
    """The true sentences have no blocker, and the false twin has one where it is marked."""
    assert_told_apart(*CASES[case], DEMO)


def test_the_bound_of_a_set_is_nobodys_value() -> None:
    """Of thirty, four have at least a million downloads: that some model has 700,000 does not make it fewer."""
    right = "Four of the 30 trending models have at least 1,000,000 downloads in the last 30 days."
    assert_told_apart(
        right, "Only four of the 30 trending models have fewer than [a million] downloads in the last 30 days.", DEMO
    )
