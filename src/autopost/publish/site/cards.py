"""The picture that goes with a link to an edition where links are shared: 1,200 by 630 pixels, in a font that comes along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from autopost.config import Config
from autopost.issue import Issue
from autopost.printing import figure, long_day
from autopost.publish.site.lettering import Font, font
from autopost.render.palette import by_day
from autopost.render.pictures import face, png

WIDTH, HEIGHT = 1200, 630
MARGIN = 64
_MEASURE = WIDTH - 2 * MARGIN
_TOP, _BOTTOM, _LEADING = 178, 452, 1.1
_HEADLINES = {size: int((_BOTTOM - _TOP - size) // (_LEADING * size)) + 1 for size in (88, 82, 76, 70, 64, 58, 52, 47, 43)}
"""Sizes of the headline, and how many lines of each have room."""
_COLUMNS = 3
_GUTTER = 36
_DRAWN = 0.7
"""The least share of a headline's letters and figures that the font must have; below it the card names the day instead."""


@dataclass(frozen=True)
class Fonts:
    """The cuts that a card is set in."""

    bold: Font
    italic: Font
    regular: Font


@dataclass(frozen=True)
class Line:
    """One line of text, its left end on a baseline."""

    x: float
    y: float
    text: str


def fonts() -> Fonts:
    """The cuts, measured."""
    return Fonts(bold=font(face("Bold")), italic=font(face("It")), regular=font(face("Regular")))


def card(issue: Issue, config: Config, templates: Environment, letters: Fonts) -> bytes:
    """The card of an edition as PNG. No font of the machine's is looked at, so that it is the same everywhere."""
    return png(templates.get_template("site/card.svg").render(names(issue, config, letters)), scale=1)


def names(issue: Issue, config: Config, letters: Fonts) -> dict[str, Any]:
    """What the card's template is given: its lines, each measured and placed, and the paper's colours."""
    head = issue.masthead
    day = long_day(head.date)
    size, headline = letters.bold.fitted(_headline(issue, letters.bold, day), _HEADLINES, _MEASURE)
    top, step = _TOP + size, _LEADING * size
    after = top + step * (len(headline) - 1)
    room = int((468 - after - 22) // 40)
    deck = letters.italic.drawable(" ".join(each.text for each in issue.lead.deck))
    lines = letters.italic.cut(deck, 31, _MEASURE, min(2, room)) if room > 0 else []
    title_size, title = letters.bold.fitted(letters.bold.drawable(head.title), dict.fromkeys((44, 38, 32, 26), 1), _MEASURE - 420)
    dated = f"No. {figure(head.number)}  ·  {day}"
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "margin": MARGIN,
        "shades": by_day(config.look),
        "title": Line(MARGIN, 98, " ".join(title)),
        "title_size": title_size,
        "dated": Line(WIDTH - MARGIN - letters.regular.width(dated, 25), 98, dated),
        "headline": [Line(MARGIN, top + step * n, text) for n, text in enumerate(headline)],
        "headline_size": size,
        "deck": [Line(MARGIN, after + 62 + 40 * n, text) for n, text in enumerate(lines)],
        "figures": _figures([(each.value, each.label) for each in issue.lead.panel.figures], letters),
    }


def _headline(issue: Issue, bold: Font, day: str) -> str:
    text = issue.lead.headline.text
    letters = [sign for sign in text if sign.isalnum()]
    drawn = sum(sign in bold.advances for sign in letters)
    return bold.drawable(text) if letters and drawn >= _DRAWN * len(letters) else day


def _figures(panel: Sequence[tuple[str, str]], letters: Fonts) -> list[dict[str, Line | list[Line]]]:
    """The first figures of the lead's panel side by side, each value over its label."""
    column = (_MEASURE - (_COLUMNS - 1) * _GUTTER) / _COLUMNS
    out: list[dict[str, Line | list[Line]]] = []
    for value, label in panel:
        shown, said = letters.bold.drawable(value), letters.regular.drawable(label)
        if len(out) == _COLUMNS or not shown or not said or letters.bold.width(shown, 44) > column:
            continue
        x = MARGIN + len(out) * (column + _GUTTER)
        labels = letters.regular.cut(said, 22, column, 2)
        out.append({"value": Line(x, 545, shown), "label": [Line(x, 574 + 25 * n, text) for n, text in enumerate(labels)]})
    return out
