"""GitHub: young and rising repositories of the AI topics, and releases of a watch list.

Without history nobody can say how fast a repository grows. So "rising" means here: created within the last `rising_days`, and
among the most starred of its topic that are. All-time favourites are older than that and are never looked for.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from autopost.config import GitHubSettings
from autopost.errors import SourceError
from autopost.signals import Signal
from autopost.sources import Assignment, cleaning, release_notes, rounds

if TYPE_CHECKING:
    from autopost.sources.github_api import Api

SITE = "https://github.com"
HITS = 100  # one page of a search
RELEASES = 10  # one page of a repository's releases
KEPT_RELEASES = 3  # a project that releases several times a day is no more news than one that does not
_PRERELEASE = re.compile(
    r"(?:^|[\d._+-])(?:rc|alpha|beta|dev|pre|preview|nightly|canary|snapshot|a(?=\d)|b(?=\d))(?:[\d._+-]|$)", re.IGNORECASE
)
_BUILD = re.compile(r"b\d+", re.IGNORECASE)  # llama.cpp numbers its releases b8000, b8001, ...

Json = dict[str, Any]


class GitHub:
    """Searches the topics twice each, for the new and for the rising, then reads the releases of the watch list."""

    def gather(self, assignment: Assignment) -> list[Signal]:
        """Repositories, each once, in the order found, then releases. What fails is reported, and the rest still comes.

        Raises:
            SourceError: nothing came.
        """
        from autopost.sources.github_api import Api

        settings: GitHubSettings = assignment.settings
        with Api(assignment.environment, settings.requests, assignment.timeout) as api:
            questions = [
                rounds.Question(f"{which} repositories of {topic}", "search", partial(_search, api, topic, days, assignment))
                for which, days in (("new", settings.new_days), ("rising", settings.rising_days))
                for topic in settings.topics
            ]
            questions += [
                rounds.Question(f"releases of {name}", "core", partial(_releases, api, name, assignment))
                for name in settings.watch
            ]
            found = rounds.ask("github", questions, assignment.skip)
        unique: dict[str, Signal] = {}
        for signal in found:
            unique.setdefault(signal.key, signal)
        return list(unique.values())


def _search(api: Api, topic: str, days: int, assignment: Assignment) -> list[Signal]:
    since = (assignment.now - timedelta(days=days)).date()
    query = f"topic:{topic} created:>={since}"
    data = api.search({"q": query, "sort": "stars", "order": "desc", "per_page": HITS})
    items = data.get("items") if isinstance(data, dict) else None
    if not isinstance(items, list):
        raise api.unreadable("/search/repositories")
    return [signal for item in items if (signal := repository(item, assignment)) is not None]


def repository(item: Any, assignment: Assignment) -> Signal | None:
    """A repository of a search's answer as a signal; None where it is none, or private."""
    name = cleaning.full_name(item.get("full_name")) if isinstance(item, dict) else ""
    number = item.get("id") if name else None
    if not isinstance(number, int) or isinstance(number, bool) or item.get("private") is True:
        return None
    latest = assignment.now + timedelta(days=1)
    return Signal(
        id=f"gh:repo:{name}",
        kind="repository",
        source="github",
        name=name,
        url=f"{SITE}/{name}",
        observed_at=assignment.now,
        platform_id=f"gh:{number}",
        metrics=cleaning.numbers(
            {
                "stars": item.get("stargazers_count"),
                "forks": item.get("forks_count"),
                "open_issues": item.get("open_issues_count"),
            }
        ),
        attributes=cleaning.words(
            {
                "owner": name.partition("/")[0],
                "created_at": cleaning.moment(item.get("created_at"), latest),
                "pushed_at": cleaning.moment(item.get("pushed_at"), latest),
                "language": cleaning.line(item.get("language"), 60),
                "license": _licence(item.get("license")),
                "topics": cleaning.lines(item.get("topics"), cleaning.TAGS),
                "archived": item.get("archived") is True,
            }
        ),
        passages=cleaning.passage("description", item.get("description"), 1_000),
    )


def _licence(given: Any) -> str:
    name = cleaning.line(given.get("spdx_id"), 60).lower() if isinstance(given, dict) else ""
    return "" if name == "noassertion" else name


def _releases(api: Api, name: str, assignment: Assignment) -> list[Signal]:
    if not cleaning.full_name(name):
        raise SourceError(f"{cleaning.line(name, 100)!r} is no OWNER/NAME.", where="[sources.github] watch")
    path = f"/repos/{name}/releases"
    items = api.get(path, {"per_page": RELEASES})
    if not isinstance(items, list):
        raise api.unreadable(path)
    since = cleaning.moment((assignment.now - timedelta(days=assignment.settings.release_days)).isoformat())
    signals = [signal for item in items if (signal := _release(item, name, assignment)) is not None]
    recent = [signal for signal in signals if signal.text("published_at") >= since]
    finished = [signal for signal in recent if not signal.attributes["prerelease"]]
    ahead = [signal for signal in recent if signal.attributes["prerelease"]]
    return _newest(finished) + _newest(ahead)


def _newest(signals: list[Signal]) -> list[Signal]:
    return sorted(signals, key=lambda signal: (signal.text("published_at"), signal.id), reverse=True)[:KEPT_RELEASES]


def _release(item: Any, watched: str, assignment: Assignment) -> Signal | None:
    if not isinstance(item, dict) or item.get("draft") is True:
        return None
    repository = cleaning.github_name(item.get("html_url")) or watched  # a renamed repository answers under its new name
    tag = cleaning.line(item.get("tag_name"), 60)
    published = cleaning.moment(item.get("published_at"), assignment.now + timedelta(days=1))
    if not re.fullmatch(r"[\w./+@=~:-]+", tag, re.ASCII) or not published:
        return None
    return Signal(
        id=f"gh:release:{repository}@{tag}",
        kind="release",
        source="github",
        name=f"{repository} {tag}",
        url=f"{SITE}/{repository}/releases/tag/{quote(tag, safe='')}",
        observed_at=assignment.now,
        attributes={
            "repository": repository,
            "owner": repository.partition("/")[0],
            "tag": tag,
            "prerelease": item.get("prerelease") is True or is_prerelease(tag),
            "published_at": published,
        },
        passages=cleaning.passage("release_note", release_notes.plain(item.get("body")), release_notes.LENGTH),
    )


def is_prerelease(tag: str) -> bool:
    """Whether a version's name says so: rc, alpha, beta, dev, preview, nightly, 0.32a1; never a build number like b8000."""
    return not _BUILD.fullmatch(tag) and _PRERELEASE.search(tag) is not None
