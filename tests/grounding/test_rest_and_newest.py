"""Those a count leaves over, shares of what a set gained, and who is newest of whom: a right sentence and its wrong twin."""

from __future__ import annotations

import re

import pytest

from tests.grounding.test_general_rules import blockers

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
    "a place told in passing": (
        "mattpocock/skills, first in the week's gains, has 57,675 stars.",
        "mattpocock/skills, first in the week's gains, has [27,737] stars in all.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES.keys())
def test_right_passes_and_wrong_is_found(right: str, wrong: str) -> None:
    """No blocker on the one; on the other one that overlaps the marked words."""
    assert blockers(right) == []
    marked = re.search(r"\[(.*?)\]", wrong)
    assert marked is not None
    found = blockers(wrong.replace("[", "").replace("]", ""))
    assert any(text in marked[1] or marked[1] in text for text in found), found
