"""The Hub's API as far as it is asked: trending lists with pages, and Daily Papers."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from tests.standins.server import Answer, App, Seen
from tests.standins.world import World

PAGE = 1000  # the Hub's largest page
ALWAYS = ("_id", "id")


def hub_of(world: World) -> App:
    """The Hub showing this world."""
    lists = {"/api/models": world.models, "/api/datasets": world.datasets, "/api/spaces": world.spaces}

    def app(seen: Seen) -> Answer | None:
        if seen.path in lists:
            return _list(seen, lists[seen.path])
        if seen.path == "/api/daily_papers":
            listed = world.papers.get(seen.first("date"), [])
            return Answer(listed[: int(seen.first("limit", "50"))])
        if seen.path == "/api/whoami-v2":
            return Answer({"name": "reader", "type": "user"})
        return None

    return app


def _list(seen: Seen, items: list[dict[str, Any]]) -> Answer:
    start = int(seen.first("cursor", "0"))
    end = start + min(int(seen.first("limit", "1000")), PAGE)
    ordered = sorted(items, key=lambda item: -_score(item)) if seen.first("sort") == "trendingScore" else items
    expand = seen.query.get("expand")
    shown = [
        {name: value for name, value in item.items() if expand is None or name in (*ALWAYS, *expand)}
        for item in ordered[start:end]
    ]
    more = {**seen.query, "cursor": [str(end)]}
    link = f'<{seen.base}{seen.path}?{urlencode(more, doseq=True)}>; rel="next"'
    return Answer(shown, headers={"Link": link} if end < len(ordered) else {})


def _score(item: dict[str, Any]) -> float:
    score = item.get("trendingScore")
    return score if isinstance(score, int | float) else 0.0
