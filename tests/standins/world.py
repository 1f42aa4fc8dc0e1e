"""What the stand-ins show: plain JSON as the platforms send it. `small()` is a few things of Monday 4 May 2026."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

DAY = "2026-05-04"


@dataclass
class World:
    """Lists as the platforms hold them.

    Papers are by the day that listed them, releases by OWNER/NAME, newest first. `starred` has the dates of a repository's stars,
    oldest first; one without has had all of them since the day it was created.
    """

    models: list[Json] = field(default_factory=list)
    datasets: list[Json] = field(default_factory=list)
    spaces: list[Json] = field(default_factory=list)
    repositories: list[Json] = field(default_factory=list)
    papers: dict[str, list[Json]] = field(default_factory=dict)
    releases: dict[str, list[Json]] = field(default_factory=dict)
    starred: dict[str, list[str]] = field(default_factory=dict)


def item(name: str, score: float, likes: int, created: str, **more: Any) -> Json:
    """A Hub item; `_id` is made from the name, so that it is the same in every run."""
    return {
        "_id": hashlib.sha256(name.encode()).hexdigest()[:24],
        "id": name,
        "author": name.partition("/")[0],
        "likes": likes,
        "trendingScore": score,
        "createdAt": f"{created}.000Z",
        "private": False,
        "disabled": False,
        "tags": [],
        **more,
    }


def repository(number: int, name: str, stars: int, created: str, **more: Any) -> Json:
    """A GitHub repository as a search shows it."""
    owner, _, short = name.partition("/")
    return {
        "id": number,
        "full_name": name,
        "name": short,
        "owner": {"login": owner},
        "private": False,
        "fork": False,
        "archived": False,
        "disabled": False,
        "stargazers_count": stars,
        "forks_count": 0,
        "open_issues_count": 0,
        "language": "Python",
        "topics": [],
        "license": None,
        "description": None,
        "created_at": f"{created}Z",
        "pushed_at": "2026-05-04T08:00:00Z",
        "updated_at": "2026-05-04T08:00:00Z",
        **more,
    }


def paper(number: str, title: str, upvotes: int, published: str, **more: Any) -> Json:
    """An entry of Daily Papers."""
    inner = {
        "id": number,
        "title": title,
        "upvotes": upvotes,
        "publishedAt": f"{published}T00:00:00.000Z",
        "authors": [],
        "summary": "",
        **more,
    }
    return {"paper": inner, "title": title, "publishedAt": inner["publishedAt"], "numComments": 1}


def release(number: int, tag: str, published: str, body: str = "", **more: Any) -> Json:
    """A release of a repository."""
    return {
        "id": number,
        "tag_name": tag,
        "name": tag,
        "draft": False,
        "prerelease": False,
        "published_at": f"{published}Z",
        "body": body,
        **more,
    }


def small() -> World:
    """A few real names and figures of 4 May 2026; descriptions, abstracts and notes are written for the tests."""
    return World(_models(), _datasets(), _spaces(), _repositories(), _papers(), _releases())


def _models() -> list[Json]:
    text = {"pipeline_tag": "text-generation", "library_name": "transformers"}
    return [
        item(
            "deepseek-ai/DeepSeek-V4-Pro",
            465,
            3492,
            "2026-04-22T06:04:45",
            downloads=534942,
            tags=["license:mit", "region:us"],
            **text,
        ),
        item(
            "XiaomiMiMo/MiMo-V2.5-Pro",
            401,
            416,
            "2026-04-27T12:52:53",
            downloads=11812,
            tags=["license:mit"],
            pipeline_tag="text-generation",
        ),
        item(
            "openai/privacy-filter",
            353,
            1241,
            "2026-04-17T21:38:35",
            downloads=132595,
            tags=["license:apache-2.0"],
            pipeline_tag="token-classification",
            library_name="transformers",
        ),
        item("mistralai/Mistral-Medium-3.5-128B", 245, 248, "2026-03-31T09:50:20", downloads=11950, tags=["license:other"]),
        item(
            "talkie-lm/talkie-1930-13b-it",
            214,
            216,
            "2026-04-20T10:43:41",
            downloads=0,
            tags=[
                "base_model:talkie-lm/talkie-1930-13b-base",
                "base_model:finetune:talkie-lm/talkie-1930-13b-base",
                "license:apache-2.0",
            ],
        ),
        item(
            "Qwen/Qwen3.6-27B",
            203,
            1105,
            "2026-04-21T07:50:43",
            downloads=1334241,
            tags=["license:apache-2.0"],
            pipeline_tag="image-text-to-text",
            library_name="transformers",
        ),
        item("poolside/Laguna-XS.2", 196, 200, "2022-03-02T23:29:04", downloads=10357, tags=["license:apache-2.0"]),
    ]


def _datasets() -> list[Json]:
    return [
        item(
            "nvidia/Nemotron-Personas-Korea",
            95,
            390,
            "2026-04-20T21:07:49",
            downloads=59466,
            tags=["language:ko", "license:cc-by-4.0"],
            description="\n\t\n\t\tPersonas\n\t\n\nInvented people of Korea, for training.",
        ),
        item("Roman1111111/claude-opus-4.6-10000x", 42, 336, "2026-03-11T15:15:05", downloads=7778, tags=["license:mit"]),
    ]


def _spaces() -> list[Json]:
    return [
        item(
            "smolagents/ml-intern",
            88,
            288,
            "2026-01-27T14:05:13",
            sdk="docker",
            tags=["docker"],
            cardData={"title": "ML intern", "short_description": "An agent that trains small models"},
        ),
        item("r3gm/wan2-2-fp8da-aoti-preview", 99, 2523, "2025-10-27T03:20:43", sdk="gradio", tags=["gradio", "mcp-server"]),
    ]


def _repositories() -> list[Json]:
    return [
        repository(
            1136590548,
            "affaan-m/everything-claude-code",
            172903,
            "2026-01-18T00:51:51",
            forks_count=26794,
            open_issues_count=64,
            language="JavaScript",
            topics=["ai-agents", "claude-code", "llm", "mcp"],
            license={"key": "mit", "spdx_id": "MIT"},
            description="Settings and skills for one coding agent.",
        ),
        repository(
            1024554267,
            "NousResearch/hermes-agent",
            131759,
            "2025-07-22T22:22:28",
            forks_count=19990,
            open_issues_count=2934,
            topics=["ai-agents", "llm", "claude-code"],
            license={"key": "mit", "spdx_id": "MIT"},
            description="An agent that keeps what it learns.",
        ),
        repository(
            1217522067,
            "earthtojake/text-to-cad",
            1613,
            "2026-04-22T01:09:45",
            forks_count=222,
            language="JavaScript",
            topics=["ai-agents", "cad"],
            license={"key": "other", "spdx_id": "NOASSERTION"},
            description="Draws parts for machines from a sentence.",
        ),
        repository(
            1215501706, "thClaws/thClaws", 729, "2026-04-20T01:27:39", forks_count=100, language="Rust", topics=["ai-agents"]
        ),
        repository(500000001, "example/old-favourite", 200000, "2019-01-01T00:00:00", topics=["llm", "mcp"]),
        repository(1200000002, "example/laid-to-rest", 900, "2025-12-01T00:00:00", topics=["mcp"], archived=True, language=None),
    ]


def _papers() -> dict[str, list[Json]]:
    return {
        "2026-05-04": [
            paper(
                "2605.00658",
                "UniVidX: A Unified Multimodal Framework for Versatile Video Generation via Diffusion Priors",
                61,
                "2026-05-01",
                authors=[{"name": "Houyuan Chen"}],
                summary="One video model is taught many tasks.\nIt keeps what the first model knew.",
                githubRepo="https://github.com/houyuanchen111/UniVidX",
                githubStars=1,
            )
        ],
        "2026-05-01": [
            paper(
                "2604.27351",
                "Heterogeneous Scientific Foundation Model Collaboration",
                124,
                "2026-04-30",
                authors=[{"name": "Zihao Li"}],
                summary="Language models plan, and models of one science compute.",
                githubRepo="https://github.com/Violet24K/Eywa",
                githubStars=1,
                organization={"name": "illinois", "fullname": "University of Illinois"},
            ),
            paper("2604.27083", "Co-Evolving Policy Distillation", 22, "2026-04-29", authors=[{"name": "Naibin Gu"}]),
        ],
    }


def _releases() -> dict[str, list[Json]]:
    return {
        "openai/openai-python": [
            release(
                21,
                "v2.34.0",
                "2026-05-04T10:00:00",
                "## Features\n\n* **api:** admin keys at every endpoint "
                "([0a1b2c3](https://github.com/openai/openai-python/commit/0a1b2c3))\n\n```python\nclient.admin\n```\n",
            ),
            release(20, "v2.33.0", "2026-04-28T10:00:00", "## Bug Fixes\n\n* one value had the wrong name"),
        ],
        "simonw/llm": [
            release(
                12, "0.32a1", "2026-04-29T10:00:00", "- Tools survive a restart. [#1426](https://github.com/simonw/llm/1426)"
            ),
            release(11, "0.32a0", "2026-04-28T10:00:00", "- A large rebuild.", prerelease=True),
            release(10, "0.31", "2026-04-24T10:00:00", "- One new model."),
        ],
        "ggml-org/llama.cpp": [
            release(33, "b9002", "2026-05-04T09:00:00", "A faster kernel."),
            release(32, "b9001", "2026-05-03T09:00:00", "", draft=True),
        ],
    }
