"""Places traded, variants by their ends, sets by their first ones, figures that the text sets against each other, and labels."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

MOST = "google/gemma-4-31B-it, google/gemma-4-E4B-it, Qwen/Qwen3.6-35B-A3B"
NEMOTRON = "version of nvidia/Nemotron-3-Nano-Omni-30B-A3B-Reasoning has"
CASES = {
    "a variant by its end": (
        f"The NVFP4 {NEMOTRON} 276,956 downloads.",
        f"The NVFP4 {NEMOTRON} [40,403] downloads.",
    ),
    "a variant of two": (
        "The Flash version of DeepSeek-V4 has 489,465 downloads.",
        "The Pro version of DeepSeek-V4 has [489,465] downloads.",
    ),
    "the first four of thirty": (
        f"The four most downloaded of the 30 models listed are {MOST} and Qwen/Qwen3.6-27B.",
        f"The four most downloaded of the 30 models listed are {MOST} and [moonshotai/Kimi-K2.6].",
    ),
    "and in that order": (
        "The two most downloaded models are google/gemma-4-31B-it and google/gemma-4-E4B-it, in that order.",
        "The two most downloaded models are [google/gemma-4-E4B-it] and google/gemma-4-31B-it, in that order.",
    ),
    "the next of a count": (
        "Python is the main language of 21 of the 52 repositories listed, ahead of TypeScript with 12.",
        "Python is the main language of 21 of the 52 repositories listed, ahead of TypeScript with [13].",
    ),
    "of one that is listed": (
        "Elixir is the main language of just one repository listed, openai/symphony.",
        "Elixir is the main language of just one repository listed, [karpathy/autoresearch].",
    ),
    "two against two": (
        "TauricResearch/TradingAgents moves past paperclipai/paperclip with 65,959 stars to 62,121.",
        "TauricResearch/TradingAgents moves past paperclipai/paperclip with [62,121] stars to 65,959.",
    ),
    "what was lost of what there was": (
        "itskovacs/stonks loses one of its 22 stars in a day.",
        "itskovacs/stonks loses [two] of its 22 stars in a day.",
    ),
    "only one is not": (
        "Modotte's CodeX-2M-Thinking is the only dataset of the ten that was not born in 2026.",
        "[ShadenA's MathNet is the only dataset of the ten that was not born in 2026].",
    ),
    "the only one to lose": (
        "QuipNetwork/quip-protocol lost two stars in seven days, the only decline among the listed repositories.",
        "openclaw/openclaw gained 2,722 stars in seven days, [the only rise] among the listed repositories.",
    ),
    "the best placed of a house": (
        "IBM fields five of the models listed, of which the highest placed is granite-4.1-8b in 22nd.",
        "IBM fields five of the models listed, of which the highest placed is granite-4.1-30b in [23rd].",
    ),
    "a house's places in a row": (
        "Nvidia supplies the first and the third of the trending datasets.",
        "Nvidia supplies the first and the [fifth] of the trending datasets.",
    ),
    "a week before": (
        "MiMo-V2.5-Pro and MiMo-V2.5 date from 27 April, a week before this edition.",
        "MiMo-V2.5-Pro and MiMo-V2.5 date from 27 April, [a month before this edition].",
    ),
    "the window of a share": (
        "Almost half of mattpocock/skills' 57,675 stars came in the last week.",
        "Almost half of mattpocock/skills' 57,675 stars came in the last [three months].",
    ),
    "the day of those counted": (
        "Thursday was the busy day for papers: nine of the 15 listed were published on 30 April.",
        "[Wednesday] was the busy day for papers: nine of the 15 listed were published on 30 April.",
    ),
    "dates apart": (
        "Z4nzu/hackingtool, created in April 2020, is the oldest of the repositories, ahead of maigret by some 11 weeks.",
        "Z4nzu/hackingtool, created in April 2020, is the oldest of the repositories, ahead of maigret by some [20 weeks].",
    ),
    "labels in capitals": (
        "MARKET REPORT: mattpocock/skills gained 27,737 stars in the seven days to Monday.",
        "[OMNIFORGE] gained 27,737 stars in the seven days to Monday.",
    ),
    "a name that opens": (
        "Text-generation is the commonest tag among the models listed.",
        "[Falconet] is described as a coding agent.",
    ),
    "which author": (
        "Zihao Li is the first author of the paper that proposes Eywa.",
        "Zihao Li is the [fourth] author of the paper that proposes Eywa.",
    ),
    "a name that goes on": (
        "On the list OpenAI's privacy-filter is third.",
        "On the list OpenAI's [privacy-filter-v2] is third.",
    ),
    "one figure against the other": (
        "The hermes-agent repository had 120,503 stars on 27 April, fewer than the 124,817 of anthropics/skills.",
        "The hermes-agent repository had 120,503 stars on 27 April, [more than the 124,817] of anthropics/skills.",
    ),
    "from one figure to the other": (
        "hermes-agent rose from 120,503 stars on 27 April to 131,759 on Monday.",
        "hermes-agent [fell] from 120,503 stars on 27 April to 131,759 on Monday.",
    ),
    "forks for stars": (
        "ultraworkers/claw-code has more than one fork for every two stars: 109,647 forks against 189,912 stars.",
        "ultraworkers/claw-code has more than one fork for every two stars: [109,647 stars] against 189,912 forks.",
    ),
    "the next on a table": (
        "Apache 2.0 leads the licence table with 12 of the 30 models listed; MIT follows with eight.",
        "Apache 2.0 leads the licence table with 12 of the 30 models listed; MIT follows with [nine].",
    ),
    "the commonest, on so many": (
        "Text generation is the commonest tag, on ten of the 30 models.",
        "Text generation is the commonest tag, on [nine] of the 30 models.",
    ),
    "in the words of its source": (
        "soxoj/maigret compiles a profile of someone by checking a username across a large number of websites.",
        "soxoj/maigret compiles a profile of someone by checking [a photograph] across a large number of websites.",
    ),
    "asked of what its source says": (
        "ExoActor asks a video generation model to imagine from an outside viewpoint how a robot would carry out an instruction.",
        "ExoActor asks a [text-only language model] to imagine from an outside viewpoint how a robot carries out an instruction.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_traded_and_told_is_worked_out(case: str) -> None:
    """The true sentence has no blocker, and its false twin has one where it is marked."""
    assert_told_apart(*CASES[case], DEMO)
