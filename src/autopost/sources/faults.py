"""What can go wrong between a source and its platform, each in one wording: what, where, and what to do next."""

from __future__ import annotations

from autopost.errors import SourceError
from autopost.sources.cleaning import place


class Stop(SourceError):
    """Nothing more will come from this platform in this run: it is down, too slow, or refuses the key."""


class PoolSpent(SourceError):
    """One allowance of the platform is used up; requests that count against another one may still be answered."""


def unreachable(endpoint: str, variable: str) -> Stop:
    """Nobody answers at the endpoint."""
    return Stop(
        "cannot be reached.", where=place(endpoint), hint=f"Check the network, and {variable} if you set it; then run again."
    )


def timed_out(endpoint: str, seconds: float) -> Stop:
    """No full answer within the time a request may take."""
    hint = "Run again later, or raise [sources] timeout."
    return Stop(f"no answer within {seconds:g} s.", where=place(endpoint), hint=hint)


def broken_off(endpoint: str) -> SourceError:
    """The connection ended in the middle of an answer."""
    return SourceError("the connection broke off.", where=place(endpoint), hint="Run again later.")


def key_refused(endpoint: str, variable: str) -> Stop:
    """401: the token is wrong, or one is needed."""
    return Stop("the token was refused (401).", where=place(endpoint), hint=f"Set {variable} to a valid token, or unset it.")


def limited(endpoint: str, variable: str) -> PoolSpent:
    """403 or 429 for too many requests."""
    hint = f"Wait and run again; a token in {variable} allows more."
    return PoolSpent("too many requests; the rate limit is reached.", where=place(endpoint), hint=hint)


def refused(endpoint: str, path: str, status: int) -> SourceError:
    """Any other error status."""
    if status == 404:
        return SourceError(f"{path} was not found (404).", where=place(endpoint), hint="It may have been renamed or removed.")
    hint = "Run again later." if status >= 500 else "Check the endpoint."
    return SourceError(f"{path} was answered with status {status}.", where=place(endpoint), hint=hint)


def unreadable(endpoint: str, path: str) -> SourceError:
    """200, but not the JSON that the API documents."""
    hint = "Is something else answering at this address?"
    return SourceError(f"{path} was not answered with the JSON expected.", where=place(endpoint), hint=hint)


def too_large(endpoint: str, path: str, most: int) -> SourceError:
    """An answer that does not end where any honest one would."""
    hint = "Is something else answering at this address?"
    return SourceError(f"{path} is larger than {most:,} bytes.", where=place(endpoint), hint=hint)


def empty(endpoint: str, path: str) -> SourceError:
    """An empty list where there never is one: an outage, not an exodus."""
    return SourceError(f"{path} is an empty list, which is taken for an outage.", where=place(endpoint), hint="Run again later.")
