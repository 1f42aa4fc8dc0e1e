"""What is said of a subject: plain words of any kind pass, claims of use, quality and cause in any words do not."""

from __future__ import annotations

import pytest

from autopost.facts import Ledger
from autopost.grounding import Desk
from autopost.grounding.retelling.vocabulary import forms
from tests.grounding import newsday
from tests.grounding.twins import assert_told_apart

NOTE = newsday.fact(
    newsday.VLLM, "release_note", "Built from 1,204 commits; each test runs over 3 hours. The old engine doesn't ship with it.",
    None, "a note of v0.20.1", kind="passage",
)  # fmt: skip
DESK = Desk(Ledger.seal(newsday.EDITION, [*newsday.ledger().facts, NOTE]))

CASES = {
    "colour beside a figure": (
        "openai/codex chugs along at 79,605 stars.",
        "openai/codex, at 79,605 stars, is [overrated].",
    ),
    "verbs of motion and order": (
        "privacy-filter nestles in third place.",
        "privacy-filter [mesmerises] and ranks third.",
    ),
    "people who give and people who feel": (
        "As many as 3,492 developers have liked DeepSeek-V4-Pro.",
        "DeepSeek-V4-Pro [leaves developers] cold.",
    ),
    "qualities by their endings": (
        "MiMo-V2.5-Pro is in second place.",
        "MiMo-V2.5-Pro [embodies frugality].",
    ),
    "turns of plain words": (
        "mattpocock/skills has won 57,675 stars.",
        "mattpocock/skills has [won over] everybody.",
    ),
    "a name of a plain word that hardly moves": (
        "Codex barely moved: 1,592 more stars in seven days.",
        "Codex barely moved: [1,692] more stars in seven days.",
    ),
    "a language before its project": (
        "One Rust project, openai/codex, gained stars.",
        "One [Rust] project, mattpocock/skills, gained stars.",
    ),
    "the first and the second of two": (
        "Of DeepSeek-V4-Pro and privacy-filter, the first has 3,492 likes and the second 1,203.",
        "Of DeepSeek-V4-Pro and privacy-filter, the first has [1,203] likes and the second 3,492.",
    ),
    "some that are named": (
        "Two of the models, DeepSeek-V4-Pro and privacy-filter, stand first and third.",
        "[Three] of the models, DeepSeek-V4-Pro and privacy-filter, stand first and third.",
    ),
    "a figure of a source, rounded": (
        "vLLM v0.20.1 was built from just over 1,200 commits, say its notes.",
        "vLLM v0.20.1 was built from just over [1,300] commits, say its notes.",
    ),
    "a length of a source": (
        "Each test of vLLM runs over three hours, the notes say.",
        "Each test of vLLM runs over [nine hours], the notes say.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_words_are_judged_by_what_they_claim(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, DESK)


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("carry", "carried"), ("slip", "slipping"), ("edge", "edges"), ("edge", "edging"), ("pass", "passes"), ("high", "highest")],
)
def test_a_word_has_its_regular_forms(lemma: str, form: str) -> None:
    """Endings are spelt as English spells them."""
    assert form in forms(lemma)
