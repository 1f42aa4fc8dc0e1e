"""Turned ways of putting a thing are held to the facts as the plain one is, and findings stand at the sentence's own words."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autopost.grounding import check_text
from autopost.grounding.rereading.plainer import needed
from autopost.grounding.rereading.turnedparts import PARTS
from tests.grounding.twins import DEMO, assert_told_apart, example, of_example_days

TABLE = tomllib.loads((files("autopost.grounding.words") / "turned.toml").read_text(encoding="utf-8"))
ALWAYS = {
    "it is the one, not the other": (
        "It is gemma-4-31B-it, not DeepSeek-V4-Pro, that has more downloads.",
        "[It is DeepSeek-V4-Pro, not gemma-4-31B-it], that has more downloads.",
    ),
    "more than another: who": (
        "More likes than privacy-filter: DeepSeek-V4-Pro.",
        "More likes than DeepSeek-V4-Pro: [privacy-filter].",
    ),
    "would need more": (
        "privacy-filter would need more likes to catch DeepSeek-V4-Pro.",
        "[DeepSeek-V4-Pro would need more likes to catch privacy-filter].",
    ),
    "crossed, and has not": (
        "openclaw has crossed 300,000 stars; opencode has not.",
        "opencode has crossed [300,000] stars; openclaw has not.",
    ),
    "a number in brackets": (
        "privacy-filter (number 3) has 1,241 likes.",
        "privacy-filter [(number 2)] has 1,241 likes.",
    ),
    "anything but": (
        "claw-code is anything but a Python project.",
        "claw-code is [anything but a Rust project].",
    ),
}
JUNE = {
    "borne by": (
        "The text-generation tag is borne by North-Mini-Code-1.0.",
        "The [text-generation] tag is borne by LocateAnything-3B.",
    ),
    "fewer then": (
        "agent-skills had 11,085 fewer stars a week ago.",
        "agent-skills had [12,085] fewer stars a week ago.",
    ),
    "between two": (
        "Between Kimi-K2.7-Code and Rio-3.5-Open-397B on the list stands LocateAnything-3B.",
        "Between Kimi-K2.7-Code and Rio-3.5-Open-397B on the list stands [MiniMax-M3].",
    ),
    "so many of an account": (
        "There are six models by unsloth on the list.",
        "There are [seven] models by unsloth on the list.",
    ),
    "all others have more": (
        "Every other of the eight models has more likes than diffusiongemma-26B-A4B-it-GGUF.",
        "[Every other of the eight models has more likes] than MiniMax-M3.",
    ),
    "which was published": (
        "SGLang's newest release, v0.5.13, came 18 days after v0.5.12.post1, which dates from May 26.",
        "SGLang's newest release, v0.5.13, came 18 days after v0.5.12.post1, which dates from [May 27].",
    ),
    "already out": (
        "When vLLM v0.23.0 appeared, SGLang v0.5.13 was already out.",
        "[When SGLang v0.5.13 appeared, vLLM v0.23.0 was already out].",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), ALWAYS.values(), ids=ALWAYS.keys())
def test_a_turned_way_is_held_to_the_facts(right: str, wrong: str) -> None:
    """As its plain one is."""
    assert_told_apart(right, wrong, DEMO)


@of_example_days
@pytest.mark.parametrize(("right", "wrong"), JUNE.values(), ids=JUNE.keys())
def test_a_turned_way_is_held_to_the_facts_of_an_example_day(right: str, wrong: str) -> None:
    """Of lists, releases and gains as well."""
    assert_told_apart(right, wrong, example("2026-06-16"))


def test_the_rest_of_the_sentence_keeps_its_places() -> None:
    """What is found behind a turned way is found where it stands."""
    text = "privacy-filter (number 3) has 1,241 likes, and DeepSeek-V4-Pro has 4,000 likes."
    found = [one for one in check_text(text, DEMO.ledger, DEMO) if one.severity == "blocker"]
    assert "4,000" in {one.text for one in found}
    assert all(text[one.start : one.end] == one.text for one in found)


def test_the_plain_words_ask_for_nothing_that_the_way_has_not() -> None:
    """Each word in braces stands for a part of the way."""
    for said, plain, *only in (*TABLE["clauses"], *TABLE["within"]):
        whole = said + "".join(PARTS[part] for part in re.findall(r"(?<!\?P)<(\w+)>", said))
        groups = set(re.findall(r"\(\?P<(\w+)>", whole))
        groups |= {name.removesuffix("2") for name in groups & {"a2", "b2", "label2"}}
        groups |= {"other"} if {*"abc"} <= groups else set()  # whichever of two is not the third
        asked = {field.partition(":")[0] for _, field, *_ in Formatter().parse(plain) if field}
        assert asked | {name for told in only for name in told} <= groups, plain


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("<a> is (?:now )?ahead of <b>,? by <n>", "ahead of "),
        (r"the \w+ (?:lead(?:s|er)|is) but for <a>s?", " but for "),
        ("[Tt]he places? <n>{1,2}|never", ""),
        ("<a> (?:tops|leads) <b>", " "),
    ],
)
def test_the_words_that_a_way_needs(way: str, words: str) -> None:
    """Nothing of what may lack, or may be another word."""
    assert needed(way) == words


@settings(deadline=None)
@given(st.data())
def test_what_is_put_in_a_way_has_the_words_that_it_needs(data: st.DataObject) -> None:
    """No way goes untried where it matches. Parts stand for themselves here; ways that look around are left to the sentences."""
    way = data.draw(
        st.sampled_from([way for way, *_ in (*TABLE["clauses"], *TABLE["within"]) if not re.search(r"\(\?[=!<P]", way)])
    )
    assert needed(way) in data.draw(st.from_regex(way, fullmatch=True))
