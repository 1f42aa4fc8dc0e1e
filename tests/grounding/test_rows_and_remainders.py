"""Rows that are right as a whole, parts told once more, measures carried over, variants, and nobody with as many."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

UNIVIDX = "“UniVidX: A Unified Multimodal Framework for Versatile Video Generation via Diffusion Priors”"
LIKES = "Over six days, 15 of the models listed gained 2,190 likes in total."
CASES = {
    "nobody has as many": (
        "No other repository listed has as many open issues as anomalyco/opencode, with 4,526.",
        "[No other repository listed has as many open issues as openclaw/openclaw].",
    ),
    "each of those counted": (
        "nvidia placed two datasets among the first three. Each is published under CC BY 4.0.",
        "nvidia placed two datasets among the first three. [Each is published under MIT].",
    ),
    "a row of languages": (
        "Python leads the listed repositories by main language, with 21 to TypeScript's 12.",
        "Python leads the listed repositories by main language, with 21 to TypeScript's [14].",
    ),
    "a row of licences": (
        "Licences of the ten leading datasets: four times Apache 2.0, three times CC BY 4.0, twice MIT and once ODC-By.",
        "Licences of the ten leading datasets: [five times] Apache 2.0, three times CC BY 4.0, twice MIT and once ODC-By.",
    ),
    "a variant told by a part of its name": (
        "Xiaomi's MiMo-V2.5 has 51,554 downloads. The Pro version has 11,812.",
        "Xiaomi's MiMo-V2.5 has 51,554 downloads. The Pro version has [12,811].",
    ),
    "one here and one there": (
        "Jackrong has two datasets in the top ten, one second and one eighth.",
        "Jackrong has two datasets in the top ten, one second and one [ninth].",
    ),
    "two places, each of one of a house": (
        "XiaomiMiMo holds two of the first ten places: MiMo-V2.5-Pro is second and MiMo-V2.5 eighth.",
        "XiaomiMiMo holds two of the first ten places: MiMo-V2.5 is [second] and MiMo-V2.5-Pro eighth.",
    ),
    "not he but another": (
        "The most forked of the repositories listed is not openclaw/openclaw but ultraworkers/claw-code.",
        "[The most forked] of the repositories listed is not ultraworkers/claw-code but openclaw/openclaw.",
    ),
    "so many report none": (
        "Seven repositories report no open issues at all, harmonist among them.",
        "[Six] repositories report no open issues at all, harmonist among them.",
    ),
    "behind on another day": (
        "On 27 April TauricResearch/TradingAgents was behind paperclipai/paperclip in stars; on 4 May it was ahead.",
        "On 27 April TauricResearch/TradingAgents was [ahead of] paperclipai/paperclip in stars; on 4 May it was ahead, too.",
    ),
    "the publisher with most entries": (
        "With five models, ibm-granite has more entries among the 30 listed than any other publisher.",
        "unsloth has more entries among the 30 listed [than any other publisher].",
    ),
    "the earliest date": (
        "Z4nzu/hackingtool has the earliest creation date of any repository listed.",
        "[soxoj/maigret has the earliest creation date] of any repository listed.",
    ),
    "short of another": (
        "GLM-5.1 is nine likes short of Qwen3.6-35B-A3B, 1,589 to 1,598.",
        "GLM-5.1 is nine likes short of Qwen3.6-35B-A3B, [1,598] to 1,589.",
    ),
    "behind the leading paper": (
        f"{UNIVIDX} trails the leading paper by 63 upvotes.",
        f"{UNIVIDX} trails the leading paper by [53] upvotes.",
    ),
    "within reach of a mark": (
        "garrytan/gstack is within 11,160 stars of 100,000.",
        "garrytan/gstack is within [8,000] stars of 100,000.",
    ),
    "not everything goes up": (
        "Not every chart goes up: itskovacs/stonks lost one star in a day and stands at 21.",
        "The chart goes up: itskovacs/stonks [gained] one star in a day and stands at 21.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_sentence_passes_and_its_twin_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
