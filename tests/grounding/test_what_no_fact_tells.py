"""What no fact tells or a fact speaks against, in ways that once passed: past places, what is done without, whose a thing is."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers, example, of_example_days

PAST = {
    "won back": (
        "DeepSeek-V4-Pro holds first place among the trending models.",
        "DeepSeek-V4-Pro [has won back first place] among the trending models.",
    ),
    "back to the list": (
        "Qwen3.6-27B is seventh on the list of trending models.",
        "Qwen3.6-27B is seventh on the list of trending models, [to which it returned] after two weeks away.",
    ),
    "having led": (
        "MiMo-V2.5-Pro is second on the list of trending models.",
        "MiMo-V2.5-Pro is second on the list of trending models, [having led it on Wednesday].",
    ),
    "a place held by another": (
        "DeepSeek-V4-Pro is number one on the trending list, a place it also held on Sunday.",
        "DeepSeek-V4-Pro is number one on the trending list, [a place held until last week by Kimi-K2.6].",
    ),
    "as it did before": (
        "mattpocock/skills gained 27,737 stars in the seven days to Monday.",
        "mattpocock/skills gained 27,737 stars in the seven days to Monday, [as it did a week ago].",
    ),
    "the shortest of a month": (
        "“Heterogeneous Scientific Foundation Model Collaboration” has 124 upvotes.",
        "“Heterogeneous Scientific Foundation Model Collaboration” has 124 upvotes, [more than on any other day this month].",
    ),
    "back from outside": (
        "Qwen3.6-27B is seventh on the list of trending models.",
        "Qwen3.6-27B is seventh on the list of trending models, [back from outside the] top ten.",
    ),
}
SOURCES = {
    "done without": (
        "paperclip coordinates companies that work without human staff.",
        "paperclip coordinates companies [without graphics] cards.",
    ),
    "made clear": (
        "The description of claw-code does not explain what the software is for.",
        "The description of claw-code [explains what the software is for].",
    ),
}
OWNERS = {
    "the owner is": ("The owner of claw-code is ultraworkers.", "The owner of claw-code is [mattpocock]."),
    "is the owner of": ("openai is the owner of privacy-filter.", "[deepseek-ai] is the owner of privacy-filter."),
    "owned by": ("privacy-filter, owned by openai, has 1,241 likes.", "privacy-filter, owned by [XiaomiMiMo], has 1,241 likes."),
    "the model by": ("The model by openai is privacy-filter.", "The model by [k2-fsa] is privacy-filter."),
    "in brackets": ("privacy-filter (openai) is third.", "privacy-filter ([XiaomiMiMo]) is third."),
    "another's entry": ("OpenAI's privacy-filter is third.", "[XiaomiMiMo]'s privacy-filter is third."),
}


@pytest.mark.parametrize(("right", "wrong"), (PAST | SOURCES | OWNERS).values(), ids=(PAST | SOURCES | OWNERS).keys())
def test_what_is_told_rests_on_a_fact(right: str, wrong: str) -> None:
    """What a fact shows passes, and what none does is found."""
    assert_told_apart(right, wrong, DEMO)


JUNE = {
    "gained more than any other": (
        "addyosmani/agent-skills gained more stars in the week than any other of the 338 AI repositories tracked.",
        "obra/superpowers gained more stars in the week [than any other] of the 338 AI repositories tracked.",
    ),
    "no other gained as many": (
        "No other of the 338 AI repositories tracked gained as many stars in the week as addyosmani/agent-skills.",
        "[No other of the 338 AI repositories tracked gained as many stars in the week as] obra/superpowers.",
    ),
    "the largest star gain": (
        "addyosmani/agent-skills posted the largest star gain of the past seven days.",
        "obra/superpowers posted [the largest] star gain of the past seven days.",
    ),
    "a more recent release": (
        "vLLM v0.23.0 is a more recent release than SGLang v0.5.13.",
        "SGLang v0.5.13 is [a more recent release than] vLLM v0.23.0.",
    ),
    "of all releases dated": (
        "Of all releases dated in the edition, ComfyUI's v0.25.0 of 16 June is the newest.",
        "[Of all releases dated in the edition, flashinfer's v0.6.12 of 29 May is the oldest].",
    ),
    "none is older": (
        "None of the releases listed is newer than ComfyUI's v0.25.0.",
        "[None of the releases listed is older than flashinfer's v0.6.12].",
    ),
    "so many days after": (
        "sglang v0.5.13 came fifteen days after flashinfer v0.6.12.",
        "sglang v0.5.13 came [eighteen days after] flashinfer v0.6.12.",
    ),
    "not the newest": (
        "TensorRT-LLM's newest release is not v1.3.0rc17.",
        "TensorRT-LLM's newest release is [not v1.3.0rc18].",
    ),
    "more than the so many of": (
        "MiniMax-M3 gained 214 likes in a day, more than the 70 of diffusiongemma-26B-A4B-it.",
        "MiniMax-M3 gained 214 likes in a day, more than the [34] of diffusiongemma-26B-A4B-it.",
    ),
    "the lower half": (
        "MiniMax-M3 is in the upper half of the list.",
        "MiniMax-M3 is in the [lower half] of the list.",
    ),
}


@of_example_days
@pytest.mark.parametrize(("right", "wrong"), JUNE.values(), ids=JUNE.keys())
def test_gains_and_releases_are_held_to_all_that_is_known(right: str, wrong: str) -> None:
    """Of two that are told the same way only the right one passes."""
    assert_told_apart(right, wrong, example("2026-06-16"))


@of_example_days
@pytest.mark.parametrize(
    "right",
    [
        "None of the 30 names contains Llama.",
        "No model on the list has Mistral in its name.",
        "The name Falcon does not appear on the list.",
        "Llama is in none of the 30 names.",
    ],
)
def test_a_name_that_no_list_has_may_be_said_to_be_in_none(right: str) -> None:
    """A stranger's name is no finding where it is said not to be there."""
    assert blockers(right, example("2026-06-16")) == []


def test_a_name_that_no_list_has_is_found_where_it_is_said_to_be_there() -> None:
    """And it is one where it is said to be."""
    assert blockers("Three of the trending models have Falcora in their names.", DEMO)
