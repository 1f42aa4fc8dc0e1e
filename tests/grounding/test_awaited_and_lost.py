"""Marks that are awaited, places won and lost, leads lost, licences lacked, and the day of the papers' list."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

OF_MAY = {
    "down by so many ranks": (
        "TRELLIS.2 went down two ranks to fifth.",
        "TRELLIS.2 went [up two ranks] to fifth.",
    ),
    "a licence that it has": (
        "SALT-NLP/SWE-chat is published under the licence ODC-By.",
        "SALT-NLP/SWE-chat [lacks the licence ODC-By].",
    ),
    "descended from": (
        "Hy-MT1.5-1.8B-1.25bit is based on tencent/HY-MT1.5-1.8B.",
        "Hy-MT1.5-1.8B-1.25bit does [not] descend from tencent/HY-MT1.5-1.8B.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), OF_MAY.values(), ids=OF_MAY)
def test_of_the_demo_the_right_sentence_passes(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)
