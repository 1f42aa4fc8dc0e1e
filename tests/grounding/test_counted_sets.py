"""Sets counted by what is known of them, by day, by house and by code: a right sentence and its wrong twin."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "two days in a row": (
        "Nine of the 15 papers in this edition were published on 30 April, and only two on 1 May.",
        "Nine of the 15 papers in this edition were published on 30 April, and only [three] on 1 May.",
    ),
    "a day taken up again": (
        "Thursday 30 April was the busy day: nine of the 15 papers in this edition were published then.",
        "[Wednesday 29 April] was the busy day: nine of the 15 papers in this edition were published then.",
    ),
    "a day told first": (
        "On Thursday 30 April nine of the 15 papers were published, and two on Friday 1 May.",
        "On Thursday 30 April [eight] of the 15 papers were published, and two on Friday 1 May.",
    ),
    "the last of a row is one": (
        "Two of the 15 papers were published on 1 May, nine on 30 April, three on 29 April and one on 27 April.",
        "Two of the 15 papers were published on 1 May, nine on 30 April, three on 29 April and one on [28 April].",
    ),
    "none at all, counted": (
        "Seven of the 52 repositories have no open issues at all.",
        "[Eight] of the 52 repositories have no open issues at all.",
    ),
    "what a house fields": (
        "The ibm-granite family fields five of the 30 trending models.",
        "The ibm-granite family fields [seven] of the 30 trending models.",
    ),
    "the only one in that language": (
        "One for the Elixir camp: openai/symphony is the sole repository of this edition written mainly in that language.",
        "One for the TypeScript camp: openclaw is [the sole] repository of this edition written mainly in that language.",
    ),
    "papers with code": (
        "Seven of the 15 papers come with a code repository.",
        "[Eight] of the 15 papers come with a code repository.",
    ),
    "papers without code": (
        "Eight of the 15 papers come without a code repository.",
        "[Seven] of the 15 papers come without a code repository.",
    ),
    "as a percentage is printed": (
        "openclaw gained 2,722 stars in a week, a rise of just 0.7 percent.",
        "openclaw gained 2,722 stars in a week, a rise of just [0.8 percent].",
    ),
    "a single day": (
        "It took Ling-2.6-1T four days to collect 155 likes.",
        "It took Ling-2.6-1T [a single day] to collect 155 likes.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_counted_sets_are_read(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, DEMO)
