"""Counts set against each other, steps down a list, parts of a subject's own figures, leads, and who is listed most often."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

REASONING = "Nemotron-3-Nano-Omni-30B-A3B-Reasoning-BF16"
CASES = {
    "one more than another language": (
        "Of the 52 repositories listed, 21 are written mainly in Python, nine more than in TypeScript.",
        "Of the 52 repositories listed, 21 are written mainly in Python, [eight] more than in TypeScript.",
    ),
    "of either base": (
        "Four of the Hub's 60 highest trending models are derivatives of Qwen3.6-27B or Qwen3.6-35B-A3B, two of each.",
        "[Five] of the Hub's 60 highest trending models are derivatives of Qwen3.6-27B or Qwen3.6-35B-A3B, two of each.",
    ),
    "tags that follow": (
        "Ten of the 30 models listed carry the tag text-generation; any-to-any and image-text-to-text follow with four each.",
        "Ten of the 30 models listed carry the tag text-generation; any-to-any and image-text-to-text follow with [five] each.",
    ),
    "the others by their label": (
        "Only smolagents/ml-intern and suraj291/Survival_Island_Game run on docker; the other eight Spaces rely on gradio.",
        "Only smolagents/ml-intern and microsoft/TRELLIS.2 run on docker; [the other eight Spaces rely on gradio].",
    ),
    "places further down": (
        "Nemotron-Personas-Korea heads the trending datasets. Nemotron-Image-Training-v3 is two places further down.",
        "Nemotron-Personas-Korea heads the trending datasets. Nemotron-Image-Training-v3 is [three] places further down.",
    ),
    "from so many likes to so many": (
        "open-thoughts/AgentTrove, the newest of the ten datasets, has gone from eight likes to 41 in five days.",
        "open-thoughts/AgentTrove, the newest of the ten datasets, has gone from [nine] likes to 41 in five days.",
    ),
    "a part of what it had before": (
        "Onise/Qwen-Image-Edit-2509-LoRAs-Fast has added 47 likes in five days, almost half as many as it had before.",
        "Onise/Qwen-Image-Edit-2509-LoRAs-Fast has added 47 likes in five days, almost [a third] as many as it had before.",
    ),
    "all it has, at its age": (
        "JuliusBrussee/caveman has collected 53,246 stars in 30 days, an average of about 1,775 a day.",
        "JuliusBrussee/caveman has collected 53,246 stars in 30 days, an average of about [2,775] a day.",
    ),
    "all it has, at another age": (
        "JuliusBrussee/caveman has collected 53,246 stars in 30 days.",
        "JuliusBrussee/caveman has collected 53,246 stars in [20 days].",
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
    "what no other shares": (
        "No other model of the thirty shares the tag of openai/privacy-filter.",
        "[No other model] of the thirty shares the tag of google/gemma-4-31B-it.",
    ),
    "by the day, at its age": (
        "ultraworkers/claw-code is 34 days old and has 189,912 stars, which makes almost 5,600 a day.",
        "ultraworkers/claw-code is 34 days old and has 189,912 stars, which makes almost [6,600] a day.",
    ),
    "after its creation": (
        "op7418/guizang-ppt-skill has 4,815 stars eleven days after its creation.",
        "op7418/guizang-ppt-skill has 4,815 stars [twelve days] after its creation.",
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
    "a word that is nearly his": (
        "In safishamsi's graphify a folder becomes a graph to query.",
        "In safishamsi's [graphite] a folder becomes a graph to query.",
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


def test_most_often_on_a_list() -> None:
    """Whoever is said to be on a list most often must be, with as many entries as are told."""
    assert blockers("Nobody is on the trending list as often as ibm-granite, with five of the 30 places.", DEMO) == []
    assert blockers("Nobody is on the trending list as often as google, with two of the 30 places.", DEMO)
    assert blockers("Nobody is on the trending list as often as ibm-granite, with six of the 30 places.", DEMO)
