"""Figures that no fact is bound to, and that lists, sets or other figures of a text come to; each with a wrong twin."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers, example, of_example_days

CASES = {
    "counts of those who moved": (
        "Since Sunday 13 of the 30 models listed have climbed, nine have not moved and eight fell.",
        "Since Sunday 13 of the 30 models listed have climbed, nine have not moved and [seven] fell.",
    ),
    "the longest way up": (
        "SulphurAI/Sulphur-2-base went from 25th to 13th in a day, the biggest jump of any model listed.",
        "TenStrip/LTX2.3-10Eros went from 38th to 31st in a day, [the biggest jump] of any model listed.",
    ),
    "the longest way down": (
        "No model on the list dropped further overnight than zai-org/GLM-5.1, down five places to 37th.",
        "[No model on the list dropped further] overnight than moonshotai/Kimi-K2.6, down four places to 18th.",
    ),
    "who lost": (
        "QuipNetwork/quip-protocol is the only repository listed to lose stars over seven days.",
        "mattpocock/skills is the [only] repository listed to lose stars over seven days.",
    ),
    "places of the day before": (
        "moonshotai/Kimi-K2.6, now 18th, had been four places higher on Sunday.",
        "moonshotai/Kimi-K2.6, now 18th, had been [three] places higher on Sunday.",
    ),
    "so many run on it": (
        "Eight of the top ten Spaces are built with gradio; docker serves the other two.",
        "Eight of the top ten Spaces are built with gradio; docker serves the other [three].",
    ),
    "a licence for each": (
        "MIT for DeepSeek-V4-Pro, Apache 2.0 for Qwen3.6-27B",
        "MIT for DeepSeek-V4-Pro, [MIT] for Qwen3.6-27B",
    ),
    "as many as are listed": (
        "One parent, three children: ibm-granite/granite-speech-4.1-2b, its plus version and its nar version all derive from "
        "ibm-granite/granite-4.0-1b-base.",
        "One parent, [four] children: ibm-granite/granite-speech-4.1-2b, its plus version and its nar version all derive from "
        "ibm-granite/granite-4.0-1b-base.",
    ),
    "the first of a kind": (
        "The earliest of the papers listed was published on 27 April.",
        "The earliest of the papers listed was published on [28 April].",
    ),
    "a birthday": (
        "The repository anomalyco/opencode turned a year old last Thursday.",
        "The repository anomalyco/opencode turned a year old [last Friday].",
    ),
    "two that passed a mark together": (
        "DeepSeek's two V4 models topped a million downloads between them in the last 30 days.",
        "DeepSeek's two V4 models topped [two million] downloads between them in the last 30 days.",
    ),
    "second by forks": (
        "ultraworkers/claw-code leads in forks with 109,647; openclaw/openclaw is second with 75,772.",
        "ultraworkers/claw-code leads in forks with 109,647; openclaw/openclaw is [third] with 75,772.",
    ),
    "a share of the whole": (
        "The 30 ranked models were downloaded 20.9 million times, and Google's two Gemma 4 models took 13.4 million of the 20.9 "
        "million downloads, or roughly 64 percent.",
        "The 30 ranked models were downloaded 20.9 million times, and Google's two Gemma 4 models took 13.4 million of the 20.9 "
        "million downloads, or roughly [54 percent].",
    ),
    "no description": (
        "WeritoP/FL-STUDIO-PATCHER has no description.",
        "mattpocock/skills has [no description].",
    ),
    "a mark and what lacks to it": (
        "QuipNetwork/quip-protocol, with 11,959 stars, is 41 short of a round 12,000.",
        "QuipNetwork/quip-protocol, with 11,959 stars, is [51] short of a round 12,000.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_what_comes_out_is_right_and_its_twin_is_not(right: str, marked: str) -> None:
    """Of the ledger that is drafted from by default."""
    assert_told_apart(right, marked, DEMO)


OF_JUNE = {
    "an entry by its house and family": (
        "2026-06-16",
        "MiniMax-M3 is third; further down, at 27, is unsloth's GGUF of it.",
        "MiniMax-M3 is third; further down, at [28], is unsloth's GGUF of it.",
    ),
    "places between two entries": (
        "2026-06-20",
        "The list of thirty closes with unsloth's diffusiongemma, 24 places behind Google's own diffusiongemma.",
        "The list of thirty closes with unsloth's diffusiongemma, [25] places behind Google's own diffusiongemma.",
    ),
    "by the likes of an earlier day": (
        "2026-06-16",
        "yuxinlu1's Gemma coder climbed from fifth to second by likes between June 15 and June 16.",
        "yuxinlu1's Gemma coder climbed from [fourth] to second by likes between June 15 and June 16.",
    ),
    "the exceptions": (
        "2026-06-16",
        "Six of the eight models covered are tagged image-text-to-text; the exceptions are number 1 and number 8.",
        "Six of the eight models covered are tagged image-text-to-text; the exceptions are [number 1 and number 7].",
    ),
    "short of a round figure": (
        "2026-06-20",
        "Only 31 stars kept mattpocock/skills from a round 10,000 for the week.",
        "Only [41] stars kept mattpocock/skills from a round 10,000 for the week.",
    ),
    "so many for each": (
        "2026-06-16",
        "prefeitura-rio/Rio-3.5-Open-397B has about 606 downloads for every like.",
        "prefeitura-rio/Rio-3.5-Open-397B has about [706] downloads for every like.",
    ),
    "more in one language": (
        "2026-06-16",
        "Shell is the main language of four of the ten biggest gainers, one more than Python.",
        "Shell is the main language of four of the ten biggest gainers, [two] more than Python.",
    ),
    "a part of the leader's": (
        "2026-06-16",
        "affaan-m/ECC was tenth among the week's gainers with 5,237 stars, less than half the winner's total.",
        "affaan-m/ECC was tenth among the week's gainers with 5,237 stars, less than [a third] the winner's total.",
    ),
    "two spans": (
        "2026-06-16",
        "Egonex-AI/Understand-Anything gained 1,383 stars in a day, about a quarter of its 5,358 for the week.",
        "Egonex-AI/Understand-Anything gained 5,358 stars [in a day], about a quarter of its 5,358 for the week.",
    ),
    "a head's share": (
        "2026-06-16",
        "Almost 59 percent of the top ten's gain went to its first five repositories.",
        "Almost [49 percent] of the top ten's gain went to its first five repositories.",
    ),
    "a month without a release": (
        "2026-06-20",
        "flashinfer-ai/flashinfer has not released a version in June: its newest, v0.6.12, came out on 29 May.",
        "Comfy-Org/ComfyUI has [not] released a version in June.",
    ),
    "the oldest of the newest": (
        "2026-06-20",
        "Of the newest releases of the six projects listed, ComfyUI's is the most recent and flashinfer's the oldest.",
        "Of the newest releases of the six projects listed, ComfyUI's is the most recent and [SGLang's the oldest].",
    ),
    "none at the head": (
        "2026-06-20",
        "None of the top eight has reached a million downloads; the three models that have are all ranked ninth or lower.",
        "None of the top eight has reached a million downloads; the three models that have are all ranked [eighth] or lower.",
    ),
    "by whom it is": (
        "2026-06-20",
        "A Space by build-small-hackathon, small-talk, is third on the list of trending Spaces.",
        "A Space by [webml-community], small-talk, is third on the list of trending Spaces.",
    ),
    "how many are behind": (
        "2026-06-16",
        "CohereLabs/North-Mini-Code-1.0 is last of the eight by downloads, yet its 410 likes beat those of two rivals.",
        "CohereLabs/North-Mini-Code-1.0 is last of the eight by downloads, yet its 410 likes beat those of [four] rivals.",
    ),
    "so many of that day": (
        "2026-06-16",
        "Half of the six papers presented here bear Monday's date, 15 June; the oldest is from 9 June.",
        "Half of the six papers presented here bear Monday's date, 15 June; the oldest is from [8 June].",
    ),
    "twice in so many days": (
        "2026-06-20",
        "ComfyUI published twice in three days, putting out v0.25.0 on Tuesday and v0.25.1 on Thursday.",
        "ComfyUI published twice in [five days], putting out v0.25.0 on Tuesday and v0.25.1 on Thursday.",
    ),
    "the next of a kind": (
        "2026-06-20",
        "DragMesh-2 is the oldest of the six papers: it was published on 13 June, four days before the next of them.",
        "DragMesh-2 is the oldest of the six papers: it was published on 13 June, [six days] before the next of them.",
    ),
}  # fmt: skip


@of_example_days
@pytest.mark.parametrize(("day", "right", "marked"), OF_JUNE.values(), ids=OF_JUNE)
def test_what_comes_out_on_days_with_a_whole_list(day: str, right: str, marked: str) -> None:
    """Of ledgers that have the trending list with its thirty names, weekly gains and releases."""
    assert_told_apart(right, marked, example(day))


@of_example_days
def test_a_name_that_no_list_has_may_be_looked_for_in_vain() -> None:
    """The name is asked for in one sentence and denied in the next."""
    assert blockers("Hunting for Qwen3.8? Not one of the 30 trending names carries it.", example("2026-06-16")) == []
    assert blockers("Hunting for Qwen3.6? Not one of the 30 trending names carries it.", example("2026-06-16")) != []
