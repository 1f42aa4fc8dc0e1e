"""What every table of the config is."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Group(BaseModel):
    """A table of the config: unknown keys are errors, values do not change."""

    model_config = ConfigDict(frozen=True, extra="forbid")
