"""Signals and ledgers made for tests: small, and with nothing in them that a test does not look at."""

from __future__ import annotations

from datetime import UTC, date, datetime

from autopost.facts import Fact, Ledger, Subject
from autopost.signals import Passage, Signal

DAY = date(2026, 5, 4)
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def model(name: str, rank: int, *, likes: int = 100, downloads: int = 1000, score: int = 50, **attributes: str) -> Signal:
    """A trending model."""
    return Signal(
        id=f"hf:model:{name}",
        kind="model",
        source="huggingface",
        name=name,
        url=f"https://huggingface.co/{name}",
        observed_at=NOON,
        metrics={"rank": rank, "likes": likes, "downloads": downloads, "trending_score": score},
        attributes={"owner": name.partition("/")[0], **attributes},
    )


def repository(name: str, stars: int, *, number: int = 0, about: str = "A tool.", **attributes: str | bool) -> Signal:
    """A repository; `number` is GitHub's own id."""
    return Signal(
        id=f"gh:repo:{name}",
        kind="repository",
        source="github",
        name=name,
        url=f"https://github.com/{name}",
        observed_at=NOON,
        platform_id=f"gh:{number}" if number else "",
        metrics={"stars": stars, "forks": 10},
        attributes={"created_at": "2026-04-25", "language": "Python", **attributes},
        passages=(Passage(label="description", text=about),) if about else (),
    )


def paper(arxiv_id: str, title: str, upvotes: int, **attributes: str) -> Signal:
    """A paper of Daily Papers with an abstract of two sentences."""
    return Signal(
        id=f"paper:{arxiv_id}",
        kind="paper",
        source="papers",
        name=title,
        url=f"https://huggingface.co/papers/{arxiv_id}",
        observed_at=NOON,
        metrics={"upvotes": upvotes},
        attributes={"title": title, "arxiv_id": arxiv_id, "published_at": "2026-05-01", "first_author": "A", **attributes},
        passages=(Passage(label="abstract", text="The authors name a problem. They propose a method."),),
    )


def release(name: str, tag: str, day: str, *, prerelease: bool = False) -> Signal:
    """A release of a repository."""
    return Signal(
        id=f"gh:release:{name}@{tag}",
        kind="release",
        source="github",
        name=f"{name} {tag}",
        url=f"https://github.com/{name}/releases/tag/{tag}",
        observed_at=NOON,
        attributes={"repository": name, "tag": tag, "prerelease": prerelease, "published_at": day},
        passages=(Passage(label="release_note", text="Adds a thing."),),
    )


def subject(name: str = "a/one", kind: str = "model") -> Subject:
    """A subject of a kind."""
    prefix = {"model": "hf:model", "repository": "gh:repo", "paper": "paper"}.get(kind, kind)
    return Subject(id=f"{prefix}:{name}", name=name, kind=kind, url=f"https://example.org/{name.replace(' ', '-')}")


def fact(
    metric: str, value: int | float | str | tuple[str, ...] | None, unit: str | None = None, of: Subject | None = None
) -> Fact:
    """An observed fact of 4 May 2026."""
    about = of or subject()
    return Fact(
        id=f"{about.id}:{metric}",
        kind="observed",
        subject=about,
        metric=metric,
        value=value,
        unit=unit,
        as_of=DAY.isoformat(),
        url=about.url,
        statement=f"{about.name}: {metric} is {value}",
    )


def ledger(*facts: Fact) -> Ledger:
    """A sealed ledger of 4 May 2026."""
    return Ledger.seal(DAY, facts)
