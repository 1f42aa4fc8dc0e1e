"""A small edition on disk that the check finds nothing in, and parcels of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autopost import review
from autopost.archive import ISSUE, LEDGER, REVIEW, read_issue, read_review, rewrite, to_json
from autopost.config import Config, Environment
from autopost.decisions import Decision
from autopost.newsroom import Newsroom
from autopost.publish.parcel import Parcel
from tests.drafted import FACTS, issue
from tests.made import DAY, NOON, ledger

ENVIRONMENT = Environment(now=NOON)


def room(root: Path, **tables: Mapping[str, Any]) -> Newsroom:
    """A newsroom in a folder, with tables of its config."""
    return Newsroom(root, Config.model_validate(tables))


def edition(issues: Path, day: str = "2026-05-04") -> Path:
    """An edition folder with an issue and its ledger, in a folder of editions."""
    folder = issues / day
    folder.mkdir(parents=True)
    rewrite(folder, {ISSUE: to_json(issue()), LEDGER: to_json(ledger(*FACTS))})
    return folder


def reword(folder: Path, text: str, *, section: str = "lead", part: str = "headline") -> None:
    """An editor changes a sentence in issue.json."""
    written = json.loads((folder / ISSUE).read_text(encoding="utf-8"))
    written[section][part]["text"] = text
    (folder / ISSUE).write_text(to_json(written), encoding="utf-8")


def approve(folder: Path, newsroom: Newsroom, *, note: str = "") -> Decision:
    """An editor approves the edition as it stands; its pages are not rendered."""
    examined = review.examine(folder, newsroom, ENVIRONMENT)
    decision = review.approve(examined, "Hedda", NOON, note=note)
    decide(folder, decision)
    return decision


def decide(folder: Path, decision: Decision) -> None:
    """A decision stands in review.json, however it came there."""
    reviewed = read_review(folder, DAY)
    rewrite(folder, {REVIEW: to_json(reviewed.model_copy(update={"decisions": (*reviewed.decisions, decision)}))})


def parcel(folder: Path, newsroom: Newsroom, files: Mapping[str, str]) -> Parcel:
    """A parcel of the edition as it stands, with these files for rendered ones."""
    standing = read_issue(folder / ISSUE)
    decision = Decision(verdict="approved", by="Hedda", at=NOON, digest=standing.digest)
    return Parcel(
        edition=standing.masthead.date,
        folder=folder,
        digest=standing.digest,
        issue=standing,
        ledger=ledger(*FACTS),
        findings=(),
        decision=decision,
        files=files,
        newsroom=newsroom,
        now=NOON,
    )
