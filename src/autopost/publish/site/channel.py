"""The site as a channel: an approved edition, or a correction of one, goes into the newsroom's folder of pages."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import TemplateError

from autopost import archive, proof, review
from autopost.config import Environment
from autopost.errors import ArchiveError, AutopostError, DeliveryError
from autopost.newsroom import Newsroom
from autopost.publish.corrections import corrections
from autopost.publish.parcel import Parcel, Progress, Receipt
from autopost.publish.record import read_published
from autopost.publish.site import addresses, holdings
from autopost.publish.site.builder import Builder, made_from
from autopost.publish.site.holdings import Holding
from autopost.publish.site.press import Press

INDEX = Path(".autopost") / "site.db"


def channel(newsroom: Newsroom, environment: Environment) -> Site:
    """The channel of `[site]`; its defaults work."""
    return Site(newsroom)


@dataclass(frozen=True)
class Site:
    """Writes the site below the newsroom. A correction takes the place of what was there."""

    newsroom: Newsroom
    name: str = "site"
    replaces: bool = True

    @property
    def folder(self) -> Path:
        """Where the site is."""
        return self.newsroom.root / self.newsroom.config.site.folder

    def plan(self, parcel: Parcel) -> str:
        """What `deliver` would do."""
        verb = "correct" if parcel.edition in holdings.held_days(self.folder) else "add"
        return f"{verb} the edition of {parcel.edition} on the site in {self.folder}"

    def deliver(self, parcel: Parcel, progress: Progress) -> Receipt:
        """Bring the site up to date with an edition. Every file is replaced whole, so that a run may end anywhere.

        Raises:
            DeliveryError: the folder, its index or a template cannot be used.
        """
        config, templates = self.newsroom.config, self.newsroom.folders("templates")
        made = Builder(self.folder, self.newsroom.root / INDEX, Press(config, templates), made_from(config, templates))
        try:
            held = holdings.holding(parcel, read_published(parcel.folder, parcel.edition))
            built = made.add(held, *self._lost(parcel))
        except (ArchiveError, OSError, sqlite3.Error, TemplateError) as fault:
            raise DeliveryError(f"the site was not brought up to date ({fault}).", where=str(self.folder)) from fault
        where = config.paper.url or f"{config.site.folder}/{addresses.FRONT}"
        files = "1 file" if built.written == 1 else f"{built.written} files"
        notes = (
            ()
            if config.paper.url
            else ("[paper] url is empty: the feeds and cards cannot say where the paper is, and it has no map.",)
        )
        return Receipt(f"{files} written{', the whole site' if built.whole else ''}", where, notes)

    def _lost(self, parcel: Parcel) -> Iterator[Holding]:
        """Editions that were published to the site, but which its folder does not hold: a new checkout begins without it."""
        known = {*holdings.held_days(self.folder), parcel.edition}
        for folder in sorted(parcel.folder.parent.glob("????-??-??")):
            try:
                day = date.fromisoformat(folder.name)
                held = self._published(folder, day) if day not in known else None
            except (ValueError, AutopostError):
                continue  # no edition, or none that may go out as it is
            if held is not None:
                yield held

    def _published(self, folder: Path, day: date) -> Holding | None:
        """An edition as the site had it, checked again; None where it had none, or the edition has changed since.

        Raises:
            AutopostError: it cannot be read, or is held.
        """
        published = read_published(folder, day)
        last = published.last(self.name)
        if last is None or not last.finished:
            return None
        issue, ledger = proof.read_edition(folder)
        if issue.digest != last.digest:
            return None
        bound, findings = proof.checked(issue, ledger)
        examined = review.Examined(folder, last.digest, bound, ledger, findings, archive.read_review(folder, day))
        decision = review.approved(examined)
        first = published.versions[0].at if published.versions else decision.at
        return Holding(
            issue=bound, ledger=ledger, findings=findings, decision=decision, first=first, corrections=corrections(published)
        )
