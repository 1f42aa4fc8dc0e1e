"""From a day's signals to its stories: screened, as facts, found, and chosen among."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from autopost import derive, ledger
from autopost.angles import find
from autopost.angles.choice import Choice, choose
from autopost.archive import Archive
from autopost.book import Book, Read
from autopost.briefs import Told
from autopost.config import Config
from autopost.facts import Fact, Ledger
from autopost.past import Past
from autopost.screening import Screened, screen
from autopost.signals import Signal

_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Archived:
    """What earlier editions told, and the facts of the one a week ago."""

    told: tuple[Told, ...] = ()
    week_ago: Ledger | None = None

    @classmethod
    def of(cls, archive: Archive, edition: date) -> Archived:
        """Read it from the editions before a day."""
        return cls(archive.told(edition), archive.ledger(edition - _WEEK))


@dataclass(frozen=True)
class Considered:
    """What was found before anything is written: the screened signals, the facts, and the choice among the stories."""

    screened: Screened
    book: Book
    choice: Choice


def consider(edition: date, signals: Sequence[Signal], past: Past, archived: Archived, config: Config) -> Considered:
    """Screen the signals, collect the facts, find the stories and choose among them.

    Raises:
        Failed: nothing makes a story.
    """
    screened = screen(signals, config.screening)
    read = Read(
        models=sum(signal.kind == "model" for signal in signals),
        papers=sum(signal.kind == "paper" for signal in signals),
        repositories=sum(movement.metric == "stars" for movement in past.movements),
    )
    rest = edition - timedelta(days=config.angles.tool_rest_days)
    shown = frozenset(tool for told in archived.told if told.edition >= rest for tool in told.tools)
    book = Book(collect(edition, screened, past, shown), edition, read)
    week_ago = Book(archived.week_ago.facts, archived.week_ago.edition, read) if archived.week_ago else None
    angles = find(book, past, week_ago, config.angles)
    return Considered(screened, book, choose(angles, book, archived.told, config.angles).within(config.sections))


def collect(edition: date, screened: Screened, past: Past, shown: Container[str] = ()) -> list[Fact]:
    """The facts before angles: observed ones of the shortlist, where derivatives come from, and what moved.

    `shown` are the tools of late, which leave room for others.
    """
    gains = {movement.signal_id: movement.gain for movement in past.movements}
    shortlist = ledger.shortlist(screened.kept, gains, shown)
    listed = {signal.id for signal in shortlist}
    everything = (*screened.set_aside, *screened.kept)
    facts = list(ledger.observed(shortlist))
    facts += ledger.lineage(signal for signal in everything if signal.id not in listed)
    facts += ledger.crowds(facts, sum(signal.kind == "model" for signal in everything))
    known = {fact.id: fact for fact in facts}
    for movement in past.movements:
        now = known.get(f"{movement.signal_id}:{movement.metric}")
        if now is not None:
            facts += ledger.moved(now, movement.then, movement.then_day, edition, movement.by)
    if past.yesterday is not None:
        places = ((known.get(f"{signal_id}:rank"), place) for signal_id, place in past.ranks.items())
        facts += [derive.then(now, place, past.yesterday) for now, place in places if now is not None]
    return facts
