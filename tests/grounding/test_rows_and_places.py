"""Places and values told in rows, who stands first or next in some order, and sets that go on being counted."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

PAIRS = {
    "a set goes on": (
        "Half of the ten biggest gainers are written in Python. Two are in Shell.",
        "Half of the ten biggest gainers are written in Python. [Five] are in Shell.",
    ),
    "numbers of a house": (
        "Numbers 2 and 8 on the trending list are both XiaomiMiMo's.",
        "Numbers 2 and [9] on the trending list are both XiaomiMiMo's.",
    ),
    "places and names": (
        "Places 1, 2 and 3 go to DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter.",
        "Places 1, 2 and [4] go to DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter.",
    ),
    "goes on after a comparison": (
        "openai/privacy-filter has more downloads than MiMo-V2.5-Pro but stands one place lower on the list.",
        "openai/privacy-filter has more downloads than MiMo-V2.5-Pro but stands [two] places lower on the list.",
    ),
    "number two": (
        "DeepSeek-V4-Pro leads; number two has a trending score of 401.",
        "DeepSeek-V4-Pro leads; number two has a trending score of [465].",
    ),
    "the runner-up": (
        "forrestchang/andrej-karpathy-skills, the runner-up over the week, won 16,091 stars.",
        "TauricResearch/TradingAgents, the [runner-up] over the week, won 12,231 stars.",
    ),
    "how many have the commonest": (
        "Gradio is the most common SDK among the ten Spaces, with eight.",
        "Gradio is the most common SDK among the ten Spaces, with [seven].",
    ),
    "the leading paper": ("The leading paper has 124 upvotes.", "The leading paper has [134] upvotes."),
    "houses listed so often": (
        "One account holds two places on the list of trending Spaces, r3gm.",
        "[Two] accounts hold two places each on the list of trending Spaces.",
    ),
    "relations": (
        "chenglou/pretext and garrytan/gstack are written in TypeScript.",
        "chenglou/pretext is [a fork of garrytan/gstack].",
    ),
    "the largest gain": (
        "TauricResearch/TradingAgents, third-largest gain of the week, added 12,231 stars.",
        "TauricResearch/TradingAgents, [second]-largest gain of the week, added 12,231 stars.",
    ),
    "most of the week": (
        "No repository of the ten biggest gainers won more stars in the week than mattpocock/skills.",
        "[No repository of the ten biggest gainers won more stars in the week] than TauricResearch/TradingAgents.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), PAIRS.values(), ids=PAIRS)
def test_rows_and_places_are_told_apart(right: str, wrong: str) -> None:
    """What holds of the list passes, and what does not is found at the words that are wrong."""
    assert_told_apart(right, wrong, DEMO)
