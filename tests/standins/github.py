"""GitHub's REST API as far as it is asked: search by topic and date, repositories, releases, dated stargazers."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, urlencode

from tests.standins.server import Answer, App, Seen
from tests.standins.world import World

RESULTS = 1000  # a search shows no more
STARGAZERS = 40_000  # of a repository with more, the rest is not shown
SORTS = {"stars": "stargazers_count", "forks": "forks_count", "updated": "updated_at"}

Json = dict[str, Any]


def github_of(world: World) -> App:
    """GitHub showing this world, with the limits of an anonymous reader unless a token is sent."""
    used = {"core": 0, "search": 0}

    def app(seen: Seen) -> Answer | None:
        pool = "search" if seen.path.startswith("/search/") else "core"
        used[pool] += 1
        answer = _search(seen, world) if pool == "search" else _repos(seen, world)
        return answer and Answer(answer.body, answer.status, {**answer.headers, **_limits(pool, used[pool], seen)})

    return app


def _limits(pool: str, used: int, seen: Seen) -> dict[str, str]:
    known = "authorization" in seen.headers
    limit = {"core": (60, 5000), "search": (10, 30)}[pool][known]
    left = str(max(0, limit - used))
    return {"X-RateLimit-Limit": str(limit), "X-RateLimit-Remaining": left, "X-RateLimit-Resource": pool}


def _search(seen: Seen, world: World) -> Answer | None:
    if seen.path != "/search/repositories":
        return None
    terms = [term.partition(":") for term in seen.first("q").split()]
    found = [item for item in world.repositories if all(_matches(item, name, value) for name, _, value in terms)]
    if sort := SORTS.get(seen.first("sort")):
        found.sort(key=lambda item: item.get(sort) or 0, reverse=seen.first("order", "desc") == "desc")
    size, page = int(seen.first("per_page", "30")), int(seen.first("page", "1"))
    shown = [_addressed(item, seen.base) for item in found[:RESULTS][(page - 1) * size : page * size]]
    body = {"total_count": len(found), "incomplete_results": False, "items": shown}
    return Answer(body, headers=_link(seen, page, page * size < min(len(found), RESULTS)))


def _matches(item: Json, name: str, value: str) -> bool:
    if name == "topic":
        return value in (item.get("topics") or [])
    if name == "created":
        day = re.fullmatch(r">=(\d{4}-\d\d-\d\d)", value)
        return day is not None and str(item.get("created_at")) >= day[1]
    return False


def _link(seen: Seen, page: int, more: bool) -> dict[str, str]:
    query = urlencode({**seen.query, "page": [str(page + 1)]}, doseq=True)
    return {"Link": f'<{seen.base}{seen.path}?{query}>; rel="next"'} if more else {}


def _addressed(item: Json, base: str) -> Json:
    """The item with API addresses at the stand-in itself, as GitHub's point at GitHub."""
    name = item.get("full_name")
    api = f"{base}/repos/{name}"
    return {"url": api, "releases_url": f"{api}/releases{{/id}}", "html_url": f"https://github.com/{name}", **item}


def _published(item: Json, name: str, base: str) -> Json:
    page = f"https://github.com/{name}/releases/tag/{quote(str(item.get('tag_name')), safe='')}"
    return {"url": f"{base}/repos/{name}/releases/{item.get('id')}", "html_url": page, **item}


def _repos(seen: Seen, world: World) -> Answer | None:
    match = re.fullmatch(r"/repos/([^/]+/[^/]+)(/releases(?:/latest)?|/stargazers)?", seen.path)
    if match is None:
        return None
    name, rest = match[1], match[2]
    if rest is None:
        found = next((item for item in world.repositories if item.get("full_name") == name), None)
        return Answer(_addressed(found, seen.base)) if found else None
    if rest == "/stargazers":
        return _stargazers(seen, name, world)
    if name not in world.releases:
        return None
    releases = [_published(item, name, seen.base) for item in world.releases[name]]
    if rest == "/releases/latest":
        latest = [item for item in releases if not item.get("draft") and not item.get("prerelease")]
        return Answer(latest[0]) if latest else None
    size, page = int(seen.first("per_page", "30")), int(seen.first("page", "1"))
    return Answer(releases[(page - 1) * size : page * size], headers=_link(seen, page, page * size < len(releases)))


def _stargazers(seen: Seen, name: str, world: World) -> Answer | None:
    """Who starred a repository, oldest first; with dates only where the media type asks for them."""
    found = next((item for item in world.repositories if item.get("full_name") == name), None)
    size, page = int(seen.first("per_page", "30")), int(seen.first("page", "1"))
    if found is None:
        return None
    if page * size > STARGAZERS:
        return Answer({"message": "In order to keep the API fast for everyone, pagination is limited for this resource."}, 422)
    dates = world.starred.get(name) or [str(found["created_at"])] * int(found["stargazers_count"])
    shown: list[Json] = [{"login": f"reader-{n}"} for n in range(len(dates))][(page - 1) * size : page * size]
    if "star+json" in seen.headers.get("accept", ""):
        shown = [{"starred_at": date, "user": user} for date, user in zip(dates[(page - 1) * size :], shown, strict=False)]
    return Answer(shown, headers=_link(seen, page, page * size < min(len(dates), STARGAZERS)))
