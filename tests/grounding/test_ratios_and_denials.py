"""Most of one measure for each of another, whoever alone has so many, and denials that the facts or a source bear out."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CLAW = "In Claw-Eval-Live a language model judges only questions of meaning; the rest of the grading relies on recorded"
CASES = {
    "most of one for each of another": (
        "Of the ten datasets, AgentTrove has the fewest downloads per like.",
        "Of the ten datasets, MathNet has [the fewest downloads] per like.",
    ),
    "the owner listed most often": (
        "The most frequent owner on the list of models is ibm-granite.",
        "[The most frequent owner on the list] of models is google.",
    ),
    "the place that was not left": (
        "Qwen3.6-35B-A3B did not leave 12th place.",
        "Qwen3.6-35B-A3B did [not] leave 11th place.",
    ),
    "a place that was left": (
        "Qwen3.6-35B-A3B has not left 12th place since Sunday.",
        "gemma-4-E4B-it has [not] left 36th place since Sunday.",
    ),
    "not a single one": (
        "Seven of the 52 repositories listed report not a single open issue.",
        "[Six of the 52] repositories listed report not a single open issue.",
    ),
    "one does without": (
        "Two of the ten leading Spaces do without gradio.",
        "[Three of the ten] leading Spaces do without gradio.",
    ),
    "needs none": (
        "How much text is still to come? LenVM estimates it at every token, and needs no examples labelled by hand.",
        "How much text is still to come? LenVM estimates it at every token, and needs [no examples] written by machines.",
    ),
    "the rest of what is told": (
        f"{CLAW} actions and logs.",
        f"{CLAW} [crowd] workers and logs.",
    ),
    "where the code is": (
        "Eywa joins specialist scientific models to a language model; its code is at github.com/Violet24K/Eywa.",
        "Eywa joins specialist scientific models to a language model; its code is at [github.com/Violet24K/Eywo].",
    ),
    "what authors say of themselves": (
        "SSL is no completed standard, its authors say, but a practical step.",
        "SSL is a completed standard and a practical step, its [authors say].",
    ),
    "the earliest of an owner": (
        "The Peking University paper on skill structure is the earliest of the 15 papers listed.",
        "The Peking University paper on skill structure is the [latest] of the 15 papers listed.",
    ),
    "a house's variant": (
        "Google's E4B is 36th.",
        "Google's E4B is [35th].",
    ),
    "moved to a version": (
        "openai/openai-python moved to v2.34.0.",
        "Developers [moved to] openai/openai-python.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_sentence_passes_and_its_twin_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
