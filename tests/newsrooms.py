"""A newsroom in a test: an empty folder, and an environment in which the platforms and the model are stand-ins."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from autopost.commands import drafting
from autopost.config import Environment
from autopost.edition import Drafted
from tests.standins import StandIn, World, github_of, hub_of, platforms
from tests.standins.chat import ChatStandIn

KEY = "sk-made-up-0123456789"


@dataclass
class Desk:
    """A newsroom's folder, the platforms, and what was told while drafting."""

    root: Path
    platforms: StandIn
    told: list[str] = field(default_factory=list)

    @property
    def issues(self) -> Path:
        """Where editions are kept."""
        return self.root / "issues"

    @property
    def left(self) -> list[str]:
        """Every file and folder below the issues folder, dot names included."""
        return sorted(str(path.relative_to(self.issues)) for path in self.issues.rglob("*")) if self.issues.is_dir() else []

    def show(self, shown: World) -> None:
        """Let the platforms show another world."""
        self.platforms.apps.update({"/hub": hub_of(shown), "/github": github_of(shown)})

    def variables(self, day: date, chat: str = "", key: str = "") -> dict[str, str]:
        """The environment of a process at noon of that day."""
        given = {
            "HF_ENDPOINT": f"{self.platforms.url}/hub",
            "GITHUB_API_URL": f"{self.platforms.url}/github",
            "AUTOPOST_NOW": f"{day}T12:00:00+00:00",
            "OPENAI_BASE_URL": chat,
            "OPENAI_API_KEY": key,
        }
        return {name: value for name, value in given.items() if value}

    def draft(self, day: date, chat: ChatStandIn | str = "", **request: object) -> Drafted:
        """Draft the day's edition in this process: by the model at `chat`, else by the wire."""
        url = chat.url if isinstance(chat, ChatStandIn) else chat
        environment = Environment.read(self.variables(day, url))
        order = drafting.Request(**{"writer": "" if url else "wire", **request})  # type: ignore[arg-type]
        return drafting.draft(order, self.root, environment, self.told.append)


def desk(root: Path, shown: World) -> Desk:
    """A newsroom in a folder, with platforms that are not yet started."""
    return Desk(root, platforms(shown))
