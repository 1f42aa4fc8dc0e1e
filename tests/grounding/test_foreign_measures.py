"""What nobody counts: commits where only stars are known, the likes of a repository, the forks that one gained."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

FOUR = "mattpocock/skills, forrestchang/andrej-karpathy-skills, TauricResearch/TradingAgents and NousResearch/hermes-agent"
CASES = {
    "commits": (
        "None of the 127 repositories followed gained more stars in the past seven days than mattpocock/skills.",
        "None of the 127 repositories followed gained more [commits] in the past seven days than mattpocock/skills.",
    ),
    "contributors": (
        "claw-code trails openclaw by 178,141 stars.",
        "claw-code trails openclaw by 178,141 [contributors].",
    ),
    "the likes of a repository": (
        "mattpocock/skills has the largest star gain of the week.",
        "mattpocock/skills has the largest [like] gain of the week.",
    ),
    "the forks of a model": (
        "sensenova/SenseNova-U1-8B-MoT has a trending score of 131 and exactly as many likes.",
        "sensenova/SenseNova-U1-8B-MoT has a trending score of 131 and exactly as many [forks].",
    ),
    "forks gained": (
        f"Of the repositories listed, four gained more than 10,000 stars in seven days: {FOUR}.",
        f"Of the repositories listed, four gained more than 10,000 [forks] in seven days: {FOUR}.",
    ),
    "points": (
        "Laguna-XS.2 stays ninth, a single point of trending score behind MiMo-V2.5.",
        "Laguna-XS.2 stays ninth, a single point of [downloads] behind MiMo-V2.5.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_measures_are_told_apart(case: str) -> None:
    """Only what is measured of a kind of thing may be told of it."""
    assert_told_apart(*CASES[case], DEMO)
