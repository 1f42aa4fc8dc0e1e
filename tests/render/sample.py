"""What a sample is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from autopost.config import Config
from autopost.decisions import Decision
from autopost.facts import Ledger
from autopost.issue import Finding, Issue
from autopost.render import render
from autopost.render.page import Copy


@dataclass(frozen=True)
class Sample:
    """What `render` is given."""

    issue: Issue
    ledger: Ledger
    findings: tuple[Finding, ...]
    config: Config
    approval: Decision | None = None

    def files(self, *templates: Path) -> dict[str, str]:
        """The rendered files by name."""
        return render(self.issue, self.ledger, self.findings, templates, config=self.config, approval=self.approval)

    def copy(self) -> Copy:
        """The same as the mail is composed from."""
        return Copy(self.issue, self.ledger, self.findings, self.config, self.approval)

    def decided(self, approval: Decision) -> Sample:
        """The same with a decision."""
        return replace(self, approval=approval)

    def found(self, findings: Sequence[Finding]) -> Sample:
        """The same with other findings."""
        return replace(self, findings=tuple(findings))
