"""Which end of an order is meant: the last and the first, the smallest and the largest, ahead and behind, more and fewer."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "the head of a list and its foot": (
        "nvidia holds first and third place on the list of datasets.",
        "nvidia holds [last and third] place on the list of datasets.",
    ),
    "first on an earlier day": (
        "DeepSeek-V4-Pro is first on the trending list. It was first on Sunday, too.",
        "DeepSeek-V4-Pro is first on the trending list. It was [last] on Sunday, too.",
    ),
    "last of a kind": (
        "nvidia/Nemotron-Personas-Korea is again first among the datasets, with 59,466 downloads.",
        "nvidia/Nemotron-Personas-Korea is again [last] among the datasets, with 59,466 downloads.",
    ),
    "whoever a superlative is of": (
        "mattpocock/skills gained 27,737 stars in seven days. That is the largest gain among the 127 repositories followed.",
        "mattpocock/skills gained 27,737 stars in seven days. That is [the smallest] gain among the 127 repositories followed.",
    ),
    "the last days and the first": (
        "Neither talkie-1930-13b-base nor talkie-1930-13b-it shows a single download for the last 30 days.",
        "Neither talkie-1930-13b-base nor talkie-1930-13b-it shows a single download [for the first 30 days].",
    ),
    "more of two words than any other": (
        "With 4,526, anomalyco/opencode has more open issues than any other repository listed.",
        "With 4,526, anomalyco/opencode has [fewer open issues than any other] repository listed.",
    ),
    "downloaded most": (
        "Of the 30 models listed, google/gemma-4-31B-it was downloaded most: a little over eight million times.",
        "Of the 30 models listed, google/gemma-4-31B-it was downloaded [least]: a little over eight million times.",
    ),
    "at the top": (
        "DeepSeek-V4-Pro stays on top, and MiMo-V2.5-Pro stays right behind it.",
        "DeepSeek-V4-Pro stays on [bottom], and MiMo-V2.5-Pro stays right behind it.",
    ),
    "nobody gained more": (
        "No repository followed gained more stars in the week than mattpocock/skills: 27,737, or nearly 4,000 a day.",
        "[No repository followed lost more stars in the week than] mattpocock/skills: 27,737, or nearly 4,000 a day.",
    ),
    "fewer of two": (
        "InclusionAI created Ling-2.6-flash on 28 April and Ling-2.6-1T a day later. The first has the more likes of the two, "
        "271 against 219.",
        "InclusionAI created Ling-2.6-flash on 28 April and Ling-2.6-1T a day later. The first has the [fewer] likes of the two, "
        "271 against 219.",
    ),
    "ahead of all": (
        "In likes, too, DeepSeek-V4-Pro is ahead of all other models listed: its 3,492 are 996 more than gemma-4-31B-it has.",
        "In likes, too, DeepSeek-V4-Pro is [behind all other] models listed: its 3,492 are 996 more than gemma-4-31B-it has.",
    ),
    "places lost and won": (
        "Microsoft's TRELLIS.2 lost two places overnight and is now fifth among the Spaces.",
        "Microsoft's TRELLIS.2 [won] two places overnight and is now fifth among the Spaces.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_end_passes_and_the_other_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
