"""Publishing: an approved edition goes to its readers, by each channel exactly once.

A channel is one module with a function `channel(newsroom, environment)`, and one line here. It is imported only when it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from autopost.config import Environment
from autopost.errors import InvalidInput
from autopost.newsroom import Newsroom
from autopost.publish.parcel import Channel, Open

CHANNELS = {
    "site": "autopost.publish.site",
    "email": "autopost.publish.email",
    "telegram": "autopost.publish.telegram",
    "pr": "autopost.publish.pull_request",
}
"""The channels by the name that `--to` takes, in the order in which they are walked: what readers are led to comes first."""

FOR_REVIEW = frozenset({"pr"})
"""Channels that put an edition before editors and reach no reader: they take a `Proposal`, approved or not."""


def channel(name: str, newsroom: Newsroom, environment: Environment) -> Channel:
    """A channel to readers, ready to deliver.

    Raises:
        InvalidInput: no channel has that name.
        ConfigError: the channel is not configured; nothing was tried.
    """
    if name not in CHANNELS:
        raise InvalidInput(f"{name!r} is no channel.", where="--to", hint=f"There are {', '.join(CHANNELS)}.")
    return cast("Open", import_module(CHANNELS[name]).channel)(newsroom, environment)
