"""Clauses that rest on nothing, factors of other times, sets of other sizes: told apart from those that hold."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers, example, of_example_days

RESTING = [
    ("mattpocock/skills gained 27,737 stars in seven days, and it is written mainly in Shell.",
     "mattpocock/skills gained 27,737 stars in seven days, and it [is widely used]."),
    ("openai/symphony has no open issues and is written mainly in Elixir.",
     "openai/symphony has no open issues and [has changed hands]."),
    ("DeepSeek-V4-Pro is first on the list of trending models, as it was on Sunday.",
     "DeepSeek-V4-Pro [came out of nowhere]."),
    ("VibeVoice-ASR is Microsoft's, and it was created on 21 January.",
     "VibeVoice-ASR is Microsoft's, and it [needs little setup]."),
    ("The UniVidX paper has 61 upvotes, which makes it second.", "The UniVidX paper has 61 upvotes, which [was well received]."),
    ("Symphony lets teams hand project tasks to separate autonomous runs.", "Symphony [is part of many products]."),
    ("DeepSeek-V4-Pro leads the list of trending models, as it did on Sunday.",
     "DeepSeek-V4-Pro leads the list of trending models, [as it did last month]."),
    ("mattpocock/skills gained 27,737 stars in seven days.",
     "mattpocock/skills gained 27,737 stars in seven days, [as expected]."),
    ("openai/symphony has 21,108 stars and no open issues, and it is written mainly in Elixir.",
     "openai/symphony has 21,108 stars and no open issues, [unlike its predecessor]."),
    ("openai/symphony has 21,108 stars on the day of this edition.", "openai/symphony has 21,108 stars [as of March]."),
    ("“Heterogeneous Scientific Foundation Model Collaboration” has 124 upvotes.",
     "[“Scientific Foundation Model Collaboration”] has 124 upvotes."),
    ("TRELLIS.2 was third on Sunday.", "TRELLIS.2 [was built in a weekend]."),
]  # fmt: skip


@pytest.mark.parametrize(("right", "marked"), RESTING, ids=[marked.partition("[")[2][:20] for _, marked in RESTING])
def test_a_clause_without_a_fact_is_a_finding(right: str, marked: str) -> None:
    """However plain its words are: what it says of its subject is borne out by something, or refused."""
    assert_told_apart(right, marked, DEMO)


def test_a_label_and_an_opinion_need_no_fact() -> None:
    """A headline's label before a colon, a question, and what is plainly opinion say nothing that could be wrong."""
    assert blockers("Hermes delivers: NousResearch/hermes-agent overtakes anthropics/skills by stars", DEMO) == []
    assert blockers("I think DeepSeek-V4-Pro came out of nowhere.", DEMO) == []


def test_a_set_is_as_large_as_is_said() -> None:
    """A set that the edition lists has so many members."""
    assert_told_apart(
        "r3gm has two of the ten Spaces listed.",
        "The newest of the [nine] trending Spaces listed is wan2-2-fp8da-aoti-preview2.",
        DEMO,
    )


@of_example_days
def test_a_factor_is_of_the_time_that_is_told() -> None:
    """Two gains of a day are no factor of two gains of a week."""
    assert_told_apart(
        "In a day superpowers gained twice as many stars as agent-skills.",
        "superpowers gained [twice] as many stars this week as agent-skills.",
        example("2026-06-20"),
    )
