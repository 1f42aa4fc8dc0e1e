"""All but so many of a set, so many of one measure for each of another, gaps of gains over a span, and what some come to."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

ALL_BUT = {
    "except for": (
        "Except for four of them, the ten trending Spaces have more than 1,000 likes.",
        "Except for [five] of them, the ten trending Spaces have more than 1,000 likes.",
    ),
    "save for, behind": (
        "The ten trending Spaces all have more than 1,000 likes, save for four.",
        "The ten trending Spaces all have more than 1,000 likes, save for [five].",
    ),
    "so many aside": (
        "Four of the ten trending Spaces aside, the others all have more than 1,000 likes.",
        "[Three of the ten] trending Spaces aside, the others all have more than 1,000 likes.",
    ),
    "so many excepted": (
        "All of the ten trending Spaces, four excepted, have more than 1,000 likes.",
        "All of the ten trending Spaces, [six] excepted, have more than 1,000 likes.",
    ),
    "not all": (
        "Not all of the ten trending Spaces have more than 1,000 likes: the number that do not is four.",
        "Not all of the ten trending Spaces have more than 1,000 likes: the number that do not is [five].",
    ),
    "the number of exceptions": (
        "The ten trending Spaces have more than 1,000 likes; the number of exceptions is four.",
        "The ten trending Spaces have more than [1,100] likes; the number of exceptions is four.",
    ),
}
FOR_EACH = {
    "outnumber": (
        "For openclaw, stars outnumber forks by 4.9 to one.",
        "For openclaw, stars outnumber forks by [5.9] to one.",
    ),
    "with both figures": (
        "With 368,053 stars and 75,772 forks, openclaw has 4.9 of the former for every one of the latter.",
        "With 368,053 stars and [76,772] forks, openclaw has 4.9 of the former for every one of the latter.",
    ),
    "divided by": (
        "Divided by its 75,772 forks, the 368,053 stars of openclaw come to 4.9 for each.",
        "Divided by its 75,772 forks, the 368,053 stars of openclaw come to [3.9] for each.",
    ),
    "a sentence later": (
        "openclaw has 368,053 stars. That is 4.9 for every fork.",
        "openclaw has 368,053 stars. That is [5.9] for every fork.",
    ),
    "for each of its": (
        "For each of its 75,772 forks, openclaw has 4.9 stars.",
        "For each of its 75,772 forks, openclaw has [6.9] stars.",
    ),
}
SUMS = {
    "added up": (
        "Added up, the likes of the ten trending Spaces total 12,302.",
        "Added up, the likes of the ten trending Spaces total [3,091].",
    ),
    "the total for": (
        "12,302 likes: that is the total for the ten trending Spaces.",
        "[3,091] likes: that is the total for the ten trending Spaces.",
    ),
    "as a group": (
        "For the ten trending Spaces as a group, the number of likes is 12,302.",
        "For the ten trending Spaces as a group, the number of likes is [3,091].",
    ),
    "of two": (
        "wan2-2-fp8da-aoti-preview has 2,523 likes and TRELLIS.2 1,550, for a total of 4,073.",
        "wan2-2-fp8da-aoti-preview has 2,523 likes and TRELLIS.2 1,550, for a total of [4,173].",
    ),
    "add one to the other": (
        "Add the 2,523 likes of wan2-2-fp8da-aoti-preview to the 1,550 of TRELLIS.2 and the total is 4,073.",
        "Add the 2,523 likes of wan2-2-fp8da-aoti-preview to the 1,550 of TRELLIS.2 and the total is [4,173].",
    ),
}

GAINED_MORE = {
    "picked up more than it did": (
        "mattpocock/skills picked up 25,015 stars more than openclaw did in a week.",
        "mattpocock/skills picked up [26,015] stars more than openclaw did in a week.",
    ),
    "over another span": (
        "In stars gained in a week, mattpocock/skills was 25,015 ahead of openclaw.",
        "In stars gained in a day, mattpocock/skills was [25,015] ahead of openclaw.",
    ),
    "new ones outnumber": (
        "New stars for mattpocock/skills in a week outnumbered those for openclaw by 25,015.",
        "New stars for [openclaw] in a week outnumbered those for mattpocock/skills by 25,015.",
    ),
    "they differ, and who is ahead": (
        "mattpocock/skills and openclaw differed by 25,015 in the number of stars they gained in a week, with "
        "mattpocock/skills ahead.",
        "[mattpocock/skills and openclaw differed by 25,015 in the number of stars they gained in a week, with openclaw ahead].",
    ),
    "of the two": (
        "Of mattpocock/skills and openclaw, mattpocock/skills gained more stars in a week.",
        "Of mattpocock/skills and openclaw, [openclaw gained more stars] in a week.",
    ),
}
ALL = ALL_BUT | FOR_EACH | SUMS | GAINED_MORE


@pytest.mark.parametrize(("right", "wrong"), [*ALL.values()], ids=[*ALL])
def test_of_the_demo(right: str, wrong: str) -> None:
    """What the demo edition bears out passes, and its twin does not."""
    assert_told_apart(right, wrong, DEMO)
