"""One call to a chat model, as a value: what is sent and what came back. Who answers is handed in as a callable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel


@dataclass(frozen=True)
class Call:
    """What one call sends. `system` begins every call of an edition with the same bytes; `task` is the section's own.

    `section` and `attempt` (1, then 2 for the repair) say what the call is for; they are not sent.
    """

    section: str
    attempt: int
    system: str
    task: str
    shape: type[BaseModel]

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON schema of the reply asked for."""
        return self.shape.model_json_schema()


@dataclass(frozen=True)
class RawReply:
    """What came back: the text as it came, and the tokens the server counted (0 where it did not say)."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0


Ask = Callable[[Call], RawReply]
"""Answers a call. Raises ModelUnusable when every call would fail alike, ReplyError when this one did."""
