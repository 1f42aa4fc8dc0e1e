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
    "first to third": (
        "DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter, first to third among the trending models, have 3,492, 416 and "
        "1,241 likes.",
        "DeepSeek-V4-Pro, privacy-filter and MiMo-V2.5-Pro, [first] to third among the trending models, have 3,492, 1,241 and "
        "416 likes.",
    ),
    "behind whoever is first": (
        "Second and third by stars after openclaw/openclaw are claw-code, 189,912, and superpowers, 177,714.",
        "[Second] and third by stars after openclaw/openclaw are superpowers, 177,714, and claw-code, 189,912.",
    ),
    "they, in the order of the sentence before": (
        "Ruflo gained 6,038 stars in seven days and cc-switch 5,893. By that gain they come sixth and seventh.",
        "Ruflo gained 6,038 stars in seven days and cc-switch 5,893. By that gain they come [fifth] and sixth.",
    ),
    "a word in the names at several places": (
        "MiMo turns up in the names of two of the 30 models listed, at numbers 2 and 8.",
        "MiMo turns up in the names of two of the 30 models listed, at numbers 2 and [9].",
    ),
    "tagged so at those places": (
        "Tagged text-generation are the trending models at numbers 1 and 2.",
        "Tagged text-generation are the trending models at numbers 1 and [3].",
    ),
    "unlike those": (
        "smolagents/ml-intern is second of the Spaces. Unlike those ranked first and third, it is not built with Gradio.",
        "smolagents/ml-intern is second of the Spaces. Unlike those ranked first and [seventh], it is not built with Gradio.",
    ),
    "fewer than those at two places": (
        "smolagents/ml-intern, second among the trending Spaces, has fewer likes than the Spaces at numbers 1 and 3.",
        "smolagents/ml-intern, second among the trending Spaces, has fewer likes than the Spaces at numbers [1 and 7].",
    ),
    "the same rate of another": (
        "For every 100 stars, claw-code has about 58 forks. At openclaw the figure is about 21.",
        "For every 100 stars, claw-code has about 58 forks. At openclaw the figure is about [31].",
    ),
    "two rates in one sentence": (
        "For mattpocock/skills there are about 11.7 stars to a fork, for openclaw about 4.9.",
        "For mattpocock/skills there are about 11.7 stars to a fork, for openclaw about [5.9].",
    ),
    "so many of the former for each of the latter": (
        "cc-switch has 58,693 stars against 3,813 forks, or some 15 of the former to each of the latter.",
        "cc-switch has 58,693 stars against 3,813 forks, or some [12] of the former to each of the latter.",
    ),
    "the first and the second": (
        "Fewer stars than openclaw, more forks: claw-code has 189,912 of the first and 109,647 of the second.",
        "Fewer stars than openclaw, more forks: claw-code has [109,647] of the first and 189,912 of the second.",
    ),
    "the first and the second, and which way": (
        "Fewer stars than openclaw, more forks: claw-code has 189,912 of the first and 109,647 of the second.",
        "Fewer stars than openclaw, [fewer forks: claw-code has 189,912] of the first and 109,647 of the second.",
    ),
    "so much of the one for each of the other": (
        "Set openclaw against claw-code and you get 1.9 stars for the one to every single star of the other.",
        "Set claw-code against openclaw and you get [1.9] stars for the one to every single star of the other.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_sentence_passes_and_its_twin_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
