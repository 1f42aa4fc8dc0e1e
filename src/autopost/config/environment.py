"""What the process environment says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from pydantic import Field, SecretStr

from autopost.config.group import Group
from autopost.errors import InvalidInput


class Environment(Group):
    """What the process environment says. Read once, by the command line."""

    hf_endpoint: str = "https://huggingface.co"
    hf_token: SecretStr | None = None
    github_api_url: str = "https://api.github.com"
    github_token: SecretStr | None = None
    github_repository: str = ""
    openai_base_url: str | None = None
    openai_api_key: SecretStr | None = None
    autopost_smtp_password: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    telegram_bot_token: SecretStr | None = None
    now: datetime = Field(default_factory=lambda: datetime.now(UTC))

    @classmethod
    def read(cls, variables: Mapping[str, str]) -> Environment:
        """Take the ecosystem's names from a mapping such as `os.environ`; empty values count as unset.

        Raises:
            InvalidInput: AUTOPOST_NOW is no ISO 8601 time, or an endpoint is no http(s) URL.
        """
        given = {name.lower(): value.strip() for name, value in variables.items() if value.strip()}
        taken: dict[str, Any] = {name: given[name] for name in cls.model_fields if name in given and name != "now"}
        for name in ("hf_endpoint", "github_api_url", "openai_base_url", "telegram_api_url"):
            if name in taken:
                taken[name] = _endpoint(name.upper(), taken[name])
        if "autopost_now" in given:
            taken["now"] = _moment(given["autopost_now"])
        return cls(**taken)


def _endpoint(name: str, url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise InvalidInput("must begin with http:// or https://.", where=name)
    return url.rstrip("/")


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as fault:
        raise InvalidInput(f"{text!r} is no ISO 8601 time.", where="AUTOPOST_NOW") from fault
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
