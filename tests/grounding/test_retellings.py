"""Sources retold in other words: synonyms, roots, names that a paper coins, small numbers, reasons, purposes and lists."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "the same in other words": (
        "paperclipai/paperclip is open source software that coordinates companies run without human employees.",
        "paperclipai/paperclip is open source software that coordinates [hospitals] run without human employees.",
    ),
    "a word of one root": (
        "msitarzewski/agency-agents collects agents with set roles, each with its own character and results.",
        "msitarzewski/agency-agents [trains] agents with set roles, each with its own character and results.",
    ),
    "what it can do": (
        "GitNexus maps a code repository as a graph, and developers can put questions to it through an agent.",
        "GitNexus maps a code repository as a graph, and developers can [translate] it through an agent.",
    ),
    "what it is for": (
        "JuliusBrussee/caveman has Claude Code answer in primitive speech, so that its replies need fewer tokens.",
        "JuliusBrussee/caveman has Claude Code answer in primitive speech, so that its replies need fewer [corrections].",
    ),
    "a count of a source that the paper words itself": (
        "Two common routes to merging skills in one model each lose some ability, find the authors of the CoPD paper.",
        "[Four] common routes to merging skills in one model each lose some ability, find the authors of the CoPD paper.",
    ),
    "as many as are listed": (
        "The SSL paper keeps three things of a skill apart: when it should be called, how its steps are arranged, and which "
        "actions it touches.",
        "The SSL paper keeps [five] parts of a skill apart: when it should be called, how its steps are arranged, and which "
        "actions it touches.",
    ),
    "what comes first, and then": (
        "How thedotmack/claude-mem works: first it records what Claude Code does while programming, then it condenses that.",
        "How thedotmack/claude-mem works: first it [translates] what Claude Code does while programming, then it condenses that.",
    ),
    "a name that a passage coins": (
        "CoPD trains the experts side by side and lets them teach each other.",
        "CoPD trains the experts side by side and lets them [pay] each other.",
    ),
    "a purpose": (
        "openai/symphony carries out project tasks in separate autonomous runs, so that people direct the work.",
        "openai/symphony carries out project tasks in separate autonomous runs, so that people [sell] the work.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_a_source_is_retold_in_other_words(right: str, marked: str) -> None:
    """The right retelling passes, and its twin does not."""
    assert_told_apart(right, marked, DEMO)
