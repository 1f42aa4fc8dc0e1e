"""Sums, marks, places, contributors and extremes that a text gives without naming whose they are; each with a wrong twin."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, example, of_example_days

CASES = {
    "a place kept": (
        "DeepSeek-V4-Pro kept its place on the list.",
        "Qwen3.6-27B [kept its place] on the list.",
    ),
    "out of the first few": (
        "Qwen3.6-27B dropped out of the top five.",
        "DeepSeek-V4-Pro [dropped out of the top five].",
    ),
    "into the first few": (
        "Qwen3.6-27B is in the top ten.",
        "Qwen3.6-27B [broke into the top five].",
    ),
    "on the list already": (
        "DeepSeek-V4-Pro was first on Sunday and is first on Monday.",
        "DeepSeek-V4-Pro [entered the list] on Monday.",
    ),
    "off a list that it is on": (
        "DeepSeek-V4-Pro is on the list of trending models.",
        "DeepSeek-V4-Pro has [left the list of trending models].",
    ),
    "the list of its kind": (
        "DeepSeek-V4-Pro tops the list of trending models.",
        "DeepSeek-V4-Pro tops the list of trending [datasets].",
    ),
    "hundreds in words": (
        "Although it won a hundred and seventy likes in six days, Qwen3.6-27B slipped from fifth on Sunday to seventh.",
        "Although it won [a hundred and eighty] likes in six days, Qwen3.6-27B slipped from fifth on Sunday to seventh.",
    ),
    "decimals in words": (
        "obra/superpowers grew by four point six percent in the seven days to Monday.",
        "obra/superpowers grew by [four point nine percent] in the seven days to Monday.",
    ),
    "one word for the size of a list": (
        "Seven of the fifty-two repositories with a star count today have no open issues.",
        "[Six] of the fifty-two repositories with a star count today have no open issues.",
    ),
    "the year that was told": (
        "Exactly 11 weeks separate the two oldest repositories, hackingtool of 11 April 2020 and maigret of 27 June that year.",
        "Exactly 11 weeks separate the two oldest repositories, hackingtool of 11 April 2020 and maigret of [29 June that year].",
    ),
    "who did not move": (
        "The first four places on the list of trending models did not change between Sunday and Monday.",
        "The first five places on the list of trending models did [not] change between Sunday and Monday.",
    ),
    "best liked, and not first": (
        "The best-liked Space is not the top one: mrfakename/Z-Image-Turbo has 3,091 likes and ranks ninth.",
        "The best-liked Space is not the top one: mrfakename/Z-Image-Turbo has 3,091 likes and ranks [eighth].",
    ),
    "as no other is": (
        "openai/symphony is written mainly in Elixir, as no other repository listed is.",
        "rtk-ai/rtk is written mainly in Rust, as [no other] repository listed is.",
    ),
    "no longer queue": (
        "No repository listed carries a longer queue than anomalyco/opencode, with 4,526 open issues.",
        "[No repository] listed carries a longer queue than openclaw/openclaw, with 3,348 open issues.",
    ),
    "places of a house": (
        "Five Granite models from ibm-granite have a rank today, the highest at 22 and the lowest at 35.",
        "Five Granite models from ibm-granite have a rank today, [the highest at 23] and the lowest at 35.",
    ),
    "best liked of papers": (
        "The best-liked of the 29 papers read, “Heterogeneous Scientific Foundation Model Collaboration”, drew 124 upvotes.",
        "[The best-liked] of the 29 papers read, “UniVidX: A Unified Multimodal Framework for Versatile Video Generation via "
        "Diffusion Priors”, drew 61 upvotes.",
    ),
    "a code that is not on record": (
        "“RoundPipe” aside, ExoActor has 24 upvotes and no code address on record.",
        "“RoundPipe” aside, ExoActor has 24 upvotes [and a code address] on record.",
    ),
    "a name nearly spelt so": (
        "SWE-chat has 34 likes.",
        "[SWE-chart] has 34 likes.",
    ),
    "who is named beside a count of one": (
        "One of the repositories listed is written mainly in Elixir. It is openai/symphony.",
        "One of the repositories listed is written mainly in Elixir. It is [openclaw/openclaw].",
    ),
    "today's place": (
        "TRELLIS.2 stands fifth among the Spaces this Monday.",
        "TRELLIS.2 stands [third] among the Spaces this Monday.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_it_comes_out(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, DEMO)


DAYS = {
    "a row in the order of the list": (
        "2026-06-16",
        "From top to bottom the six papers score 150, 82, 77, 61, 47 and 46 upvotes.",
        "From top to bottom the six papers score 150, 82, 77, [47], 61 and 46 upvotes.",
    ),
    "sums over two spans": (
        "2026-06-20",
        "Together the ten top gainers collected 58,985 stars in seven days, 6,820 of them in the last.",
        "Together the ten top gainers collected 58,985 stars in seven days, [7,820] of them in the last.",
    ),
    "a count that the ledger gives": (
        "2026-06-20",
        "Three of the 30 trending models have at least a million downloads. Another three have none at all.",
        "Three of the 30 trending models have at least a million downloads. Another [four] have none at all.",
    ),
    "how many there are": (
        "2026-06-20",
        "The paper tracks 341 AI repositories.",
        "The paper tracks [431] AI repositories.",
    ),
    "the first and the second": (
        "2026-06-16",
        "Fewer stars than ECC, more forks: transformers has 161,618 of the first and 33,517 of the second.",
        "Fewer stars than ECC, more forks: transformers has 161,618 of the first and [34,517] of the second.",
    ),
    "newcomers": (
        "2026-06-16",
        "vLLM v0.23.0 is the work of 200 contributors, nearly a third of them new, who made 408 commits.",
        "vLLM v0.23.0 is the work of 200 contributors, nearly [half] of them new, who made 408 commits.",
    ),
    "marks passed between two days": (
        "2026-06-16",
        "Two of the ten biggest gainers passed 60,000 stars between Monday and Tuesday: agent-skills and Understand-Anything.",
        "[Three] of the ten biggest gainers passed 60,000 stars between Monday and Tuesday.",
    ),
    "the 100,000th star": (
        "2026-06-16",
        "Some time between June 9 and June 15, farion1231/cc-switch picked up its 100,000th star.",
        "Some time between June 9 and June 15, farion1231/cc-switch picked up its [110,000th] star.",
    ),
    "houses against all others": (
        "2026-06-16",
        "Six of the 30 trending models come from unsloth, three times as many as from any other account.",
        "Six of the 30 trending models come from unsloth, [four times] as many as from any other account.",
    ),
    "one place below": (
        "2026-06-20",
        "prefeitura-rio/Rio-3.5-Open-397B has 326 likes. That is 85 more than microsoft/FastContext-1.0-4B-SFT, which sits one "
        "place below it.",
        "prefeitura-rio/Rio-3.5-Open-397B has 326 likes. That is [95] more than microsoft/FastContext-1.0-4B-SFT, which sits one "
        "place below it.",
    ),
    "over other days": (
        "2026-06-16",
        "The 782 stars that agent-skills gained in a single day are about four times what Transformers gained in a whole week.",
        "The 782 stars that agent-skills gained in a single day are about [six times] what Transformers gained in a whole week.",
    ),
    "with whom it is compared": (
        "2026-06-16",
        "CohereLabs/North-Mini-Code-1.0 has 410 likes, more than the models ranked sixth and seventh.",
        "CohereLabs/North-Mini-Code-1.0 has 410 likes, more than the models ranked sixth and [fifth].",
    ),
    "what no other comes to": (
        "2026-06-20",
        "GLM-5.2 picked up 154 likes in a day, yuxinlu1's Gemma coder 140. No other model with a daily figure in this edition "
        "passed 53.",
        "GLM-5.2 picked up 154 likes in a day, yuxinlu1's Gemma coder 140. No other model with a daily figure in this edition "
        "passed [33].",
    ),
    "what the week began with": (
        "2026-06-16",
        "cc-switch went into the week with 95,404 stars and comes out of it with 101,886.",
        "cc-switch went into the week with [97,404] stars and comes out of it with 101,886.",
    ),
    "words in names": (
        "2026-06-16",
        "Nine names on the list of 30 end in GGUF, from number 1 down to number 30.",
        "Nine names on the list of 30 end in GGUF, from number [2] down to number 30.",
    ),
    "an average day": (
        "2026-06-16",
        "mattpocock/skills took in 1,456 stars in a day, 247 above its own daily average of 1,209.",
        "mattpocock/skills took in 1,456 stars in a day, 247 above its own daily average of [1,309].",
    ),
    "places and their figures": (
        "2026-06-16",
        "TRENDING SPACES: 176 likes are enough for first place, 1,722 only for third",
        "TRENDING SPACES: 176 likes are enough for first place, [1,722 only for second]",
    ),
    "without it, alone": (
        "2026-06-16",
        "We have no submitting organization for the VibeThinker-3B paper, and it is the only one of our six papers with that "
        "gap.",
        "We have [no submitting organization] for the DreamX-World 1.0 paper, and it is the only one of our six papers with that "
        "gap.",
    ),
    "the oldest of all releases": (
        "2026-06-16",
        "The oldest release in the ledger is sglang v0.5.12.post1.",
        "[The oldest release in the ledger is flashinfer v0.6.12].",
    ),
    "gaps by how much they moved": (
        "2026-06-20",
        "Over the week the star lead of obra/superpowers over affaan-m/ECC grew by 3,404.",
        "Over the week the star lead of obra/superpowers over affaan-m/ECC [shrank] by 3,404.",
    ),
    "names that the list has": (
        "2026-06-20",
        "None of the thirty trending names contains Qwen3.8.",
        "[None of the thirty trending names contains] Qwen3.6.",
    ),
    "under whom": (
        "2026-06-20",
        "S-Agent is the paper submitted under ropedia-ai.",
        "[S-Agent] is the paper submitted under PekingUniversity.",
    ),
    "a rise from the right base": (
        "2026-06-20",
        "In a single day GLM-5.2 went from 11,871 downloads to 19,683, a rise of 65.8 percent.",
        "In a single day GLM-5.2 went from 11,871 downloads to 19,683, a rise of [39.7 percent].",
    ),
    "how many of each": (
        "2026-06-16",
        "Not one but three releases bear the date of June 15, two from huggingface/transformers and one from vllm-project/vllm.",
        "Not one but three releases bear the date of June 15, [three] from huggingface/transformers and one from "
        "vllm-project/vllm.",
    ),
}


@of_example_days
@pytest.mark.parametrize(("day", "right", "wrong"), DAYS.values(), ids=DAYS)
def test_it_comes_out_of_a_day(day: str, right: str, wrong: str) -> None:
    """The same of the ledgers of two other days."""
    assert_told_apart(right, wrong, example(day))
