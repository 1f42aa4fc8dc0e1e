"""One signal before the screen, or several: what is said of it."""

from __future__ import annotations

from typing import Any

from autopost.config import Screening
from autopost.screening import screen
from autopost.signals import Signal


def why(signal: Signal, *others: Signal, **policy: Any) -> str:
    """The reason for which a signal is set aside in the company of others; empty where it is kept."""
    skipped = screen([signal, *others], Screening(**policy)).skipped
    return next((entry.reason for entry in skipped if entry.subject == signal.id), "")


def marked(signal: Signal, **policy: Any) -> str:
    """The reason for its mark; empty where it has none."""
    marks = screen([signal], Screening(**policy)).marked
    return marks[0].reason if marks else ""
