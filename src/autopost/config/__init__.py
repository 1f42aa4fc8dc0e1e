"""`autopost.toml` as one typed object, and what the environment adds to it. Both are passed in, never global."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from autopost.config.channels import Email, PullRequest, Site, Telegram
from autopost.config.desk import Angles, Check, Paper, Writer
from autopost.config.environment import Environment
from autopost.config.gathering import GitHubSettings, HuggingFaceSettings, PapersSettings, Screening, Sources, Verdict
from autopost.config.group import Group
from autopost.config.pages import HAIR, READABLE, SOFT, TINT, Look, Sections, Subscribe
from autopost.errors import ConfigError

__all__ = [
    "HAIR",
    "READABLE",
    "SOFT",
    "TINT",
    "Angles",
    "Check",
    "Config",
    "Email",
    "Environment",
    "GitHubSettings",
    "Group",
    "HuggingFaceSettings",
    "Look",
    "Paper",
    "PapersSettings",
    "PullRequest",
    "Screening",
    "Sections",
    "Site",
    "Sources",
    "Subscribe",
    "Telegram",
    "Verdict",
    "Writer",
    "load",
]


class Config(Group):
    """Everything `autopost.toml` can say; each setting has a default that works."""

    paper: Paper = Paper()
    sources: Sources = Sources()
    screening: Screening = Screening()
    angles: Angles = Angles()
    writer: Writer = Writer()
    check: Check = Check()
    sections: Sections = Sections()
    look: Look = Look()
    subscribe: Subscribe = Subscribe()
    site: Site = Site()
    email: Email = Email()
    telegram: Telegram = Telegram()
    pull_request: PullRequest = PullRequest()


def load(path: Path) -> Config:
    """Read a newsroom's config; a missing file means every default.

    Raises:
        ConfigError: not TOML, an unknown key, or a value that cannot be.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError) as fault:
        raise ConfigError(f"cannot be read ({fault})", where=str(path)) from fault
    try:
        return Config.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        raise ConfigError(f"is not TOML: {fault}.", where=str(path)) from fault
    except ValidationError as fault:
        raise _explained(fault, path) from fault


def _explained(fault: ValidationError, path: Path) -> ConfigError:
    first = fault.errors(include_url=False, include_input=False)[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        group: Any = Config()
        for part in first["loc"][:-1]:
            group = getattr(group, str(part))
        known = ", ".join(sorted(type(group).model_fields))
        return ConfigError(f"unknown key {key}.", where=str(path), hint=f"Known here: {known}.")
    return ConfigError(f"{key}: {first['msg']}.", where=str(path))
