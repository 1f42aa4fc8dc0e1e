"""The trending tables and the movers, set from facts by code alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from autopost.book import Book
from autopost.facts import Fact, Subject
from autopost.issue import Cell, Mover, Movers, Row, Table, Trending
from autopost.printing import Printer, day, figure, long_day, proportion

ROWS = 10
_NO_GAPS: Mapping[str, Sequence[date]] = MappingProxyType({})
WEEK = 7
_GAINS, _FALLS, _LIKED = 8, 3, 4
_EMPTY = "Nothing cleared the bar today."
_COLUMNS = {"model": ("likes", "downloads", "trending_score"), "dataset": ("likes", "downloads", "trending_score"),
            "space": ("likes", "trending_score")}  # fmt: skip
_TITLES = {
    "rank": "Place",
    "likes": "Likes",
    "downloads": "Downloads, 30 days",
    "trending_score": "Trending score",
    "stars": "Stars",
    "language": "Language",
    "created_at": "Created",
}
_ORDER = "In the platform's own order; derivatives stand under their base model and are not listed."


def trending(book: Book, printer: Printer) -> Trending:
    """What the platforms show, after screening."""
    return Trending(
        models=_hub(book, printer, "model"),
        datasets=_hub(book, printer, "dataset"),
        spaces=_hub(book, printer, "space"),
        repositories=_repositories(book, printer),
    )


def _cell(fact: Fact | None, printer: Printer) -> Cell:
    if fact is None:
        return Cell(text="")
    if fact.unit == "rank":
        return Cell(text=figure(fact.number or 0), fact=fact.tag)
    return Cell(text=printer.value(fact, "n"), fact=fact.tag)


def _hub(book: Book, printer: Printer, kind: str) -> Table:
    """A trending list: place, yesterday's place where it is known, and the platform's figures."""
    subjects = book.ranked(kind)[:ROWS]
    if not subjects:
        return Table(columns=(), rows=(), note=_EMPTY)
    earlier = {subject.id: book.earlier(subject, "rank") for subject in subjects}
    day = max((fact.as_of for fact in earlier.values() if fact), default="")
    earlier = {name: fact for name, fact in earlier.items() if fact and fact.as_of == day}
    metrics = _COLUMNS[kind]
    rows = []
    for subject in subjects:
        yesterday = earlier.get(subject.id)
        then = [_cell(yesterday, printer) if yesterday else Cell(text="new")] if day else []
        figures = [_cell(book.get(subject, metric), printer) for metric in metrics]
        cells = (_cell(book.get(subject, "rank"), printer), *then, *figures)
        rows.append(Row(subject=subject.id, name=subject.name, url=subject.url, cells=cells))
    titles = ("Place", *(("Before",) if day else ()), *(_TITLES[metric] for metric in metrics))
    told = f" Before: {long_day(date.fromisoformat(day))}; new where it was not among those read then." if day else ""
    return Table(columns=titles, rows=tuple(rows), note=_ORDER + told)


def _repositories(book: Book, printer: Printer) -> Table:
    """By star gain where history knows one; else the young ones by stars, which the note says."""
    gains = [fact for fact in book.gains if (fact.number or 0) > 0][:ROWS]
    if gains:
        days = gains[0].window
        rows = [_row(fact.subject, [Cell(text=f"+{printer.value(fact, 'n')}", fact=fact.tag)], book, printer) for fact in gains]
        titles = (f"Gain, {days} days" if days > 1 else "Gain, 1 day", "Stars", "Language")
        return Table(columns=titles, rows=tuple(rows), note=f"By stars gained in {days} days.")
    starred = book.young_stars(365)[:ROWS]
    if not starred:
        return Table(columns=(), rows=(), note=_EMPTY)
    rows = [_row(fact.subject, [_cell(book.get(fact.subject, "created_at"), printer)], book, printer) for fact in starred]
    note = "Repositories created in the last year, by stars; gains can be shown from the second edition on."
    return Table(columns=("Created", "Stars", "Language"), rows=tuple(rows), note=note)


def _row(subject: Subject, first: list[Cell], book: Book, printer: Printer) -> Row:
    cells = [*first, *(_cell(book.get(subject, metric), printer) for metric in ("stars", "language"))]
    return Row(subject=subject.id, name=subject.name, url=subject.url, cells=tuple(cells))


def movers(book: Book, printer: Printer, since: date | None, gaps: Mapping[str, Sequence[date]] = _NO_GAPS) -> Movers:
    """The largest gains and falls in stars, and gains in likes; or since when the paper has been counting.

    `gaps` are the days of the week on which a kind was not counted, by kind.
    """
    starred, liked = _gains(book, "repository", "stars"), _gains(book, "model", "likes")
    risen = [fact for fact in starred if (fact.number or 0) > 0][:_GAINS]
    fallen = [fact for fact in reversed(starred) if _is_fall(fact, book)][:_FALLS]
    shown = (*risen, *fallen, *[fact for fact in liked if (fact.number or 0) > 0][:_LIKED])
    if shown:
        windows = {unit: sorted({fact.window for fact in shown if fact.unit == unit}) for unit in ("stars", "likes")}
        rows = tuple(_mover(fact, book, printer, windows[fact.unit or ""][-1]) for fact in shown)
        days = max(fact.window for fact in shown)
        return Movers(days=days, rows=rows, note=_counted(windows, gaps, book.edition) if since else _dated(days))
    if since is None:
        note = "The paper begins to count today; movers are shown from the next edition on."
    else:
        note = f"The paper has been counting since {long_day(since)}, and nothing that it followed has moved."
    return Movers(days=0, rows=(), note=note)


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


def _mover(gain: Fact, book: Book, printer: Printer, longest: int) -> Mover:
    subject = gain.subject
    change = book.get(subject, gain.metric.replace("_gain_", "_change_"))
    metric = gain.metric.partition("_gain_")[0]
    then = book.facts[gain.inputs[1]]
    sign = "+" if (gain.number or 0) > 0 else "−"
    percent = f"{sign}{proportion(change.number or 0)}%" if change else ""
    return Mover(
        subject=subject.id,
        name=subject.name,
        url=subject.url,
        metric=metric,
        size=float(gain.number or 0),
        gain=Cell(text=f"{sign}{printer.value(gain, 'n')}", fact=gain.tag),
        change=Cell(text=percent, fact=change.tag if change else None),
        then=_cell(then, printer),
        now=_cell(book.get(subject, metric), printer),
        why=" ".join(part for part in (_shorter(gain, longest), _why(subject, then, book)) if part),
    )


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
