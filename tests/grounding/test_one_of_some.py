"""Who stands first or last of some, and who is the only one of a kind, is looked up, in whatever order it is told."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

TWINS = {
    "so many, and the highest of them": (
        "Five models on the trending list have granite in their name, and granite-4.1-8b, in 22nd place, is the highest of them.",
        "[Six models on the trending list have granite in their name], "
        "and granite-4.1-8b, in 22nd place, is the highest of them.",
    ),
    "another than the highest": (
        "At number 7, Qwen3.6-27B is the best placed of the three models on the trending list with Qwen3.6 in their name.",
        "At number 12, Qwen3.6-35B-A3B is the best placed [of the three models on the trending list with Qwen3.6 in their name].",
    ),
    "the word first": (
        "Granite appears in the names of five models on the trending list; the best placed, granite-4.1-8b, is 22nd.",
        "[Granite appears in the names of six models] on the trending list; the best placed, granite-4.1-8b, is 22nd.",
    ),
    "none higher": (
        "No other of the five models there with granite in their name is placed higher than granite-4.1-8b, at number 22.",
        "No other [of the five models there with granite in their name] is placed higher than granite-4.1-30b, at number 23.",
    ),
    "in the sentence before": (
        "Three trending models carry Qwen3.6 in their name. The highest placed is Qwen3.6-27B, at number 7.",
        "[Four trending models carry Qwen3.6 in their name]. The highest placed is Qwen3.6-27B, at number 7.",
    ),
    "it": (
        "granite-4.1-8b comes 22nd on the trending list. "
        "It is the highest of the five models there that have granite in their name.",
        "granite-4.1-30b comes 23rd on the trending list. "
        "It is [the highest of the five models there that have granite in their name].",
    ),
    "the last": (
        "Of the three models with Qwen3.6 in their name on the trending list, Qwen3.6-27B-DFlash is placed lowest, at number 19.",
        "[Of the three models with Qwen3.6 in their name on the trending list], Qwen3.6-35B-A3B is placed lowest, at number 12.",
    ),
    "of a house": (
        "The trending list has five models from ibm-granite; the highest of them is granite-4.1-8b, at number 22.",
        "[The trending list has four models from ibm-granite]; the highest of them is granite-4.1-8b, at number 22.",
    ),
    "of all": (
        "Of the trending models, five have granite in their name; granite-4.1-8b is the highest of them, at number 22.",
        "[Of the trending models, six have granite in their name]; granite-4.1-8b is the highest of them, at number 22.",
    ),
    "above the others": (
        "At number 7, Qwen3.6-27B ranks above the other models on the trending list with Qwen3.6 in their name.",
        "At number 12, Qwen3.6-35B-A3B ranks above the [other models on the trending list with Qwen3.6 in their name].",
    ),
    "the lone one": (
        "The lone model from zai-org on the trending list is GLM-5.1.",
        "The lone [model from google] on the trending list is gemma-4-31B-it.",
    ),
    "there is only one": (
        "There is just one model from microsoft on the trending list: VibeVoice-ASR, at number 38.",
        "There is just [one model from nvidia] on the trending list: Nemotron-3-Nano-Omni-30B-A3B-Reasoning-BF16, at number 6.",
    ),
    "nobody but one": (
        "With the exception of Kimi-K2.6, there are no trending models with Kimi in their names.",
        "With the exception of gemma-4-E4B-it, [there are no trending models with gemma in their names].",
    ),
    "no second": (
        "GLM-5.1 is the only trending model with GLM in its name; there is no second.",
        "Ling-2.6-1T is [the only trending model with Ling in its name]; there is no second.",
    ),
    "of a language": (
        "As for repositories in the top ten written mainly in Rust, the only one is cc-switch.",
        "As for repositories in the top ten written mainly in Shell, [the only one] is superpowers.",
    ),
    "the number is one": (
        "The number of models from openai on the trending list is one: privacy-filter.",
        "The number of models from google on the trending list is one: [gemma-4-31B-it].",
    ),
    "no other has as many": (
        "hermes-agent counts 19,990 forks; no other among the five Python repositories in the top ten has as many.",
        "TradingAgents counts 12,771 forks; no other [among the five Python repositories in the top ten] has as many.",
    ),
    "that is more": (
        "superpowers has 15,764 forks. That is more than any other of the two Shell repositories in the top ten has.",
        "cc-switch has 3,813 forks. [That is more than any other of the two Shell repositories in the top ten has].",
    ),
    "first by a measure": (
        "First among the 30 trending models by downloads is gemma-4-31B-it, with 8,042,257.",
        "[First among the 30 trending models by downloads is gemma-4-E4B-it], with 5,340,664.",
    ),
    "on top": (
        "gemma-4-31B-it comes out on top among the 30 trending models in downloads.",
        "[gemma-4-E4B-it comes out on top among the 30 trending models] in downloads.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), TWINS.values(), ids=TWINS.keys())
def test_the_one_of_some_is_looked_up(right: str, wrong: str) -> None:
    """By place, by what is measured, or because nobody else is there."""
    assert_told_apart(right, wrong, DEMO)


def test_a_figure_without_its_measure_may_be_told_of_the_first_on_a_list() -> None:
    """Who is first is so by place there, and need not have the most."""
    assert blockers("First among the trending models is DeepSeek-V4-Pro, with 534,942 downloads.", DEMO) == []


def test_what_is_left_over_is_not_read() -> None:
    """One of the highest is nobody's claim to be the highest, and the second highest is another."""
    assert blockers("granite-4.1-30b is the second highest of the five models from ibm-granite on the trending list.", DEMO) == []
