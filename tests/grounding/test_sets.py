"""Sets that a text names, and what it counts, adds up and ranks in them: a right sentence passes, its wrong twin is found."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "the others": (
        "Eight of the ten trending Spaces are built with Gradio, the other two with Docker.",
        "Eight of the ten trending Spaces are built with Gradio, the other [three] with Docker.",
    ),
    "counts told in a row": (
        "Of the week's ten fastest climbers, five are written mainly in Python, two in Shell, one in Rust and one in TypeScript.",
        "Of the week's ten fastest climbers, five are written mainly in "
        "Python, [three in Shell], one in Rust and one in TypeScript.",
    ),
    "a licence each": (
        "Among the ten trending datasets, three carry CC BY 4.0, four Apache 2.0, two MIT and one ODC-By.",
        "Among the ten trending datasets, three carry CC BY 4.0, [five] Apache 2.0, two MIT and one ODC-By.",
    ),
    "one each": (
        "Python has five of the ten biggest gainers, while Rust and TypeScript have one each.",
        "Python has five of the ten biggest gainers, while Rust and TypeScript have [two] each.",
    ),
    "none of a set": (
        "Not one of the ten biggest gainers is written mainly in Go.",
        "[Not one] of the ten biggest gainers is written mainly in Rust.",
    ),
    "no such thing in a set": (
        "No Ruby project is among the ten biggest gainers of the week.",
        "[No Rust project] is among the ten biggest gainers of the week.",
    ),
    "all of a set": (
        "All ten of the biggest gainers have more than 20,000 stars.",
        "All ten of the biggest gainers have more than [30,000] stars.",
    ),
    "half of a set": (
        "Half of the ten biggest gainers are written mainly in Python.",
        "[Half] of the ten biggest gainers are written mainly in Shell.",
    ),
    "two in five": (
        "Two in five of the ten trending datasets carry the Apache 2.0 licence.",
        "[Three in five] of the ten trending datasets carry the Apache 2.0 licence.",
    ),
    "a limit": (
        "Three of the ten biggest gainers have at least 100,000 stars.",
        "[Four] of the ten biggest gainers have at least 100,000 stars.",
    ),
    "a gain as a limit": (
        "Four of the ten biggest gainers gained more than 10,000 stars in seven days.",
        "[Five] of the ten biggest gainers gained more than 10,000 stars in seven days.",
    ),
    "when a set was made": (
        "Seven of the ten trending datasets were created in April.",
        "[Nine] of the ten trending datasets were created in April.",
    ),
    "whose a set is": (
        "Two of the ten leading trending models are XiaomiMiMo's.",
        "[Three] of the ten leading trending models are XiaomiMiMo's.",
    ),
    "from the least to the most": (
        "The ten trending Spaces range from 60 to 3,091 likes.",
        "The ten trending Spaces range from [144] to 3,091 likes.",
    ),
    "who is counted": (
        "Two of the ten biggest gainers are written mainly in Shell: mattpocock/skills and obra/superpowers.",
        "Two of the ten biggest gainers are written mainly in Shell: mattpocock/skills and [ruvnet/ruflo].",
    ),
    "what a set has together": (
        "Together the ten fastest-growing repositories added 102,819 stars.",
        "Together the ten fastest-growing repositories added [112,819] stars.",
    ),
    "a share of a set": (
        "More than a quarter of the stars that the ten biggest gainers won went to mattpocock/skills.",
        "More than [a third] of the stars that the ten biggest gainers won went to mattpocock/skills.",
    ),
    "one in so many": (
        "About one in six of the stars won by the ten biggest gainers went to andrej-karpathy-skills.",
        "About [one in four] of the stars won by the ten biggest gainers went to andrej-karpathy-skills.",
    ),
    "a part of what a subject has": (
        "Almost half of the 57,675 stars of mattpocock/skills were gained in the past seven days.",
        "Almost [a third] of the 57,675 stars of mattpocock/skills were gained in the past seven days.",
    ),
    "the least of a set": (
        "free-claude-code has the fewest stars of the week's ten biggest gainers.",
        "ruvnet/ruflo has [the fewest] stars of the week's ten biggest gainers.",
    ),
    "the second of a set": (
        "NousResearch/hermes-agent has the second most stars of the ten biggest gainers.",
        "NousResearch/hermes-agent has the [third] most stars of the ten biggest gainers.",
    ),
    "who comes near": (
        "No other dataset comes near the 59,466 downloads of nvidia/Nemotron-Personas-Korea.",
        "[No other Space] comes near the 1,615 likes of selfit-camera/Omni-Image-Editor.",
    ),
    "a set by its description": (
        "Rust is the language of one of the ten repositories with the largest star gains.",
        "Rust is the language of [two] of the ten repositories with the largest star gains.",
    ),
    "the one above": (
        "privacy-filter has fewer downloads than Qwen3.6-27B, but more than the model above it.",
        "privacy-filter has more downloads than Qwen3.6-27B, but [fewer] than the model above it.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_a_set_is_read(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, DEMO)
