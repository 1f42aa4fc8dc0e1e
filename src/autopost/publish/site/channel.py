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
from autopost.errors import ArchiveError, AutopostError, DeliveryError, Held
from autopost.newsroom import Newsroom
from autopost.publish.corrections import corrections
from autopost.publish.parcel import Parcel, Progress, Receipt
from autopost.publish.published import Published
from autopost.publish.record import read_published
from autopost.publish.site import addresses, holdings
from autopost.publish.site.builder import Builder, made_from
from autopost.publish.site.holdings import Holding
from autopost.publish.site.press import Press

INDEX = Path(".autopost") / "site.db"
NOWHERE = "[paper] url is empty: feeds and cards cannot say where the paper is, and there is no sitemap."


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
        notes = [] if config.paper.url else [NOWHERE]
        try:
            held = holdings.holding(parcel, read_published(parcel.folder, parcel.edition))
            built = made.add(held, *self._lost(parcel, notes))
        except (ArchiveError, OSError, sqlite3.Error, TemplateError) as fault:
            raise DeliveryError(f"the site was not brought up to date ({fault}).", where=str(self.folder)) from fault
        where = config.paper.url or f"{config.site.folder}/{addresses.FRONT}"
        files = "1 file" if built.written == 1 else f"{built.written} files"
        return Receipt(f"{files} written{', the whole site' if built.whole else ''}", where, tuple(notes))

    def _lost(self, parcel: Parcel, notes: list[str]) -> Iterator[Holding]:
        """Editions that were published to the site, but which its folder does not hold: a new checkout begins without it.

        Each is checked again; one that has changed since, or is held, is left out, and a note says so.
        """
        known = {*holdings.held_days(self.folder), parcel.edition}
        for folder in sorted(parcel.folder.parent.glob("????-??-??")):
            try:
                day = date.fromisoformat(folder.name)
                published = read_published(folder, day)
                last = published.last(self.name)
                if day not in known and last is not None and last.finished:
                    yield _as_published(folder, published, last.digest)
            except (ValueError, AutopostError) as fault:
                notes.append(f"{folder.name} is not brought back: {fault}")


def _as_published(folder: Path, published: Published, digest: str) -> Holding:
    """An edition as the site had it at a digest, checked again.

    Raises:
        AutopostError: it has changed since, cannot be read, or is held.
    """
    issue, ledger = proof.read_edition(folder)
    if issue.digest != digest:
        raise Held("it has changed since it was published; approve and publish it again.")
    bound, findings = proof.checked(issue, ledger)
    decided = archive.read_review(folder, issue.masthead.date)
    return Holding(
        issue=bound,
        ledger=ledger,
        findings=findings,
        decision=review.approved(review.Examined(folder, digest, bound, ledger, findings, decided)),
        first=published.versions[0].at,
        corrections=corrections(published),
    )
