"""What nobody else has, what sets have in all and who has which part of it, and counts that are told in two steps."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

LEADER = "“Heterogeneous Scientific Foundation Model Collaboration” has 124 upvotes."
SPACES = "The ten trending Spaces have 632 points between them."
CASES = {
    "no other reaches a mark": (
        f"{LEADER} No other paper listed reached 70.",
        f"{LEADER} [No other paper listed reached 60].",
    ),
    "no other passes a gain": (
        "mattpocock/skills gained 27,737 stars in seven days. No other repository with such a figure passed 20,000.",
        "mattpocock/skills gained 27,737 stars in seven days. [No other repository with such a figure passed 10,000].",
    ),
    "none of so many others": (
        "Z-Image-Turbo has 3,091 likes and r3gm/wan2-2-fp8da-aoti-preview 2,523; none of the other eight Spaces has 2,000.",
        "Z-Image-Turbo has 3,091 likes; [none of the other nine Spaces has 2,000].",
    ),
    "as no other is": (
        "openai/symphony is written mainly in Elixir; no other repository listed is.",
        "Alishahryar1/free-claude-code is written mainly in Python; [no other repository listed is].",
    ),
    "no other is as old": (
        "Z4nzu/hackingtool dates from 11 April 2020. No other repository listed is as old.",
        "soxoj/maigret dates from 27 June 2020. [No other repository listed is as old].",
    ),
    "no other lost any": (
        "In seven days QuipNetwork/quip-protocol lost two stars. No other repository lost any over seven days.",
        "itskovacs/stonks lost a star in a day. [No other repository lost any].",
    ),
    "none is placed higher": (
        "ibm-granite has five models among the 30 listed, but none of them ranks above 22nd.",
        "ibm-granite has five models among the 30 listed, but [none of them ranks above 20th].",
    ),
    "least of those that have any": (
        "Ling-2.6-1T has 747 downloads, the fewest of any model that has been downloaded at all.",
        "GLM-5.1 has [the fewest downloads] of any model that has been downloaded at all.",
    ),
    "so many left aside": (
        "Leaving aside the three at zero, Ling-2.6-1T has the fewest downloads.",
        "Leaving aside the [four] at zero, Ling-2.6-1T has the fewest downloads.",
    ),
    "a part of the total before, and another": (
        f"{SPACES} r3gm/wan2-2-fp8da-aoti-preview took 16 percent of that and smolagents/ml-intern another 14.",
        f"{SPACES} r3gm/wan2-2-fp8da-aoti-preview took 16 percent of that and smolagents/ml-intern another [18].",
    ),
    "two parts, and to whom each went": (
        "A quarter of the ten trending Spaces' likes went to Z-Image-Turbo and an eighth to TRELLIS.2.",
        "A quarter of the ten trending Spaces' likes went to TRELLIS.2 and [an eighth] to Z-Image-Turbo.",
    ),
    "what two figures come to": (
        "Z-Image-Turbo has 3,091 likes. TRELLIS.2 has 1,550, or half as many.",
        "Z-Image-Turbo has 3,091 likes. TRELLIS.2 has 1,550, or [a third] as many.",
    ),
    "a part of what a set won": (
        "More than 15 percent of the 42 repositories' new stars went to mattpocock/skills.",
        "More than [15 percent] of the 42 repositories' new stars went to TauricResearch/TradingAgents.",
    ),
    "as many as a gain is known of": (
        "The 42 repositories with a seven-day figure gained 180,645 stars in all.",
        "The [41] repositories with a seven-day figure gained 180,645 stars in all.",
    ),
    "past a mark between them": (
        "XiaomiMiMo's two models passed 60,000 downloads between them.",
        "XiaomiMiMo's two models passed [70,000] downloads between them.",
    ),
    "past a mark alone": (
        "mattpocock/skills alone tops 20,000 new stars in seven days.",
        "mattpocock/skills alone tops [10,000] new stars in seven days.",
    ),
    "a total with the rest": (
        "Of the ten trending Spaces Z-Image-Turbo has 3,091 likes, and 9,211 went to the nine others together.",
        "Of the ten trending Spaces Z-Image-Turbo has 3,091 likes, and 9,211 went to the [eight] others together.",
    ),
    "so many carry it": (
        "Text-generation is the commonest tag among the 30 models listed. Ten carry it.",
        "Text-generation is the commonest tag among the 30 models listed. [Eleven] carry it.",
    ),
    "the commonest of a set": (
        "Python is the commonest language among the 52 repositories listed. Twenty-one are written in it.",
        "Python is the commonest language among the 52 repositories listed. [Twenty-two] are written in it.",
    ),
    "how many have a language": (
        "How many of the 52 repositories listed are written in Elixir? One.",
        "How many of the 52 repositories listed are written in Elixir? [Two].",
    ),
    "how many": (
        "How many of the ten trending Spaces have at least a thousand likes? Six.",
        "How many of the ten trending Spaces have at least a thousand likes? [Five].",
    ),
    "two languages with so many each": (
        "Python is the main language of 21 repositories listed. Rust and JavaScript have five each.",
        "Python is the main language of 21 repositories listed. Rust and JavaScript have [six] each.",
    ),
    "accounts that appear twice": (
        "Two accounts appear exactly twice among the ten trending datasets: Jackrong and nvidia.",
        "[Three] accounts appear exactly twice among the ten trending datasets.",
    ),
    "between two marks": (
        "Between 1,000 and 3,000 likes there are five of the ten trending Spaces.",
        "Between 1,000 and 3,000 likes there are [four of the ten] trending Spaces.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_sentence_passes_and_its_twin_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
