"""What went out of one edition, and by which channel: `published.json`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from autopost.signals import UtcTime


class Entry(BaseModel):
    """Any part of the record: unknown keys are errors, values do not change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Part(Entry):
    """One thing that goes out on its own, such as a mail to one address or a Telegram message.

    `sending` is written before it is handed over and replaced when the channel has answered. Where it is still there in a later
    run, nobody knows whether it arrived: it is in doubt. `reference` is what the channel calls it (a Message-ID, a Telegram
    message id), `content` a digest of what it said, `note` why it was refused.
    """

    state: Literal["sending", "sent", "refused"]
    at: UtcTime
    reference: str = ""
    content: str = ""
    note: str = ""


class Delivery(Entry):
    """One version of the issue by one channel: begun `at`, and `finished` once nothing is left to send."""

    digest: str
    at: UtcTime
    finished: bool = False
    said: str = ""
    where: str = ""
    parts: dict[str, Part] = {}

    @property
    def reached(self) -> bool:
        """Whether a reader may have seen anything of it."""
        return self.finished or any(part.state != "refused" for part in self.parts.values())


class Change(Entry):
    """One run of printed texts that a correction replaced. `section` is the issue's key for it; an addition has no `before`."""

    section: str
    before: str
    after: str


class Correction(Entry):
    """What changed in an edition after readers had it: when and by whom it was approved, with their note."""

    at: UtcTime
    by: str
    note: str
    digest: str
    changes: tuple[Change, ...]


class Version(Entry):
    """One approved version of the issue: everything it prints, section by section in reading order."""

    digest: str
    at: UtcTime
    by: str
    note: str
    printed: dict[str, tuple[str, ...]]


class Published(Entry):
    """The record of one edition: its versions, and each channel's deliveries, oldest first."""

    edition: date
    versions: tuple[Version, ...] = ()
    channels: dict[str, tuple[Delivery, ...]] = {}

    def last(self, channel: str) -> Delivery | None:
        """What the channel delivered, or began to deliver, last."""
        deliveries = self.channels.get(channel, ())
        return deliveries[-1] if deliveries else None

    def reached(self, digest: str) -> bool:
        """Whether a reader may have seen this version anywhere."""
        return any(each.digest == digest and each.reached for all_of in self.channels.values() for each in all_of)
