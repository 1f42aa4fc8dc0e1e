"""The trending tables and the movers, set from facts by code alone; small charts from what history says of the days before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from autopost.book import Book
from autopost.cells import BEFORE, cell, mover, title
from autopost.config import Sections
from autopost.facts import Fact, Subject
from autopost.issue import Cell, Movers, Row, Spark, Table, Trending
from autopost.past import Past
from autopost.printing import Printer, day, long_day, proportion

WEEK = 7
_EMPTY = "Nothing cleared the bar today."
_COLUMNS = {"model": ("likes", "downloads", "trending_score"), "dataset": ("likes", "downloads", "trending_score"),
            "space": ("likes", "trending_score")}  # fmt: skip
_ORDER = "In the platform's own order; what is set aside is not listed, and derivatives stand under their base model."


@dataclass(frozen=True)
class Tables:
    """Sets the tables of one edition. `book` and `printer` are of the same sealed ledger."""

    book: Book
    printer: Printer
    past: Past
    sections: Sections

    def trending(self) -> Trending:
        """What the platforms show, after screening."""
        return Trending(
            models=self._hub("model"),
            datasets=self._hub("dataset"),
            spaces=self._hub("space"),
            repositories=self._repositories(),
        )

    def movers(self) -> Movers:
        """The largest gains and falls in stars, and gains in likes; or since when the paper has been counting."""
        book, sections, since = self.book, self.sections, self.past.since
        starred, liked = _gains(book, "repository", "stars"), _gains(book, "model", "likes")
        risen = [fact for fact in starred if (fact.number or 0) > 0][: sections.gains]
        fallen = [fact for fact in reversed(starred) if _is_fall(fact, book)][: sections.falls]
        shown = (*risen, *fallen, *[fact for fact in liked if (fact.number or 0) > 0][: sections.liked])
        if shown:
            windows = {unit: sorted({fact.window for fact in shown if fact.unit == unit}) for unit in ("stars", "likes")}
            rows = tuple(mover(fact, windows[fact.unit or ""][-1], self.book, self.printer) for fact in shown)
            days = max(fact.window for fact in shown)
            note = _counted(windows, self.past.gaps(book.edition), book.edition) if since else _dated(days)
            return Movers(days=days, rows=rows, note=note)
        if since is None:
            note = "The paper begins to count today; movers are shown from the next edition on."
        else:
            note = f"The paper has been counting since {long_day(since)}, and nothing that it followed has moved."
        return Movers(days=0, rows=(), note=note)

    def _hub(self, kind: str) -> Table:
        """A trending list: place, yesterday's place where it is known, and the platform's figures."""
        book = self.book
        subjects = book.ranked(kind)[: self.sections.rows]
        if not subjects:
            return Table(columns=(), rows=(), note=_EMPTY)
        earlier = {subject.id: book.earlier(subject, "rank") for subject in subjects}
        before = max((fact.as_of for fact in earlier.values() if fact), default="")
        count = f"count_derivatives_top{book.read.models}"
        crowded = any(book.get(subject, count) for subject in subjects)
        metrics = (*_COLUMNS[kind], *((count,) if crowded else ()))
        rows = []
        for subject in subjects:
            last = earlier[subject.id]
            then = [cell(last, self.printer) if last and last.as_of == before else Cell(text="new")] if before else []
            cells = [self._cell(subject, "rank"), *then, *(self._cell(subject, metric) for metric in metrics)]
            rows.append(self._row(subject, cells, "trending_score"))
        titles = (title("rank"), *((BEFORE,) if before else ()), *(title(metric) for metric in metrics))
        told = f" Before: {long_day(date.fromisoformat(before))}; new where it was not among those read then." if before else ""
        if crowded:
            told += f" Derivatives: how many of the {book.read.models} models read name it as their base."
        return Table(columns=titles, rows=tuple(rows), note=_ORDER + told)

    def _repositories(self) -> Table:
        """By star gain where history knows one; else the young ones by stars, which the note says."""
        gains = [fact for fact in self.book.gains if (fact.number or 0) > 0][: self.sections.rows]
        if gains:
            days = gains[0].window
            return self._by(gains, f"By stars gained in {days} days.")
        starred = self.book.young_stars(365)[: self.sections.rows]
        if not starred:
            return Table(columns=(), rows=(), note=_EMPTY)
        births = [birth for fact in starred if (birth := self.book.get(fact.subject, "created_at"))]
        note = "Repositories created in the last year, by stars; gains can be shown from the second edition on."
        return self._by(births, note)

    def _by(self, facts: Sequence[Fact], note: str) -> Table:
        """Repositories in the order of facts of one metric, whose column comes first."""
        others = ("stars", "language")
        rows = [
            self._row(fact.subject, [cell(fact, self.printer), *(self._cell(fact.subject, each) for each in others)], "stars")
            for fact in facts
        ]
        return Table(columns=(title(facts[0].metric), *map(title, others)), rows=tuple(rows), note=note)

    def _cell(self, subject: Subject, metric: str) -> Cell:
        return cell(self.book.get(subject, metric), self.printer)

    def _row(self, subject: Subject, cells: Sequence[Cell], metric: str) -> Row:
        return Row(
            subject=subject.id,
            name=subject.name,
            url=subject.url,
            cells=tuple(cells),
            note=self.book.note(subject),
            spark=self._spark(subject, metric),
        )

    def _spark(self, subject: Subject, metric: str) -> Spark | None:
        """A metric of the last days and of today; None where it was seen on no other day."""
        now = self.book.get(subject, metric)
        today = self.book.edition
        first = today - timedelta(days=self.sections.days)
        seen = dict(point for point in self.past.series.get(subject.id, {}).get(metric, ()) if first <= point[0] < today)
        if now is None or now.number is None or not seen:
            return None
        begin = min(seen)
        values = (seen.get(begin + timedelta(days=n)) for n in range((today - begin).days))
        return Spark(metric=metric, first=begin, values=(*values, float(now.number)))


def _gains(book: Book, kind: str, metric: str) -> list[Fact]:
    """Gains in a running total, largest first, losses at the end: each subject's over its longest window of a week at most.

    Stories know further gains, of earlier days and of longer windows, which are none of the week's.
    """
    longest: dict[str, Fact] = {}
    for fact in book.facts.values():
        weekly = 0 < fact.window <= WEEK and "@" not in fact.id
        if fact.subject.kind == kind and weekly and fact.metric.startswith(f"{metric}_gain_"):
            known = longest.get(fact.subject.id)
            longest[fact.subject.id] = fact if known is None or fact.window > known.window else known
    return sorted(longest.values(), key=lambda fact: (-(fact.number or 0), fact.id))


def _is_fall(gain: Fact, book: Book) -> bool:
    """A loss that a percentage with one decimal can show; a star or two come and go."""
    change = book.get(gain.subject, gain.metric.replace("_gain_", "_change_"))
    return (gain.number or 0) < 0 and change is not None and proportion(change.number or 0) != "0"


def _counted(windows: Mapping[str, Sequence[int]], gaps: Mapping[str, Sequence[date]], edition: date) -> str:
    """Which totals are compared, over how many days each, and on which days nobody counted."""
    counted = {unit: days for unit, days in windows.items() if days}
    told = [f"{unit} over {' and '.join(map(str, days))} {'day' if days == [1] else 'days'}" for unit, days in counted.items()]
    note = f"Running totals compared: {', '.join(told)}. Items without an earlier count are left out."
    for unit, kind in (("stars", "repository"), ("likes", "model")):
        if unit in counted and (missed := gaps.get(kind)):
            note += f" No {unit} were counted on {' and '.join(day(one, edition) for one in missed)}; the gap is bridged."
    return note


def _dated(days: int) -> str:
    return f"Stars gained in {days} days, by the dates of those who star a repository now; the paper's own counting begins today."
