"""What is said of all of a set, of those it leaves, of places and days in it, of houses and their entries."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

PAPER = "“Synthetic Computers at Scale for Long-Horizon Productivity Simulation”"
FOUR_AND_FOUR = "Four of the ten highest trending models are published under the MIT licence and four under Apache 2.0."
NINE = "Of the 15 papers listed, nine were published on Thursday 30 April, three on the day before and"
CASES = {
    "whom several counts leave": (
        f"{FOUR_AND_FOUR} The licence of the other two is listed as other.",
        f"{FOUR_AND_FOUR} The licence of the other [three] is listed as other.",
    ),
    "what those left are": (
        f"{FOUR_AND_FOUR} The other two carry the licence “other”.",
        f"{FOUR_AND_FOUR} The licence of the other two is listed as [MIT].",
    ),
    "the day after the day before": (f"{NINE} two on the day after.", f"{NINE} [three] on the day after."),
    "between two days": (
        "All 15 papers were published between 27 April and 1 May.",
        "All 15 papers were published between [28 April and 1 May].",
    ),
    "alone before a day": (
        "Mistral-Medium-3.5-128B is the only one of the ten highest trending models created before April.",
        "Mistral-Medium-3.5-128B is [the only one of the ten highest trending models created before 20 April].",
    ),
    "those left, of a year": (
        "CodeX-2M-Thinking is the only one of the ten trending datasets created in 2025. The other nine date from this year.",
        "CodeX-2M-Thinking is the only one of the ten trending datasets created in 2025. The other [eight] date from this year.",
    ),
    "so many apiece": (
        "Three papers have six upvotes each and two have five.",
        "Three papers have six upvotes each and [four] have five.",
    ),
    "so many apiece, one of them named": (
        f"Three of the papers listed have six upvotes apiece, among them {PAPER}.",
        f"[Four] of the papers listed have six upvotes apiece, among them {PAPER}.",
    ),
    "of all that are listed": (
        "Seven repositories listed have no open issues.",
        "[Six] repositories listed have no open issues.",
    ),
    "neither has any": (
        "Neither of the two talkie models has a recorded download.",
        "[Neither of the two DeepSeek models has a recorded download].",
    ),
    "one alone, and a count beside it": (
        "openai/symphony is the only one of the repositories listed that is written mainly in Elixir; 21 are written mainly in "
        "Python.",
        "openai/symphony is the only one of the repositories listed that is written mainly in Elixir; [22] are written mainly in "
        "Python.",
    ),
    "derivatives of one against those of another": (
        "Three of the 60 highest trending models are derivatives of nvidia/Nemotron-3-Nano-Omni-30B-A3B-Reasoning-BF16, against "
        "two for Qwen/Qwen3.6-27B.",
        "Three of the 60 highest trending models are derivatives of nvidia/Nemotron-3-Nano-Omni-30B-A3B-Reasoning-BF16, against "
        "[four] for Qwen/Qwen3.6-27B.",
    ),
    "places of a list with gaps": (
        "ibm-granite accounts for five of the 30 models listed, the highest of them in 22nd place.",
        "ibm-granite accounts for five of the 30 models listed, the highest of them in [19th] place.",
    ),
    "the one with most of all": (
        "The paper with the most upvotes has 124, more than twice as many as the second with 61.",
        "The paper with the most upvotes has 124, more than [three times] as many as the second with 61.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_said_of_a_whole_is_counted(case: str) -> None:
    """The right sentence passes, and of its twin the marked words are found."""
    assert_told_apart(*CASES[case], DEMO)
