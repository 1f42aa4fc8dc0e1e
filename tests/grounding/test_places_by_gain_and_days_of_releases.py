"""Places by what was gained or by growth in percent, releases of a day and of two, and who is ahead of whom by how much."""

from __future__ import annotations

import pytest

from autopost.grounding import Desk
from tests.grounding.twins import DEMO, SMALL, assert_told_apart

TEN = "the ten largest gainers"
PAPER = "“Heterogeneous Scientific Foundation Model Collaboration”"
OTHER = "“ExoActor: Exocentric Video Generation as Generalizable Interactive Humanoid Control”"
PLACES = {
    "by a gain": (
        f"By stars gained in a week, hermes-agent is fourth of {TEN}.",
        f"By stars gained in a week, hermes-agent is [second] of {TEN}.",
    ),
    "not by the total": (
        f"In fifth place among {TEN}, by stars gained in a week, is superpowers.",
        f"In [first] place among {TEN}, by stars gained in a week, is superpowers.",
    ),
    "by the figure that is told": (
        f"superpowers, which gained 7,839 stars over a week, ranks fifth by that measure among {TEN}.",
        f"superpowers, which gained 7,839 stars over a week, ranks [first] by that measure among {TEN}.",
    ),
    "by the figure of the sentence before": (
        f"superpowers gained 7,839 stars in a week. By that tally, it is fifth of {TEN}.",
        f"superpowers gained 7,839 stars in a week. By that tally, it is [first] of {TEN}.",
    ),
    "going to somebody": (
        f"For stars gained in a week, fifth place of {TEN} goes to superpowers.",
        f"For stars gained in a week, [first] place of {TEN} goes to superpowers.",
    ),
    "by percentage": (
        f"By percentage growth in stars over a week, free-claude-code is second of {TEN}.",
        f"By percentage growth in stars over a week, free-claude-code is [tenth] of {TEN}.",
    ),
    "in percentage terms": (
        f"In percentage terms, ruflo comes fourth of {TEN} for growth in stars over a week.",
        f"In percentage terms, ruflo comes [sixth] of {TEN} for growth in stars over a week.",
    ),
    "when they are ordered": (
        f"When {TEN} are ordered by percentage growth in stars over a week, ruflo lands in fourth place.",
        f"When {TEN} are ordered by percentage growth in stars over a week, ruflo lands in [sixth] place.",
    ),
    "by that rate": (
        f"The stars of ruflo increased by 18 percent in a week; by that rate of growth, it is fourth of {TEN}.",
        f"The stars of ruflo increased by 18 percent in a week; by that rate of growth, it is [sixth] of {TEN}.",
    ),
    "first by percentage": (
        f"mattpocock/skills ranks first of {TEN} by percentage growth in stars. It was up 93 percent over a week.",
        f"ruflo ranks [first] of {TEN} by percentage growth in stars. It was up 18 percent over a week.",
    ),
}
RELEASES = {
    "of so many": (
        "One of the two releases listed was published on 1 May.",
        "One of the [three] releases listed was published on 1 May.",
    ),
    "of a list of so many": (
        "One release from the list of two was published on 1 May.",
        "One release from the list of two was published on [2 May].",
    ),
    "the list before": (
        "The list has two releases. One of them was published on 1 May.",
        "The list has [three] releases. One of them was published on 1 May.",
    ),
    "which number": (
        "One of the releases listed, which number two, was published on 24 April.",
        "[Two] of the releases listed, which number two, were published on 24 April.",
    ),
    "with days in brackets": (
        "Releases of vllm came out on 24 April (v0.20.0) and 1 May (v0.20.1).",
        "Releases of vllm came out on [1 May (v0.20.0) and 24 April] (v0.20.1).",
    ),
    "a release and another": (
        "vllm had a release on 24 April, v0.20.0, and another on 1 May, v0.20.1.",
        "vllm had a release on [1 May, v0.20.0, and another on 24 April], v0.20.1.",
    ),
    "before that": (
        "vllm released v0.20.1 on 1 May and, before that, v0.20.0 on 24 April.",
        "vllm released v0.20.0 on 24 April and, before that, v0.20.1 on [1 May].",
    ),
    "then": (
        "vllm put out v0.20.0 on 24 April, then v0.20.1 on 1 May.",
        "vllm put out v0.20.1 on 1 May, then [v0.20.0] on 24 April.",
    ),
    "the first and the second": (
        "Both v0.20.0 and v0.20.1 have been released by vllm, the first on 24 April, the second on 1 May.",
        "Both v0.20.0 and v0.20.1 have been released by vllm, the first on [1 May, the second on 24 April].",
    ),
    "that of": (
        "The release of vllm v0.20.0 is dated 24 April; that of v0.20.1, 1 May.",
        "The release of vllm v0.20.0 is dated 24 April; that of v0.20.1, [2 May].",
    ),
    "not since a day": (
        "One of the two releases listed was published on 24 April.",
        "[One of the two releases listed] was published since 24 April.",
    ),
}
AHEAD = {
    "a lead of so many": (
        f"{PAPER} has a lead of 100 over {OTHER} in upvotes.",
        f"[{OTHER} has a lead of 100 over {PAPER}] in upvotes.",
    ),
    "whose lead": (
        "The lead of superpowers over hermes-agent in stars is 45,955.",
        "[The lead of hermes-agent over superpowers in stars is 45,955].",
    ),
    "in whose favour": (
        f"The gap in upvotes between {PAPER} and {OTHER} is 100, in favour of the former.",
        f"[The gap in upvotes between {PAPER} and {OTHER} is 100, in favour of the latter].",
    ),
    "the more upvoted": (
        f"{PAPER} is the more upvoted of the two papers {PAPER} and {OTHER}.",
        f"[{OTHER} is the more upvoted of the two papers {PAPER} and {OTHER}].",
    ),
    "to whom more went": (
        f"Between {PAPER} and {OTHER}, more upvotes went to the first.",
        f"[Between {PAPER} and {OTHER}, more upvotes went to the second].",
    ),
    "by a margin": (
        f"{PAPER} tops {OTHER} in upvotes by a margin of 100.",
        f"[{OTHER} tops {PAPER} in upvotes by a margin of 100].",
    ),
    "what it takes": (
        "It takes 45,955 more stars for hermes-agent to reach superpowers.",
        "[It takes 45,955 more stars for superpowers to reach hermes-agent].",
    ),
}
CASES = [
    *((f"{name}: place", *twins, DEMO) for name, twins in PLACES.items()),
    *((f"{name}: releases", *twins, SMALL) for name, twins in RELEASES.items()),
    *((f"{name}: ahead", *twins, DEMO) for name, twins in AHEAD.items()),
]


@pytest.mark.parametrize(("right", "wrong", "desk"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_right_and_wrong_are_told_apart(right: str, wrong: str, desk: Desk) -> None:
    """Whatever the order of the sentence's parts."""
    assert_told_apart(right, wrong, desk)
