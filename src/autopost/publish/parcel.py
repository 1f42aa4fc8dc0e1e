"""The seam between the publishing engine and a channel: what a channel gets, what it does, and what it says it did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from autopost.config import Environment
from autopost.decisions import Decision
from autopost.facts import Ledger
from autopost.issue import Finding, Issue
from autopost.newsroom import Newsroom
from autopost.publish.published import Correction, Delivery, Part


@dataclass(frozen=True)
class Parcel:
    """One approved edition, checked again and rendered anew for this run; nothing in it comes from a file that could be stale.

    `digest` is that of the issue as approved. `findings` are all that the check says, waived blockers among them. `files` are
    the rendered files by name. `corrections` are this edition's, oldest first, this version's own last where readers had
    an earlier one. `previous` is what this channel delivered, or began to, last, of whichever version.
    """

    edition: date
    folder: Path
    digest: str
    issue: Issue
    ledger: Ledger
    findings: tuple[Finding, ...]
    decision: Decision
    files: Mapping[str, str]
    newsroom: Newsroom
    now: datetime
    corrections: tuple[Correction, ...] = ()
    previous: Delivery | None = None


@dataclass(frozen=True)
class Receipt:
    """What a channel did: one line for the record, and where it can be seen (a folder or an address).

    `notes` are for the editor at the terminal alone: `published.json` may be public, and an address of a reader is not.
    """

    said: str
    where: str = ""
    notes: tuple[str, ...] = ()


class Progress(Protocol):
    """What a channel has sent of this parcel so far. Each call is on disk before it returns.

    A channel whose delivery can simply be done again (a folder, a pull request) needs none of it.
    """

    @property
    def parts(self) -> Mapping[str, Part]:
        """The parts by their key: those of an interrupted run, or of the version before, included."""
        ...

    def sending(self, key: str, *, reference: str = "", content: str = "") -> None:
        """Before a part is handed over: from here on it may have arrived."""
        ...

    def sent(self, key: str, *, reference: str = "", content: str = "") -> None:
        """The channel has taken it."""
        ...

    def refused(self, key: str, why: str) -> None:
        """The channel said no, for good."""
        ...

    def not_sent(self, key: str) -> None:
        """It certainly did not go out: the next run tries again."""
        ...


class Channel(Protocol):
    """A way to readers.

    `replaces` says whether a correction takes the place of what was delivered before (a page, a message that is edited); where
    it does not (mail), a correction is sent only when asked for.
    """

    name: str
    replaces: bool

    def plan(self, parcel: Parcel) -> str:
        """What `deliver` would do, in one line that begins with a verb; touches nothing and asks nobody."""
        ...

    def deliver(self, parcel: Parcel, progress: Progress) -> Receipt:
        """Deliver what is not yet delivered.

        Raises:
            DeliveryError: something is left to deliver; the next run goes on from `progress`.
        """
        ...


class Open(Protocol):
    """What each channel's module has under the name `channel`: makes it ready, or says what is not configured."""

    def __call__(self, newsroom: Newsroom, environment: Environment) -> Channel:
        """The channel of a newsroom; secrets come from the environment only.

        Raises:
            ConfigError: a setting or a variable is missing or wrong; nothing was tried.
        """
        ...
