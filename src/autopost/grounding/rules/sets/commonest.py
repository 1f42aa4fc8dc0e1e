"""Which language, licence, SDK or tag a set has most often: "Shell is the most frequent language among the ten"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.view import View

_MODE = re.compile(
    r"[\"']? (?:is|was|remains) the (?:(?P<low>rarest|least (?:common|frequent|used))|most (?:common|frequent|"
    r"used|popular)|commonest|"
    r"leading|dominant) (?:main )?(?:language|licen[cs]e|sdk|tag|task|choice)\b"
)


def as_mode(view: View, piece: Piece) -> bool:
    """Whether something is said to be had most often by a set that is named, which is looked up here."""
    return bool(view.populations) and not view.cited and _MODE.match(view.mentions.bare, piece.end) is not None
