"""`autopost.toml` as one typed object, and what the environment adds to it. Both are passed in, never global."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator

from autopost.colours import contrast, mix
from autopost.errors import ConfigError, InvalidInput


class Group(BaseModel):
    """A table of the config: unknown keys are errors, values do not change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"{name!r} is no time zone; use a name like Europe/Berlin or UTC")
    return name


_WEB = r"^(https?://[^\s\"<>{}]+)?$"


class Paper(Group):
    """[paper]: what the paper is called, and when its day begins."""

    title: str = Field("The AI Morning Post", description="the name in the masthead")
    motto: str = Field("Every figure has a source", description="the line under the name")
    timezone: Annotated[str, AfterValidator(_zone)] = Field("UTC", description="the zone whose date an edition bears")
    first_edition: date = Field(date(2026, 1, 1), description="the day of number 1; later numbers count days from it")
    url: str = Field("", pattern=_WEB, description="https:// address of the web edition; empty while there is none")

    @property
    def zone(self) -> ZoneInfo:
        """The paper's time zone."""
        return ZoneInfo(self.timezone)

    def page(self, day: date) -> str:
        """Where an edition stands on the web; empty while the paper has no address there."""
        return f"{self.url.rstrip('/')}/editions/{day}.html" if self.url else ""


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


Verdict = Literal["set aside", "mark", "allow"]


class Screening(Group):
    """[screening]: what to do with an item for each reason: "set aside", "mark" (shown, with the reason) or "allow".

    Defaults are by the evidence that `benchmarks/screening.py` prints: a reason that was right in seven of eight of its hits in
    recorded lists sets aside; one that shows something without saying which of several things it is marks.
    """

    allow: tuple[str, ...] = Field((), description="names (OWNER/NAME, or an owner alone) that screening always lets through")
    block: tuple[str, ...] = Field((), description="names (OWNER/NAME, or an owner alone) that are always set aside")
    unsafe: Verdict = Field("set aside", description="tagged or named as safety-stripped, or made for adults")
    lure: Verdict = Field("set aside", description="cracks, cheats, fake balances, downloads of paid software")
    archived: Verdict = Field("set aside", description="a repository that its owner has closed")
    derivative: Verdict = Field(
        "set aside",
        description="cuts and repacks, by tag: the base stands for them, with their number; a laboratory's own are only marked",
    )
    borrowed_name: Verdict = Field("set aside", description="a model or Space named after a closed model of somebody else")
    clone: Verdict = Field("set aside", description="under the name of an older or far better known one of another owner")
    star_ring: Verdict = Field(
        "set aside", description="equally starred ones made in one run, one name under many owners, many stars and no fork"
    )
    link_farm: Verdict = Field("set aside", description="a description written for search engines, or that hides where it leads")
    machine_name: Verdict = Field("set aside", description="an owner or a name that nobody would type")
    traffic: Verdict = Field("set aside", description="named as a trial or a pipeline's output, and hardly liked")
    forks: Verdict = Field(
        "mark", description="twice as many forks as stars; courses and templates have them too, so it is only marked"
    )
    distilled: Verdict = Field("mark", description="a data set named after the closed model whose answers it is said to hold")
    empty: Verdict = Field(
        "set aside", description="a repository without description and forks; an item nobody has liked or used"
    )


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


class Sections(Group):
    """[sections]: how much each section shows."""

    tools: int = Field(4, ge=0, le=4, description="tools")
    reading: int = Field(3, ge=0, le=3, description="papers of the weekend reading")
    rows: int = Field(10, ge=1, le=50, description="rows of each trending table")
    gains: int = Field(8, ge=0, le=50, description="repositories among the movers that gained most")
    falls: int = Field(3, ge=0, le=50, description="repositories among the movers that lost most")
    liked: int = Field(4, ge=0, le=50, description="models among the movers that gained most likes")
    days: int = Field(30, ge=1, le=60, description="days before the edition that the tables' small charts reach back")


SOFT, TINT, HAIR = 0.72, 0.045, 0.2
"""Shares of ink in the paper: secondary text, grounds, and thin rules."""
READABLE = 4.5
"""The least contrast of text, WCAG 2.2, success criterion 1.4.3 (level AA)."""
_Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


