"""What a sample is."""

from __future__ import annotations

from dataclasses import dataclass

from autopost.facts import Ledger
from autopost.issue import Finding, Issue


@dataclass(frozen=True)
class Sample:
    """What `render` is given."""

    issue: Issue
    ledger: Ledger
    findings: tuple[Finding, ...]
