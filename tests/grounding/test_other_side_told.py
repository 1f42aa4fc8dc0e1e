"""Words of order whose other side, set or list was told before or is to be worked out: each turned round, once."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers, example, of_example_days

SIDES = {
    "a second measure": (
        "obra/superpowers has more stars than anomalyco/opencode but fewer forks.",
        "obra/superpowers has more stars than anomalyco/opencode but [more forks].",
    ),
    "its count": (
        "obra/superpowers is 23,451 stars ahead of anomalyco/opencode, yet its fork count is 2,096 lower.",
        "obra/superpowers is 23,451 stars ahead of anomalyco/opencode, yet its fork count is 2,096 [higher].",
    ),
    "the other of the two": (
        "hermes-agent gained 11,256 stars in the week and anomalyco/opencode 3,623, although in total opencode is ahead.",
        "hermes-agent gained 11,256 stars in the week and anomalyco/opencode 3,623, although in total opencode is [behind].",
    ),
    "in the next sentence": (
        "Kimi-K2.6 has more downloads than GLM-5.1. In likes it trails.",
        "Kimi-K2.6 has more downloads than GLM-5.1. In likes it [leads].",
    ),
    "a part of it": (
        "Kimi-K2.6 has more than twice the downloads of GLM-5.1, but less than 76 percent of its likes.",
        "Kimi-K2.6 has more than twice the downloads of GLM-5.1, but [more] than 76 percent of its likes.",
    ),
    "a place": (
        "privacy-filter has more downloads than MiMo-V2.5-Pro, yet it stands one place lower.",
        "privacy-filter has more downloads than MiMo-V2.5-Pro, yet it stands one place [higher].",
    ),
}
SETS = {
    "all above it": (
        "Mistral-Medium-3.5-128B stands fourth on the trending list. The three above it all have more likes.",
        "Mistral-Medium-3.5-128B stands fourth on the trending list. The three above it all have [more] downloads.",
    ),
    "than any above it": (
        "Mistral-Medium-3.5-128B has 248 likes, fewer than any of the three models above it.",
        "Mistral-Medium-3.5-128B has 248 likes, [more] than any of the three models above it.",
    ),
    "nobody more": (
        "No repository gained more stars over the past seven days than mattpocock/skills.",
        "[No repository gained fewer stars over the past seven days than] mattpocock/skills.",
    ),
    "heads the list": (
        "DeepSeek-V4-Pro leads the Hugging Face ranking of models.",
        "DeepSeek-V4-Pro [trails] the Hugging Face ranking of models.",
    ),
    "next after those counted": (
        "Five of the 15 papers have more than 20 upvotes. Next is Length Value Model.",
        "Five of the 15 papers have more than 20 upvotes. [Next] is Intern-Atlas.",
    ),
    "so does a third": (
        "hermes-agent and anomalyco/opencode both have more than 100,000 stars. So does obra/superpowers.",
        "hermes-agent and anomalyco/opencode both have more than 100,000 stars. So does [agency-agents].",
    ),
    "each by its own gap": (
        "ExoActor has 24 upvotes, 13 more than Intern-Atlas and 37 fewer than UniVidX.",
        "ExoActor has 24 upvotes, [37] more than Intern-Atlas and 13 fewer than UniVidX.",
    ),
}
PLACES = {
    "first, ahead of": (
        "mattpocock/skills gained the most stars in the week, ahead of andrej-karpathy-skills.",
        "mattpocock/skills gained the most stars in the week, [behind] andrej-karpathy-skills.",
    ),
    "second, after": (
        "andrej-karpathy-skills had the second-largest gain of the week, 16,091 stars, after the 27,737 of mattpocock/skills.",
        "andrej-karpathy-skills had the second-largest gain of the week, 16,091 stars, [before] the 27,737 of mattpocock/skills.",
    ),
    "right beside it": (
        "privacy-filter is third on the trending list, with MiMo-V2.5-Pro right above it.",
        "privacy-filter is third on the trending list, with MiMo-V2.5-Pro right [below] it.",
    ),
    "in that order": (
        "The trending list opens with DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter, in that order.",
        "The trending list opens with [DeepSeek-V4-Pro, privacy-filter and MiMo-V2.5-Pro], in that order.",
    ),
    "places before names": (
        "In second and third place stand MiMo-V2.5-Pro and privacy-filter.",
        "In second and third place stand [privacy-filter and MiMo-V2.5-Pro].",
    ),
    "only one above": (
        "Only DeepSeek-V4-Pro is above MiMo-V2.5-Pro on the trending list.",
        "[Only] MiMo-V2.5-Pro is above privacy-filter on the trending list.",
    ),
}
OF_THE_WEEK = {
    "below that mark": (
        "Six of the ten repositories with the largest weekly gains have at least 100,000 stars. "
        "The four below that mark are agent-skills, Understand-Anything, odysseus and taste-skill.",
        "Six of the ten repositories with the largest weekly gains have at least 100,000 stars. "
        "The four [above] that mark are agent-skills, Understand-Anything, odysseus and taste-skill.",
    ),
    "closest to it": (
        "Six of the ten have 100,000 stars or more. Of the other four, odysseus comes closest: it is 25,534 short.",
        "Six of the ten have 100,000 stars or more. Of the other four, Understand-Anything comes [closest]: it is 35,873 short.",
    ),
    "older than all": (
        "DragMesh-2, published on 13 June, is at least four days older than each of the five other papers in this edition.",
        "DragMesh-2, published on 13 June, is at least four days [newer] than each of the five other papers in this edition.",
    ),
    "the later of these": (
        "For ComfyUI the week brought 849 more stars, and two new versions. The later of these is v0.25.1.",
        "For ComfyUI the week brought 849 more stars, and two new versions. The [earlier] of these is v0.25.1.",
    ),
    "longest without a release": (
        "Of the six projects with releases in this edition, FlashInfer has gone longest without a new one.",
        "Of the six projects with releases in this edition, FlashInfer has [gone shortest without] a new one.",
    ),
    "the longest gap": (
        "The longest gap between two listed releases is sglang's: 18 days, from v0.5.12.post1 to v0.5.13.",
        "[The shortest gap] between two listed releases is sglang's: 18 days, from v0.5.12.post1 to v0.5.13.",
    ),
    "the one before": (
        "NVIDIA published TensorRT-LLM v1.3.0rc18 on June 10, eight days after the previous release candidate, v1.3.0rc17.",
        "NVIDIA published TensorRT-LLM v1.3.0rc18 on June 10, eight days [before the previous] release candidate, v1.3.0rc17.",
    ),
    "asked of all, answered of some": (
        "Which model gained the most likes in the day to June 20? "
        "Of the six in this edition with a daily gain, it was zai-org/GLM-5.2, with 154.",
        "Which model gained the fewest likes in the day to June 20? "
        "Of the six in this edition with a daily gain, it was [zai-org/GLM-5.2], with 154.",
    ),
    "only one grew faster": (
        "taste-skill has the fewest stars of the 15 repositories, yet in percent only agent-skills grew faster over the week.",
        "taste-skill has the fewest stars of the 15 repositories, yet in percent [only] odysseus grew faster over the week.",
    ),
    "the middle one": (
        "unsloth's three entries on the list are 11th, 22nd and 30th. The middle one is Kimi-K2.7-Code-GGUF.",
        "unsloth's three entries on the list are 11th, 22nd and 30th. The [middle] one is GLM-5.2-GGUF.",
    ),
    "the most of too many": (
        "None of the eight models in this edition has fewer downloads than FastContext-1.0-4B-SFT.",
        "[None of the thirty trending models has fewer downloads than] FastContext-1.0-4B-SFT.",
    ),
    "the day before": (
        "Understand-Anything has crossed 60,000 stars. The day before, it stood at 59,338.",
        "Understand-Anything has crossed 60,000 stars. [The day after], it stood at 59,338.",
    ),
}
DAYS = dict.fromkeys(OF_THE_WEEK, "2026-06-20") | {"only one grew faster": "2026-06-16", "the day before": "2026-06-16"}


@pytest.mark.parametrize(("right", "marked"), [*SIDES.values(), *SETS.values(), *PLACES.values()])
def test_a_word_turned_round_is_found(right: str, marked: str) -> None:
    """In the recorded edition."""
    assert_told_apart(right, marked, DEMO)


@of_example_days
@pytest.mark.parametrize("name", [*OF_THE_WEEK])
def test_so_it_is_over_the_days_of_an_example(name: str) -> None:
    """In editions that have gains of a week, releases and a list of thirty."""
    assert_told_apart(*OF_THE_WEEK[name], example(DAYS[name]))


@pytest.mark.parametrize(
    "text",
    [
        "V4-Flash has more downloads than MiMo-V2.5-Pro, but MiMo-V2.5-Pro is ahead on trending score.",
        "obra/superpowers has more stars than anomalyco/opencode, which has more forks.",
    ],
)
def test_the_measure_may_stand_behind_the_word(text: str) -> None:
    """And a clause beginning with "which" is about whoever stands right before it."""
    assert blockers(text, DEMO) == []
