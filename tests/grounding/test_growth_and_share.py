"""Growth is no share of what there is now, the larger of two figures is of whoever has more, and a total comes after its gain."""

from __future__ import annotations

import pytest

from tests.grounding.test_against_all_known import found
from tests.grounding.twins import DEMO, assert_told_apart

TWINS = [
    (
        "ultraworkers/claw-code has more forks, 109,647 to 75,772, than openclaw/openclaw.",
        "ultraworkers/claw-code has [fewer] forks, 109,647 to 75,772, than openclaw/openclaw.",
    ),
]


@pytest.mark.parametrize(("right", "wrong"), TWINS)
def test_the_false_twin_is_found_in_plain_text(right: str, wrong: str) -> None:
    """A share is of what there is now; the first of two figures is of whom the sentence is about."""
    assert_told_apart(right, wrong, DEMO)


SYMPHONY = "gh:repo:openai/symphony"
CITED = [
    (
        f"{SYMPHONY}:stars_gain_6d {SYMPHONY}:stars",
        "openai/symphony has 21,108 stars after gaining 4,561 in six days.",
        "openai/symphony has 21,108 stars before gaining 4,561 in six days.",
    ),
    (
        "gh:repo:ultraworkers/claw-code:forks gh:repo:openclaw/openclaw:forks",
        "ultraworkers/claw-code has more forks than openclaw/openclaw, 109,647 to 75,772.",
        "Of the two, ultraworkers/claw-code has fewer forks, 109,647 to 75,772.",
    ),
]


@pytest.mark.parametrize(("cites", "right", "wrong"), CITED)
def test_the_false_twin_is_found_in_an_issue(cites: str, right: str, wrong: str) -> None:
    """The cites are the same, and bear each figure out by itself."""
    assert found("report", cites, right) == ()
    assert any(finding.blocks for finding in found("report", cites, wrong))
