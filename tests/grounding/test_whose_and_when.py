"""Whose a thing is, what happened when, and how far it stands: a right sentence and its wrong twin."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "whose, after an aside": (
        "MiMo-V2.5-Pro, second on the trending list, comes from XiaomiMiMo.",
        "MiMo-V2.5-Pro, second on the trending list, comes from [nvidia].",
    ),
    "whose, after a verb of making": (
        "Qwen3.6-27B, number seven on the list, was published by Qwen.",
        "Qwen3.6-27B, number seven on the list, was published by [openai].",
    ),
    "who published": (
        "OpenAI published privacy-filter.",
        "[NVIDIA] published privacy-filter.",
    ),
    "day after day": (
        "MiMo-V2.5-Pro is second on its list.",
        "MiMo-V2.5-Pro has climbed [every day] this week and is second on its list.",
    ),
    "a lead of an earlier day": (
        "DeepSeek-V4-Pro leads the list, and led it yesterday.",
        "privacy-filter is third on the list, which it [led yesterday].",
    ),
    "downloads of all time": (
        "DeepSeek-V4-Pro has DOWNLOADS downloads in the last 30 days.",
        "DeepSeek-V4-Pro has DOWNLOADS downloads [to date].",
    ),
    "downloads since a day": (
        "DeepSeek-V4-Pro has been downloaded DOWNLOADS times in the last 30 days.",
        "[Since Tuesday], DeepSeek-V4-Pro has been downloaded DOWNLOADS times.",
    ),
    "just over": (
        "hermes-agent has just over 130,000 stars.",
        "hermes-agent has just over [100,000] stars.",
    ),
    "so much more than before": (
        "openclaw ended the week 2,722 stars richer.",
        "openclaw ended the week 2,722 stars [poorer].",
    ),
    "from one place to another": (
        "Sulphur-2-base jumps from 25th to 13th.",
        "Sulphur-2-base [tumbles] from 25th to 13th.",
    ),
    "what else was going on": (
        "openclaw gained 2,722 stars in seven days, as the Hub counts them.",
        "openclaw gained 2,722 stars in seven days, [as Google halved] the size of its weights.",
    ),
    "without a break": (
        "openclaw has gained 2,722 stars since 27 April.",
        "openclaw has climbed [without a break] since 27 April.",
    ),
    "of the season": (
        "The Eywa paper drew 124 upvotes, the most of the 15 papers.",
        "The Eywa paper drew 124 upvotes, [the most of any paper this spring].",
    ),
    "whose model, beside its name": (
        "privacy-filter, an OpenAI model, stands third.",
        "privacy-filter, a [Google] model, stands third.",
    ),
    "things that are no places": (
        "Qwen3.6-27B is seventh on the trending list.",
        "Qwen3.6-27B placed [seven] models on the trending list.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_whose_and_when_are_read(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    downloads = next(f for f in DEMO.ledger.facts if f.id == "hf:model:deepseek-ai/DeepSeek-V4-Pro:downloads")
    shown = f"{downloads.number:,.0f}"
    assert_told_apart(right.replace("DOWNLOADS", shown), wrong.replace("DOWNLOADS", shown), DEMO)
