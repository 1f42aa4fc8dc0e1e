"""The paper's shades, mixed from the few colours of the config: by day, by night and in print."""

from __future__ import annotations

from dataclasses import dataclass

from autopost.colours import mix
from autopost.config import HAIR, SOFT, TINT, Look


@dataclass(frozen=True)
class Shades:
    """One set of colours as #rrggbb: the page, grounds on it, what lies above it, text, secondary text, rules, and the accent."""

    paper: str
    tint: str
    card: str
    ink: str
    soft: str
    hair: str
    accent: str
    mark: str
    fall: str


def _shades(paper: str, ink: str, accent: str) -> Shades:
    return Shades(
        paper=paper,
        tint=mix(ink, paper, TINT),
        card=mix("#ffffff", paper, 0.6 if paper > ink else 0.06),
        ink=ink,
        soft=mix(ink, paper, SOFT),
        hair=mix(ink, paper, HAIR),
        accent=accent,
        mark=mix(accent, paper, 0.14),
        fall=mix(ink, paper, 0.5),
    )


def by_day(look: Look) -> Shades:
    """The colours of a light page."""
    return _shades(look.paper, look.ink, look.accent)


def by_night(look: Look) -> Shades:
    """The colours of a dark page."""
    return _shades(look.night_paper, look.night_ink, look.night_accent)


def in_print(look: Look) -> Shades:
    """The colours on white paper."""
    return _shades("#ffffff", "#000000", look.accent)
