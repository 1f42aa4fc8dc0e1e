"""What a sample is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from autopost.decisions import Decision
from autopost.render import render
from autopost.render.page import Copy


@dataclass(frozen=True)
class Sample(Copy):
    """What is printed, and its printing."""

    def files(self, *templates: Path) -> dict[str, str]:
        """The rendered files by name."""
        return render(self.issue, self.ledger, self.findings, templates, config=self.config, approval=self.approval)

    def decided(self, approval: Decision) -> Sample:
        """The same with a decision."""
        return replace(self, approval=approval)
