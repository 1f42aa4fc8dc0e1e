"""Every error autopost raises on purpose, as one tree.

AutopostError
├── InvalidInput          command, config or input file is wrong; nothing was tried      exit 2
│   ├── ConfigError       autopost.toml
│   ├── NoWriter          no key, no endpoint, no --writer
│   └── FixtureError      a recorded edition does not fit its ledger
├── Failed                tried, and did not work                                         exit 1
│   ├── SourceError       one source gave nothing; the paper appears without it
│   ├── NoSignals         every source failed
│   ├── ModelError        a call to the chat model failed
│   │   ├── ModelUnusable the endpoint, the key or the model's name: every call would fail
│   │   └── ReplyError    the model answered, but not with what was asked for
│   ├── ArchiveError      an edition folder cannot be read or written
│   └── DeliveryError     a channel did not take all of an edition; the next run goes on from there
└── Held                  drafted or checked, but not to be published                     exit 3

Each error says what went wrong, where, and what to do next; secrets are never part of it.
"""

from __future__ import annotations

from typing import ClassVar


class AutopostError(Exception):
    """Something an editor can act on.

    Args:
        message: what went wrong, one sentence.
        where: the file, key, URL or section concerned; empty when the message says it.
        hint: what to do next; empty when there is nothing to do.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.hint}" if self.hint else ""
        return f"{place}{self.message}{advice}"


class InvalidInput(AutopostError):
    """The command, the config or an input file is wrong; nothing was tried."""

    exit_code = 2


class ConfigError(InvalidInput):
    """`autopost.toml` does not say what it should."""


class NoWriter(InvalidInput):
    """Neither a key, nor an endpoint, nor `--writer` says who writes."""


class FixtureError(InvalidInput):
    """A recorded edition names a fact that its ledger does not hold."""


class Failed(AutopostError):
    """It was tried, and did not work."""


class SourceError(Failed):
    """One source gave nothing; the edition goes on without it."""


class NoSignals(Failed):
    """Every source failed, so there is nothing to write about."""


class ModelError(Failed):
    """A call to the chat model failed."""


class ModelUnusable(ModelError):
    """The endpoint, the key or the model's name is wrong or down: every call would fail alike."""


class ReplyError(ModelError):
    """The model answered, but not with what was asked for."""


class ArchiveError(Failed):
    """An edition folder cannot be read or written."""


class DeliveryError(Failed):
    """A channel did not take all of an edition; what it took is recorded, and the next run goes on from there."""


class Held(AutopostError):
    """The issue exists but must not go out as it is."""

    exit_code = 3
