"""Who is newest, alone or first, what is denied, and what no source says: a right sentence and its wrong twin."""

from __future__ import annotations

import pytest

from autopost.grounding import Desk
from tests.grounding.twins import DEMO, SMALL, assert_told_apart

RELEASES = {
    "no further than": (
        "vllm-project/vllm has gone no further than v0.20.1.",
        "vllm-project/vllm has gone no further than [v0.20.0].",
    ),
    "after the newest": (
        "Anyone after the newest vllm-project/vllm release should look for v0.20.1.",
        "Anyone after the newest vllm-project/vllm release should look for [v0.20.0].",
    ),
    "no newer release than": (
        "vllm-project/vllm has had no newer release than v0.20.1, published on 1 May.",
        "vllm-project/vllm has had no newer release than [v0.20.0], published on 24 April.",
    ),
    "the month of May is no doubt": (
        "vllm-project/vllm published v0.20.1 on May 1.",
        "vllm-project/vllm published v0.20.1 on May 1 [owing to] a stubborn bug.",
    ),
}
CASES = {
    "the youngest of three who are named": (
        "hackingtool, maigret and warp: the most recent of the three is warp, the oldest hackingtool.",
        "hackingtool, maigret and warp: the most recent of the three is [maigret], the oldest hackingtool.",
    ),
    "the latest of those before": (
        "stonks, deepclaude and FL-STUDIO-PATCHER are each a day old at most. The latest arrival is FL-STUDIO-PATCHER.",
        "stonks, deepclaude and FL-STUDIO-PATCHER are each a day old at most. The latest arrival is [deepclaude].",
    ),
    "the newest, from the name on": (
        "AgentTrove is the newest of the ten datasets at the top of the trending list.",
        "[SWE-chat] is the newest of the ten datasets at the top of the trending list.",
    ),
    "more recent than": (
        "UniVidX is more recent than “Co-Evolving Policy Distillation”.",
        "“[Co-Evolving Policy Distillation]” is more recent than UniVidX.",
    ),
    "more than in the week before": (
        "openclaw gained 2,722 stars in seven days.",
        "openclaw gained 2,722 stars in seven days, [more than in the week before].",
    ),
    "a pace": (
        "openclaw gained 2,722 stars in the week.",
        "[Growth at openclaw is slowing]: it gained 2,722 stars in the week.",
    ),
    "first ever": (
        "openclaw has 368,053 stars.",
        "openclaw, the [first project ever] to pass 300,000 stars, has 368,053.",
    ),
    "what drives": (
        "openclaw gained 2,722 stars in the week.",
        "With a new logo [driving its growth], openclaw gained 2,722 stars in the week.",
    ),
    "what turns into what": (
        "SulphurAI/Sulphur-2-base turns text into video and stands 13th.",
        "SulphurAI/Sulphur-2-base [turns spoken words into text] and stands 13th.",
    ),
    "no member": (
        "The docker camp has two members among the first ten Spaces of the trending list.",
        "The docker camp has [no member] among the first ten Spaces of the trending list.",
    ),
    "the number-two model": (
        "The number-two model has 416 likes.",
        "The number-two model has [3,492] likes.",
    ),
    "authors who name it": (
        "The authors of InteractWeb-Bench name the failure blind execution.",
        "The authors of InteractWeb-Bench [do not name] the failure they call attention to.",
    ),
    "the base of": (
        "The base of Hy-MT1.5-1.8B-1.25bit, 25th on the list, is tencent/HY-MT1.5-1.8B.",
        "The base of Hy-MT1.5-1.8B-1.25bit, 25th on the list, is [Qwen/Qwen3.6-27B].",
    ),
    "an organisation that nobody knows": (
        "Length Value Model was submitted under the organisation ucsbnlp and has 14 upvotes.",
        "Length Value Model was submitted under the organisation [northgatelab] and has 14 upvotes.",
    ),
    "the one project": (
        "The one Rust project among the ten biggest gainers is farion1231/cc-switch.",
        "The one Rust project among the ten biggest gainers is [openclaw].",
    ),
    "minus": (
        "openclaw on the week: plus 2,722 stars.",
        "openclaw on the week: [minus] 2,722 stars.",
    ),
    "what is counted": (
        "TradingAgents at a glance: 65,959 stars, 12,771 forks.",
        "TradingAgents at a glance: 65,959 stars, 12,771 forks, 202 [contributors].",
    ),
}


@pytest.mark.parametrize(
    ("right", "wrong", "desk"),
    [(*pair, SMALL) for pair in RELEASES.values()] + [(*pair, DEMO) for pair in CASES.values()],
    ids=[*RELEASES, *CASES],
)
def test_the_foremost_and_the_denied_are_looked_up(right: str, wrong: str, desk: Desk) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, desk)
