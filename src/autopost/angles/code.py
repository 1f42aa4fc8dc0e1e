"""Angles in repositories and papers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from autopost import derive
from autopost.angles.reach import reach
from autopost.book import PAPERS, Book
from autopost.briefs import Angle, turned
from autopost.facts import Fact
from autopost.printing import rounded


def surge(book: Book) -> Iterator[Angle]:
    """The five largest star gains, each against the next. Place counts from 0.

    Surprise = 0.5 − 0.07 × place + 0.2 × (gain ÷ next − 1), at most 0.8; reach by what was gained.
    """
    gains = [fact for fact in book.gains if (fact.number or 0) > 0]
    for place, (gain, following) in enumerate(pairwise(gains[:6])):
        if gain.number is None or not following.number:
            continue
        days = gain.window
        rank = derive.rank(
            gain,
            gains[:20],
            f"{gain.metric}_rank",
            f"{gain.subject.name} has the number {place + 1} star gain in {days} days among the "
            f"{book.read.repositories} repositories followed",
        )
        times = gain.number / following.number
        facts = [gain, rank, *book.these(gain.subject, "stars", gain.metric.replace("_gain_", "_change_")), following]
        if times > 1:
            told = (
                f"the {days}-day star gain of {gain.subject.name} is {rounded(times, 1)} times that of {following.subject.name}"
            )
            facts.append(derive.ratio(gain, following, f"{gain.metric}_ratio", told))
        if (stars := book.get(gain.subject, "stars")) and stars.number:
            percent = 100 * gain.number / stars.number
            told = f"{rounded(percent, 1)} percent of the stars of {gain.subject.name} were gained in these {days} days"
            facts.append(derive.share(gain, stars, f"{gain.metric}_share", told))
        yield Angle(
            kind="surge",
            subjects=(gain.subject, following.subject),
            facts=(*facts, *book.these(gain.subject, "created_at", "forks", "language"), *book.passages(gain.subject)[:2]),
            surprise=min(0.8, 0.5 - 0.07 * place + 0.2 * (times - 1)),
            reach=reach(gain),
            why=f"{gain.subject.name} gained {gain.number:,.0f} stars in {days} days",
            motion=turned(
                book.edition,
                "Are {0} in so short a time a reason to try {0.name}?",
                "Should a reader follow the crowd to {0.name}?",
                "Does {0.name} deserve the attention that {0} mean?",
            ),
        )


def rising(book: Book) -> Iterator[Angle]:
    """Where no history exists: the young repository with the most stars. Surprise = 0.44."""
    if book.gains:
        return
    starred = book.young_stars(90)[:2]
    if len(starred) < 2:
        return
    first, second = starred
    lead = (first.number or 0) - (second.number or 0)
    told = f"{first.subject.name} has {lead:,.0f} more stars than {second.subject.name}"
    yield Angle(
        kind="rising",
        subjects=(first.subject, second.subject),
        facts=(
            first,
            *book.these(first.subject, "created_at", "forks", "language"),
            second,
            *book.these(second.subject, "created_at"),
            derive.difference(first, second, "stars_lead", told),
            *book.passages(first.subject)[:2],
        ),
        surprise=0.44,
        reach=reach(first),
        why=f"{first.subject.name} has the most stars of the young repositories followed",
        motion="Are {0} for a repository as young as {0.name} a reason to try it?",
    )


def release(book: Book) -> Iterator[Angle]:
    """The newest release of a watched repository. Surprise = 0.36, and 0.06 more on the day itself."""
    for subject in book.subjects.get("repository", ()):
        dates = [f for f in book.facts.values() if f.subject.id == subject.id and f.metric == "release_date"]
        versions = [book.facts[f.id.replace(":release_date@", ":release@")] for f in dates]
        if not versions:
            continue
        latest = max(range(len(dates)), key=lambda n: str(dates[n].value))
        told = f"the newest release of {subject.name} within the days read is {versions[latest].value}"
        newest = derive.newest(versions, dates, told)
        notes = [f for f in book.passages(subject) if f"@{newest.value}:" in f.id or f.metric == "description"]
        today = dates[latest].value == book.edition.isoformat()
        yield Angle(
            kind="release",
            subjects=(subject,),
            facts=(versions[latest], dates[latest], newest, *book.these(subject, "stars", "forks", "language"), *notes),
            surprise=0.36 + (0.06 if today else 0),
            reach=reach(book.get(subject, "stars")),
            why=f"{subject.name} released {newest.value}",
            motion="Do releases as frequent as those of {0.name} serve the people who build on it?",
        )


def paper(book: Book) -> Iterator[Angle]:
    """The three most upvoted papers, better with code. Place counts from 0.

    Surprise = 0.32 − 0.04 × place + 0.08 with code + 0.3 × lead over the next, as a share; reach by upvotes.
    """
    votes = book.by_value("paper", "upvotes")
    for place, vote in enumerate(votes[:3]):
        code = book.these(vote.subject, "code_repository")
        following = votes[place + 1] if place + 1 < len(votes) else None
        ahead = 1 - (following.number or 0) / vote.number if following and vote.number else 0.0
        rank = _rank(vote, votes, book.read.papers)
        yield Angle(
            kind="paper_with_code" if code else "paper",
            subjects=(vote.subject,),
            facts=(
                vote,
                rank,
                *code,
                *book.these(vote.subject, "title", "published_at", "organization", "first_author"),
                *book.passages(vote.subject),
                *((following,) if following else ()),
            ),
            surprise=0.32 - 0.04 * place + (0.08 if code else 0) + 0.3 * ahead,
            reach=reach(vote),
            why=f"“{vote.subject.name}” has {vote.number:,.0f} upvotes",
            motion=turned(
                book.edition,
                "Should {0} decide whether a paper such as {0.name} is read?",
                "Are {0} a recommendation for {0.name}?",
                "Is {0.name} the paper to read today?",
            ),
        )


def _rank(vote: Fact, votes: tuple[Fact, ...], read: int) -> Fact:
    place = 1 + sum((other.number or 0) > (vote.number or 0) for other in votes)
    told = f"“{vote.subject.name}” is number {place} by upvotes of the {read} papers read from {PAPERS.name}"
    return derive.rank(vote, votes, "upvotes_rank", told)
