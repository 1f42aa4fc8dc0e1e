"""Marks that are awaited, places won and lost, leads lost, licences lacked, and the day of the papers' list."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, example, of_example_days

OF_MAY = {
    "a mark awaited": (
        "NousResearch/hermes-agent is still waiting for its 200,000th star.",
        "NousResearch/hermes-agent [is still waiting for its 100,000th star].",
    ),
    "level in one measure": (
        "In likes, z-lab's Qwen3.6-27B-DFlash and inclusionAI's Ling-2.6-1T are level.",
        "In likes, z-lab's Qwen3.6-27B-DFlash and inclusionAI's Ling-2.6-1T are [unequal].",
    ),
    "so many places worse off": (
        "Since Sunday, Kimi-K2.6 is four places worse off, at number 18.",
        "Since Sunday, Kimi-K2.6 is [four places better off], at number 18.",
    ),
    "down by so many ranks": (
        "TRELLIS.2 went down two ranks to fifth.",
        "TRELLIS.2 went [up two ranks] to fifth.",
    ),
    "no lead lost": (
        "nvidia/Nemotron-Personas-Korea heads the list of trending datasets.",
        "nvidia/Nemotron-Personas-Korea [was toppled] from the top of the list of trending datasets.",
    ),
    "a licence that it has": (
        "SALT-NLP/SWE-chat is published under the licence ODC-By.",
        "SALT-NLP/SWE-chat [lacks the licence ODC-By].",
    ),
    "descended from": (
        "Hy-MT1.5-1.8B-1.25bit is based on tencent/HY-MT1.5-1.8B.",
        "Hy-MT1.5-1.8B-1.25bit does [not] descend from tencent/HY-MT1.5-1.8B.",
    ),
}
OF_JUNE = {
    "the day of the list": (
        "Daily Papers, 19 June: 26 papers, of which Moebius has the most upvotes.",
        "Daily Papers, [17 June]: 26 papers, of which Moebius has the most upvotes.",
    ),
    "the papers of a day": (
        "The 26 papers of 19 June are led by Moebius.",
        "The 26 papers of [17 June] are led by Moebius.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), OF_MAY.values(), ids=OF_MAY)
def test_of_the_demo_the_right_sentence_passes(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)


@of_example_days
@pytest.mark.parametrize(("right", "marked"), OF_JUNE.values(), ids=OF_JUNE)
def test_of_june_the_right_sentence_passes(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, example("2026-06-20"))
