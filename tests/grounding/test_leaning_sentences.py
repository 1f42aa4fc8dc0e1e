"""What leans on what was told before: who follows whom, who is one of those counted, fewer than whom, the version before."""

from __future__ import annotations

import pytest

from autopost.grounding import Desk
from tests.grounding.twins import DEMO, SMALL, assert_told_apart, blockers

SUCCESSIONS = {
    "followed by": (
        "MiMo-V2.5-Pro sits second on the trending list, followed by privacy-filter.",
        "MiMo-V2.5-Pro sits second on the trending list, followed by [Mistral-Medium-3.5-128B].",
    ),
    "and follows": (
        "MiMo-V2.5-Pro sits second, and privacy-filter follows.",
        "MiMo-V2.5-Pro sits second, and [Mistral-Medium-3.5-128B] follows.",
    ),
    "next comes": (
        "MiMo-V2.5-Pro is second. Next comes privacy-filter.",
        "MiMo-V2.5-Pro is second. Next comes [Mistral-Medium-3.5-128B].",
    ),
    "right behind it": (
        "MiMo-V2.5-Pro is second. Right behind it is privacy-filter.",
        "MiMo-V2.5-Pro is second. Right behind it is [Mistral-Medium-3.5-128B].",
    ),
    "with it right behind": (
        "MiMo-V2.5-Pro is second on the trending list, with privacy-filter right behind.",
        "MiMo-V2.5-Pro is second on the trending list, with [Mistral-Medium-3.5-128B] right behind.",
    ),
    "just ahead of": (
        "MiMo-V2.5-Pro is second on the trending list, just ahead of privacy-filter.",
        "MiMo-V2.5-Pro is second on the trending list, just ahead of [Mistral-Medium-3.5-128B].",
    ),
    "led by one, followed by another": (
        "The trending list is led by DeepSeek-V4-Pro, followed by MiMo-V2.5-Pro.",
        "The trending list is led by [MiMo-V2.5-Pro], followed by privacy-filter.",
    ),
    "led by": (
        "The trending list of models is led by DeepSeek-V4-Pro.",
        "The trending list of models is led by [MiMo-V2.5-Pro].",
    ),
    "by what is named": (
        "mattpocock/skills gained the most stars over the week, followed by andrej-karpathy-skills with 16,091.",
        "mattpocock/skills gained the most stars over the week, followed by [TradingAgents] with 12,231.",
    ),
    "a place among the models, held by one": (
        "Second place among the trending models is held by MiMo-V2.5-Pro.",
        "Second place among the trending models is held by [privacy-filter].",
    ),
}
OF_THOSE_COUNTED = {
    "one of them": (
        "Five of the 15 papers have more than 20 upvotes. ExoActor is one of them.",
        "Five of the 15 papers have more than 20 upvotes. [Intern-Atlas is one of them].",
    ),
    "among them are": (
        "Five of the 15 papers have more than 20 upvotes. Among them are ExoActor and UniVidX.",
        "Five of the 15 papers have more than 20 upvotes. [Among them are ExoActor and Intern-Atlas].",
    ),
    "not among them": (
        "Five of the 15 papers have more than 20 upvotes. Intern-Atlas is not among them.",
        "Five of the 15 papers have more than 20 upvotes. [ExoActor is not among them].",
    ),
    "including": (
        "Five of the 15 papers have more than 20 upvotes, including ExoActor.",
        "Five of the 15 papers have more than 20 upvotes, [including Intern-Atlas].",
    ),
}
COMPARED = {
    "fewer, without than": (
        "autoresearch has 11,484 forks. claude-mem has fewer.",
        "autoresearch has 11,484 forks. claw-code has [fewer].",
    ),
    "more than either": (
        "autoresearch has 11,484 forks and hackingtool 8,027. claw-code has more than either.",
        "autoresearch has 11,484 forks and hackingtool 8,027. claude-mem has [more] than either.",
    ),
    "than any of those above it": (
        "privacy-filter has more likes than the model right above it.",
        "privacy-filter has [more] likes than any of the two models above it.",
    ),
    "than each of the first": (
        "gemma-4-31B-it has more downloads than each of the first four models.",
        "gemma-4-31B-it has [fewer] downloads than each of the first four models.",
    ),
    "than its neighbours": (
        "privacy-filter has more likes than either of its neighbors on the list.",
        "privacy-filter has [fewer] likes than either of its neighbors on the list.",
    ),
    "beaten by, with both figures": (
        "claude-mem is outdone by autoresearch in forks, having 6,154 to autoresearch's 11,484.",
        "claude-mem [is outdone by] autoresearch in forks, having 11,484 to autoresearch's 6,154.",
    ),
}
THEN_AND_NOW = {
    "what it reached": (
        "skills, which had 29,938 stars on 27 April, gained 27,737 and reached 57,675.",
        "skills, which had 57,675 stars on 27 April, gained 27,737 and reached [29,938].",
    ),
    "a total now": (
        "Since 27 April, when it had 29,938 stars, skills has added 27,737 for a total of 57,675 now.",
        "Since 27 April, when it had 57,675 stars, skills has added 27,737 for a total of [29,938] now.",
    ),
}
NEWEST = {
    "it is the newest": (
        "vllm released v0.20.1 on 1 May. It is the newest release of the project.",
        "vllm released v0.20.0 on 24 April. [It is the newest release of the project].",
    ),
    "nothing newer": (
        "vllm released v0.20.1 on 1 May. Nothing newer has followed.",
        "vllm released v0.20.0 on 24 April. [Nothing newer has followed].",
    ),
    "no newer version": (
        "vllm released v0.20.1 on 1 May. No newer version is out.",
        "vllm released v0.20.0 on 24 April. [No newer version is out].",
    ),
    "it has had none": (
        "vllm released v0.20.1 on 1 May. It has had no newer release.",
        "vllm released v0.20.0 on 24 April. [It has had no newer release].",
    ),
}


@pytest.mark.parametrize(("right", "marked"), [*SUCCESSIONS.values(), *OF_THOSE_COUNTED.values(), *COMPARED.values()])
def test_what_leans_on_others_is_held_to_them(right: str, marked: str) -> None:
    """In the recorded edition."""
    assert_told_apart(right, marked, DEMO)


@pytest.mark.parametrize(("right", "marked"), [*THEN_AND_NOW.values(), *NEWEST.values()])
def test_what_it_came_to_is_of_today_and_the_newest_is_the_newest(right: str, marked: str) -> None:
    """In the small edition, which has figures of a week ago and two releases of one project."""
    assert_told_apart(right, marked, SMALL)


@pytest.mark.parametrize(
    ("text", "desk"),
    [
        ("MiMo-V2.5-Pro sits second. Ahead of it is only DeepSeek-V4-Pro, and privacy-filter follows.", DEMO),
        ("vllm released v0.20.0 on 24 April, followed by v0.20.1 a week later.", SMALL),
    ],
)
def test_who_follows_may_be_open(text: str, desk: Desk) -> None:
    """Of two who may be meant either will do, and versions follow each other by their days."""
    assert blockers(text, desk) == []
