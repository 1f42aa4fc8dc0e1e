"""An edition as the site holds it: all that its pages are made from, kept on the site itself.

This makes the site independent of the edition folders: what an editor changes there afterwards, or whose approval is void,
stays in print as it was until it is approved and published again.
"""

from __future__ import annotations

import gzip
import json
import re
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from autopost.decisions import Decision
from autopost.errors import ArchiveError
from autopost.facts import Ledger
from autopost.issue import Finding, Issue
from autopost.publish.parcel import Parcel
from autopost.publish.published import Correction, Published
from autopost.publish.site import addresses
from autopost.signals import UtcTime

_NAME = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\.json\.gz")


class Holding(BaseModel):
    """One approved version of an edition, what was corrected in it, and when its first version was approved."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: Literal[1] = 1
    issue: Issue
    ledger: Ledger
    findings: tuple[Finding, ...]
    decision: Decision
    first: UtcTime
    corrections: tuple[Correction, ...] = ()

    @property
    def edition(self) -> date:
        """Its date."""
        return self.issue.masthead.date


def holding(parcel: Parcel, published: Published) -> Holding:
    """What the site takes of a parcel."""
    return Holding(
        issue=parcel.issue,
        ledger=parcel.ledger,
        findings=parcel.findings,
        decision=parcel.decision,
        first=published.versions[0].at if published.versions else parcel.decision.at,
        corrections=parcel.corrections,
    )


def packed(held: Holding) -> bytes:
    """A holding as its file has it: compressed JSON, without a time, so that equal holdings are equal bytes."""
    text = json.dumps(held.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 6, mtime=0)


def held_days(site: Path) -> list[date]:
    """The editions that the site holds, oldest first."""
    folder = site / addresses.EDITIONS
    names = (_NAME.fullmatch(file.name) for file in folder.iterdir()) if folder.is_dir() else ()
    return sorted(date.fromisoformat(name[1]) for name in names if name)


def read(site: Path, day: date) -> Holding:
    """An edition as the site holds it.

    Raises:
        ArchiveError: it cannot be read, or is none.
    """
    file = site / addresses.data(day)
    try:
        return Holding.model_validate_json(gzip.decompress(file.read_bytes()))
    except (OSError, EOFError, ValidationError) as fault:
        told = fault.errors(include_url=False, include_input=False)[0]["msg"] if isinstance(fault, ValidationError) else fault
        hint = "Remove it, and publish the edition again."
        raise ArchiveError(f"is no edition as the site holds it ({told}).", where=str(file), hint=hint) from fault
