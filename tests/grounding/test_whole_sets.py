"""Who makes up a set, who alone is so, who is left over: a right sentence passes, and its wrong twin is found."""

from __future__ import annotations

import pytest

from autopost.grounding import Desk
from tests.grounding.twins import DEMO, SMALL, assert_told_apart

CASES = {
    "nobody has more": (
        "None of the top three models has more likes than DeepSeek-V4-Pro.",
        "[None of the top three models has more] likes than privacy-filter.",
    ),
    "only one has more": (
        "Only mattpocock/skills gained more stars in seven days than forrestchang/andrej-karpathy-skills.",
        "Only [openai/codex] gained more stars in seven days than forrestchang/andrej-karpathy-skills.",
    ),
    "behind nobody but": (
        "With 1,203 likes privacy-filter is second only to DeepSeek-V4-Pro.",
        "With 1,203 likes privacy-filter is second [only to Qwen3.6-27B].",
    ),
    "the two at the top": (
        "The two biggest gainers were mattpocock/skills and forrestchang/andrej-karpathy-skills.",
        "The two biggest gainers were mattpocock/skills and [openai/codex].",
    ),
    "the first by something": (
        "By downloads the first two models are Qwen3.6-27B and DeepSeek-V4-Pro.",
        "By downloads the first two models are Qwen3.6-27B and [privacy-filter].",
    ),
    "alone beyond a limit": (
        "Among the top three models, DeepSeek-V4-Pro alone has more than 2,000 likes.",
        "Among the top three models, [DeepSeek-V4-Pro alone has more than 1,000] likes.",
    ),
    "a place in a set": (
        "By likes Qwen3.6-27B is third of the six ranked models.",
        "By likes Qwen3.6-27B is [second] of the six ranked models.",
    ),
    "how far ahead of the next": (
        "DeepSeek-V4-Pro has 3,492 likes, 2,289 more than the next.",
        "DeepSeek-V4-Pro has 3,492 likes, [2,389] more than the next.",
    ),
}
IN_A_WEEK = {
    "all but so many": (
        "All but two of the ten trending Spaces are built with Gradio.",
        "All but [three] of the ten trending Spaces are built with Gradio.",
    ),
    "the rest of the sentence before": (
        "Eight of the ten trending Spaces are built with Gradio. The other two are built with Docker.",
        "Eight of the ten trending Spaces are built with Gradio. The other two are built with [Gradio].",
    ),
    "not all": (
        "Not all of the ten biggest gainers are written mainly in Python.",
        "[Not all of the ten biggest gainers have more than 20,000] stars.",
    ),
}
ALL = [(SMALL, name, *pair) for name, pair in CASES.items()] + [(DEMO, name, *pair) for name, pair in IN_A_WEEK.items()]


@pytest.mark.parametrize(("desk", "right", "wrong"), [pytest.param(desk, *pair, id=name) for desk, name, *pair in ALL])
def test_whole_sets_are_read(desk: Desk, right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, desk)
