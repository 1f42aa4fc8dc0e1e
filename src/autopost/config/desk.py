"""The paper and those who make it: `[paper]`, `[angles]`, `[writer]`, `[check]`."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field

from autopost.config.group import Group

_WEB = r"^(https?://[^\s\"<>{}]+)?$"


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
    url: str = Field("", pattern=_WEB, description="https:// address of the web edition; empty while there is none")

    @property
    def zone(self) -> ZoneInfo:
        """The paper's time zone."""
        return ZoneInfo(self.timezone)

    def page(self, day: date) -> str:
        """Where an edition stands on the web; empty while the paper has no address there."""
        return f"{self.url.rstrip('/')}/editions/{day}.html" if self.url else ""


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
