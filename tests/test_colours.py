"""Contrast, mixing, and colours of a newsroom that nobody could read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from autopost.colours import channels, contrast, mix
from autopost.config import Look

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """The ratios are those that WCAG's own examples and checkers give, to two decimals."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@given(colours, colours)
def test_contrast_has_no_direction_and_keeps_its_bounds(one: str, other: str) -> None:
    """Text on paper contrasts as paper on text does, between 1 and 21."""
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@given(colours, colours, st.floats(0, 1))
def test_mix_lies_between(one: str, other: str, share: float) -> None:
    """Each channel of a mix lies between those of its parts, and a whole share is the colour itself."""
    for a, b, mixed in zip(channels(one), channels(other), channels(mix(one, other, share)), strict=True):
        assert min(a, b) <= mixed <= max(a, b)
    assert mix(one, other, 1) == one


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"ink": "#999999"}, "ink on paper has a contrast of"),
        ({"accent": "#ffcc00"}, "accent on paper has a contrast of"),
        ({"night_accent": "#550000"}, "night_accent on night_paper has a contrast of"),
        ({"paper": "red"}, "should match pattern"),
        ({"paper": "#fff;}body{display:none"}, "should match pattern"),
    ],
)
def test_colours_that_cannot_be_read_are_refused(given: dict[str, str], said: str) -> None:
    """A newsroom whose text would be too faint, or whose colour is none, is told which and why."""
    with pytest.raises(ValidationError, match=said):
        Look(**given)
