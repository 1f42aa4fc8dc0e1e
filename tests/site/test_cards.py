"""The cards: their size, their words, and that every line keeps inside."""

from __future__ import annotations

import struct
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autopost.config import Config
from autopost.issue import Issue
from autopost.publish.site import cards
from autopost.publish.site.cards import HEIGHT, MARGIN, WIDTH, Line
from autopost.render.escaping import plain
from autopost.render.pictures import png
from autopost.render.templates import environment
from tests.render.hostile import LONG, NASTY
from tests.render.pages import TEMPLATES
from tests.site.editions import held

LETTERS = cards.fonts()


def headed(text: str) -> Issue:
    """An issue with this headline."""
    issue = held().issue
    headline = issue.lead.headline.model_copy(update={"text": text})
    return issue.model_copy(update={"lead": issue.lead.model_copy(update={"headline": headline})})


@pytest.mark.parametrize("sample", ["small", "full", "hostile"])
def test_a_card_is_a_png_of_1200_by_630(sample: str) -> None:
    """Every card has the size that sites ask for, and is the same when it is drawn again."""
    templates = environment([TEMPLATES], plain)
    made = cards.card(held(0, sample).issue, Config(), templates, LETTERS)
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", made[16:24]) == (WIDTH, HEIGHT)
    assert made == cards.card(held(0, sample).issue, Config(), templates, LETTERS)


TITLE = "A headline of some length that tells what happened today and says more than it should have"


@pytest.mark.parametrize("text", [*(TITLE[:n] for n in range(4, 92, 6)), TITLE * 6, NASTY[:600], LONG, "W" * 600])
def test_every_line_keeps_inside(text: str) -> None:
    """However long or strange a headline is, its lines, the deck and the figures end before the margin and do not meet."""
    names = cards.names(headed(text), Config(), LETTERS)
    headline: list[Line] = names["headline"]
    deck: list[Line] = names["deck"]
    assert headline
    assert all(line.x + LETTERS.bold.width(line.text, names["headline_size"]) <= WIDTH - MARGIN for line in headline)
    assert all(line.x + LETTERS.italic.width(line.text, 31) <= WIDTH - MARGIN for line in deck)
    assert max(line.y for line in chain(headline, deck)) < 480
    assert all(after.y - before.y >= names["headline_size"] for before, after in pairwise(headline))
    dated: Line = names["dated"]
    assert names["title"].x + LETTERS.bold.width(names["title"].text, names["title_size"]) < dated.x


def test_a_headline_that_the_font_cannot_draw_gives_way_to_the_day() -> None:
    """A card in a script that the font lacks names its day; single signs that it lacks are left out."""
    assert [line.text for line in cards.names(headed("新しいモデルが首位に"), Config(), LETTERS)["headline"]] == [
        "Monday 4 May 2026"
    ]
    assert [line.text for line in cards.names(headed("Fox 🦊 leads"), Config(), LETTERS)["headline"]] == ["Fox leads"]


@pytest.mark.parametrize("text", ["Wide margins", "AVATAR To Yo", "fit fla 1,234"])
def test_measured_width_holds_what_is_drawn(text: str) -> None:
    """Nothing is drawn right of where the measured width ends, and its last tenth is not empty: kerning aside it is exact."""
    size = 100
    width = LETTERS.bold.width(text, size)

    def drawn(x: float, to: float) -> bool:
        box = f'viewBox="{x} 0 {to - x} 130" width="{to - x}" height="130"'
        said = f'<text y="100" font-family="Source Serif Pro" font-weight="700" font-size="{size}">{text}</text>'
        found = png(f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{said}</svg>', scale=1)
        blank = png(f'<svg xmlns="http://www.w3.org/2000/svg" {box}></svg>', scale=1)
        return found != blank

    assert not drawn(width + 2, width + 400)
    assert drawn(width * 0.9, width)


@given(st.text(max_size=200), st.integers(1, 4))
def test_lines_fit_and_lose_nothing_unsaid(text: str, most: int) -> None:
    """Lines fit their measure; whole they are the text; cut, the last one ends in an ellipsis."""
    drawable = LETTERS.bold.drawable(text)
    lines = LETTERS.bold.cut(drawable, 40, 300, most)
    assert all(LETTERS.bold.width(line, 40) <= 300 for line in lines)
    assert len(lines) <= most
    whole = "".join(lines).replace(" ", "") == drawable.replace(" ", "")
    assert whole or lines[-1].endswith("…")
