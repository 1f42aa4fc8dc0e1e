"""Short forms of the trade, and what they stand for: "user interface" of "UI/UX", "three dimensions" of "3D"."""

from __future__ import annotations

import re
from functools import cache

from autopost.grounding.words import phrases


@cache
def _short() -> dict[str, str]:
    return {short: full for short, _, full in (entry.partition(" ") for entry in phrases.words("abbreviations"))}


def spelt_out(text: str) -> str:
    """A text, and behind it what its short forms stand for: "user interface" of "UI/UX"."""
    tokens = (part.lower() for token in re.findall(r"[\w/]+", text) for part in (token, *token.split("/")))
    return " ".join((text, *(_short()[part] for part in dict.fromkeys(tokens) if part in _short())))
