"""What is on record of a thing and what is not, in the words of whoever reads a record."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

CASES = {
    "a licence that is not listed": (
        "TenStrip/LTX2.3-10Eros has no licence listed.",
        "deepseek-ai/DeepSeek-V4-Pro has [no licence listed].",
    ),
    "a licence tag": (
        "deepseek-ai/DeepSeek-V4-Pro comes with a licence tag.",
        "TenStrip/LTX2.3-10Eros comes with [a licence tag].",
    ),
    "for whom it is": (
        "No licence is recorded for microsoft/VibeVoice-ASR.",
        "[No licence is recorded] for deepseek-ai/DeepSeek-V4-Pro.",
    ),
    "of whom it is": (
        "The licence of microsoft/VibeVoice-ASR is not given.",
        "[The licence of deepseek-ai/DeepSeek-V4-Pro is not given].",
    ),
    "a language that is listed": (
        "For mattpocock/skills a main language is listed.",
        "For VoltAgent/awesome-design-md [a main language is listed].",
    ),
    "a date": (
        "Z4nzu/hackingtool is listed with a creation date.",
        "Z4nzu/hackingtool [has no creation date].",
    ),
    "code that a paper links to": (
        "“Heterogeneous Scientific Foundation Model Collaboration” links to its code.",
        "“Heterogeneous Scientific Foundation Model Collaboration” [does not link to its code].",
    ),
    "code that it has not": (
        "“Heterogeneous Scientific Foundation Model Collaboration” has a code repository.",
        "“Heterogeneous Scientific Foundation Model Collaboration” [has not a code repository].",
    ),
    "a figure": (
        "The edition gives the star count of mattpocock/skills.",
        "The edition [lacks the star count of] mattpocock/skills.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_on_record_is_told_from_what_is_not(case: str) -> None:
    """Both ways: what a thing has, and what the record leaves out."""
    assert_told_apart(*CASES[case], DEMO)


def test_that_a_thing_has_none_is_more_than_the_record_says() -> None:
    """What was not gathered is not absent."""
    assert blockers("TenStrip/LTX2.3-10Eros has no licence.", DEMO) == ["no licence"]


def test_nothing_is_told_of_what_no_thing_of_its_kind_has() -> None:
    """No repository of this ledger has a licence: whether one is listed was never asked."""
    assert blockers("mattpocock/skills has no licence listed.", DEMO) == ["no licence"]
