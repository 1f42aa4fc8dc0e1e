"""Who was ahead before, figures that belie a word, whose paper, single entries, releases in order, limits, runs of days."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, SMALL, assert_told_apart, blockers

SKILLS, CODEX, KARPATHY = "mattpocock/skills", "openai/codex", "forrestchang/andrej-karpathy-skills"
LENGTH = "“Length Value Model: Scalable Value Pretraining for Token-Level Length Modeling”"
WORKFLOWS = "“Claw-Eval-Live: A Live Agent Benchmark for Evolving Real-World Workflows”"

OF_THE_WEEK = {
    "was ahead then": (
        f"A week ago {CODEX} was already ahead of {SKILLS} in stars.",
        f"[A week ago {SKILLS} was already ahead of] {CODEX} in stars.",
    ),
    "keeps a lead": (
        f"{CODEX} keeps its lead over {SKILLS} in stars.",
        f"{SKILLS} [keeps its lead over] {CODEX} in stars.",
    ),
    "comes nearer": (
        f"Over the week {SKILLS} closed in on {CODEX} in stars.",
        f"Over the week {SKILLS} [fell further behind] {CODEX} in stars.",
    ),
    "a release before another": (
        "vLLM's v0.20.0 appeared seven days ahead of v0.20.1.",
        "vLLM's v0.20.1 appeared seven days [ahead of] v0.20.0.",
    ),
    "a release that has a successor": (
        "vLLM's v0.20.0 has a successor already.",
        "vLLM's v0.20.1 [has a successor already].",
    ),
}
OF_THE_DAY = {
    "whose submission": (
        f"The CUHK submission is {WORKFLOWS}.",
        f"The [CUHK submission is {LENGTH}].",
    ),
    "papers and their houses": (
        f"Papers and their organisations: {LENGTH}, ucsbnlp; {WORKFLOWS}, CUHK.",
        f"Papers and their organisations: {LENGTH}, ucsbnlp; [{WORKFLOWS}, illinois].",
    ),
}


@pytest.mark.parametrize("name", OF_THE_WEEK)
def test_of_two_on_two_days(name: str) -> None:
    """The order of two, before and now, is looked up on both days."""
    assert_told_apart(*OF_THE_WEEK[name], SMALL)


@pytest.mark.parametrize("name", OF_THE_DAY)
def test_of_one_day(name: str) -> None:
    """The right sentence passes, and its twin is found where it is wrong."""
    assert_told_apart(*OF_THE_DAY[name], DEMO)


@pytest.mark.parametrize(
    "text",
    [
        f"{SKILLS} slipped past {CODEX} during the week.",
        f"With 57,675 stars against 79,605, {SKILLS} has the larger count of stars.",
        f"{SKILLS} gained 27,737 stars in the week, climbing from 29,938 to 57,765.",
        f"{CODEX} gained 1,592 stars in the week, more on each day than on the one before.",
        f"On 27 April {KARPATHY} had more stars than {CODEX}. A week later {CODEX} has still not fallen behind and still leads.",
        "vLLM let Friday go by without a new version.",
        "On 24 April vLLM released v0.20.0. It has yet to follow it with v0.20.1.",
        "deepseek-ai/DeepSeek-V4-Pro is the model behind the “Heterogeneous Scientific Foundation Model Collaboration” paper.",
        "vLLM is an engine that serves images, but leaves language models to others.",
    ],
)
def test_falsehoods_are_stopped(text: str) -> None:
    """None of these is borne out."""
    assert blockers(text, SMALL)
