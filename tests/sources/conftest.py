"""A stand-in for each test, and the assignment that points a source at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import SecretStr

from autopost.config import Environment, GitHubSettings, HuggingFaceSettings, PapersSettings
from autopost.signals import Signal, Skipped
from autopost.sources import Assignment, Source
from tests.standins import StandIn, World, platforms, world

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
SECRETS = ("hf_made_up_secret", "ghp_made_up_secret")


@dataclass
class Desk:
    """A stand-in, and a way to let a source gather from it."""

    standin: StandIn
    skipped: list[Skipped] = field(default_factory=list)
    timeout: float = 5.0

    def environment(self, *, tokens: bool = False) -> Environment:
        """An environment that points at the stand-in."""
        return Environment(
            hf_endpoint=f"{self.standin.url}/hub",
            github_api_url=f"{self.standin.url}/github",
            hf_token=SecretStr(SECRETS[0]) if tokens else None,
            github_token=SecretStr(SECRETS[1]) if tokens else None,
            now=NOW,
        )

    def gather(self, source: Source, settings: Any, *, tokens: bool = False) -> list[Signal]:
        """What the source gets; what it skips is in `skipped`."""
        environment = self.environment(tokens=tokens)
        return source.gather(Assignment(environment, settings, NOW, self.timeout, self.skipped.append))


@pytest.fixture
def desk_of() -> Iterator[Callable[[World], Desk]]:
    """Makes a desk for a world; its server ends with the test."""
    servers: list[StandIn] = []

    def make(shown: World) -> Desk:
        servers.append(platforms(shown).start())
        return Desk(servers[-1])

    yield make
    for server in servers:
        server.stop()


@pytest.fixture
def desk(desk_of: Callable[[World], Desk]) -> Desk:
    """A desk for the small world."""
    return desk_of(world.small())


HUB = HuggingFaceSettings(models=10, datasets=5, spaces=5)
PAPERS = PapersSettings()
GITHUB = GitHubSettings(
    topics=("llm", "ai-agents"), watch=("openai/openai-python", "simonw/llm", "ggml-org/llama.cpp"), release_days=7
)
