"""Clauses that are read to their last word: who, how many of which set, and what is said of each, in whatever combination."""

from __future__ import annotations

from datetime import date

import pytest

from autopost.folding import Folded
from autopost.grounding.leftbehind import LeftBehind, plain_view
from autopost.grounding.mentions.mentions import read
from autopost.grounding.statements.meaning import Said, both, claim, claim_alone, claim_but, counted, either, everyone, one_value
from autopost.grounding.statements.statement import statements
from tests.grounding.twins import DEMO, assert_told_apart

SETS = {
    "a minority": (
        "Only a minority of the ten leading models have more than 1,000 likes.",
        "Only a minority of the ten leading models [have a licence].",
    ),
    "of a half": (
        "In the bottom half of the top ten models, only Qwen3.6-27B has more than 1,000 likes.",
        "In the bottom half of the top ten models, only [MiMo-V2.5] has more than 500 likes.",
    ),
    "of the rest": (
        "DeepSeek-V4-Pro has 3,492 likes, and none of the rest of the top ten has as many as 1,500.",
        "DeepSeek-V4-Pro has 3,492 likes, and none of the rest of the top ten has as many as [500].",
    ),
    "of them": (
        "Four of the ten leading models are under MIT, and none of them has more than 4,000 likes.",
        "Four of the ten leading models are under MIT, and none of them [has more than 1,000 likes].",
    ),
    "the rest, without its verb": (
        "Eight of the ten trending Spaces run on gradio, and the rest on docker.",
        "Eight of the ten trending Spaces run on gradio, [and the rest are static].",
    ),
    "set apart behind it": (
        "All the repositories listed with 100,000 stars or more gained stars over the week.",
        "All the repositories listed with 100,000 stars or more are [written mainly in Python].",
    ),
    "a house's in a head": (
        "Neither of the two Qwen models in the top 12 is published under MIT.",
        "[Neither of the two Qwen models in the top 12 is published under Apache 2.0].",
    ),
    "all but who is named": (
        "None of the datasets in the top ten is from before 2026, except CodeX-2M-Thinking.",
        "[None of the datasets in the top ten is from before 2026, except MathNet].",
    ),
    "as many as": (
        "As many of the ten leading models are under Apache 2.0 as are under MIT.",
        "As many of the ten leading models are [tagged text-to-video] as are under MIT.",
    ),
    "of those who are named": (
        "Of openclaw, claw-code and superpowers, only the first is written mainly in TypeScript.",
        "Of openclaw, claw-code and superpowers, [only the second is written mainly in TypeScript].",
    ),
    "not one of those who are named": (
        "Not one of openclaw, claw-code and superpowers has as many as 500,000 stars.",
        "[Not one of openclaw, claw-code and superpowers has as many as 300,000 stars].",
    ),
    "who stand higher": (
        "Of the 30 models listed, 13 stand higher than on Sunday.",
        "Of the 30 models listed, [14 stand higher than on Sunday].",
    ),
    "derived from": (
        "Two of the 60 highest trending models are derivatives of Qwen3.6-27B.",
        "[Three] of the 60 highest trending models are derivatives of Qwen3.6-27B.",
    ),
    "a fraction": (
        "Half of the ten trending Spaces were created in 2025.",
        "Half of the ten trending Spaces [run on docker].",
    ),
}
ALONE = {
    "of a year, put between": (
        "Modotte/CodeX-2M-Thinking, created on 15 November 2025, is the only one of the ten trending datasets from before 2026.",
        "Modotte/CodeX-2M-Thinking, created on 15 November 2025, is [the only one of the ten trending datasets from before May].",
    ),
    "of last year": (
        "Modotte/CodeX-2M-Thinking was created last year.",
        "Modotte/CodeX-2M-Thinking was created [last month].",
    ),
    "its own measures": (
        "Among the repositories listed, none has more forks than stars.",
        "Among the repositories listed, [none has fewer forks than stars].",
    ),
    "the only one there is": (
        "Survival_Island_Game is the only Space in the top ten with fewer than 100 likes.",
        "Survival_Island_Game is [the only Space in the top ten with fewer than 500 likes].",
    ),
    "who lost ground": (
        "Within the top ten, the only model to lose ground since Sunday was Qwen3.6-27B.",
        "Within the top ten, [the only model to lose ground] since Sunday was MiMo-V2.5.",
    ),
    "only he": (
        "Among the ten leading models, only DeepSeek-V4-Pro has more than 2,000 likes.",
        "Among the ten leading models, only DeepSeek-V4-Pro [has more than 1,000 likes].",
    ),
    "commonest": (
        "Apache 2.0 is the most common licence among the ten trending datasets.",
        "[MIT is the most common licence] among the ten trending datasets.",
    ),
    "neither of two": (
        "Neither the top Space nor the top dataset reached a trending score of 100.",
        "Neither the top model nor the top dataset [reached a trending score of 100].",
    ),
}
TOLD = {
    "a mark that is near": (
        "DeepSeek-V4-Pro has more than 3,400 likes.",
        "DeepSeek-V4-Pro has more than [340] likes.",
    ),
    "a relative clause behind no other": (
        "No model gained more likes than DeepSeek-V4-Pro, which added 426.",
        "No model gained more likes than DeepSeek-V4-Pro, which added [486].",
    ),
    "never once": (
        "talkie-lm/talkie-1930-13b-it has not been downloaded once in the last 30 days.",
        "Qwen3.6-27B [has not been downloaded once] in the last 30 days.",
    ),
    "a place taken": (
        "r3gm's wan2-2-fp8da-aoti-preview is first among the Spaces.",
        "r3gm's wan2-2-fp8da-aoti-preview [replaced ml-intern in first place].",
    ),
    "two owners, each twice": (
        "Two owners appear twice among the ten leading datasets: nvidia at first and third, Jackrong at second and eighth.",
        "[Two owners appear twice] among the ten leading datasets: nvidia at first and third, lambda at second and eighth.",
    ),
    "a part of what another gained": (
        "The Flash version of DeepSeek V4 gained 139 likes in six days, a third of the 426 that DeepSeek-V4-Pro gained.",
        "The Flash version of DeepSeek V4 gained 139 likes in six days, [half of the 426] that DeepSeek-V4-Pro gained.",
    ),
    "passed between two days": (
        "Z4nzu/hackingtool passed 70,000 stars between 27 April and 4 May.",
        "Z4nzu/hackingtool passed [60,000] stars between 27 April and 4 May.",
    ),
}
BESIDE = {
    "in two measures": (
        "Openclaw is ahead of claw-code in stars.",
        "Openclaw is [ahead of claw-code both in stars and in forks].",
    ),
    "but not more": (
        "openclaw has more stars than claw-code, but not more forks.",
        "openclaw has more stars than claw-code, and [more forks].",
    ),
    "more than twice": (
        "DeepSeek-V4-Pro has more than three times as many likes as DeepSeek-V4-Flash.",
        "DeepSeek-V4-Pro has [more than five times as many likes as] DeepSeek-V4-Flash.",
    ),
    "likes of one": (
        "The likes of DeepSeek-V4-Pro are higher than those of Qwen3.6-27B.",
        "The likes of DeepSeek-V4-Flash are [higher than those of Qwen3.6-27B].",
    ),
    "what the other is": (
        "hermes-agent is written mainly in Python, and openclaw is not.",
        "hermes-agent is written mainly in Python, [and so is openclaw].",
    ),
    "denied of one, so of the other": (
        "privacy-filter is not published under MIT, but DeepSeek-V4-Pro is.",
        "privacy-filter is not published under MIT, [but Qwen3.6-27B is].",
    ),
    "a part of the name": (
        "V4-Pro has more likes than V4-Flash.",
        "V4-Flash has [more likes than V4-Pro].",
    ),
    "told by its size": (
        "IBM's 97m embedding model ranks above the 311m one.",
        "IBM's 311m embedding model ranks [above the 97m one].",
    ),
    "made before": (
        "VibeVoice-ASR is older than gemma-4-E4B-it.",
        "VibeVoice-ASR is [newer than gemma-4-E4B-it].",
    ),
    "together": (
        "DeepSeek-V4-Pro and DeepSeek-V4-Flash together have more than a million downloads.",
        "DeepSeek-V4-Pro and privacy-filter together have [more than a million downloads].",
    ),
    "before the name": (
        "With 3,492 likes, DeepSeek-V4-Pro has the most likes of the ten leading models.",
        "With 1,334,241 downloads, Qwen3.6-27B [has the most likes of the ten leading models].",
    ),
}


