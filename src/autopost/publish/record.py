"""Keeping `published.json` so that a run killed at any moment is found as it was: what was sent is never forgotten.

A step is one line, on disk before the step is taken, in a log beside the record: a list of thousands of addresses costs one short
write each. The log is folded into `published.json`, whole or not at all, when a channel is done or the next run begins.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from autopost.archive import PUBLISHED, STEPS, rewrite, to_json
from autopost.errors import ArchiveError, DeliveryError
from autopost.publish.parcel import Receipt
from autopost.publish.published import Delivery, Part, Published

Settlement = Literal["", "sent", "again"]
"""What an editor says of parts in doubt, after a look at the channel: count them as sent, or send them again."""
_LOCK = ".publishing"


class _Step(BaseModel):
    """One line of the log: a part of the channel's last delivery as it is from here on; None where it is known not to be sent."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    channel: str
    key: str
    part: Part | None


@contextmanager
def alone(issues: Path) -> Iterator[None]:
    """Be the only one who publishes from a folder of editions; the system lets go when the process ends, however it ends.

    Raises:
        DeliveryError: another run is publishing.
        ArchiveError: the folder cannot be written.
    """
    try:
        lock = os.open(issues / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as fault:
        raise ArchiveError(f"cannot be written ({fault.strerror}).", where=str(issues)) from fault
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            hint = "Wait until it has ended; what it sends is not sent again."
            raise DeliveryError("another run is publishing from here.", where=str(issues), hint=hint) from fault
        yield
    finally:
        os.close(lock)


def read_published(folder: Path, edition: date) -> Published:
    """The record of an edition, an interrupted run's last steps included; an empty one where nothing was published.

    Raises:
        ArchiveError: it cannot be read; nothing may be sent then.
    """
    file, log = folder / PUBLISHED, folder / STEPS
    try:
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        published = Published.model_validate_json(text) if text else Published(edition=edition)
        # A last line without its end was cut off: the step it names was never begun.
        lines = log.read_text(encoding="utf-8").split("\n")[:-1] if log.exists() else []
        return _folded(published, [_Step.model_validate_json(line) for line in lines])
    except (OSError, UnicodeDecodeError, ValidationError) as fault:
        told = fault.errors(include_url=False, include_input=False)[0]["msg"] if isinstance(fault, ValidationError) else fault
        raise ArchiveError(f"cannot be read ({told}); without it nothing can be published.", where=str(file)) from fault


def _folded(published: Published, steps: Sequence[_Step]) -> Published:
    """The record with the log's steps taken."""
    parts: dict[str, dict[str, Part]] = {}
    for step in steps:
        last = published.last(step.channel)
        if last is not None:
            _take(parts.setdefault(step.channel, dict(last.parts)), step)
    for channel, taken in parts.items():
        published = _with_last(published, channel, {"parts": taken})
    return published


def _take(parts: dict[str, Part], step: _Step) -> None:
    if step.part is None:
        parts.pop(step.key, None)
    else:
        parts[step.key] = step.part


def _with_last(published: Published, channel: str, update: Mapping[str, object]) -> Published:
    *before, last = published.channels[channel]
    changed = (*before, last.model_copy(update=update))
    return published.model_copy(update={"channels": {**published.channels, channel: changed}})


class Record:
    """The record of one edition during a run. Only to be used while `alone`."""

    def __init__(self, folder: Path, edition: date, now: datetime) -> None:
        self.folder = folder
        self.now = now
        self.published = read_published(folder, edition)
        self._steps: list[_Step] = []

    def save(self, published: Published) -> None:
        """Make this the record, the log's steps included.

        Raises:
            ArchiveError: the disk said no.
        """
        rewrite(self.folder, {PUBLISHED: to_json(published)})
        (self.folder / STEPS).unlink(missing_ok=True)
        self.published = published

    def begin(self, channel: str, delivery: Delivery, in_doubt: Settlement) -> Steps:
        """Record that a delivery begins, or goes on, with what is in doubt settled as the editor says."""
        parts = {key: settled for key, part in delivery.parts.items() if (settled := _settled(part, in_doubt)) is not None}
        delivery = delivery.model_copy(update={"parts": parts})
        known = self.published.channels.get(channel, ())
        if known and known[-1].digest == delivery.digest:
            known = known[:-1]
        self.save(self.published.model_copy(update={"channels": {**self.published.channels, channel: (*known, delivery)}}))
        return Steps(self, channel, parts)

    def note(self, step: _Step) -> None:
        """Put one step on disk.

        Raises:
            ArchiveError: the disk said no; the step must not be taken.
        """
        try:
            with (self.folder / STEPS).open("a", encoding="utf-8") as log:
                log.write(step.model_dump_json() + "\n")
                log.flush()
                os.fsync(log.fileno())
        except OSError as fault:
            raise ArchiveError(f"cannot be written ({fault.strerror}).", where=str(self.folder / STEPS)) from fault
        self._steps.append(step)

    def fold(self) -> None:
        """Take the log's steps into `published.json`."""
        self.save(_folded(self.published, self._steps))
        self._steps.clear()

    def finish(self, channel: str, receipt: Receipt) -> None:
        """Record that nothing is left to deliver."""
        self.fold()
        last = self.published.last(channel)
        at = last.at if last and last.finished else self.now
        done = {"finished": True, "at": at, "said": receipt.said, "where": receipt.where}
        self.save(_with_last(self.published, channel, done))


class Steps:
    """The progress of one channel, as `Progress` has it, each step on disk before it is taken."""

    def __init__(self, record: Record, channel: str, parts: Mapping[str, Part]) -> None:
        self._record = record
        self._channel = channel
        self._parts = dict(parts)

    @property
    def parts(self) -> Mapping[str, Part]:
        """The parts by their key."""
        return self._parts

    def sending(self, key: str, *, reference: str = "", content: str = "") -> None:
        """Before a part is handed over."""
        self._note(key, Part(state="sending", at=self._record.now, reference=reference, content=content))

    def sent(self, key: str, *, reference: str = "", content: str = "") -> None:
        """The channel has taken it."""
        self._note(key, Part(state="sent", at=self._record.now, reference=reference, content=content))

    def refused(self, key: str, why: str) -> None:
        """The channel said no, for good."""
        self._note(key, Part(state="refused", at=self._record.now, note=why))

    def not_sent(self, key: str) -> None:
        """It certainly did not go out."""
        self._note(key, None)

    def _note(self, key: str, part: Part | None) -> None:
        step = _Step(channel=self._channel, key=key, part=part)
        self._record.note(step)
        _take(self._parts, step)


def _settled(part: Part, in_doubt: Settlement) -> Part | None:
    if part.state != "sending" or not in_doubt:
        return part
    return part.model_copy(update={"state": "sent"}) if in_doubt == "sent" else None
