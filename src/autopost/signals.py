"""Signals: what one source showed of one thing at one moment."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

SignalKind = Literal["model", "dataset", "space", "repository", "paper", "release"]
AttributeValue = str | bool | tuple[str, ...]


def _utc(moment: datetime) -> datetime:
    """Naive times are taken as UTC, others are converted to it."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


UtcTime = Annotated[datetime, AfterValidator(_utc)]


class Passage(BaseModel):
    """A text of the source about the thing: its own words, or `restated` ones that are never quoted."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: Literal["description", "abstract", "release_note"]
    text: str = Field(max_length=20_000)
    restated: bool = False


class Signal(BaseModel):
    """One thing as one source showed it at one moment. Never shown to a reader.

    `id` is readable: `hf:model:OWNER/NAME`, `hf:dataset:…`, `hf:space:…`, `gh:repo:OWNER/NAME`, `paper:ARXIV_ID`,
    `gh:release:OWNER/NAME@TAG`. `platform_id` is the platform's own id, which survives a rename; empty where there is none.

    Metrics are numbers as the platform names them in the ledger's words: `rank` (place in the list shown, from 1),
    `likes`, `downloads` (last 30 days), `trending_score`, `stars`, `forks`, `open_issues`, `upvotes`.

    Attributes are words, with dates as ISO 8601 text: `created_at`, `published_at`, `pushed_at`, `pipeline_tag`, `license`,
    `library`, `sdk`, `language`, `owner`, `organization`, `title`, `authors` (all names), `arxiv_id`, `code_repository`
    (`OWNER/NAME`), `topics`, `tags`, `archived`, `base_model` (OWNER/NAME), `base_relation` (quantized, finetune, adapter,
    merge), and for a release `repository` (OWNER/NAME), `tag`, `prerelease`. Of those a source sets what it knows.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z]+:[^\s]+$", max_length=300)
    kind: SignalKind
    source: str
    name: str = Field(max_length=300)
    url: str = Field(pattern=r"^https?://[^\s]+$", max_length=2_000)
    observed_at: UtcTime
    platform_id: str = ""
    metrics: dict[str, int | float] = Field(default_factory=dict)
    attributes: dict[str, AttributeValue] = Field(default_factory=dict)
    passages: tuple[Passage, ...] = ()

    @property
    def key(self) -> str:
        """What history knows the thing by: the platform's own id where there is one."""
        return self.platform_id or self.id

    def text(self, attribute: str) -> str:
        """The attribute as text; empty when the source did not say, or said something else than text."""
        value = self.attributes.get(attribute, "")
        return value if isinstance(value, str) else ""


class Remark(BaseModel):
    """Something said about a signal or a source, for the editor to see."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    subject: str
    source: str
    reason: str


class Skipped(Remark):
    """What does not appear, and why: an item set aside by screening, or a source that failed."""


class Marked(Remark):
    """What appears with a mark of screening, and why."""
