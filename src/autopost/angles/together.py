"""Angles where two things meet in time: a release after a surge, a paper whose code is rising.

What comes together in time is told as that, never as cause and effect.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta

from autopost import derive
from autopost.angles.reach import reach
from autopost.angles.trail import Trail, trails
from autopost.book import Book
from autopost.briefs import Angle
from autopost.derive import spoken
from autopost.facts import Fact, Subject
from autopost.past import Past
from autopost.printing import figure, long_day, noun

_WEEK = 7
_SMALL = 50


def release_after_surge(book: Book, past: Past) -> Iterator[Angle]:
    """A release at the end of a week whose star gain was twice that of the week before, and 200 at least.

    Surprise = 0.4 + 0.1 × (gain ÷ gain of the week before − 2), at most 0.85; reach by what was gained.
    """
    for trail in trails(book, past, 2):
        released = _newest_release(book, trail.subject)
        if released is None:
            continue
        version, dated = released
        day = dated.day or book.edition
        gain, former = _between(trail, day), _between(trail, day - timedelta(days=_WEEK))
        if gain is None or former is None or (gain.number or 0) < max(200, 2 * (former.number or 0)):
            continue
        times = (gain.number or 0) / max(1.0, former.number or 0)
        yield Angle(
            kind="release_after_surge",
            subjects=(trail.subject,),
            facts=(version, dated, gain, former, trail.now, *book.these(trail.subject, "forks", "language"),
                   *book.passages(trail.subject)),
            basis=trail.readings,
            surprise=min(0.85, 0.4 + 0.1 * (times - 2)),
            reach=reach(gain),
            why=f"{spoken(trail.subject)} released {version.value} after a week with more stars than the one before",
            motion="Is the time after {2} the right one for {0.name} to release?",
        )  # fmt: skip


def _newest_release(book: Book, subject: Subject) -> tuple[Fact, Fact] | None:
    dates = [f for f in book.facts.values() if f.subject.id == subject.id and f.metric == "release_date"]
    if not dates:
        return None
    latest = max(dates, key=lambda fact: str(fact.value))
    return book.facts[latest.id.replace(":release_date@", ":release@")], latest


def _between(trail: Trail, day: date) -> Fact | None:
    """The gain of the seven days to a day, as a fact of that day; None where an end was not read."""
    known = {reading.as_of: reading for reading in trail.readings}
    then, now = known.get((day - timedelta(days=_WEEK)).isoformat()), known.get(day.isoformat())
    if then is None or now is None:
        return None
    size = (now.number or 0) - (then.number or 0)
    told = f"{spoken(trail.subject)} gained {figure(size)} {noun(now.unit or '', size)} in the 7 days to {long_day(day)}"
    fact = derive.difference(now, then, f"{now.metric}_gain_{_WEEK}d", told)
    return fact if day == trail.edition else fact.model_copy(update={"id": f"{fact.id}@{day}"})


def rising_code(book: Book, past: Past) -> Iterator[Angle]:
    """A listed paper whose code gained 50 stars or more within the window, by the repository itself or as Daily Papers shows it.

    Surprise = 0.3 + 0.12 × log10(gain), at most 0.85; reach by the larger of upvotes and gain.
    """
    for vote in book.by_value("paper", "upvotes"):
        code = book.get(vote.subject, "code_repository")
        repository = f"gh:repo:{code.value}" if code else ""
        moved = [f for f in book.facts.values() if f.subject.id == repository and f.window and "_gain_" in f.metric]
        stars, gain = book.get(repository, "stars"), moved[0] if moved else None
        basis: tuple[Fact, ...] = ()
        if gain is None and (shown := _code_stars(book, past, vote.subject)):
            stars, gain, basis = shown
        if code is None or gain is None or stars is None or (gain.number or 0) < _SMALL:
            continue
        yield Angle(
            kind="rising_code",
            subjects=(vote.subject, gain.subject),
            facts=(gain, vote, code, stars, *book.these(vote.subject, "published_at", "organization", "first_author"),
                   *book.passages(vote.subject)),
            basis=basis,
            surprise=min(0.85, 0.3 + 0.12 * math.log10(gain.number or 1)),
            reach=reach(vote, gain),
            why=f"the code of {spoken(vote.subject)} gained {figure(gain.number or 0)} stars",
            motion="Is a rise of its code a better reason to read {1.name} than its upvotes?",
        )  # fmt: skip


def _code_stars(book: Book, past: Past, paper: Subject) -> tuple[Fact, Fact, tuple[Fact, ...]] | None:
    """Stars of a paper's code as Daily Papers shows them: today's, what they gained within a week, and the reading before."""
    now = book.get(paper, "code_stars")
    first = book.edition - timedelta(days=_WEEK)
    series = [each for each in past.series.get(paper.id, {}).get("code_stars", ()) if first <= each[0] < book.edition]
    if now is None or not series:
        return None
    before = derive.then(now, series[0][1], series[0][0])
    days = (book.edition - series[0][0]).days
    size = (now.number or 0) - series[0][1]
    told = f"the code of {spoken(paper)} gained {figure(size)} {noun('stars', size)} in {days} days"
    return now, derive.difference(now, before, f"code_stars_gain_{days}d", told), (before,)
