"""Daily Papers: what the Hub's readers vote for, a day at a time."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import partial
from typing import Any

from autopost.config import PapersSettings
from autopost.signals import Signal
from autopost.sources import Assignment, cleaning, rounds

SITE = "https://huggingface.co/papers"
PATH = "/api/daily_papers"
PER_DAY = 100
_ARXIV = re.compile(r"\d{4}\.\d{4,5}", re.ASCII)

Json = dict[str, Any]


class Papers:
    """Reads the lists of today and of the days before it, and keeps the papers with the most upvotes."""

    def gather(self, assignment: Assignment) -> list[Signal]:
        """At most `limit` papers, most upvoted first. A day without papers is normal; a day that fails is reported.

        Raises:
            SourceError: no day came.
        """
        from autopost.sources import hub

        settings: PapersSettings = assignment.settings
        today = assignment.now.date()
        days = [today - timedelta(days=back) for back in range(settings.days + 1)]
        with hub.session(assignment.timeout):
            questions = [rounds.Question(f"papers of {day}", "hub", partial(_read, day, assignment)) for day in days]
            listed = rounds.ask("papers", questions, assignment.skip)
        # A paper may be listed on two days: the newer listing comes first and stays.
        papers = {signal.id: signal for signal in reversed(listed)}
        return sorted(papers.values(), key=lambda paper: (-paper.metrics.get("upvotes", 0), paper.id))[: settings.limit]


def _read(day: date, assignment: Assignment) -> list[Signal]:
    from autopost.sources import hub

    items = hub.page(assignment.environment, PATH, {"date": day.isoformat(), "limit": PER_DAY})
    return [signal for item in items if (signal := _signal(item, day, assignment)) is not None]


def _signal(item: Any, day: date, assignment: Assignment) -> Signal | None:
    paper = item.get("paper") if isinstance(item, dict) else None
    if not isinstance(paper, dict):
        return None
    number = paper.get("id")
    title = cleaning.line(paper.get("title") or item.get("title"))
    if not isinstance(number, str) or not _ARXIV.fullmatch(number) or not title:
        return None
    return Signal(
        id=f"paper:{number}",
        kind="paper",
        source="papers",
        name=title,
        url=f"{SITE}/{number}",
        observed_at=assignment.now,
        metrics=cleaning.numbers({"upvotes": paper.get("upvotes"), "code_stars": paper.get("githubStars")}),
        attributes=cleaning.words(
            {
                "title": title,
                "arxiv_id": number,
                "published_at": cleaning.moment(
                    paper.get("publishedAt") or item.get("publishedAt"), assignment.now + timedelta(days=1)
                ),
                "organization": _organization(paper.get("organization")),
                "authors": _authors(paper.get("authors")),
                "code_repository": cleaning.github_name(paper.get("githubRepo")),
                "listed_on": day.isoformat(),
            }
        ),
        passages=cleaning.passage("abstract", paper.get("summary")),
    )


def _organization(given: Any) -> str:
    if not isinstance(given, dict):
        return ""
    return cleaning.line(given.get("fullname"), 200) or cleaning.line(given.get("name"), 200)


def _authors(given: Any) -> tuple[str, ...]:
    people = given if isinstance(given, list) else []
    return cleaning.lines([person.get("name") for person in people if isinstance(person, dict)], cleaning.AUTHORS, 200)