class Look(Group):
    """[look]: the paper's colours by day and by night, as #rrggbb; every shade between is mixed from them."""

    paper: _Colour = Field("#faf7f0", description="the page")
    ink: _Colour = Field("#1a1815", description="text and rules")
    accent: _Colour = Field("#8c1d18", description="marks, kickers and charts")
    night_paper: _Colour = Field("#161513", description="the page where the reader's device is dark")
    night_ink: _Colour = Field("#ece6d9", description="text and rules on it")
    night_accent: _Colour = Field("#f0917b", description="marks, kickers and charts on it")

    @model_validator(mode="after")
    def _readable(self) -> Self:
        """Text can be read: the ink, its soft shade and the accent, on the page and on its tint."""
        for night in ("", "night_"):
            paper, ink, accent = (getattr(self, f"{night}{name}") for name in ("paper", "ink", "accent"))
            tint = mix(ink, paper, TINT)
            for name, text in (("ink", ink), ("ink", mix(ink, paper, SOFT)), ("accent", accent)):
                if (ratio := min(contrast(text, paper), contrast(text, tint))) < READABLE:
                    raise ValueError(
                        f"{night}{name} on {night}paper has a contrast of {ratio:.1f} at its weakest; text needs {READABLE}"
                    )
        return self


class Email(Group):
    """[email]: the issue by mail. The password is in the environment alone, as AUTOPOST_SMTP_PASSWORD."""

    sender: str = Field(
        "", pattern=r"^([!-~]+@[!-~]+)?$", description="whom the mail is from, as user@host; the paper's title stands before it"
    )
    unsubscribe: str = Field(
        "",
        pattern=r"^((https://|mailto:)[^\s\"<>{}]*(\{address\}[^\s\"<>{}]*)?)?$",
        description="https:// or mailto: link that ends a subscription; {address} in it becomes the reader's own",
    )
    reply_to: str = Field("", description="address for replies; the sender's when empty")
    recipients: str = Field("", description="file in the newsroom with an address a line; each reader gets a mail of their own")
    list_address: str = Field("", description="address of a mailing list, instead of a file of recipients")
    host: str = Field("", description="SMTP server that takes the mail; empty for no mail")
    port: int = Field(587, ge=1, le=65_535, description="its port; 587 is usual for starttls, 465 for tls")
    security: Literal["starttls", "tls"] = Field("starttls", description="starttls, or tls from the first byte; never without")
    user: str = Field("", description="user name to log in with; the sender's address when empty")
    timeout: float = Field(30.0, gt=0, le=600, description="seconds the server may take for one answer")


class Telegram(Group):
    """[telegram]: where the paper is posted. The bot's token is in the environment alone, as TELEGRAM_BOT_TOKEN."""

    chat: str = Field("", description="channel or group as @NAME or its number; empty for no Telegram")
    timeout: float = Field(30.0, gt=0, le=600, description="seconds one request may take")
    patience: float = Field(120.0, ge=0, le=3_600, description="most seconds a run waits when Telegram says to slow down")


def _below(folder: str) -> str:
    if folder.strip("./ ") in ("", "issues", "prompts", "templates"):
        raise ValueError(f"{folder!r} holds other things; the site needs a folder of its own")
    return folder


class Site(Group):
    """[site]: the paper's archive as a folder of pages; where it can be read is [paper] url."""

    folder: Annotated[str, AfterValidator(_below)] = Field("site", description="where it is written, seen from the newsroom")
    feed: int = Field(20, ge=1, le=100, description="newest editions in the feeds, in full text")
    recent: int = Field(6, ge=0, le=50, description="earlier editions named on the front page")
    tools: int = Field(60, ge=1, le=500, description="tools on the tools page; older ones are on the pages of their months")
    names: int = Field(40, ge=1, le=500, description="names of a kind on the names page")
    mentions: int = Field(
        60, ge=1, le=500, description="editions named on the page of a model, repository, paper, dataset or Space"
    )


class PullRequest(Group):
    """[pull_request]: where editions are proposed to editors. The token is in the environment alone, as GITHUB_TOKEN."""

    repository: str = Field("", description="OWNER/NAME; empty for GITHUB_REPOSITORY, which a workflow sets")
    base: str = Field("", description="the branch that editions are merged into; empty for the repository's own default")
    branches: str = Field(
        "autopost/", pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$", description="how the branch of an edition begins; its date follows"
    )
    folder: str = Field("issues", description="where editions stand in the repository")
    timeout: float = Field(30.0, gt=0, le=600, description="seconds one request may take")


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
