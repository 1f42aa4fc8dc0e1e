"""`autopost publish`: words of the command line in, an approved edition to its readers, and the outcome in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from autopost import newsroom, review
from autopost.commands.reviewing import edition_folder
from autopost.config import Environment
from autopost.errors import Failed, Held, InvalidInput
from autopost.publish import CHANNELS, FOR_REVIEW, channel, engine, pull_request
from autopost.publish.record import Record, Settlement, alone


@dataclass(frozen=True)
class Request:
    """`autopost publish` as it was typed; empty means not given."""

    edition: str = ""
    to: str = ""
    again: str = ""
    in_doubt: str = ""
    dry_run: bool = False


@dataclass(frozen=True)
class Published:
    """What came out, channel by channel."""

    folder: Path
    edition: date
    digest: str
    dry_run: bool
    outcomes: tuple[engine.Outcome, ...]

    @property
    def exit_code(self) -> int:
        """0 where every channel has it; 1 where one failed; 3 where one waits for the editor to say what arrived."""
        states = {outcome.state for outcome in self.outcomes}
        return Failed.exit_code if "failed" in states else Held.exit_code if "doubtful" in states else 0


def publish(request: Request, start: Path, environment: Environment, tell: Callable[[str], None]) -> Published:
    """Check an approved edition again, render it anew, and deliver it; or say what would be done.

    A pull request is for review: what goes there alone need not be approved.

    Raises:
        InvalidInput: the request cannot be, or a channel is not configured; nothing was tried.
        Held: the edition is not approved as it stands, or has blockers that are not waived.
        DeliveryError: another run is publishing.
        ArchiveError: a file of the edition cannot be read or written.
    """
    room = newsroom.find(start)
    wishes = _wishes(request)
    names = _names(request.to, "--to")
    channels = [channel(name, room, environment) for name in names if name not in FOR_REVIEW]
    proposes = [pull_request.channel(room, environment) for name in names if name in FOR_REVIEW]
    newest = review.newest_approved if channels else review.newest
    folder = edition_folder(request.edition, room) if request.edition else newest(room.issues)
    examined = review.examine(folder, room, environment)
    outcomes: tuple[engine.Outcome, ...] = ()
    if channels:
        parcel = engine.pack(examined, room, environment.now)
        if request.dry_run:
            outcomes = engine.plan(parcel, channels, wishes)
        else:
            with alone(folder.resolve().parent):
                outcomes = engine.publish(parcel, channels, Record(folder, parcel.edition, parcel.now), wishes, tell)
    proposed = [pull_request.propose(examined, each, dry_run=request.dry_run) for each in proposes]
    return Published(folder, examined.ledger.edition, examined.digest, request.dry_run, (*outcomes, *proposed))


def _names(listed: str, option: str) -> list[str]:
    """The channels of a list with commas, in the order in which they are walked.

    Raises:
        InvalidInput: the list is empty, or one is no channel.
    """
    wanted = {name.strip() for name in listed.split(",")}
    if strange := sorted(wanted - CHANNELS.keys()):
        raise InvalidInput(f"{strange[0]!r} is no channel.", where=option, hint=f"There are {', '.join(CHANNELS)}.")
    return [name for name in CHANNELS if name in wanted]


def _wishes(request: Request) -> engine.Wishes:
    if request.in_doubt not in get_args(Settlement):
        raise InvalidInput(f"{request.in_doubt!r} is neither sent nor again.", where="--in-doubt")
    again = frozenset(_names(request.again, "--again") if request.again else ())
    return engine.Wishes(again=again, in_doubt=request.in_doubt)  # type: ignore[arg-type]


def summary(published: Published) -> dict[str, Any]:
    """What `autopost publish --json` prints."""
    return {
        "edition": published.edition.isoformat(),
        "folder": str(published.folder),
        "digest": published.digest,
        "dry_run": published.dry_run,
        "channels": [
            {"channel": each.channel, "state": each.state, "said": each.said, "where": each.where, "notes": list(each.notes)}
            for each in published.outcomes
        ],
    }


def report(published: Published) -> list[str]:
    """What `autopost publish` prints: a line a channel."""
    lines = []
    for each in published.outcomes:
        lines += [
            f"{each.channel}: {each.said}" + (f" ({each.where})" if each.where else ""),
            *(f"  {note}" for note in each.notes),
        ]
    return [*lines, *(["Nothing was sent: this was a dry run."] if published.dry_run else [])]
