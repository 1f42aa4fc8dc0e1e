"""Releases and papers set against all others by their dates, places of a day nobody knows, entries of a house, denied twice."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers, example, of_example_days

OF_JUNE = {
    "the earliest of all": (
        "The oldest of all the releases tracked is sglang's v0.5.12.post1.",
        "[The oldest of all the releases tracked is TensorRT-LLM's v1.3.0rc17].",
    ),
    "not one that is tagged so": (
        "North-Mini-Code-1.0 is on the list, and one that is tagged text-generation.",
        "North-Mini-Code-1.0 is on the list, but [not one tagged text-generation].",
    ),
}
OF_MAY = {
    "around for the longest time": (
        "Scrapling, created in October 2024, is the younger repository when compared with FinceptTerminal.",
        "FinceptTerminal is [the younger repository when compared with Scrapling].",
    ),
}
UNKNOWN = [
    "After slipping two places, google/diffusiongemma-26B-A4B-it is number six.",
    "Kimi-K2.7-Code is fifth, just where it stood on Friday.",
    "MiniMax-M3 is third; on Friday it was still first.",
    "Unsloth has three models among the thirty, up from two a week ago.",
]
OF_PLACE = [
    "MiniMax-M3 is third, one place below GLM-5.2.",
    "MiniMax-M3 is third; one place higher, GLM-5.2 has 1,662 likes.",
]


@of_example_days
@pytest.mark.parametrize(("right", "marked"), OF_JUNE.values(), ids=OF_JUNE)
def test_of_many_releases_the_right_sentence_passes(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, example("2026-06-16"))


@pytest.mark.parametrize(("right", "marked"), OF_MAY.values(), ids=OF_MAY)
def test_of_the_demo_the_right_sentence_passes(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)


@of_example_days
@pytest.mark.parametrize("sentence", UNKNOWN)
def test_no_place_of_an_earlier_day_is_believed_without_a_fact(sentence: str) -> None:
    """The ledger of this day knows no earlier list."""
    assert blockers(sentence, example("2026-06-20"))


@of_example_days
@pytest.mark.parametrize("sentence", OF_PLACE)
def test_places_told_of_two_on_one_list_are_no_history(sentence: str) -> None:
    """One place below another is no place lost."""
    assert not blockers(sentence, example("2026-06-20"))
