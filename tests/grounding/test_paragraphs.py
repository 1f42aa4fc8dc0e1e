"""What a paragraph takes up: the former and the latter, both, the second of those counted, the last of a list, what is left."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

NANO = "nvidia/Nemotron-3-Nano-Omni-30B-A3B-Reasoning"
MICROSOFT = "“Synthetic Computers at Scale for Long-Horizon Productivity Simulation”"
CASES = {
    "the latter, two sentences on": (
        "Qwen3.6-27B-DFlash by z-lab has 219 likes, exactly as many as Ling-2.6-1T. The latter is four places higher on the "
        "list. "
        "The former has far more downloads: 23,407 against 747.",
        "Qwen3.6-27B-DFlash by z-lab has 219 likes, exactly as many as Ling-2.6-1T. The latter is four places higher on the "
        "list. "
        "The latter has far more downloads: [23,407] against 747.",
    ),
    "a multiple of the former": (
        f"Nvidia has two models among the 30 listed: {NANO}-BF16 in sixth place and {NANO}-NVFP4 in 28th. The latter has 276,956 "
        "downloads in the last 30 days. That is nearly seven times as many as the former, with 40,403.",
        f"Nvidia has two models among the 30 listed: {NANO}-BF16 in sixth place and {NANO}-NVFP4 in 28th. The latter has 276,956 "
        "downloads in the last 30 days. That is nearly [nine times] as many as the former, with 40,403.",
    ),
    "of a set named before": (
        "Five models by ibm-granite are among the 30 listed. Two of them are tagged text-generation and two feature-extraction.",
        "Five models by ibm-granite are among the 30 listed. [Three] of them are tagged text-generation and two "
        "feature-extraction.",
    ),
    "of three, the first": (
        "Guizang-ppt-skill was created on Thursday 23 April. Harmonist and agent-sprite-forge date from the same day. Of the "
        "three, "
        "the first has the most stars, 4,815.",
        "Guizang-ppt-skill was created on Thursday 23 April. Harmonist and agent-sprite-forge date from the same day. Of the "
        "three, "
        "the second has [the most stars].",
    ),
    "who is ahead, with two figures": (
        "Agent-sprite-forge gained 769 stars in seven days. OpenGame gained 445. The latter is still ahead in all, with 1,839 "
        "to 1,634.",
        "Agent-sprite-forge gained 769 stars in seven days. OpenGame gained 445. The latter is still ahead in all, with "
        "[1,634] to 1,839.",
    ),
    "none of those counted is at the head": (
        "Seven of the repositories listed have no open issues. The most starred of them has 110,025 stars.",
        "Seven of the repositories listed have no open issues. The most starred of them has [71,075] stars.",
    ),
    "its parts by a house": (
        "Jackrong and nvidia have two datasets each among the ten; the other six belong to six different owners.",
        "Jackrong and nvidia have two datasets each among the ten; the other six belong to [five] different owners.",
    ),
    "so were others": (
        f"{MICROSOFT} is one of three papers listed with six upvotes.",
        f"{MICROSOFT} is [one of four] papers listed with six upvotes.",
    ),
    "a rate": (
        "Of the 57,675 stars of mattpocock/skills, 48.1 percent came in the past seven days. That is about 3,960 a day.",
        "Of the 57,675 stars of mattpocock/skills, 48.1 percent came in the past seven days. That is about [4,960] a day.",
    ),
    "of ten tagged": (
        "Ten of the models listed are tagged text-generation. Seven of them carry the MIT licence, the other three Apache 2.0.",
        "Ten of the models listed are tagged text-generation. [Six] of them carry the MIT licence, the other four Apache 2.0.",
    ),
    "only one has more": (
        "ShadenA/MathNet climbed from tenth to ninth among the trending datasets. Of the ten, only Nemotron-Personas-Korea "
        "has more "
        "than its 14,572 downloads in the last 30 days.",
        "lambda/hermes-agent-reasoning-traces is sixth among the trending datasets. Of the ten, only "
        "[Nemotron-Personas-Korea] has "
        "more than its 8,889 downloads in the last 30 days.",
    ),
    "a sum of those counted": (
        "Seven of the repositories listed have no open issues. Together they have 139,262 stars.",
        "Seven of the repositories listed have no open issues. Together they have [239,262] stars.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_paragraph_takes_up_what_it_named(case: str) -> None:
    """The true sentences have no blocker, and the false twin has one where it is marked."""
    assert_told_apart(*CASES[case], DEMO)
