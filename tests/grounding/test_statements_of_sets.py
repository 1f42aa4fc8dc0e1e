"""Clauses read to their last word: what the edition gives, whose entries are, middles and ends of a set, one beside another."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

GIVEN = {
    "no entry of any": (
        "No licence is stated for any of the first ten Spaces.",
        "[No licence is stated] for any of the ten leading models.",
    ),
    "neither of two entries": (
        "LTX2.3-10Eros has neither a licence nor a task stated.",
        "Qwen3.6-27B has [neither a licence nor a task] stated.",
    ),
    "so many without": (
        "Apache 2.0 is the most frequent licence among the 30 models; for six no licence is stated.",
        "Apache 2.0 is the most frequent licence among the 30 models; for [five] no licence is stated.",
    ),
    "of one, by the edition": (
        "For chromex the edition names no licence.",
        "For Qwen3.6-27B the edition names [no licence].",
    ),
    "mentioned in descriptions": (
        "Ten of the 52 repositories mention Claude Code in their descriptions.",
        "[Nine of the 52] repositories mention Claude Code in their descriptions.",
    ),
}
MAKERS = {
    "so many owners": (
        "The 30 trending models come from 19 owners.",
        "The 30 trending models come from [18] owners.",
    ),
    "best represented": (
        "ibm-granite is the best represented owner on the list.",
        "[nvidia is the best represented owner on the list].",
    ),
    "the only one of its account": (
        "privacy-filter is the only model of openai.",
        "MiMo-V2.5 is [the only model of XiaomiMiMo].",
    ),
    "a label of so many": (
        "Elixir is the main language of just one repository, symphony.",
        "Elixir is the main language of just one repository, [warp].",
    ),
}
PARTS = {
    "the other half": (
        "Half of the ten Spaces were created in 2025, the other half this year.",
        "Half of the ten trending Spaces have more than 1,060 likes, [the other half fewer than 500].",
    ),
    "a range of places": (
        "From first place to third, every model on the list has more than 400 likes.",
        "From first place to third, every model on the list [has more than 1,000 likes].",
    ),
    "have broken": (
        "Only two of the ten Spaces have broken 2,000 likes.",
        "Only one of the ten Spaces have broken [2,000] likes.",
    ),
    "the largest and the smallest": (
        "The largest weekly gain in the top ten gainers was 27,737, the smallest 4,882.",
        "The largest weekly gain in the top ten gainers was 27,737, the smallest [5,147].",
    ),
    "an average": (
        "The average weekly gain of the ten biggest gainers is about 10,280 stars.",
        "The average weekly gain of the ten biggest gainers is about [12,280] stars.",
    ),
}
BESIDE = {
    "for each of its own": (
        "Qwen3.6-27B has about 1,207 downloads per like.",
        "Qwen3.6-27B has about [1,807] downloads per like.",
    ),
    "for each, before it": (
        "Per like, Qwen3.6-27B has about 1,207 downloads.",
        "Per like, Qwen3.6-27B has about [1,807] downloads.",
    ),
    "for each of another's": (
        "For every star that superpowers gained in the week, mattpocock/skills gained about 3.5.",
        "For every star that superpowers gained in the week, mattpocock/skills gained about [5.5].",
    ),
    "exceeded only by": (
        "claw-code's 189,912 stars are exceeded only by those of openclaw.",
        "superpowers' 177,714 stars are [exceeded only] by those of openclaw.",
    ),
    "as often as": (
        "Qwen3.6-27B has been downloaded 1,334,241 times, more than twice as often as DeepSeek-V4-Pro.",
        "Qwen3.6-27B has been downloaded 1,334,241 times, [half] as often as DeepSeek-V4-Pro.",
    ),
    "two figures": (
        "The 1,105 likes of Qwen3.6-27B exceed the 416 of MiMo-V2.5-Pro.",
        "The 1,105 likes of Qwen3.6-27B [do not exceed the 416] of MiMo-V2.5-Pro.",
    ),
    "the place by a gain": (
        "In star gains over seven days, TradingAgents is third.",
        "In star gains over seven days, TradingAgents is [second].",
    ),
}


@pytest.mark.parametrize("case", GIVEN | MAKERS | PARTS | BESIDE)
def test_the_clause_is_told_from_its_false_twin(case: str) -> None:
    """Whatever is told of the set or beside whom."""
    assert_told_apart(*(GIVEN | MAKERS | PARTS | BESIDE)[case], DEMO)


@pytest.mark.parametrize(
    ("before", "right", "wrong"),
    [
        ("Per like, Qwen3.6-27B has about 1,207 downloads.", "DeepSeek-V4-Pro has about 153.", "DeepSeek-V4-Pro has about 253."),
        (
            "Ten of the 52 repositories mention Claude Code in their descriptions.",
            "Two of these also mention Codex.",
            "Three of these also mention Codex.",
        ),
    ],
)
def test_what_the_sentence_before_told_is_taken_up(before: str, right: str, wrong: str) -> None:
    """Of whom it told something, and for each of what it counted."""
    assert not blockers(f"{before} {right}", DEMO)
    assert blockers(f"{before} {wrong}", DEMO)
