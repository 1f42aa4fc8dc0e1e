"""Counts that a list states, distances then and now, versions within a span, heads of lists, and figures told ahead of names."""

from __future__ import annotations

import pytest

from autopost.grounding import Desk
from benchmarks import newsdays
from tests.grounding.twins import DEMO, assert_told_apart

EXAMPLES = newsdays.examples()
OF_MAY = {
    "then and now": (
        "TradingAgents passes paperclip: 5,892 stars behind a week ago, 3,838 ahead now.",
        "TradingAgents passes paperclip: [5,829] stars behind a week ago, 3,838 ahead now.",
    ),
    "for a total": (
        "mattpocock/skills added 27,737 stars over the week for a total of 57,675.",
        "mattpocock/skills added 27,737 stars over the week for a total of [57,765].",
    ),
    "bringing it to": (
        "agent-skills picked up 2,988 stars over the week, bringing its total to 27,536.",
        "agent-skills picked up 2,988 stars over the week, bringing its total to [57,675].",
    ),
    "under the account of its maker": (
        "Addy Osmani's agent-skills grew by 12.2 percent in a week.",
        "Addy Osmani's agent-skills grew by [17.1 percent] in a week.",
    ),
    "from the largest down": (
        "From about 368,000 stars down to 21: openclaw is the largest of the repositories listed, stonks the smallest.",
        "From about 368,000 stars down to [31]: openclaw is the largest of the repositories listed, stonks the smallest.",
    ),
    "swapped ends": (
        "From about 189,900 stars down to 177,714: claw-code and superpowers.",
        "From about [189,900] stars down to 177,714: superpowers and claw-code.",
    ),
    "so many places above": (
        "XiaomiMiMo/MiMo-V2.5-Pro is in second place, six above its sibling XiaomiMiMo/MiMo-V2.5.",
        "XiaomiMiMo/MiMo-V2.5-Pro is in second place, [five] above its sibling XiaomiMiMo/MiMo-V2.5.",
    ),
    "behind the leader": (
        "Seven places behind the leader ranks XiaomiMiMo/MiMo-V2.5.",
        "[Eight] places behind the leader ranks XiaomiMiMo/MiMo-V2.5.",
    ),
}
OF_JUNE = {
    "apart now, and a week ago": (
        "ComfyUI and llama.cpp are separated by only 424 stars, 117,145 to 116,721, and a week ago the gap was 588.",
        "ComfyUI and llama.cpp are separated by only 424 stars, 117,145 to [116,271], and a week ago the gap was 588.",
    ),
    "candidates of one version": (
        "TensorRT-LLM moved from release candidate 17 to 18 of its version 1.3.0 in eight days.",
        "TensorRT-LLM moved from release candidate 17 to 18 of its version 1.3.0 in [nine days].",
    ),
    "versions with their days": (
        "Two releases in eleven days: vLLM published v0.22.1 on 5 June and v0.23.0 on 15 June.",
        "Two releases in eleven days: vLLM published v0.23.0 on [5 June] and v0.22.1 on 15 June.",
    ),
    "by how many": (
        "vLLM's v0.23.0 has 408 commits by 200 people, nearly a third of them new.",
        "vLLM's v0.23.0 has 408 commits by 200 people, nearly [half] of them new.",
    ),
    "by how many, in figures": (
        "vLLM's v0.23.0 has 408 commits by 200 people, 63 of them new.",
        "vLLM's v0.23.0 has 408 commits by [63] people, 200 of them new.",
    ),
    "only those of the week's ten, in a day": (
        "Among the ten largest gainers of the week, only mattpocock/skills and Understand-Anything "
        "gained more stars over the last day than cc-switch.",
        "Among the ten largest gainers of the week, [only mattpocock/skills and odysseus "
        "gained more stars over the last day than cc-switch].",
    ),
}


@pytest.mark.parametrize(("right", "marked"), OF_MAY.values(), ids=OF_MAY)
def test_the_right_sentence_passes_and_its_twin_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)


@pytest.fixture(scope="module")
def june() -> Desk:
    """The edition of 16 June, one of the examples."""
    return Desk(EXAMPLES["2026-06-16"])


@pytest.mark.skipif(not EXAMPLES, reason="no recorded days beside the checkout")
@pytest.mark.parametrize(("right", "marked"), OF_JUNE.values(), ids=OF_JUNE)
def test_so_it_is_with_releases_and_counts_of_a_list(right: str, marked: str, june: Desk) -> None:
    """The same on a day that has releases with notes, and counts of its list."""
    assert_told_apart(right, marked, june)
