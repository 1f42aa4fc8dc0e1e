"""What is missing to a mark, what a gain came on top of, places told beside a name, and a house's edition of another's model."""

from __future__ import annotations

import pytest

from autopost.grounding import Desk
from benchmarks import newsdays
from tests.grounding.twins import DEMO, assert_told_apart

EXAMPLES = newsdays.examples()
OF_MAY = {
    "all that is missing": (
        "All that mattpocock/skills lacks to reach 58,000 stars is 325.",
        "All that mattpocock/skills lacks to reach 58,000 stars is [352].",
    ),
    "what separates from a mark": (
        "Just 517 stars separate Scrapling from 44,000.",
        "Just [571] stars separate Scrapling from 44,000.",
    ),
    "what would take it to a mark": (
        "Another 1,160 stars would lift gstack to 90,000.",
        "Another [1,160] forks would lift gstack to 90,000.",
    ),
    "on top of what it had": (
        "Scrapling added 4,396 stars in seven days on top of 39,087.",
        "Scrapling added 4,396 stars in seven days on top of [39,078].",
    ),
    "to what it had": (
        "Scrapling added 4,396 stars to its 39,087 within a week.",
        "Scrapling added 4,396 stars to its [29,938] within a week.",
    ),
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
    "the first of two of a line": (
        "Between the two Wan previews by r3gm, the original is the older Space.",
        "Between the two Wan previews by r3gm, [the original] is the newer Space.",
    ),
    "above those who have more": (
        "ml-intern outranks six Spaces with more likes.",
        "ml-intern outranks [five] Spaces with more likes.",
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
    "a house's version": (
        "DeepSeek-V4-Pro is one place ahead of unsloth's version of Kimi-K2.7-Code.",
        "DeepSeek-V4-Pro is [two places] ahead of unsloth's version of Kimi-K2.7-Code.",
    ),
    "a house that has none": (
        "unsloth's conversion of Kimi-K2.7-Code ranks 22nd.",
        "[nvidia's] conversion of Kimi-K2.7-Code ranks 22nd.",
    ),
    "a version and the original": (
        "unsloth's copy of North-Mini-Code-1.0 sits 29th, 21 places behind the original.",
        "unsloth's copy of North-Mini-Code-1.0 sits 29th, [12] places behind the original.",
    ),
    "a place that leads to a name": (
        "MiniMax-M3 is third; further down, at 27, is unsloth's GGUF of it.",
        "MiniMax-M3 is third; further down, at [22], is unsloth's GGUF of it.",
    ),
    "a place and who comes there": (
        "MiniMax-M3 is third; at number 14 comes higgs-audio-v3-tts-4b.",
        "MiniMax-M3 is third; at [number 15] comes higgs-audio-v3-tts-4b.",
    ),
    "a model whose name begins a paper": (
        "Microsoft's FastContext stands 16th, one place ahead of nex-agi's Nex-N2-Pro.",
        "Microsoft's FastContext stands 16th, one place [behind] nex-agi's Nex-N2-Pro.",
    ),
    "whose a family is": (
        "Only diffusiongemma from Google has more downloads than Rio-3.5-Open-397B.",
        "Only [diffusiongemma from unsloth] has more downloads than Rio-3.5-Open-397B.",
    ),
    "those left over": (
        "Six of the eight models are tagged image-text-to-text. The two exceptions, both text-generation, are first and eighth.",
        "Six of the eight models are tagged image-text-to-text. The two exceptions, both text-generation, are first and [sixth].",
    ),
    "the fewest in the time told last": (
        "MoneyPrinterTurbo added 6,082 stars in the week but only 486 in the past day, the fewest of the ten.",
        "MoneyPrinterTurbo added 486 stars in the past day but 6,082 in the week, [the fewest] of the ten.",
    ),
    "what came on top by a day": (
        "cc-switch was at 100,894 stars on Monday; another 992 came on top by Tuesday.",
        "cc-switch was at 100,894 stars on Monday; another [929] came on top by Tuesday.",
    ),
    "places of those counted": (
        "Two of the eight models are tagged text-generation; they stand first and eighth.",
        "Two of the eight models are tagged text-generation; they stand first and [seventh].",
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
