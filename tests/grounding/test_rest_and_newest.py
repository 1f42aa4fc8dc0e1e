"""Those a count leaves over, shares of what a set gained, and who is newest of whom: a right sentence and its wrong twin."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "how often a name is on a list": (
        "Ling-2.6 features twice among the 30 trending models.",
        "Ling-2.6 [features three times] among the 30 trending models.",
    ),
    "the youngest of all, told last": (
        "Of all the repositories in our table, FL-STUDIO-PATCHER is the youngest.",
        "Of all the repositories in our table, hackingtool is the [youngest].",
    ),
    "the oldest of all, told first": (
        "The oldest of the repositories in this edition is Z4nzu/hackingtool.",
        "The [oldest of the repositories in this edition is openclaw/openclaw].",
    ),
    "not one": (
        "gstack has 183 open issues.",
        "gstack has 88,840 stars and [not one open issue].",
    ),
    "so many times the stars that it has": (
        "openclaw has more than six times the stars of mattpocock/skills.",
        "openclaw has [twice] the stars of mattpocock/skills: 368,053 and 57,675.",
    ),
    "a place told in passing": (
        "mattpocock/skills, first in the week's gains, has 57,675 stars.",
        "mattpocock/skills, first in the week's gains, has [27,737] stars in all.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_the_rest_and_the_newest_are_read(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, DEMO)