@pytest.mark.parametrize("case", [*SETS, *ALONE, *TOLD, *BESIDE])
def test_the_clause_is_told_from_its_false_twin(case: str) -> None:
    """Whatever set, number and predicate it is made of."""
    assert_told_apart(*(SETS | ALONE | TOLD | BESIDE)[case], DEMO)


def _truths(text: str) -> set[bool | None]:
    mentions = read(Folded.of(text), DEMO.aliases, DEMO.ledger.edition, None)
    return {one.true for one in statements(plain_view(DEMO, mentions, LeftBehind()))}


@pytest.mark.parametrize(
    "text",
    [
        "DeepSeek-V4-Pro has more likes than anybody has ever seen.",
        "Perhaps four of the ten leading models are under MIT.",
        "DeepSeek-V4-Pro is under MIT for reasons of its own.",
        "Four of the models that matter are under MIT.",
    ],
)
def test_a_clause_with_a_word_left_over_is_not_read(text: str) -> None:
    """What is not understood to its end says nothing."""
    assert _truths(text) == set()


def test_what_no_fact_says_is_unknown() -> None:
    """A licence that nobody gave is neither there nor missing; a round mark may be passed or met."""
    assert _truths("LTX2.3-10Eros has no licence.") == {None}
    assert _truths("Qwen3.6-27B has a million downloads.") == {None}
    assert _truths("Qwen3.6-27B has more than a million downloads.") == {True}


