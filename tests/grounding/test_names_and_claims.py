"""Shortened names, denials, origins, and what no figure carries: a right sentence passes, its wrong twin does not."""

from __future__ import annotations

import pytest

from tests.grounding.twins import SMALL, assert_told_apart

CASES = {
    "the end of a name beside its owner": (
        "DeepSeek's V4-Pro has 3,492 likes.",
        "DeepSeek's [V5-Pro] has 3,492 likes.",
    ),
    "siblings by their ends": (
        "Of MiMo-V2.5-Pro and its sibling V2.5 the former is second.",
        "Of MiMo-V2.5-Pro and its sibling [V2.6] the former is second.",
    ),
    "a headline in capitals": (
        "mattpocock/skills GAINS 27,737 STARS WITHIN A WEEK: 57,675",
        "Mattpocock/drills GAINS [27,737] STARS WITHIN A WEEK",
    ),
    "a headline with capitals": (
        "Mattpocock/Skills Gains 27,737 Stars in Seven Days",
        "Mattpocock/Skills Gains [21,737] Stars in Seven Days",
    ),
    "a version without its v": (
        "vLLM 0.20.1 was published on 1 May.",
        "vLLM [0.20.9] was published on 1 May.",
    ),
    "a licence denied": (
        "privacy-filter is not published under the MIT licence.",
        "DeepSeek-V4-Pro is [not] published under the MIT licence.",
    ),
    "a place denied": (
        "MiMo-V2.5-Pro is not the leader of the list.",
        "DeepSeek-V4-Pro is [not] the leader of the list.",
    ),
    "a base": (
        "talkie-1930-13b-it is derived from talkie-1930-13b-base.",
        "MiMo-V2.5-Pro is derived from [Qwen3.6-27B].",
    ),
    "words about an abstract": (
        "“Heterogeneous Scientific Foundation Model Collaboration” lets language models call scientific models as tools.",
        "“Heterogeneous Scientific Foundation Model Collaboration” [teaches surgeons to operate].",
    ),
    "a deed that no ledger tells": (
        "openai/codex counts 79,605 stars.",
        "openai/codex [repairs] old spreadsheets.",
    ),
    "a comparison of quality": (
        "DeepSeek-V4-Pro has more likes than MiMo-V2.5-Pro.",
        "DeepSeek-V4-Pro draws [neater pictures than] MiMo-V2.5-Pro.",
    ),
    "people and a figure": (
        "Programmers gave openai/codex 1,592 stars in seven days.",
        "[Programmers] prefer openai/codex.",
    ),
    "growth told as faster": (
        "mattpocock/skills grew faster than openai/codex in the week.",
        "mattpocock/skills runs [faster than] openai/codex.",
    ),
    "after a gain": (
        "mattpocock/skills has 57,675 stars after a gain of 27,737 in seven days.",
        "mattpocock/skills has 57,675 stars [after a] rewrite.",
    ),
    "a record": (
        "DeepSeek-V4-Pro leads with a trending score of 465.",
        "DeepSeek-V4-Pro leads with a trending score of 465, its [highest score ever].",
    ),
    "nobody near": (
        "No other repository comes near the 27,737 stars that mattpocock/skills gained.",
        "No other model [comes near] the 534,942 downloads of DeepSeek-V4-Pro.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_names_and_claims_are_read(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, SMALL)
