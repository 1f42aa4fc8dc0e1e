"""How the panel names a figure, and the reading list an author: set here, and held against the ledger by the check."""

from __future__ import annotations

import re
from datetime import date

from autopost.facts import Fact, Ledger
from autopost.issue import Figure
from autopost.printing import Printer, day

_LABELS = {
    "downloads": "downloads in the last 30 days",
    "downloads_ratio": "times the downloads of the other named",
    "trending_score": "trending score",
    "trending_score_lead": "points of trending score ahead",
    "stars_lead": "stars ahead of the next",
    "upvotes": "upvotes on Daily Papers",
    "upvotes_rank": "place by upvotes",
    "created_at": "created",
    "published_at": "published",
    "rank": "place in the trending list",
}
_MOVED = re.compile(r"(\w+?)_(gain|change)_(\d+)d(_rank|_ratio|_share|_median|_median_ratio)?")
_MORE = {
    "_rank": ", place by it",
    "_ratio": ", times the next largest",
    "_share": ", of all it has",
    "_median": ", on its median day",
    "_median_ratio": ", times its median day",
}
_ENDINGS = {"streak": "days of rising gains", "mark": "mark passed", "led": "in the first place", "absent": "away"}


def figure(fact: Fact, printer: Printer) -> Figure:
    """A figure and what it counts; the subject's name stands with it, because a panel compares subjects."""
    label = _LABELS.get(fact.metric) or _window_label(fact)
    dated = f" on {day(date.fromisoformat(fact.as_of[:10]), printer.ledger.edition)}" if "@" in fact.id else ""
    return Figure(label=f"{printer.name(fact.subject)}: {label}{dated}", value=printer.value(fact, "n"), fact=fact.tag)


def _window_label(fact: Fact) -> str:
    moved = _MOVED.fullmatch(fact.metric)
    if moved:
        metric, what, days, more = moved.groups()
        verb = "lost" if (fact.number or 0) < 0 else "gained"
        window = "a day" if days == "1" else f"{days} days"
        told = f"{metric} {verb} in {window}" if what == "gain" else f"change of {metric} in {window}"
        return told.replace("_", " ") + _MORE.get(more, "")
    if fact.unit and fact.unit.startswith("of "):
        return fact.unit
    base, _, end = fact.metric.rpartition("_")
    return f"{base.partition('_')[0]}, {_ENDINGS[end]}" if end in _ENDINGS else fact.metric.replace("_", " ")


def byline(subject: str, ledger: Ledger) -> str:
    """Who wrote a paper, as the ledger has it: the first author, and the house it was submitted under."""
    author, house = ledger.of(subject, "first_author"), ledger.of(subject, "organization")
    named = [f"{author.value} and co-authors"] if author else []
    return ", ".join([*named, *([str(house.value)] if house else [])])
