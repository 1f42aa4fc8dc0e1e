"""By what a place is, how far apart places are, in which order days are told, and what goes on."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CLAW = "ultraworkers/claw-code has 109,647 forks, the most of any repository listed. openclaw/openclaw comes"
MATH = "MathNet ranks only ninth among the trending datasets, but with 14,572 downloads in the last 30 days it is"
BENCH = "“InteractWeb-Bench: Can Multimodal Agent Escape Blind Execution in Interactive Website Generation?”"
CASES = {
    "most of what is named": (
        "gemma-4-31B-it has the most downloads of all models listed.",
        "DeepSeek-V4-Pro has [the most downloads] of all models listed.",
    ),
    "ahead of every other": (
        "With 8,042,257 downloads in the last 30 days, google/gemma-4-31B-it outpaces every other model listed.",
        "With 2,496 likes, google/gemma-4-31B-it [outpaces every other] model listed.",
    ),
    "second by what was told before": (f"{CLAW} second with 75,772.", f"{CLAW} [third] with 75,772."),
    "second on that count": (f"{MATH} second on that count.", f"{MATH} [third] on that count."),
    "places behind": (
        "privacy-filter ranks one place behind MiMo-V2.5-Pro.",
        "privacy-filter ranks [three places] behind MiMo-V2.5-Pro.",
    ),
    "places gained": (
        "Up 12 in a day: SulphurAI/Sulphur-2-base went from 25th to 13th place on the list of trending models.",
        "Up [11] in a day: SulphurAI/Sulphur-2-base went from 25th to 13th place on the list of trending models.",
    ),
    "any day of that name": (
        "openai-python v2.34.0 came out on a Monday.",
        "openai-python v2.34.0 came out on [a Friday].",
    ),
    "the same place for days": (
        "openai/privacy-filter, third for the second day running, is tagged token-classification.",
        "openai/privacy-filter, third [for the third day] running, is tagged token-classification.",
    ),
    "multiplied by": (
        "In six days 1jehuang/jcode multiplied its stars by more than six, from 589 to 3,603.",
        "In six days 1jehuang/jcode multiplied its stars by more than [seven], from 589 to 3,603.",
    ),
    "two apart at the head": (
        "DeepSeek-V4-Pro leads, MiMo-V2.5-Pro follows: 64 points separate the top two on Hugging Face's trending list.",
        "DeepSeek-V4-Pro leads, MiMo-V2.5-Pro follows: [46] points separate the top two on Hugging Face's trending list.",
    ),
    "yet to reach": (
        "aattaran/deepclaude, created on Sunday, has yet to reach 500 stars.",
        "aattaran/deepclaude, created on Sunday, [has yet to reach] 100 stars.",
    ),
    "code that is shown": (
        f"Daily Papers shows a code repository for {BENCH}.",
        f"Daily Papers [does not show] a code repository for {BENCH}.",
    ),
    "a headline's wit": (
        "A clean desk at openai/symphony: 21,108 stars, 1,863 forks, no open issues.",
        "A clean desk at openai/symphony: 21,108 stars, [1,683] forks, no open issues.",
    ),
    "passed in that time": (
        "forrestchang/andrej-karpathy-skills passed 100,000 stars in the week to Monday.",
        "forrestchang/andrej-karpathy-skills passed [120,000] stars in the week to Monday.",
    ),
    "going on": ("DeepSeek-V4-Pro is first on the list.", "DeepSeek-V4-Pro is first on the list [and climbing]."),
    "won from another": (
        "Nemotron-Personas-Korea leads the trending datasets.",
        "Nemotron-Personas-Korea leads the trending datasets, a [place it took] on Monday from MathNet.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_by_what_and_when_it_is_so_is_looked_up(case: str) -> None:
    """The right sentence passes, and of its twin the marked words are found."""
    assert_told_apart(*CASES[case], DEMO)
