"""How the paper reaches its readers: `[email]`, `[telegram]`, `[site]`, `[pull_request]`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from autopost.config.group import Group


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
