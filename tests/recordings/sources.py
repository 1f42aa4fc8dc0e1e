"""Cassettes of the sources: each real client against the small world, one request at a time."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autopost.config import Environment, GitHubSettings, HuggingFaceSettings, PapersSettings
from autopost.signals import Signal
from autopost.sources import Assignment, load
from tests.recordings import recording
from tests.standins import platforms, world

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
PLATFORMS = {"/hub": "https://huggingface.co", "/github": "https://api.github.com"}
SETTINGS: dict[str, Any] = {
    "huggingface": HuggingFaceSettings(models=6, datasets=2, spaces=2),
    "papers": PapersSettings(days=3),
    "github": GitHubSettings(
        topics=("llm", "ai-agents"), watch=("openai/openai-python", "simonw/llm", "ggml-org/llama.cpp"), release_days=7
    ),
}


def record(into: Path) -> None:
    """Write `huggingface.yaml`, `papers.yaml` and `github.yaml`, the same bytes each time."""
    with platforms(world.small()) as server:
        environment = Environment(hf_endpoint=f"{server.url}/hub", github_api_url=f"{server.url}/github", now=NOW)
        hosts = {f"{server.url}{prefix}": platform for prefix, platform in PLATFORMS.items()}
        for name in SETTINGS:
            with recording(into / f"{name}.yaml", hosts):
                gather(name, environment)


def gather(name: str, environment: Environment) -> list[Signal]:
    """What the source asks when its cassette is recorded, and again when it is replayed."""
    return load([name])[name].gather(Assignment(environment, SETTINGS[name], NOW, timeout=10.0))
