"""What reporters work out in words: owners, parts of a gain by day, values without names, places from below, near misses."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, SMALL, assert_told_apart, example, of_example_days

OF_EXAMPLE_DAYS = {
    "owners and how many of each": (
        "2026-06-16",
        "Twenty-one owners share the 30 places on the trending list; four of them hold two places each and sixteen hold one.",
        "Twenty-one owners share the 30 places on the trending list; [five] of them hold two places each and sixteen hold one.",
    ),
    "the owner with the most": (
        "2026-06-16",
        "The owner with the most names on Tuesday's trending list of 30 models is unsloth, which has six.",
        "The owner with the most names on Tuesday's trending list of 30 models is unsloth, which has [five].",
    ),
    "owners who are level": (
        "2026-06-20",
        "Two owners are tied for the most places on the trending list of June 20, with three each: zai-org and unsloth.",
        "Two owners are [tied for the most] places on the trending list of June 20, with three each: zai-org and google.",
    ),
    "part of a gain on one day": (
        "2026-06-16",
        "Understand-Anything collected 1,383 of its 5,358 new weekly stars on the last day, about 26 percent.",
        "Understand-Anything collected 1,383 of its 5,358 new weekly stars on the last day, [about 36 percent].",
    ),
    "part of all there is, on one day": (
        "2026-06-16",
        "gemma-4-12B-coder-fable5-composer2.5-v1-GGUF had 480 likes on June 15 and 1,118 on June 16; more than half of the "
        "present total arrived in a single day.",
        "MiniMax-M3 had 790 likes on June 15 and 1,004 on June 16; more than [half] of the present total arrived in a day.",
    ),
    "a list of numbers": (
        "2026-06-20",
        "GLM-5.2 appears in three of the 30 names on the list, at Nos. 2, 11 and 19.",
        "GLM-5.2 appears in three of the 30 names on the list, at Nos. 2, [12] and 19.",
    ),
    "ages of two releases": (
        "2026-06-20",
        "It is five days since vLLM published v0.23.0 and 15 since it published v0.22.1.",
        "It is five days since vLLM published v0.23.0 and [14] since it published v0.22.1.",
    ),
    "ages swapped": (
        "2026-06-20",
        "flashinfer's v0.6.12 is 22 days old; TensorRT-LLM's v1.3.0rc18 is 10 days old.",
        "flashinfer's v0.6.12 is [10 days old; TensorRT-LLM's v1.3.0rc18 is 22 days old].",
    ),
    "releases by project": (
        "2026-06-20",
        "Three of the 11 releases in this edition carry the date June 15: one of vLLM and two of transformers.",
        "Three of the 11 releases in this edition carry the date June 15: [two of vLLM and one of transformers].",
    ),
    "projects of a day": (
        "2026-06-20",
        "Two projects put out new versions on June 15.",
        "Three projects put out new versions on [June 15].",
    ),
    "third from the bottom": (
        "2026-06-20",
        "bosonai's higgs-audio-v3-tts-4b is second from the bottom of the list of 30 trending models.",
        "bosonai's higgs-audio-v3-tts-4b is [third from the bottom] of the list of 30 trending models.",
    ),
    "a house's second": (
        "2026-06-20",
        "The second Google model on the list, gemma-4-12B-it, stands 18 places below the first.",
        "The [third Google model on the list, gemma-4-12B-it], stands 18 places below the first.",
    ),
    "missed by a place": (
        "2026-06-16",
        "zai-org/GLM-5.2 missed the top 10 of the trending list by one place on Tuesday.",
        "zai-org/GLM-5.2 [missed the top 10 of the trending list by two places] on Tuesday.",
    ),
    "so many over a mark": (
        "2026-06-20",
        "Two likes over 500, WeiboAI/VibeThinker-3B ranks fourth.",
        "[Three likes over 500], WeiboAI/VibeThinker-3B ranks fourth.",
    ),
    "a lead from so much to so much": (
        "2026-06-20",
        "ComfyUI's lead over llama.cpp has narrowed from 495 stars to 260.",
        "ComfyUI's lead over llama.cpp has widened from [260 stars to 495].",
    ),
    "rates of two": (
        "2026-06-20",
        "There are about 660 downloads for every like on Google's diffusiongemma-26B-A4B-it, and about 12 on GLM-5.2.",
        "There are about 660 downloads for every like on Google's diffusiongemma-26B-A4B-it, and about [22] on GLM-5.2.",
    ),
    "some among a set": (
        "2026-06-16",
        "Of the three Python repositories among the ten largest weekly gainers, hermes-agent has the most stars.",
        "Of the three Python repositories among the ten largest weekly gainers, [odysseus has the most stars].",
    ),
    "both that were told": (
        "2026-06-20",
        "superpowers has 233,492 stars and hermes-agent 197,720. Both have more than 190,000.",
        "superpowers has 233,492 stars and hermes-agent 197,720. [Both have more than 200,000].",
    ),
    "with one ahead": (
        "2026-06-20",
        "llama.cpp and ComfyUI are 260 stars apart, with ComfyUI ahead.",
        "llama.cpp and ComfyUI are 260 stars apart, [with llama.cpp ahead].",
    ),
    "a place between commas": (
        "2026-06-16",
        "odysseus, third, gained 7,806 stars in the week.",
        "odysseus, [second], gained 7,806 stars in the week.",
    ),
    "two against one": (
        "2026-06-20",
        "Between them, ggml-org/llama.cpp and Comfy-Org/ComfyUI have 234,976 stars, more than obra/superpowers alone.",
        "Between them, ggml-org/llama.cpp and Comfy-Org/ComfyUI have 234,976 stars, [fewer] than obra/superpowers alone.",
    ),
    "one against two": (
        "2026-06-16",
        "JoyAI-VL-Interaction has drawn fewer upvotes than Data Journalist Agent and Geometric Action Model combined.",
        "JoyAI-VL-Interaction has drawn [more] upvotes than Data Journalist Agent and Geometric Action Model combined.",
    ),
    "days respectively": (
        "2026-06-16",
        "The newest releases of TensorRT-LLM and SGLang date from June 10 and June 13 respectively.",
        "The newest releases of TensorRT-LLM and SGLang date from [June 13 and June 10] respectively.",
    ),
    "more of another as well": (
        "2026-06-16",
        "superpowers has more stars than agent-skills, and more forks as well.",
        "hermes-agent has more stars than n8n, and [more] forks as well.",
    ),
    "respectively": (
        "2026-06-20",
        "Since June 13 Kimi-K2.7-Code has gone from 492 to 925 likes and diffusiongemma-26B-A4B-it from 692 to 1,021, rises of "
        "88.0 and 47.5 percent respectively.",
        "Since June 13 Kimi-K2.7-Code has gone from 492 to 925 likes and diffusiongemma-26B-A4B-it from 692 to 1,021, rises of "
        "[47.5 and 88.0 percent] respectively.",
    ),
    "and so was another": (
        "2026-06-20",
        "S-Agent and FreeStyle are among the six papers. Both were published on June 18, and so was Beyond Static Leaderboards.",
        "S-Agent and FreeStyle are among the six papers. Both were published on June 18, and so was [Playful Agentic Robot "
        "Learning].",
    ),
    "the best placed of a house": (
        "2026-06-20",
        "The highest-placed Google model is diffusiongemma-26B-A4B-it.",
        "[The highest-placed Google model is gemma-4-12B-it].",
    ),
    "most of what it has": (
        "2026-06-20",
        "Most of the 673,464 downloads of diffusiongemma-26B-A4B-it came in the last seven days.",
        "[Most of the 673,464 downloads of diffusiongemma-26B-A4B-it came on the last day].",
    ),
    "those counted, by their places": (
        "2026-06-16",
        "Two of the eight models are tagged text-generation: the first and the last.",
        "Two of the eight models are tagged text-generation: the [first and the second].",
    ),
    "who closes a set": (
        "2026-06-16",
        "North-Mini-Code-1.0 closes the eight models.",
        "[Rio-3.5-Open-397B closes the eight models].",
    ),
    "from what it has to what it had": (
        "2026-06-16",
        "Between Monday and Tuesday Rio-3.5-Open-397B rose from 188,723 downloads to 189,744.",
        "Between Monday and Tuesday Rio-3.5-Open-397B rose [from 189,744 downloads to 188,723].",
    ),
}
IN_DEMO = {
    "values without names": (
        "The three highest upvote counts of the 15 papers are 124, 61 and 59.",
        "[The three highest upvote counts of the 15 papers are 124, 61 and 24].",
    ),
    "values of the first in their order": (
        "The first three Spaces have like counts of 2,523, 288 and 910.",
        "[The first three Spaces have like counts of 2,523, 910 and 288].",
    ),
    "within so much of each other": (
        "karpathy/autoresearch and ultraworkers/claw-code are within 100,000 forks of each other.",
        "karpathy/autoresearch and ultraworkers/claw-code are [within 90,000 forks of each other].",
    ),
    "who is listed beside a count is so": (
        "Two repositories have more stars than obra/superpowers: openclaw and claw-code.",
        "[Three] repositories have more stars than obra/superpowers: openclaw, claw-code and opencode.",
    ),
    "who is no exception": (
        "Nine of the ten datasets have more than 1,000 downloads; the exception is AgentTrove.",
        "Nine of the ten datasets have more than 1,000 downloads; the exception is [SWE-chat].",
    ),
    "the most, as a label": (
        "Most upvotes: Heterogeneous Scientific Foundation Model Collaboration, 124.",
        "[Most likes: MiMo-V2.5-Pro], 416.",
    ),
    "so is another": (
        "hermes-agent is written mainly in Python. So is Scrapling.",
        "cc-switch is written mainly in Rust. So is [Scrapling].",
    ),
    "an answer": (
        "Which model leads the trending list? DeepSeek-V4-Pro does, with 3,492 likes.",
        "Which model leads the trending list? [MiMo-V2.5-Pro] does, with 416 likes.",
    ),
    "at so many each": (
        "openclaw, at 75,772 forks, trails claw-code, at 109,647.",
        "claw-code, at 109,647 forks, [trails] openclaw, at 75,772.",
    ),
}


@of_example_days
@pytest.mark.parametrize(("day", "right", "marked"), OF_EXAMPLE_DAYS.values(), ids=OF_EXAMPLE_DAYS)
def test_what_is_worked_out_is_held_to_the_lists(day: str, right: str, marked: str) -> None:
    """In the editions of the example days, whose lists are long."""
    assert_told_apart(right, marked, example(day))


@pytest.mark.parametrize(("right", "marked"), IN_DEMO.values(), ids=IN_DEMO)
def test_what_is_worked_out_in_the_recorded_edition(right: str, marked: str) -> None:
    """The same where nothing lies beside the checkout."""
    assert_told_apart(right, marked, DEMO)


def test_what_went_up_came_from_less() -> None:
    """In the small edition, which has figures of a week ago."""
    assert_told_apart(
        "mattpocock/skills went from 29,938 stars to 57,675 in a week.",
        "mattpocock/skills went from [57,675 stars to 29,938] in a week.",
        SMALL,
    )
