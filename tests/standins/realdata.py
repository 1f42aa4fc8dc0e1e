"""Worlds of recorded real days, where the recordings lie beside the checkout. Nothing of them is part of the repository."""

from __future__ import annotations

import os
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from autopost.config import GitHubSettings
from tests.standins.world import World

MISSING = {date(2026, 4, 29): date(2026, 4, 28)}  # no repository was recorded that day
PAPER_DAYS = 14
CHANGELOGS = {
    "openai/openai-python": ("openai-python_CHANGELOG.md", "v"),
    "simonw/llm": ("simonw-llm_changelog.md", ""),
}
_VERSION = re.compile(r"^## \[?(?P<tag>\d[\w.]*)\]?(?:\([^)\s]*\))? \((?P<day>\d{4}-\d\d-\d\d)\)\n", re.MULTILINE)

Json = dict[str, Any]


def folder() -> Path:
    """Where the recordings are: AUTOPOST_REALDATA, or ../shared/data beside the checkout."""
    return Path(os.environ.get("AUTOPOST_REALDATA") or Path(__file__).parents[3] / "shared" / "data")


def of_day(data: Path, day: date) -> World:
    """What the platforms showed on a day between 28 April and 4 May 2026."""
    releases: dict[str, list[Json]] = {name: [] for name in GitHubSettings().watch}
    for name, (file, prefix) in CHANGELOGS.items():
        releases[name] = _releases((data / "changelogs" / file).read_text(encoding="utf-8"), name, prefix, day)
    return World(
        models=hub_rows(data, "models", day),
        datasets=hub_rows(data, "datasets", day),
        spaces=hub_rows(data, "spaces", day),
        repositories=[repository(row) for row in _rows(data / "github/repo_metadata_daily.parquet", "fetched_at", day)],
        papers=_papers(data, day),
        releases=releases,
    )


def _rows(file: Path, column: str, *days: date) -> list[Json]:
    import pyarrow.compute as pc  # type: ignore[import-untyped]
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    wanted = [MISSING.get(day, day) if "repo_metadata" in file.name else day for day in days]
    table = pq.read_table(file)
    keep = pc.is_in(pc.utf8_slice_codeunits(table[column], 0, 10), value_set=_strings([day.isoformat() for day in wanted]))
    rows: list[Json] = table.filter(keep).to_pylist()
    return rows


def _strings(values: list[str]) -> Any:
    import pyarrow as pa

    return pa.array(values)


def hub_rows(data: Path, which: str, day: date) -> list[Json]:
    """One of the Hub's trending lists (`models`, `datasets`, `spaces`) as the platform has it, in its order."""
    rows = sorted(_rows(data / f"huggingface/{which}_top1000_daily.parquet", "fetched_at", day), key=lambda row: row["rank"])
    return [
        {
            "id": row["id"],
            "author": row["author"],
            "likes": row["likes"],
            "downloads": row.get("downloads"),
            "trendingScore": row["trending_score"],
            "pipeline_tag": row.get("pipeline_tag"),
            "library_name": row.get("library_name"),
            "sdk": row.get("sdk"),
            "createdAt": row["created_at"],
            "lastModified": row["last_modified"],
            "tags": row["tags"],
            "private": False,
            "disabled": False,
        }
        for row in rows
    ]


def repository(row: Json) -> Json:
    """A row of the metadata as GitHub has a repository."""
    owner, _, name = row["full_name"].partition("/")
    return {
        "id": row["github_id"],
        "full_name": row["full_name"],
        "name": name,
        "owner": {"login": owner},
        "description": row["description"],
        "fork": row["fork"],
        "archived": row["archived"],
        "disabled": row["disabled"],
        "private": False,
        "stargazers_count": row["stars"],
        "forks_count": row["forks"],
        "open_issues_count": row["open_issues"],
        "language": row["language"],
        "topics": row["topics"],
        "created_at": row["created_at"],
        "pushed_at": row["pushed_at"],
        "license": None,
    }


def new_repositories(data: Path) -> list[Json]:
    """The repositories of the recorded fortnight that were new and had five stars or more, as a search of GitHub lists them."""
    import pyarrow.parquet as pq

    unknown = {"fork": False, "archived": False, "disabled": False, "open_issues": 0}
    rows: list[Json] = pq.read_table(data / "github" / "recently_created_repos.parquet").to_pylist()
    return [repository({**unknown, "github_id": number, **row}) for number, row in enumerate(rows, start=1)]


def _papers(data: Path, day: date) -> dict[str, list[Json]]:
    days = [day - timedelta(days=back) for back in range(PAPER_DAYS)]
    rows = sorted(_rows(data / "huggingface/daily_papers.parquet", "date", *days), key=lambda row: (row["date"], row["pos"]))
    listed: dict[str, list[Json]] = {}
    for row in rows:
        listed.setdefault(row["date"], []).append(paper(row))
    return listed


def paper(row: Json) -> Json:
    """A row of the recorded papers as Daily Papers lists it."""
    listed = {
        "id": row["arxiv_id"],
        "title": row["title"],
        # The recordings have abstracts from May on only; the platform always has one.
        "summary": row["abstract"] or row["ai_summary"],
        "publishedAt": row["published_at"],
        "submittedOnDailyAt": row["submitted_on_daily_at"],
        "upvotes": row["upvotes"],
        "authors": [{"name": row["first_author"]}] if row["first_author"] else [],
        "githubRepo": row["github_repo"],
        "githubStars": row["github_stars"],
        "projectPage": row["project_page"],
        "organization": {"name": row["organization"], "fullname": row["organization"]} if row["organization"] else None,
    }
    return {"paper": listed, "title": row["title"], "publishedAt": row["published_at"], "numComments": row["num_comments"]}


def _releases(changelog: str, repository: str, prefix: str, day: date) -> list[Json]:
    """The versions published up to that day, newest first, with the changelog's words as notes."""
    heads = [*_VERSION.finditer(changelog)]
    ends = [head.start() for head in heads[1:]] + [len(changelog)]
    return [
        {
            "id": number,
            "tag_name": f"{prefix}{head['tag']}",
            "name": f"{prefix}{head['tag']}",
            "draft": False,
            "prerelease": re.fullmatch(r"[\d.]+", head["tag"]) is None,
            "published_at": f"{head['day']}T10:00:00Z",
            "body": _notes(changelog[head.end() : end]),
        }
        for number, (head, end) in enumerate(zip(heads, ends, strict=True), start=1)
        if head["day"] <= day.isoformat()
    ]


def _notes(markdown: str) -> str:
    """A changelog's section as a release page has it: without the roles and anchors of a documentation tool."""
    return re.sub(r"^\(\w+\)=\n", "", re.sub(r"\{\w+\}`([^`<]*?)\s*(?:<[^>]*>)?`", r"\1", markdown), flags=re.MULTILINE).strip()
