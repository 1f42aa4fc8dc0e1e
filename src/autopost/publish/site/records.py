"""An edition as the site published it: the record from which all its pages are made, kept on the site itself.

The record makes the site independent of the edition folders: what an editor changes there afterwards, or whose approval is
void, stays in print as it was until it is approved and published again.
"""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from autopost.decisions import Decision
from autopost.errors import ArchiveError
from autopost.facts import Ledger
from autopost.issue import Issue
from autopost.publish.parcel import Parcel
from autopost.publish.published import Correction, Published
from autopost.publish.site import addresses
from autopost.signals import UtcTime


class Copy(BaseModel):
    """One approved version of an edition, with what was corrected in it and when its first version was approved."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: Literal[1] = 1
    issue: Issue
    ledger: Ledger
    digest: str
    decision: Decision
    first: UtcTime
    corrections: tuple[Correction, ...] = ()

    @property
    def edition(self) -> date:
        """Its date."""
        return self.issue.masthead.date


def copied(parcel: Parcel, published: Published) -> Copy:
    """What the site takes of a parcel. What was set aside, and why, is the editors' business and stays with them."""
    return Copy(
        issue=parcel.issue.model_copy(update={"skipped": ()}),
        ledger=parcel.ledger.model_copy(update={"skipped": ()}),
        digest=parcel.digest,
        decision=parcel.decision,
        first=published.versions[0].at if published.versions else parcel.decision.at,
        corrections=parcel.corrections,
    )


def packed(copy: Copy) -> bytes:
    """The record as its file has it: compressed JSON, without a time, so that equal copies are equal bytes."""
    return gzip.compress(copy.model_dump_json().encode(), mtime=0)


def kept(site: Path) -> list[date]:
    """The editions of which the site has a record, oldest first."""
    files = (site / addresses.EDITIONS).glob(f"????-??-??{addresses.RECORD}")
    return sorted(date.fromisoformat(file.name.removesuffix(addresses.RECORD)) for file in files)


def read(site: Path, day: date) -> Copy:
    """The record of an edition.

    Raises:
        ArchiveError: it cannot be read, or is no record.
    """
    file = site / addresses.record(day)
    try:
        return Copy.model_validate_json(gzip.decompress(file.read_bytes()))
    except (OSError, EOFError, ValidationError) as fault:
        told = fault.errors(include_url=False, include_input=False)[0]["msg"] if isinstance(fault, ValidationError) else fault
        hint = "Remove it, and publish the edition again."
        raise ArchiveError(f"is no record of an edition ({told}).", where=str(file), hint=hint) from fault
