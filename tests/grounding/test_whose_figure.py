"""Whose a figure is in an issue: roles of two, subjects told by their figures, sides of a comparison, swapped words."""

from __future__ import annotations

import pytest

from tests.grounding.test_real_copy import said

GAINS = "skills:stars_gain_7d trading:stars_gain_7d karpathy:stars_gain_7d"
MODELS = "gemma:likes talkie:likes gemma:likes_gain_6d talkie:likes_gain_6d gemma:created_at talkie:created_at"
RANKS = "gemma:downloads deepseek:downloads gemma:rank deepseek:rank"
PAPERS = "eywa:upvotes unividx:upvotes eywa:code_repository unividx:code_repository"


@pytest.mark.parametrize(
    ("right", "wrong", "cites"),
    [
        pytest.param(
            "In six days the giant gained 98 likes, against 188 for the newcomer.",
            "In six days the giant gained 188 likes, against 98 for the newcomer.",
            MODELS,
            id="a giant is the larger of two",
        ),
        pytest.param(
            "The more downloaded model ranks 21st, and its rival ranks first.",
            "The more downloaded model ranks first, and its rival ranks 21st.",
            RANKS,
            id="of two the rival is the one that is not told by what it has",
        ),
        pytest.param(
            "gemma-4-31B-it has 15 times the downloads of DeepSeek-V4-Pro but ranks 21st.",
            "gemma-4-31B-it has 15 times the downloads of DeepSeek-V4-Pro but ranks first.",
            RANKS,
            id="after a ratio the sentence goes on with whom it is about",
        ),
        pytest.param(
            "The papers with 124 upvotes and 61 upvotes both have public code.",
            "The papers with 124 upvotes and 62 upvotes both have public code.",
            PAPERS,
            id="papers are told by their upvotes",
        ),
        pytest.param(
            "TauricResearch/TradingAgents and forrestchang/andrej-karpathy-skills trail mattpocock/skills, "
            "with 12,231 and 16,091 stars gained.",
            "TauricResearch/TradingAgents and forrestchang/andrej-karpathy-skills trail mattpocock/skills, "
            "with 16,091 and 12,231 stars gained.",
            GAINS,
            id="figures after a comparison are those of the side that was joined",
        ),
        pytest.param(
            "Added together, the gains of TauricResearch/TradingAgents and forrestchang/andrej-karpathy-skills "
            "pass 27,737 stars.",
            "Added together, the gains of TauricResearch/TradingAgents and forrestchang/andrej-karpathy-skills "
            "fall short of the 27,737 stars of mattpocock/skills.",
            GAINS,
            id="a sum is compared as a sum",
        ),
        pytest.param(
            "The leader's stars rose by 93%, though it was created only on 3 February 2026.",
            "The leader's stars rose by 93%, though it was created only on 4 February 2026.",
            "skills:stars_change_7d skills:created_at skills:stars_gain_7d_rank",
            id="it is whom alone the sentence cites",
        ),
        pytest.param(
            "talkie-1930-13b-it was created two days before DeepSeek-V4-Pro, on 20 April, and ranks fifth.",
            "talkie-1930-13b-it was created two days before DeepSeek-V4-Pro, on 22 April, and ranks first.",
            "talkie:created_at deepseek:created_at talkie:rank deepseek:rank",
            id="a day after a comparison is of whom the sentence is about",
        ),
    ],
)
def test_a_figure_is_bound_to_whom_the_words_mean(right: str, wrong: str, cites: str) -> None:
    """The sentence passes with its cites, and with two things swapped it is stopped."""
    assert said((right, cites)) == ()
    assert any(finding.blocks for finding in said((wrong, cites)))


CALLED = "skills:stars karpathy:stars skills:stars_change_7d karpathy:stars_change_7d"


@pytest.mark.parametrize(
    ("right", "wrong", "cites"),
    [
        pytest.param(
            "Measured in percent, the smaller repository grew faster.",
            "Measured in percent, the smaller repository grew more slowly.",
            CALLED,
            id="which of two grew faster",
        ),
        pytest.param(
            "Nor do likes show use: talkie-1930-13b-it has 216 likes.",
            "Nor do stars show use: talkie-1930-13b-it has 216 likes.",
            "talkie:likes",
            id="what is not measured of a kind is no measure of it",
        ),
        pytest.param(
            "talkie-1930-13b-it ranks fifth; the model one rung above has 11,950 downloads.",
            "talkie-1930-13b-it ranks fifth; the model one rung above has 534,942 downloads.",
            "talkie:rank mistral:rank mistral:downloads deepseek:downloads",
            id="the model one rung above is the next one up",
        ),
    ],
)
def test_a_swapped_word_between_two_is_found(right: str, wrong: str, cites: str) -> None:
    """The sentence passes, and with one word for its opposite or another measure it is stopped."""
    assert said((right, cites)) == ()
    assert any(finding.blocks for finding in said((wrong, cites)))


def test_what_the_other_of_two_gained_is_not_its_own() -> None:
    """A gain that the sentence before gives levels for is still that of one of the two."""
    before = (
        "On 27 April mattpocock/skills had 29,938 stars, forrestchang/andrej-karpathy-skills 93,934; they now have 57,675 and "
        "110,025.",
        "skills:stars@2026-04-27 karpathy:stars@2026-04-27 skills:stars karpathy:stars",
    )
    cites = "skills:stars_gain_7d karpathy:stars_gain_7d"
    assert said(before, ("mattpocock/skills gained 27,737 stars.", cites)) == ()
    assert said(before, ("mattpocock/skills gained 16,091 stars.", cites)) != ()
