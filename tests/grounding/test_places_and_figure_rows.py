"""Rows of names with their figures, places told of several by name, and two figures set against each other."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

EACH = "Rtk and GitNexus each gained 3,904 stars in seven days."
CASES = {
    "two totals, of whom the sentence before named": (
        f"{EACH} GitNexus has the lower total, 35,373 against 40,890.",
        f"{EACH} GitNexus has the [higher total, 35,373 against 40,890].",
    ),
    "two totals the other way round": (
        f"{EACH} Rtk has the higher total, 40,890 against 35,373.",
        f"{EACH} Rtk has the higher total, [35,373 against 40,890].",
    ),
    "where two began": (
        f"{EACH} Rtk started from the higher base, 36,986 to 31,469.",
        f"{EACH} Rtk started from the higher base, [40,890 to 35,373].",
    ),
    "behind in one measure and ahead in another": (
        "claw-code trails openclaw in stars, 189,912 to 368,053, but is ahead in forks, 109,647 to 75,772.",
        "claw-code trails openclaw in stars, 189,912 to 368,053, but is ahead in forks, [75,772 to 109,647].",
    ),
    "how far apart two are, and at what": (
        "Although it has fewer stars than openclaw, claw-code is 33,875 forks better off, at 109,647 to 75,772.",
        "Although it has fewer stars than openclaw, claw-code is [35,875] forks better off, at 109,647 to 75,772.",
    ),
    "so many for a hundred of another": (
        "Forks per 100 stars: claw-code 57.7, openclaw 20.6, superpowers 8.9.",
        "Forks per 100 stars: claw-code 57.7, openclaw [8.9], superpowers 20.6.",
    ),
    "gains of several in a row": (
        "Stars gained in seven days: mattpocock/skills 27,737; ruflo 6,038; cc-switch 5,893.",
        "Stars gained in seven days: mattpocock/skills 27,737; ruflo [5,893]; cc-switch 6,038.",
    ),
    "gainers by their numbers": (
        "Gainers one to three: mattpocock/skills, forrestchang/andrej-karpathy-skills and TauricResearch/TradingAgents",
        "Gainers [one] to three: mattpocock/skills, TauricResearch/TradingAgents and forrestchang/andrej-karpathy-skills",
    ),
    "numbers two to four, in that order": (
        "Numbers two to four on the list were MiMo-V2.5-Pro, privacy-filter and Mistral-Medium-3.5-128B, in that order.",
        "Numbers two to [four] on the list were MiMo-V2.5-Pro, Mistral-Medium-3.5-128B and privacy-filter, in that order.",
    ),
    "a word in the names at several places": (
        "MiMo turns up in the names of two of the 30 models listed, at numbers 2 and 8.",
        "MiMo turns up in the names of two of the 30 models listed, at numbers 2 and [9].",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_sentence_passes_and_its_twin_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
