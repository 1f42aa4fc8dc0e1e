"""How alike two lines are."""

from __future__ import annotations

import pytest

from autopost.likeness import likeness


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a/x gains 1,200 stars in a day", "a/x gains 9 stars in a day", 1),
        ("A/X GAINS 5 STARS", "a/x gains 5 stars!", 1),
        ("one two", "two one", 0),
        ("one two three", "one two four", 2 * 2 / 8),
        ("", "one", 0),
    ],
)
def test_it_is_the_share_of_word_pairs(one: str, other: str, expected: float) -> None:
    """By hand: figures are one word, case and signs are none, order counts, and nothing is like nothing."""
    assert likeness(one, other) == pytest.approx(expected)
    assert likeness(other, one) == likeness(one, other)
