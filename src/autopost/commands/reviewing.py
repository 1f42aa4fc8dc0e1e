"""`autopost approve` and `autopost reject`: an editor's decision about an edition, and its outcome in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from autopost import newsroom, review
from autopost.config import Environment
from autopost.decisions import Decision
from autopost.errors import InvalidInput


@dataclass(frozen=True)
class Decided:
    """A decision as it was recorded, and where."""

    folder: Path
    decision: Decision


def edition_folder(edition: str, room: newsroom.Newsroom) -> Path:
    """The folder that an editor means: a path that is there, or the date of an edition of the newsroom.

    Raises:
        InvalidInput: it is neither.
    """
    path = Path(edition)
    if path.is_dir():
        return path
    try:
        folder = room.issues / date.fromisoformat(edition).isoformat()
    except ValueError as fault:
        raise InvalidInput("is neither an edition folder nor a date (YYYY-MM-DD).", where=edition) from fault
    if not folder.is_dir():
        raise InvalidInput("is no edition folder.", where=str(folder))
    return folder


def waivers(waive: Sequence[str], because: Sequence[str]) -> dict[str, str]:
    """Each `--waive` with the `--because` that belongs to it, in the order in which they were typed.

    Raises:
        InvalidInput: there are not as many reasons as findings, or a finding stands twice.
    """
    if len(waive) != len(because) or len(set(waive)) != len(waive):
        raise InvalidInput(
            f"{len(waive)} findings have {len(because)} reasons.",
            where="--waive",
            hint="Each --waive FINDING, named once, is followed by its own --because TEXT.",
        )
    return dict(zip(waive, because, strict=True))


def approve(edition: str, by: str, note: str, waive: Mapping[str, str], start: Path, environment: Environment) -> Decided:
    """Approve an edition as it stands, and render its pages with who approved it.

    Raises:
        InvalidInput: the edition is not there, or the decision is not complete.
        Held: a blocker is left.
        ArchiveError: the edition cannot be read or written.
    """
    room = newsroom.find(start)
    examined = review.examine(edition_folder(edition, room), room, environment)
    decision = review.approve(examined, by, environment.now, note=note, waive=waive)
    review.record(examined, decision, room)
    return Decided(examined.folder, decision)


def reject(edition: str, by: str, note: str, start: Path, environment: Environment) -> Decided:
    """Reject an edition as it stands.

    Raises:
        InvalidInput: the edition is not there, or the decision is not complete.
        ArchiveError: the edition cannot be read or written.
    """
    room = newsroom.find(start)
    examined = review.examine(edition_folder(edition, room), room, environment)
    decision = review.reject(examined, by, environment.now, note=note)
    review.record(examined, decision, room)
    return Decided(examined.folder, decision)


def summary(decided: Decided) -> dict[str, Any]:
    """What `--json` prints."""
    return {"folder": str(decided.folder), "decision": decided.decision.model_dump(mode="json")}


def report(decided: Decided) -> list[str]:
    """What is printed: the decision, what it lets through, and what voids it."""
    decision = decided.decision
    lines = [f"{decided.folder} is {decision.verdict} by {decision.by}, as it stands ({decision.digest[:19]}…)."]
    lines += [f"  let through: {waiver.finding}: {waiver.message}, because: {waiver.because}" for waiver in decision.waivers]
    return [*lines, "Any later change of its issue or ledger voids this."]