def _says(*names: str) -> Said:
    return (
        Said(0, 1, {"a": True, "b": True, "c": False, "d": None}.get, "attribute")
        if not names
        else Said(0, 1, lambda name: name in names, "attribute")
    )


def test_so_many_of_a_set_where_some_are_unknown() -> None:
    """Two of four are so, one is not, of one nothing is known: two or three are."""
    names, told = ("a", "b", "c", "d"), (_says(),)
    assert claim(names, told, lambda count, _: count >= 2).true is True
    assert claim(names, told, lambda count, _: count == 2).true is None
    assert claim(names, told, lambda count, _: count == 4).true is False
    assert claim(names, told, everyone).true is False
    assert claim(names, told, lambda count, _: count == 2).met == ("a", "b")


def test_all_but_some_and_one_alone() -> None:
    """Those left out must be of the set, and it must not be so of them; one alone must be the one."""
    told = (_says("a", "b"),)
    assert claim_but(("a", "b", "c"), told, everyone, ("c",)).true is True
    assert claim_but(("a", "b", "c"), told, everyone, ("a",)).true is False
    assert claim_but(("a", "b"), told, everyone, ("z",)).true is False
    assert claim_alone(("a",), ("a", "c"), told).true is True
    assert claim_alone(("a",), ("a", "b"), told).true is False
    assert claim_alone(("z",), ("a", "c"), told).true is None or claim_alone(("z",), ("a", "c"), told).true is False


def test_three_truths() -> None:
    """What is unknown decides nothing, unless what is known has decided already."""
    assert (both([True, None]), both([False, None]), both([])) == (None, False, True)
    assert (either([False, None]), either([True, None]), either([])) == (None, True, False)
    assert (one_value([1, 1]), one_value([1, None]), one_value([1, 2, None])) == (True, None, False)
    assert counted([True, None], lambda count, _: count > 0) is True


def test_a_day_of_a_weekday_that_it_was_not() -> None:
    """The date is right, the weekday is not."""
    assert date(2026, 4, 22).weekday() == 2
    assert _truths("DeepSeek-V4-Pro was created on Wednesday 22 April.") == {True}
    assert _truths("DeepSeek-V4-Pro was created on Thursday 22 April.") == {False}
