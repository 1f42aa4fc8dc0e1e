"""The site's folder: built whole, or brought up to date with one edition, so that it can be read at every moment.

Each file is replaced as a whole, and the pages that lead to others come last: an interrupted run leaves pages that nothing
leads to yet, and the next one goes on. Nothing is removed but pages of things that are no longer in two editions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from autopost import __version__
from autopost.config import Config
from autopost.publish.site import addresses, cards, feeds, holdings, pages, sitemaps
from autopost.publish.site.catalogue import Catalogue, FullText
from autopost.publish.site.entries import appearances, summary
from autopost.publish.site.holdings import Holding
from autopost.publish.site.plan import Plan, everything, taken_in
from autopost.publish.site.press import Press

_MADE, _BUILDING = "made from", "building"

Files = Iterator[tuple[str, str | bytes]]


@dataclass(frozen=True)
class Built:
    """What a run did: how many files it wrote (those that did not change are left alone), and whether it made everything."""

    written: int
    whole: bool


class Builder:
    """Builds one site.

    Args:
        site: the folder.
        index: where its index is kept; it is made again where it is not there, or does not fit.
        press: what prints the pages.
        made_from: a digest of what pages are made from beside editions; another one means that all are printed anew.
    """

    def __init__(self, site: Path, index: Path, press: Press, made_from: str) -> None:
        self.site = site
        self.index = index
        self.press = press
        self.made_from = made_from

    def add(self, *editions: Holding) -> Built:
        """Bring the site up to date with an edition, or with a new version of it; with several, build it whole.

        Raises:
            ArchiveError: what the site holds cannot be read, or its index cannot be used.
            OSError: the disk said no.
            jinja2.TemplateError: a template of the newsroom's is wrong.
        """
        with Catalogue(self.index) as catalogue:
            whole = len(editions) != 1 or not self._fits(catalogue, editions[0])
            catalogue.note(_BUILDING, "everything" if whole else editions[0].edition.isoformat())
            catalogue.commit()
            written = sum(self._put(addresses.data(held.edition), holdings.packed(held)) for held in editions)
            plan = self._anew(catalogue) if whole else self._taken_in(catalogue, editions[0])
            read = _Reader(self.site, editions)
            written += sum(self._put(path, content) for path, content in self._files(plan, catalogue, read))
            self._sweep(plan, whole=whole)
            catalogue.note(_MADE, self.made_from)
            catalogue.note(_BUILDING, "")
            catalogue.commit()
        return Built(written, whole)

    def _fits(self, catalogue: Catalogue, held: Holding) -> bool:
        """Whether the index is that of the folder: made from the same, not left in the middle of another edition's run."""
        day = held.edition
        same = catalogue.made(_MADE) == self.made_from and catalogue.made(_BUILDING) in ("", day.isoformat())
        known = {*catalogue.days(), day} == {*holdings.held_days(self.site), day}
        there = (self.site / addresses.FRONT).is_file()
        return same and known and there and not catalogue.would_lose(day, appearances(held))

    def _anew(self, catalogue: Catalogue) -> Plan:
        catalogue.clear()
        for day in holdings.held_days(self.site):
            held = holdings.read(self.site, day)
            catalogue.put(summary(held), appearances(held))
            self._put_text(catalogue, held)
        return everything(catalogue)

    def _taken_in(self, catalogue: Catalogue, held: Holding) -> Plan:
        plan = taken_in(catalogue, held)
        self._put_text(catalogue, held)
        return plan

    def _put_text(self, catalogue: Catalogue, held: Holding) -> None:
        keep = self.press.config.site.feed
        if held.edition in (each.edition for each in catalogue.latest(keep)):
            text = pages.full_text(self.press, held)
            catalogue.put_fulltext(FullText(held.edition, held.first, held.decision.at, text), keep)

    def _files(self, plan: Plan, catalogue: Catalogue, read: Callable[[date], Holding]) -> Files:
        """Every file of a plan, in an order in which no page that can be reached leads to one that is not there yet.

        New editions come first, to which nothing leads; then new things, to which only those lead; then what leads to both.
        """
        yield addresses.STYLE, self.press.page("site/site.css", addresses.STYLE, "")
        yield ".nojekyll", ""
        fresh = [day for day in plan.editions if self._missing(addresses.edition(day))]
        yield from self._editions(fresh, plan, catalogue, read)
        for it in sorted(plan.things, key=lambda it: not self._missing(addresses.thing(it.subject, it.kind))):
            yield addresses.thing(it.subject, it.kind), pages.thing(self.press, catalogue, it)
        yield from self._editions([day for day in plan.editions if day not in fresh], plan, catalogue, read)
        for name in sorted(plan.months, key=lambda name: not self._missing(addresses.month(name))):
            yield addresses.tools(name), pages.tools_of(self.press, catalogue, name)
            yield addresses.month(name), pages.editions_of(self.press, catalogue, name)
        yield from self._leading(plan, catalogue)
        for newest in catalogue.latest(1):
            yield addresses.FRONT, pages.edition(self.press, read(newest.edition), catalogue, addresses.FRONT)

    def _missing(self, path: str) -> bool:
        return not (self.site / path).is_file()

    def _editions(self, days: Sequence[date], plan: Plan, catalogue: Catalogue, read: Callable[[date], Holding]) -> Files:
        for day in days:
            held = read(day)
            if day in plan.cards:
                yield addresses.card(day), cards.card(held.issue, self.press.config, self.press.templates, self.press.letters)
            yield addresses.edition(day), pages.edition(self.press, held, catalogue, addresses.edition(day))

    def _leading(self, plan: Plan, catalogue: Catalogue) -> Files:
        paper = self.press.config.paper
        if paper.url:
            for name in plan.mapped:
                yield addresses.sitemap(name), sitemaps.of_month(paper.url, catalogue, name)
            yield addresses.sitemap("pages"), sitemaps.of_pages(paper.url)
            yield addresses.SITEMAP, sitemaps.index(paper.url, catalogue)
        yield addresses.ROBOTS, sitemaps.robots(paper.url)
        yield addresses.MISSING, self.press.page("site/missing.html", addresses.MISSING, "Page not found")
        yield addresses.NAMES, pages.names(self.press, catalogue)
        yield addresses.TOOLS, pages.tools(self.press, catalogue)
        yield addresses.ARCHIVE, pages.archive(self.press, catalogue)
        texts = catalogue.fulltexts()
        items = list(zip(catalogue.latest(len(texts)), texts, strict=True))
        yield addresses.RSS, feeds.rss(paper, items)
        yield addresses.JSON_FEED, feeds.json_feed(paper, items)

    def _put(self, path: str, content: str | bytes) -> int:
        """Write a file, whole or not at all; 0 where it is there already."""
        data = content.encode() if isinstance(content, str) else content
        file = self.site / path
        if file.is_file() and file.read_bytes() == data:
            return 0
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f".{file.name}.new")
        fresh.write_bytes(data)
        fresh.replace(file)
        return 1

    def _sweep(self, plan: Plan, *, whole: bool) -> None:
        """Take away the pages of things that are no longer in two editions."""
        gone = {addresses.thing(it.subject, it.kind) for it in plan.gone}
        if whole:
            made = {addresses.thing(it.subject, it.kind) for it in plan.things}
            there = (file for kind in addresses.FOLDERS.values() for file in (self.site / kind).glob("*.html"))
            gone = {file.relative_to(self.site).as_posix() for file in there} - made
        for path in gone:
            (self.site / path).unlink(missing_ok=True)


class _Reader:
    """Editions as the site holds them; those of this run need not be read."""

    def __init__(self, site: Path, editions: Sequence[Holding]) -> None:
        self._site = site
        self._known = {held.edition: held for held in editions}

    def __call__(self, day: date) -> Holding:
        return self._known.get(day) or holdings.read(self._site, day)


def made_from(config: Config, templates: Sequence[Path]) -> str:
    """A digest of what the site's pages are made from beside editions: config, templates, and this version of autopost."""
    found = hashlib.sha256(f"{__version__}{config.model_dump_json(include={'paper', 'look', 'site'})}".encode())
    for folder in templates:
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            found.update(f"{file.relative_to(folder).as_posix()}\0".encode() + file.read_bytes())
    return found.hexdigest()
