"""What is missing to a mark, what a gain came on top of, places told beside a name, and a house's edition of another's model."""

from __future__ import annotations

import pytest

from autopost.grounding import Desk
from benchmarks import newsdays
from tests.grounding.twins import DEMO, assert_told_apart

EXAMPLES = newsdays.examples()
OF_MAY = {
    "within so many points": (
        "MiMo-V2.5-Pro is within 64 points of the leader.",
        "MiMo-V2.5-Pro is within [46] points of the leader.",
    ),
    "a place with what stands there": (
        "The reasoning model at number 6 has a trending score of 207.",
        "The reasoning model at number 6 has a trending score of [214].",
    ),
    "a line without its number": (
        "r3gm's first Wan Space has 2,523 likes.",
        "r3gm's first Wan Space has [2,532] likes.",
    ),
    "all of them but one": (
        "All of the first three datasets but GLM-5.1-Reasoning-1M-Cleaned are under CC BY 4.0.",
        "[All of the first three datasets but Nemotron-Image-Training-v3] are under CC BY 4.0.",
    ),
    "one of them apart": (
        "openclaw/openclaw apart, all of the 52 repositories have fewer than 200,000 stars.",
        "claw-code apart, [all of the 52 repositories have fewer than 200,000] stars.",
    ),
    "in percent, said once": (
        "By percentage mattpocock/skills (up 92.6) was ahead of agent-skills (up 12.2).",
        "By percentage mattpocock/skills (up [12.2]) was ahead of agent-skills (up 92.6).",
    ),
    "so many people like it": (
        "ml-intern is second among the Spaces; 288 people like it.",
        "ml-intern is second among the Spaces; [828] people like it.",
    ),
    "a family by its house": (
        "Laguna-XS.2 is ahead of Kimi by moonshotai.",
        "Laguna-XS.2 is ahead of Kimi by [poolside].",
    ),
}
OF_JUNE = {
    "whose a family is": (
        "Only diffusiongemma from Google has more downloads than Rio-3.5-Open-397B.",
        "Only [diffusiongemma from unsloth] has more downloads than Rio-3.5-Open-397B.",
    ),
    "the fewest in the time told last": (
        "MoneyPrinterTurbo added 6,082 stars in the week but only 486 in the past day, the fewest of the ten.",
        "MoneyPrinterTurbo added 486 stars in the past day but 6,082 in the week, [the fewest] of the ten.",
    ),
    "a figure and how many times another's": (
        "n8n is forked most often: 58,586 forks, about 1.7 times hermes-agent's number.",
        "n8n is forked most often: 58,586 forks, about [1.9 times] hermes-agent's number.",
    ),
    "what came on top by a day": (
        "cc-switch was at 100,894 stars on Monday; another 992 came on top by Tuesday.",
        "cc-switch was at 100,894 stars on Monday; another [929] came on top by Tuesday.",
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
def test_so_it_is_with_entries_that_only_a_list_has(right: str, marked: str, june: Desk) -> None:
    """The same on a day whose list is given in full."""
    assert_told_apart(right, marked, june)
