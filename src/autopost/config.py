"""`autopost.toml` as one typed object, and what the environment adds to it. Both are passed in, never global."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError

from autopost.errors import ConfigError, InvalidInput


class Group(BaseModel):
    """A table of the config: unknown keys are errors, values do not change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"{name!r} is no time zone; use a name like Europe/Berlin or UTC")
    return name


class Paper(Group):
    """[paper]: what the paper is called, and when its day begins."""

    title: str = Field("The AI Morning Post", description="the name in the masthead")
    motto: str = Field("Every figure has a source", description="the line under the name")
    timezone: Annotated[str, AfterValidator(_zone)] = Field("UTC", description="the zone whose date an edition bears")
    first_edition: date = Field(date(2026, 1, 1), description="the day of number 1; later numbers count days from it")

    @property
    def zone(self) -> ZoneInfo:
        """The paper's time zone."""
        return ZoneInfo(self.timezone)


class HuggingFaceSettings(Group):
    """[sources.huggingface]: how much of the Hub's trending lists is read."""

    models: int = Field(60, ge=0, le=1000, description="trending models to read")
    datasets: int = Field(30, ge=0, le=1000, description="trending datasets to read")
    spaces: int = Field(30, ge=0, le=1000, description="trending Spaces to read")


class GitHubSettings(Group):
    """[sources.github]: which repositories are looked for and whose releases are watched."""

    topics: tuple[str, ...] = Field(
        ("llm", "ai-agents", "claude-code", "mcp"), description="GitHub topics that make a repository ours"
    )
    new_days: int = Field(14, ge=1, le=90, description="a repository this young is new")
    rising_days: int = Field(365, ge=1, le=3650, description="older repositories are all-time favourites and not looked for")
    watch: tuple[str, ...] = Field(
        (
            "ggml-org/llama.cpp",
            "huggingface/transformers",
            "langchain-ai/langchain",
            "ollama/ollama",
            "openai/openai-python",
            "sgl-project/sglang",
            "simonw/llm",
            "vllm-project/vllm",
        ),
        description="repositories whose releases are read, OWNER/NAME",
    )
    release_days: int = Field(4, ge=1, le=60, description="a release this recent is news")
    requests: int = Field(40, ge=1, le=5000, description="most requests a run may make; anonymous users have 60 an hour")
    stargazer_requests: int = Field(
        40, ge=0, le=5000, description="further requests of a first day, for the dates of stars; 0 leaves the week's gains out"
    )


class PapersSettings(Group):
    """[sources.papers]: how far back Daily Papers are read."""

    days: int = Field(3, ge=1, le=14, description="days of Daily Papers to read, so that a Monday has some")
    limit: int = Field(40, ge=0, le=200, description="papers to keep, most upvoted first")


class Sources(BaseModel):
    """[sources]: which are used, and each one's own table. A plug-in's table is handed to it as it stands."""

    model_config = ConfigDict(frozen=True, extra="allow")

    use: tuple[str, ...] = Field(("huggingface", "github", "papers"), description="sources to ask, by entry-point name")
    timeout: float = Field(15.0, gt=0, le=300, description="seconds one request may take")
    huggingface: HuggingFaceSettings = HuggingFaceSettings()
    github: GitHubSettings = GitHubSettings()
    papers: PapersSettings = PapersSettings()

    def settings(self, name: str) -> Any:
        """The table of one source: a typed group for ours, a plain dict for a plug-in's, {} where there is none."""
        return getattr(self, name, None) or (self.model_extra or {}).get(name, {})


class Screening(Group):
    """[screening]: what never reaches the front page."""

    allow: tuple[str, ...] = Field((), description="names (OWNER/NAME) that screening always lets through")
    block: tuple[str, ...] = Field((), description="names (OWNER/NAME) that are always set aside")


class Angles(Group):
    """[angles]: how stories are chosen. A score is surprise × reach × novelty, each to the power of its weight."""

    surprise: float = Field(1.0, ge=0, le=5, description="weight of how unusual the figure is; 0 leaves it out of the score")
    reach: float = Field(0.5, ge=0, le=5, description="weight of how many people it touches")
    novelty: float = Field(1.0, ge=0, le=5, description="weight of how long its subject and kind have rested")
    lead_rest_days: int = Field(
        14, ge=0, description="days for which a story's subject does not return to its section, except with a change to tell"
    )
    kind_rest_days: int = Field(7, ge=0, description="days for which a kind of story counts for less in its section")
    tool_rest_days: int = Field(30, ge=0, description="days for which a tool is not shown again; a paper is never shown twice")
    tool_stars: int = Field(300, ge=0, description="a tool needs so many stars to be shown")
    newcomer_days: int = Field(14, ge=1, description="a model this young is a newcomer")


class Writer(Group):
    """[writer]: who writes. The command line wins over it."""

    model: str = Field("openai:gpt-5.2", description="chat model as PROVIDER:NAME")
    temperature: float | None = Field(None, ge=0, le=2, description="left to the server when unset")
    timeout: float = Field(120.0, gt=0, description="seconds one call may take")
    retries: int = Field(2, ge=0, le=10, description="further tries after a passing fault of the endpoint")
    threads: int = Field(8, ge=1, le=64, description="sections drafted at the same time")
    max_output_tokens: int = Field(6000, ge=500, description="most tokens one reply may have")


class Check(Group):
    """[check]: a second reader beside the checker."""

    judge: str = Field("", description="model that reads the issue a second time, as PROVIDER:NAME; empty for none")


class Subscribe(Group):
    """[subscribe]: the box at the foot of the page; an empty field is left out of it."""

    telegram: str = Field("", description="https://t.me/… link of the channel, shown with a QR code")
    mail: str = Field("", description="address that takes subscriptions")
    feed: str = Field("", description="https:// address of the feed")


class Config(Group):
    """Everything `autopost.toml` can say; each setting has a default that works."""

    paper: Paper = Paper()
    sources: Sources = Sources()
    screening: Screening = Screening()
    angles: Angles = Angles()
    writer: Writer = Writer()
    check: Check = Check()
    subscribe: Subscribe = Subscribe()


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


class Environment(Group):
    """What the process environment says. Read once, by the command line."""

    hf_endpoint: str = "https://huggingface.co"
    hf_token: SecretStr | None = None
    github_api_url: str = "https://api.github.com"
    github_token: SecretStr | None = None
    openai_base_url: str | None = None
    openai_api_key: SecretStr | None = None
    now: datetime = Field(default_factory=lambda: datetime.now(UTC))

    @classmethod
    def read(cls, variables: Mapping[str, str]) -> Environment:
        """Take the ecosystem's names from a mapping such as `os.environ`; empty values count as unset.

        Raises:
            InvalidInput: AUTOPOST_NOW is no ISO 8601 time, or an endpoint is no http(s) URL.
        """
        given = {name.lower(): value.strip() for name, value in variables.items() if value.strip()}
        taken: dict[str, Any] = {name: given[name] for name in cls.model_fields if name in given and name != "now"}
        for name in ("hf_endpoint", "github_api_url", "openai_base_url"):
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
