"""What an issue prints beside its sentences: names, links, bylines, cells and figures. Each must be what its facts say.

Code sets all of these, and an editor's change to the file, or anybody's, is held against the ledger like a sentence is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from autopost.book import Book, Read
from autopost.cells import BEFORE, cell, mover, title
from autopost.facts import Ledger
from autopost.issue import Cell, Finding, Issue, Mover, Row, Table
from autopost.labels import byline, figure
from autopost.printing import WEEKDAYS, Printer

_UNSEEN = frozenset({"", "new"})
"""What a cell may say without a fact: that the source says nothing, or that the thing was not in the list before."""


def beside(issue: Issue, ledger: Ledger) -> tuple[Finding, ...]:
    """A blocker for each string beside the sentences that is not what the ledger's facts print."""
    reader = _Reader(issue, ledger)
    return tuple(chain(reader.head(), reader.panel(), reader.items(), reader.tables(), reader.movers()))


class _Reader:
    def __init__(self, issue: Issue, ledger: Ledger) -> None:
        self.issue = issue
        self.ledger = ledger
        self.printer = Printer(ledger)
        self.book = Book(ledger.facts, ledger.edition, Read(models=0, papers=0, repositories=0))

    def head(self) -> Iterator[Finding]:
        """The date is the ledger's, and the weekday that date's."""
        head, day = self.issue.masthead, self.ledger.edition
        yield from _differing("/masthead/date", "date", head.date.isoformat(), day.isoformat(), "the ledger's day")
        yield from _differing("/masthead/weekday", "weekday", head.weekday, WEEKDAYS[day.weekday()], f"the weekday of {day}")

    def panel(self) -> Iterator[Finding]:
        """Each figure is its fact's, under its fact's label."""
        for n, shown in enumerate(self.issue.lead.panel.figures):
            place, fact = f"/lead/panel/figures/{n}", self.ledger.by_tag.get(shown.fact)
            if fact is None:
                yield _finding(f"{place}/value", "value", shown.value, f"the ledger has no fact {shown.fact}")
                continue
            right = figure(fact, self.printer)
            yield from _differing(f"{place}/label", "metric", shown.label, right.label, fact.statement, fact.tag)
            yield from _differing(f"{place}/value", "value", shown.value, right.value, fact.statement, fact.tag)

    def items(self) -> Iterator[Finding]:
        """Tools and papers bear their subject's name and link, papers their authors."""
        for n, tool in enumerate(self.issue.tools.items):
            yield from self._named(f"/tools/items/{n}", tool.subject, tool.name, tool.url)
        for n, paper in enumerate(self.issue.reading.items):
            place = f"/reading/items/{n}"
            yield from self._named(place, paper.subject, paper.title, paper.url, "title")
            right = byline(paper.subject, self.ledger)
            yield from _differing(
                f"{place}/byline", "unknown-name", paper.byline, right, "the author and house that the source names"
            )

    def tables(self) -> Iterator[Finding]:
        """Each row names a subject, and each cell prints a fact of that subject, of the metric that its column says."""
        for name in type(self.issue.trending).model_fields:
            table: Table = getattr(self.issue.trending, name)
            for n, row in enumerate(table.rows):
                yield from self._row(f"/trending/{name}/rows/{n}", row, table.columns)

    def _row(self, place: str, row: Row, columns: tuple[str, ...]) -> Iterator[Finding]:
        yield from self._named(place, row.subject, row.name, row.url)
        for n, (shown, column) in enumerate(zip(row.cells, columns, strict=False)):
            yield from self._cell(f"{place}/cells/{n}/text", shown, row.subject, column)
        for n, shown in enumerate(row.cells[len(columns) :], start=len(columns)):
            yield _finding(f"{place}/cells/{n}/text", "metric", shown.text, "no column says what this is")
        if row.spark is not None:
            now = self.book.get(row.subject, row.spark.metric)
            if now is None or row.spark.values[-1] != now.number:
                yield _finding(
                    f"{place}/spark/metric", "value", row.spark.metric, "the small chart does not end at today's value"
                )

    def _cell(self, place: str, shown: Cell, subject: str, column: str) -> Iterator[Finding]:
        if shown.fact is None:
            if shown.text not in _UNSEEN:
                yield _finding(place, "value", shown.text, "no fact stands behind this cell")
            return
        fact = self.ledger.by_tag.get(shown.fact)
        if fact is None:
            yield _finding(place, "value", shown.text, f"the ledger has no fact {shown.fact}")
            return
        right = BEFORE if fact.metric == "rank" and "@" in fact.id else title(fact.metric)
        if fact.subject.id != subject:
            yield _finding(place, "wrong-subject", shown.text, f"{fact.statement}, and the row is another's", fact.tag)
        elif right != column:
            yield _finding(place, "wrong-metric", shown.text, f"{fact.statement}, and the column says {column}", fact.tag)
        else:
            yield from _differing(place, "value", shown.text, cell(fact, self.printer).text, fact.statement, fact.tag)

    def movers(self) -> Iterator[Finding]:
        """Each row is the one that its gain makes."""
        rows = self.issue.movers.rows
        gains = [self.ledger.by_tag.get(row.gain.fact or "") for row in rows]
        for n, (row, gain) in enumerate(zip(rows, gains, strict=True)):
            place = f"/movers/rows/{n}"
            if gain is None or not gain.window or not gain.inputs or gain.inputs[1] not in self.book.facts:
                yield _finding(f"{place}/gain/text", "value", row.gain.text, "no gain of the ledger stands behind this row")
                continue
            longest = max(other.window for other in gains if other and other.unit == gain.unit)
            yield from _unlike(place, row, mover(gain, longest, self.book, self.printer), gain.statement, gain.tag)

    def _named(self, place: str, subject_id: str, name: str, url: str, what: str = "") -> Iterator[Finding]:
        """A name and a link are those of a subject of the ledger; `what` is how the name is called where it is no plain one."""
        subject = self.ledger.subjects.get(subject_id)
        field = what or "name"
        if subject is None:
            yield _finding(f"{place}/{field}", "unknown-name", name, f"the ledger knows no {subject_id}")
            return
        yield from _differing(f"{place}/{field}", what or "unknown-name", name, subject.name, f"the name of {subject_id}")
        yield from _differing(f"{place}/url", "link", url, subject.url, f"the link of {subject_id}")


def _unlike(place: str, shown: Mover, right: Mover, why: str, tag: str) -> Iterator[Finding]:
    """Where a mover's row is not as it should be."""
    codes = {"name": "unknown-name", "url": "link", "subject": "unknown-name"}
    for name in type(right).model_fields:
        is_so, should = getattr(shown, name), getattr(right, name)
        if isinstance(should, Cell):
            yield from _differing(f"{place}/{name}/text", "value", is_so.text, should.text, why, tag)
        elif isinstance(should, str):
            yield from _differing(f"{place}/{name}", codes.get(name, "value"), is_so, should, why, tag)
        elif is_so != should:
            yield _finding(f"{place}/gain/text", "value", shown.gain.text, f"the bar is drawn for {is_so:,.0f}; {why}", tag)


def _differing(place: str, code: str, shown: str, right: str, why: str, *tags: str) -> Iterator[Finding]:
    if shown != right:
        yield _finding(place, code, shown, f"“{shown}” stands where {why} is “{right}”", *tags, repair=right)


def _finding(place: str, code: str, shown: str, message: str, *tags: str, repair: str | None = None) -> Finding:
    return Finding(
        code=code,
        severity="blocker",
        section=place,
        start=0,
        end=len(shown),
        text=shown,
        message=message,
        facts=tags,
        repair=repair,
    )
