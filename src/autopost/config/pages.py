"""How the paper looks: `[subscribe]`, `[sections]`, `[look]`."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from autopost.colours import contrast, mix
from autopost.config.group import Group

SOFT, TINT, HAIR = 0.72, 0.045, 0.2
"""Shares of ink in the paper: secondary text, grounds, and thin rules."""

READABLE = 4.5
"""The least contrast of text, WCAG 2.2, success criterion 1.4.3 (level AA)."""

_Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


class Subscribe(Group):
    """[subscribe]: the box at the foot of the page; an empty field is left out of it."""

    telegram: str = Field("", description="https://t.me/… link of the channel, shown with a QR code")
    mail: str = Field("", description="address that takes subscriptions")
    feed: str = Field("", description="https:// address of the feed")


class Sections(Group):
    """[sections]: how much each section shows."""

    tools: int = Field(4, ge=0, le=4, description="tools")
    reading: int = Field(3, ge=0, le=3, description="papers of the weekend reading")
    rows: int = Field(10, ge=1, le=50, description="rows of each trending table")
    gains: int = Field(8, ge=0, le=50, description="repositories among the movers that gained most")
    falls: int = Field(3, ge=0, le=50, description="repositories among the movers that lost most")
    liked: int = Field(4, ge=0, le=50, description="models among the movers that gained most likes")
    days: int = Field(30, ge=1, le=60, description="days before the edition that the tables' small charts reach back")


class Look(Group):
    """[look]: the paper's colours by day and by night, as #rrggbb; every shade between is mixed from them."""

    paper: _Colour = Field("#faf7f0", description="the page")
    ink: _Colour = Field("#1a1815", description="text and rules")
    accent: _Colour = Field("#8c1d18", description="marks, kickers and charts")
    night_paper: _Colour = Field("#161513", description="the page where the reader's device is dark")
    night_ink: _Colour = Field("#ece6d9", description="text and rules on it")
    night_accent: _Colour = Field("#f0917b", description="marks, kickers and charts on it")

    @model_validator(mode="after")
    def _readable(self) -> Self:
        """Text can be read: the ink, its soft shade and the accent, on the page and on its tint."""
        for night in ("", "night_"):
            paper, ink, accent = (getattr(self, f"{night}{name}") for name in ("paper", "ink", "accent"))
            tint = mix(ink, paper, TINT)
            for name, text in (("ink", ink), ("ink", mix(ink, paper, SOFT)), ("accent", accent)):
                if (ratio := min(contrast(text, paper), contrast(text, tint))) < READABLE:
                    raise ValueError(
                        f"{night}{name} on {night}paper has a contrast of {ratio:.1f} at its weakest; text needs {READABLE}"
                    )
        return self
