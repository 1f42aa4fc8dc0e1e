"""Whose a thing is, what happened when, and how far it stands: a right sentence and its wrong twin."""

from __future__ import annotations

import pytest

from autopost.grounding import check
from autopost.issue import Sentence
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
    "the head of a list": (
        "Qwen3.6-27B is in the top ten.",
        "Qwen3.6-27B makes [the top five].",
    ),
    "not at the head of a list": (
        "Qwen3.6-27B does not make the top five.",
        "Qwen3.6-27B does not [make the top ten].",
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
    "more than on another day": (
        "Sulphur-2-base has more likes than on Sunday.",
        "Sulphur-2-base has [fewer] likes than on Sunday.",
    ),
    "from one place to another": (
        "Sulphur-2-base jumps from 25th to 13th.",
        "Sulphur-2-base [tumbles] from 25th to 13th.",
    ),
    "code that is out": (
        "The authors of InteractWeb-Bench have made their code available on GitHub.",
        "The authors of InteractWeb-Bench [have yet to make] their code available on GitHub.",
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
    "a lead that was kept": (
        "DeepSeek-V4-Pro keeps its lead.",
        "DeepSeek-V4-Pro [lost its lead] on Sunday.",
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


def test_places_shared_are_held_against_the_order_of_gains() -> None:
    """Those who stand there pass and others do not, in an issue too, whatever it cites."""
    places = DEMO.rolls.by("repository", "stars_gain_7d")
    first, second, third = (DEMO.ledger.subjects[name].name for name in places[:3])
    right, wrong = (f"{first} and {name} took the first two places by stars gained." for name in (second, third))
    assert_told_apart(right, f"[{wrong[:-1]}].", DEMO)
    gains = {f.subject.name: f.tag for f in DEMO.ledger.facts if f.metric == "stars_gain_7d"}
    for text, cites, held in ((right, (), False), (wrong, (), True), (wrong, (gains[first], gains[third]), True)):
        said = Sentence(text=text, kind="report", cites=cites)
        found = check([("/deep_dive/body/0/0/text", said)], DEMO.ledger, DEMO).findings
        assert any("those places belong to" in finding.message for finding in found) == held
