"""What editors decided about an edition: `review.json`. A decision holds at one digest of the issue and no other."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer

from autopost.signals import UtcTime


class Waiver(BaseModel):
    """One finding that an editor lets through, and why. `finding` is its key, `message` what the check said."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    finding: str
    message: str
    because: str = Field(min_length=1, max_length=600)


class Decision(BaseModel):
    """Approved or rejected, by whom, when, and at which digest of the issue, which holds its ledger's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verdict: Literal["approved", "rejected"]
    by: str = Field(min_length=1, max_length=200)
    at: UtcTime
    digest: str
    note: str = Field("", max_length=2_000)
    waivers: tuple[Waiver, ...] = ()


class Review(BaseModel):
    """The review of one edition: digests of what was drafted by file name, and every decision, oldest first.

    `rendered` are digests of `issue.json` and `issue.md` as they were when the second was last made from the first, where that
    was after the draft; the key is written only where it holds something.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    edition: date
    drafted: dict[str, str] = Field(default_factory=dict)
    rendered: dict[str, str] = Field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()

    @model_serializer(mode="wrap")
    def _plain(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data: dict[str, Any] = handler(self)
        if not self.rendered:
            del data["rendered"]
        return data

    def standing(self, digest: str) -> Decision | None:
        """The last decision, where it was made at this digest; an edit since then voids it."""
        last = self.decisions[-1] if self.decisions else None
        return last if last is not None and last.digest == digest else None
