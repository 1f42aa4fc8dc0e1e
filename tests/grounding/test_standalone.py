"""A clause that stands alone is judged by itself, and one that leans on another is not."""

from __future__ import annotations

import pytest

from benchmarks.frames.joined import joined
from tests.grounding.twins import DEMO, assert_told_apart, blockers

_ONE_IN = 15
TWINS = {
    "although, at first": (
        "Although the tag text-to-video is missing from granite-4.1-8b, guizang-ppt-skill gained 1,387 stars in a week.",
        "Although the tag text-to-video is missing from granite-4.1-8b, guizang-ppt-skill gained [1,837] stars in a week.",
    ),
    "while, and what leads on": (
        "While with 248 likes, Mistral-Medium-3.5-128B is fourth on the list, agency-agents has no fewer stars than rtk.",
        "While with 248 likes, Mistral-Medium-3.5-128B is fourth on the list, [rtk has no fewer stars than agency-agents].",
    ),
    "whereas": (
        "More stars stand to the name of hermes-agent than to that of VibeVoice, whereas deepclaude has not reached 500 stars.",
        "[More stars stand to the name of VibeVoice than to that of hermes-agent], whereas deepclaude has not reached 500 stars.",
    ),
    "in brackets": (
        "Scrapling has no fewer than 43,483 stars (cc-switch does not have 4,000 forks).",
        "Scrapling has no fewer than 43,483 stars ([cc-switch does not have 3,000 forks]).",
    ),
    "a denial in brackets": (
        "OpenGame, at 1,839 stars, got 445 in a week (not as many stars have gone to ruflo as to andrej-karpathy-skills).",
        "OpenGame, at 1,839 stars, got 445 in a week ([not as many stars have gone to andrej-karpathy-skills as to ruflo]).",
    ),
    "behind a dash": (
        "Translation is not a tag of granite-4.1-8b – claw-code has more stars than awesome-codex-skills.",
        "Translation is not a tag of granite-4.1-8b – [awesome-codex-skills has more stars than claw-code].",
    ),
    "before a dash": (
        "claw-code leads codex-plusplus by 189,048 stars – with 248 likes, Mistral-Medium-3.5-128B is fourth on the list.",
        "claw-code leads codex-plusplus by [189,948] stars – with 248 likes, Mistral-Medium-3.5-128B is fourth on the list.",
    ),
    "a place, not of the other": (
        "Right behind MiMo-V2.5-Pro on the list is privacy-filter – MiMo-V2.5-Pro is second on the trending list.",
        "Right behind MiMo-V2.5-Pro on the list is privacy-filter – [MiMo-V2.5-Pro is fourth] on the trending list.",
    ),
}
OF_ONE = {
    "and": (
        "hermes-agent does not have as many stars as opencode and gained 11,256 stars in a week.",
        "hermes-agent [does not have as many stars as cc-switch] and gained 11,256 stars in a week.",
    ),
    "three": (
        "opencode has not reached 200,000 stars, gained 3,623 stars in a week and is not outdone in stars by cc-switch.",
        "opencode has not reached 200,000 stars, gained 3,623 stars in a week and [is outdone in stars by cc-switch].",
    ),
    "which": (
        "cc-switch, which does not surpass opencode in stars, has not reached 4,000 forks.",
        "[opencode, which does not surpass cc-switch in stars], has gained 3,623 stars in a week.",
    ),
    "it, and the nearer of two": (
        "opencode has more stars than cc-switch, and it has no fewer stars than cc-switch.",
        "opencode has more stars than cc-switch, and [it has at most as many stars as cc-switch].",
    ),
    "it, named behind": (
        "While it does not outdo opencode in stars, cc-switch has not reached 4,000 forks.",
        "[While it does not outdo cc-switch in stars], opencode has gained 3,623 stars in a week.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), TWINS.values(), ids=TWINS.keys())
def test_each_clause_is_held_to_the_facts(right: str, wrong: str) -> None:
    """However they are put together."""
    assert_told_apart(right, wrong, DEMO)


@pytest.mark.parametrize(("right", "wrong"), OF_ONE.values(), ids=OF_ONE.keys())
def test_each_predicate_of_one_subject_is_held_to_the_facts(right: str, wrong: str) -> None:
    """With the subject put before it."""
    assert_told_apart(right, wrong, DEMO)


def test_a_clause_that_leans_on_another_is_not_taken_by_itself() -> None:
    """What is more than something else may be told of whom the clause before named."""
    assert blockers("hermes-agent has 131,759 stars, while opencode has 22,504 more.", DEMO) == []
    assert blockers("hermes-agent has 131,759 stars, while opencode has 22,604 more.", DEMO) == ["22,604"]


def test_two_sentences_made_of_facts_are_read_in_one_as_in_two() -> None:
    """Most of them: the benchmark says how many are not."""
    told = [*joined(DEMO, 4)]
    assert {one.true for one in told} == {True, False}
    assert sum(bool(blockers(one.text, DEMO)) == one.true for one in told) <= len(told) // _ONE_IN
