"""Parts and places as a paper tells them: of a unit, of a count, in a row on a list, of a set that is told without its size."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "so many in a row": (
        "The second, third and fourth models on the list have 156,357 downloads between them.",
        "The second, third and fourth models on the list have [166,357] downloads between them.",
    ),
    "a part of a unit": (
        "microsoft/VibeVoice-ASR has just over three fifths of a million downloads.",
        "microsoft/VibeVoice-ASR has just over [a third of a million] downloads.",
    ),
    "a part, namely so many": (
        "More than a third of the models listed, 12 of the 30, are under Apache 2.0.",
        "More than [half] of the models listed, 12 of the 30, are under Apache 2.0.",
    ),
    "a third of the whole": (
        "Nemotron-Image-Training-v3 swapped positions with claude-opus-4.6-10000x and is now third.",
        "Nemotron-Image-Training-v3 swapped positions with claude-opus-4.6-10000x and is now [fourth].",
    ),
    "with a mere dozen": (
        "SulphurAI/Sulphur-2-base climbed a mere dozen places in a day.",
        "SulphurAI/Sulphur-2-base climbed a mere [hundred] places in a day.",
    ),
    "months in a row": (
        "Of the 30 models listed, 25 were created in April, three in March and one each in January and May.",
        "Of the 30 models listed, 25 were created in April, [four in March] and one each in January and May.",
    ),
    "June of the same year": (
        "Z4nzu/hackingtool was created in April 2020 and soxoj/maigret in June of the same year.",
        "Z4nzu/hackingtool was created in April 2020 and soxoj/maigret in [May of the same year].",
    ),
    "on the platform since": (
        "warpdotdev/warp, on GitHub since July 2021, adds 4,758 stars in four days.",
        "warpdotdev/warp, on GitHub since [June 2021], adds 4,758 stars in four days.",
    ),
    "a day of the compared": (
        "None of the 30 models listed is older than microsoft/VibeVoice-ASR, created on 21 January.",
        "None of the 30 models listed is older than microsoft/VibeVoice-ASR, created on [22 January].",
    ),
    "what they came to": (
        "Together google/gemma-4-31B-it and google/gemma-4-E4B-it reached 13.4 million downloads in the last 30 days.",
        "Together google/gemma-4-31B-it and google/gemma-4-E4B-it reached [14.4 million] downloads in the last 30 days.",
    ),
    "tied on so many": (
        "Three of the papers listed are tied on six upvotes.",
        "Four of the papers listed are [tied on six] upvotes.",
    ),
    "none is given": (
        "No code repository is given for eight of the 15 papers listed.",
        "No code repository is given for [seven of the 15] papers listed.",
    ),
    "a name that a passage coins": (
        "CoPD has 22 upvotes.",
        "[CoPD] has 24 upvotes.",
    ),
    "a gain told once": (
        "Of the four repositories listed that gained more than 10,000 stars in the seven days to Monday, only mattpocock/skills "
        "went past 20,000.",
        "Of the four repositories listed that gained more than 10,000 stars in the seven days to Monday, only mattpocock/skills "
        "[went past 30,000].",
    ),
    "at so many, after a fall": (
        "quip-protocol is two stars down in seven days, at 11,959.",
        "quip-protocol is two stars down in seven days, at [11,859].",
    ),
    "the least of those": (
        "Seven repositories listed have no open issues. The most starred of them is forrestchang/andrej-karpathy-skills, the "
        "least starred itskovacs/stonks.",
        "Seven repositories listed have no open issues. [The most starred] of them is itskovacs/stonks.",
    ),
    "the one with the most": (
        "Seven of the repositories listed have no open issues; the one with the most stars is "
        "forrestchang/andrej-karpathy-skills.",
        "Seven of the repositories listed have no open issues; the one with [the most stars] is itskovacs/stonks.",
    ),
    "the best of a set without its size": (
        "The best placed of the ibm-granite models listed is granite-4.1-8b at number 22.",
        "The best placed of the ibm-granite models listed is granite-4.1-8b at number [23].",
    ),
    "the same weekday": (
        "MiMo-V2.5-Pro and MiMo-V2.5 were created on the same Monday.",
        "MiMo-V2.5-Pro and MiMo-V2.5 were created on the same [Tuesday].",
    ),
    "what each figure is the fewest of": (
        "Likes of open-thoughts/AgentTrove rose from eight to 41 in five days; its 833 downloads are the fewest of the "
        "ten datasets.",
        "Likes of SALT-NLP/SWE-chat rose in five days; its 1,653 downloads are [the fewest] of the ten datasets.",
    ),
    "of the other so many": (
        "mattpocock/skills gained 27,737 stars in the seven days to Monday, more than any of the other 126 repositories "
        "followed.",
        "mattpocock/skills gained 27,737 stars in the seven days to Monday, more than any of the other [136] "
        "repositories followed.",
    ),
    "as many as one in first": (
        "The model in first place, DeepSeek-V4-Pro, has a trending score of 465, more than twice as many points as the "
        "one in fifth.",
        "The model in first place, DeepSeek-V4-Pro, has a trending score of 465, more than [four times] as many points "
        "as the one in fifth.",
    ),
    "a day after": (
        "A day after standing 11th, Modotte/CodeX-2M-Thinking is in the top ten of the datasets.",
        "A day after standing [12th], Modotte/CodeX-2M-Thinking is in the top ten of the datasets.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_parts_and_places_are_worked_out(case: str) -> None:
    """The true sentence has no blocker, and its false twin has one where it is marked."""
    assert_told_apart(*CASES[case], DEMO)
