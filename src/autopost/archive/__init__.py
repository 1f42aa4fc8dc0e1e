"""The edition folder: every file name in it, whole-folder writes, and what earlier editions told."""

from autopost.archive.files import (
    FINDINGS,
    ISSUE,
    LEDGER,
    MARKDOWN,
    PAGE,
    PUBLISHED,
    REVIEW,
    RUN,
    SIGNALS,
    STEPS,
    TELEGRAM,
    read_issue,
    read_ledger,
    read_review,
    read_signals,
    read_text,
    to_json,
    to_lines,
)
from autopost.archive.folders import Archive
from autopost.archive.hands import edited, keep_names, rewrite

__all__ = [
    "FINDINGS",
    "ISSUE",
    "LEDGER",
    "MARKDOWN",
    "PAGE",
    "PUBLISHED",
    "REVIEW",
    "RUN",
    "SIGNALS",
    "STEPS",
    "TELEGRAM",
    "Archive",
    "edited",
    "keep_names",
    "read_issue",
    "read_ledger",
    "read_review",
    "read_signals",
    "read_text",
    "rewrite",
    "to_json",
    "to_lines",
]
