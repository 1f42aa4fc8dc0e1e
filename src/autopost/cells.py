"""What one fact prints as in a table, and the whole row of a mover: set here, and held against the ledger by the check."""

from __future__ import annotations

import re

from autopost.book import Book
from autopost.facts import Fact, Subject
from autopost.issue import Cell, Mover
from autopost.printing import Printer, figure, proportion

_TITLES = {
    "rank": "Place",
    "likes": "Likes",
    "downloads": "Downloads, 30 days",
    "trending_score": "Trending score",
    "stars": "Stars",
    "language": "Language",
    "created_at": "Created",
}


BEFORE = "Before"


def title(metric: str) -> str:
    """The title of a metric's column; empty where no table has such a column."""
    moved = re.fullmatch(r"\w+_gain_(\d+)d", metric)
    if moved:
        return f"Gain, {moved[1]} days" if moved[1] != "1" else "Gain, 1 day"
    return "Derivatives" if metric.startswith("count_derivatives_") else _TITLES.get(metric, "")


def cell(fact: Fact | None, printer: Printer) -> Cell:
    """A value alone, with its sign where it is a gain; empty without a fact."""
    if fact is None:
        return Cell(text="")
    if fact.window:
        return Cell(text=f"{_sign(fact)}{printer.value(fact, 'n')}", fact=fact.tag)
    if fact.unit == "rank" or fact.metric.startswith("count_"):
        return Cell(text=figure(fact.number or 0), fact=fact.tag)
    return Cell(text=printer.value(fact, "n"), fact=fact.tag)


def mover(gain: Fact, longest: int, book: Book, printer: Printer) -> Mover:
    """The row of a gain or loss; `longest` is the longest window, in days, of the gains it stands among."""
    subject, then = gain.subject, book.facts[gain.inputs[1]]
    metric = gain.metric.partition("_gain_")[0]
    change = book.get(subject, gain.metric.replace("_gain_", "_change_"))
    percent = f"{_sign(gain)}{proportion(change.number or 0)}%" if change else ""
    return Mover(
        subject=subject.id,
        name=subject.name,
        url=subject.url,
        metric=metric,
        size=float(gain.number or 0),
        gain=cell(gain, printer),
        change=Cell(text=percent, fact=change.tag if change else None),
        then=cell(then, printer),
        now=cell(book.get(subject, metric), printer),
        why=" ".join(part for part in (_shorter(gain, longest), _why(subject, then, book)) if part),
    )


def _sign(fact: Fact) -> str:
    return "+" if (fact.number or 0) > 0 else "−"


def _shorter(gain: Fact, longest: int) -> str:
    """Over how many days, where these are fewer than the box says."""
    days = gain.window
    return "" if days == longest else f"Over {days} {'day' if days == 1 else 'days'}."


def _why(subject: Subject, then: Fact, book: Book) -> str:
    """A release or a paper of the window, where there is one: said as a coincidence in time, not as a cause."""
    for fact in book.facts.values():
        if fact.metric == "release" and fact.subject.id == subject.id:
            return f"Released {fact.value} in these days."
        if fact.metric == "code_repository" and fact.value == subject.name:
            published = book.get(fact.subject, "published_at")
            if published and str(published.value)[:10] >= then.as_of:
                return f"The code of “{fact.subject.name}”, a paper published in these days."
    return ""
