"""An edition to edit: the committed one, its page, and what comes of an edit of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from autopost.archive import read_issue, read_ledger
from autopost.config import Config
from autopost.facts import Ledger
from autopost.issue import Finding, Issue, Sentence
from autopost.readback import Reading, read
from autopost.render import twins
from autopost.render.page import Copy

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "issues" / "2026-05-04"
TEMPLATES = (ROOT / "templates",)


@cache
def issue() -> Issue:
    """The committed edition."""
    return read_issue(FOLDER / "issue.json")


@cache
def ledger() -> Ledger:
    """Its ledger."""
    return read_ledger(FOLDER / "ledger.json")


def printed(edition: Issue, evidence: Ledger, findings: tuple[Finding, ...] = ()) -> str:
    """Any edition's page."""
    return twins([Copy(edition, evidence, findings, Config())], TEMPLATES)[0]


@cache
def page() -> str:
    """Its page, as it is rendered."""
    return printed(issue(), ledger())


def edited(*changes: tuple[str, str]) -> str:
    """The page with each first text, which must stand in it, replaced once by the second."""
    text = page()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def reading(text: str) -> Reading:
    """A page read back against the committed edition."""
    return read(issue(), ledger(), TEMPLATES, text, "issue.md")


def different(text: str) -> dict[str, Sentence | None]:
    """The sentences that a page reads back otherwise than the edition has them, by pointer; None where one is gone."""
    before, after = dict(issue().sentences()), dict(reading(text).issue.sentences())
    return {at: after.get(at) for at in {**before, **after} if before.get(at) != after.get(at)}
