"""Counts set against each other, steps down a list, parts of a subject's own figures, leads, and who is listed most often."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "tags that follow": (
        "Ten of the 30 models listed carry the tag text-generation; any-to-any and image-text-to-text follow with four each.",
        "Ten of the 30 models listed carry the tag text-generation; any-to-any and image-text-to-text follow with [five] each.",
    ),
    "from so many likes to so many": (
        "open-thoughts/AgentTrove, the newest of the ten datasets, has gone from eight likes to 41 in five days.",
        "open-thoughts/AgentTrove, the newest of the ten datasets, has gone from [nine] likes to 41 in five days.",
    ),
    "the hundred-thousand mark": (
        "Past the hundred-thousand mark: forrestchang/andrej-karpathy-skills has 110,025 stars.",
        "Past the [hundred-thousand] mark: msitarzewski/agency-agents has 91,802 stars.",
    ),
    "not a single issue": (
        "Seven of the 52 repositories listed have not a single open issue.",
        "[Eight of the 52] repositories listed have not a single open issue.",
    ),
    "fewer than the figure of another": (
        "The 5.3 million downloads of google/gemma-4-E4B-it are fewer than the 8.0 million of gemma-4-31B-it.",
        "The 5.3 million downloads of google/gemma-4-E4B-it are fewer than the [9.0] million of gemma-4-31B-it.",
    ),
    "a gain that beats another's": (
        "FinceptTerminal's weekly gain of 3,404 stars beats that of microsoft/VibeVoice by three.",
        "FinceptTerminal's weekly gain of 3,404 stars beats that of microsoft/VibeVoice by [five].",
    ),
    "second only to one": (
        "ShadenA/MathNet has 14,572 downloads, second only to Nemotron-Personas-Korea in the datasets' top ten, and 42 likes.",
        "[ShadenA/MathNet has 14,572 downloads, second only to AgentTrove] in the datasets' top ten, and 42 likes.",
    ),
    "an average of a set": (
        "The top ten models average a trending score of 265.",
        "The top ten models average a trending score of [275].",
    ),
    "in the words of another": (
        "Caveman, the skill that has Claude Code answer in clipped speech, has 53,246 stars.",
        "Caveman, the skill that has Claude Code answer in clipped speech, has [54,246] stars.",
    ),
    "the first of those counted": (
        "Five models by ibm-granite are listed, the highest of them granite-4.1-8b at number 22.",
        "Five models by ibm-granite are listed, the highest of them granite-4.1-8b at [number 23].",
    ),
    "whom nobody beat": (
        "Over seven days no repository gained more stars than mattpocock/skills.",
        "Over seven days [no repository gained more stars than openai/symphony].",
    ),
    "a name with another end": (
        "MiMo-V2.5-Pro has 11,812 downloads.",
        "[MiMo-V2.5-Nano] has 11,812 downloads.",
    ),
    "a point between two": (
        "A single point separates poolside/Laguna-XS.2 in ninth from XiaomiMiMo/MiMo-V2.5 in eighth.",
        "[Two points] separate poolside/Laguna-XS.2 in ninth from XiaomiMiMo/MiMo-V2.5 in eighth.",
    ),
    "in May": (
        "Nine of the fifteen papers listed were published on Thursday 30 April, and only two bear a date in May.",
        "Nine of the fifteen papers listed were published on Thursday 30 April, and only [three] bear a date in May.",
    ),
    "a heading cut short": (
        "Three papers have six upvotes each, among them “Synthetic Computers at Scale”.",
        "[Four] papers have six upvotes each, among them “Synthetic Computers at Scale”.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_told_apart(right: str, wrong: str) -> None:
    """The right sentence passes, and what is wrong in its twin is found."""
    assert_told_apart(right, wrong, DEMO)
