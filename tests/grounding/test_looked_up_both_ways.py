"""Orders, gaps, places and denials that are looked up both ways; and the one word that is wrong, with the right one."""

from __future__ import annotations

import pytest

from autopost.grounding import check_text
from tests.grounding.twins import DEMO, assert_told_apart, blockers, example, of_example_days

CASES = {
    "a house's only entry": (
        "GLM-5.1-Reasoning-1M-Cleaned is one of Jackrong's two entries among the ten trending datasets.",
        "GLM-5.1-Reasoning-1M-Cleaned is Jackrong's [lone entry] among the ten trending datasets.",
    ),
    "a star that came long ago": (
        "mattpocock/skills is still waiting for its 60,000th star.",
        "mattpocock/skills is [still waiting for] its 50,000th star.",
    ),
    "outside the head of a list": (
        "Qwen/Qwen3.6-27B did not make the top five of the trending list.",
        "Qwen/Qwen3.6-27B [did not make] the top ten of the trending list.",
    ),
    "code that is there": (
        "The code of “Representation Fréchet Loss for Visual Generation” is at github.com/Jiawei-Yang/FD-Loss.",
        "The authors of “Representation Fréchet Loss for Visual Generation” [have yet to publish their code].",
    ),
    "standing still": (
        "chenglou/pretext gained 605 stars in the week to Monday.",
        "chenglou/pretext [stopped gaining stars] in the week to Monday.",
    ),
    "the later of two": (
        "mattpocock/skills, created on 3 February, is an earlier creation than addyosmani/agent-skills.",
        "mattpocock/skills, created on 3 February, is a [later] creation than addyosmani/agent-skills.",
    ),
    "a gap that moved": (
        "The gap in stars between NousResearch/hermes-agent and anthropics/skills has narrowed since 27 April.",
        "The gap in stars between NousResearch/hermes-agent and anthropics/skills has [widened] since 27 April.",
    ),
    "an order of an earlier day": (
        "openclaw/openclaw has more stars than anthropics/skills, as it did a week ago.",
        "NousResearch/hermes-agent has more stars than anthropics/skills, [as it did] a week ago.",
    ),
    "a loss of what all gained": (
        "Together the ten Spaces listed gained 478 likes in the five days to Monday.",
        "Together the ten Spaces listed [lost] 478 likes in the five days to Monday.",
    ),
    "who leads by two figures": (
        "openclaw/openclaw has nearly twice the stars of ultraworkers/claw-code. The latter leads on forks, 109,647 to 75,772.",
        "openclaw/openclaw has nearly twice the stars of ultraworkers/claw-code. The latter [trails] on forks, "
        "109,647 to 75,772.",
    ),
    "more than the one before": (
        "mistralai/Mistral-Medium-3.5-128B ranks one place above talkie-lm/talkie-1930-13b-it. It also has more likes.",
        "mistralai/Mistral-Medium-3.5-128B ranks one place above talkie-lm/talkie-1930-13b-it. It also has [fewer] likes.",
    ),
    "so many places apart": (
        "DeepSeek-V4-Flash has more downloads than Ling-2.6-flash, yet stands one place lower.",
        "DeepSeek-V4-Flash has more downloads than Ling-2.6-flash, yet stands one place [higher].",
    ),
    "a word of the source turned round": (
        "Caveman has Claude Code answer in clipped, primitive speech so that its replies use fewer tokens.",
        "Caveman has Claude Code answer in clipped, primitive speech so that its replies use [more] tokens.",
    ),
    "a denial of a denial": (
        "No Space in the top ten was created later than suraj291/Survival_Island_Game, which dates from 12 April.",
        "No Space in the top ten was [not] created later than suraj291/Survival_Island_Game, which dates from 12 April.",
    ),
    "a first author denied": (
        "“Co-Evolving Policy Distillation”, whose first author is Naibin Gu, was published on Wednesday 29 April.",
        "“Co-Evolving Policy Distillation”, whose first author is [not] Naibin Gu, was published on Wednesday 29 April.",
    ),
    "a denial behind a count": (
        "Only one model in the top ten is tagged token-classification, and that is openai/privacy-filter.",
        "Only one model in the top ten is tagged token-classification, and that is [not] openai/privacy-filter.",
    ),
    "a share of two counts": (
        "Of the 30 models listed, 12 are published under the Apache 2.0 licence, which makes 40 percent.",
        "Of the 30 models listed, 12 are published under the Apache 2.0 licence, which makes [30 percent].",
    ),
    "the figure that is the least": (
        "At 60, the likes of suraj291/Survival_Island_Game are fewer than those of any other of the ten trending Spaces.",
        "At 1,119, the likes of selfit-camera/Omni-Image-Editor are [fewer] than those of any other of the ten trending Spaces.",
    ),
    "the name under the wrong figures": (
        "Fifth among trending Spaces, microsoft/TRELLIS.2 has a trending score of 52.",
        "Sixth among trending Spaces, [microsoft/TRELLIS.2] has 1,615 likes and a trending score of 54.",
    ),
    "the paper of another organization": (
        "The paper submitted under ByteDance-Seed is “Leveraging Verifier-Based Reinforcement Learning in Image Editing”.",
        "The paper submitted under ByteDance-Seed is [“Claw-Eval-Live: A Live Agent Benchmark for Evolving Real-World "
        "Workflows”].",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_what_is_so_passes_and_its_twin_is_found(right: str, marked: str) -> None:
    """The right sentence passes; of its twin the words in square brackets are found."""
    assert_told_apart(right, marked, DEMO)


OF_EXAMPLES = {
    "one against the rest together": (
        "The Space r3gm/wan2-2-fp8da-aoti-preview-2 has 1,722 likes, more than the other three listed Spaces together.",
        "The Space r3gm/wan2-2-fp8da-aoti-preview-2 has 1,722 likes, [fewer] than the other three listed Spaces together.",
    ),
    "places that are those of a set": (
        "Six of the top eight models are tagged image-text-to-text; the two exceptions, first and eighth, are text-generation.",
        "Six of the top eight models are tagged image-text-to-text; the two exceptions, first and [seventh], are "
        "text-generation.",
    ),
    "a gap by what was told last": (
        "Of the ten leaders mattpocock/skills had the largest gain of the day, 1,456 stars, with Egonex-AI/Understand-Anything "
        "73 behind.",
        "Of the ten leaders mattpocock/skills had the largest gain of the day, 1,456 stars, with Egonex-AI/Understand-Anything "
        "[93] behind.",
    ),
    "a house's places": (
        "Unsloth fills six of the 30 places on the trending list.",
        "Unsloth fills [eight] of the 30 places on the trending list.",
    ),
    "a ratio that is the highest": (
        "farion1231/cc-switch draws about 15 stars for each fork, the highest ratio of the 15 repositories ranked.",
        "farion1231/cc-switch draws about 15 stars for each fork, the [lowest] ratio of the 15 repositories ranked.",
    ),
    "a name that no entry has": (
        "Qwen3.8 does not appear in any name on the trending list.",
        "Qwen3.8 [does appear] in the names of the thirty trending models.",
    ),
    "the newest of all releases": (
        "Of the releases in this edition ComfyUI v0.25.0 is the most recent.",
        "Of the releases in this edition [flashinfer v0.6.12] is the most recent.",
    ),
}


@of_example_days
@pytest.mark.parametrize(("right", "marked"), OF_EXAMPLES.values(), ids=OF_EXAMPLES)
def test_so_it_is_on_an_example_day(right: str, marked: str) -> None:
    """The right sentence passes; of its twin the words in square brackets are found."""
    assert_told_apart(right, marked, example("2026-06-16"))


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Sixth among trending Spaces, microsoft/TRELLIS.2 has 1,615 likes.", "microsoft/TRELLIS.2", "Omni-Image-Editor"),
        ("microsoft/TRELLIS.2 rose by two places in a day.", "rose", "fell"),
    ],
)
def test_the_one_word_that_is_wrong_comes_with_the_right_one(text: str, wrong: str, right: str) -> None:
    """Where with another name, or another way, all is so, that is the repair; the text with it passes."""
    repairs = {finding.text: finding.repair for finding in check_text(text, DEMO.ledger, DEMO)}
    assert repairs[wrong] == right
    assert blockers(text.replace(wrong, right), DEMO) == []


def test_no_word_is_named_where_more_than_one_is_wrong() -> None:
    """With two figures of nobody, no other name is right either."""
    text = "Sixth among trending Spaces, microsoft/TRELLIS.2 has 98,765 likes and 43,210 forks."
    assert "microsoft/TRELLIS.2" not in {finding.text for finding in check_text(text, DEMO.ledger, DEMO)}


def test_no_name_is_offered_of_which_nothing_is_known() -> None:
    """A gap that moved the other way is no reason to name a repository of which no gap is known."""
    text = "The gap in stars between NousResearch/hermes-agent and anthropics/skills has widened since 27 April."
    assert blockers(text, DEMO) == ["widened"]
