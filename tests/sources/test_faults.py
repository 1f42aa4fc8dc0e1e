"""How each source says what went wrong."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from autopost.config import Environment
from autopost.errors import SourceError
from autopost.sources import Assignment, Source
from autopost.sources.github import GitHub
from autopost.sources.huggingface import HuggingFace
from autopost.sources.papers import Papers
from tests.sources.conftest import GITHUB, HUB, NOW, PAPERS, SECRETS, Desk
from tests.standins import Fault

SOURCES = [
    pytest.param(HuggingFace(), HUB, "HF_", id="huggingface"),
    pytest.param(Papers(), PAPERS, "HF_", id="papers"),
    pytest.param(GitHub(), GITHUB, "GITHUB_", id="github"),
]
HTML = b"<!doctype html><title>Just a moment</title>"


def said(desk: Desk, source: Source, settings: Any) -> str:
    """The message of the error that the source raises; never with a secret in it."""
    with pytest.raises(SourceError) as raised:
        desk.gather(source, settings, tokens=True)
    message = str(raised.value)
    assert not any(secret in message for secret in SECRETS)
    assert desk.standin.url in message
    return message


@pytest.mark.parametrize(("source", "settings", "prefix"), SOURCES)
def test_nobody_there(source: Source, settings: Any, prefix: str) -> None:
    """A refused connection names the endpoint without its credentials, and the variable to check."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # bound, never listening: refuses
        address = f"127.0.0.1:{held.getsockname()[1]}"
        endpoint = f"http://me:secret@{address}"
        environment = Environment(hf_endpoint=endpoint, github_api_url=endpoint, now=NOW)
        with pytest.raises(SourceError) as raised:
            source.gather(Assignment(environment, settings, NOW, timeout=5.0))
    message = str(raised.value)
    assert message.startswith(f"http://{address}")
    assert "cannot be reached" in message
    assert prefix in message
    assert "secret" not in message


@pytest.mark.parametrize(("source", "settings", "prefix"), SOURCES)
def test_too_slow(desk: Desk, source: Source, settings: Any, prefix: str) -> None:
    """A time-out says how long it waited, and ends the source after one request."""
    desk.standin.fail("/", Fault(delay=30))
    desk.timeout = 0.4
    assert "no answer within 0.4 s." in said(desk, source, settings)
    assert len(desk.standin.seen) == 1


@pytest.mark.parametrize(("source", "settings", "prefix"), SOURCES)
def test_token_refused(desk: Desk, source: Source, settings: Any, prefix: str) -> None:
    """401 names the token's variable, and nothing more is asked."""
    desk.standin.fail("/", Fault(status=401, body=b'{"message": "Bad credentials", "error": "Invalid credentials"}'))
    assert f"Set {prefix}TOKEN" in said(desk, source, settings)
    assert len(desk.standin.seen) == 1


@pytest.mark.parametrize(
    ("source", "settings", "prefix", "status"),
    [
        (HuggingFace(), HUB, "HF_", 429),
        (Papers(), PAPERS, "HF_", 429),
        (GitHub(), GITHUB, "GITHUB_", 429),
        (GitHub(), GITHUB, "GITHUB_", 403),
    ],
)
def test_rate_limited(desk: Desk, source: Source, settings: Any, prefix: str, status: int) -> None:
    """A rate limit with an hour to wait is not waited for: it is said at once, with the variable that raises it."""
    body = b'{"message": "You have exceeded a secondary rate limit."}'
    desk.standin.fail("/", Fault(status=status, body=body, headers={"Retry-After": "3600"}))
    message = said(desk, source, settings)
    assert "rate limit" in message
    assert f"{prefix}TOKEN" in message


@pytest.mark.parametrize(("source", "settings", "prefix"), SOURCES)
def test_server_error_is_tried_once_more(desk: Desk, source: Source, settings: Any, prefix: str) -> None:
    """One 503 is got over; the source answers in full."""
    desk.standin.fail("/", Fault(status=503, times=1))
    assert desk.gather(source, settings)
    assert not desk.skipped


@pytest.mark.parametrize(("source", "settings", "prefix"), SOURCES)
def test_server_error_that_stays(desk: Desk, source: Source, settings: Any, prefix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lasting 500 says its status and path, and to run again later."""
    monkeypatch.setattr("autopost.sources.hub.PAUSE", 0.0)
    monkeypatch.setattr("autopost.sources.github_api.PAUSE", 0.0)
    desk.standin.fail("/", Fault(status=500))
    message = said(desk, source, settings)
    assert "status 500" in message
    assert "Run again later" in message


@pytest.mark.parametrize("body", [HTML, b"", b"{", b'"text"', b"[" * 100_000, b"\xff\xfe"])
@pytest.mark.parametrize(("source", "settings", "prefix"), SOURCES)
def test_not_the_json_expected(desk: Desk, source: Source, settings: Any, prefix: str, body: bytes) -> None:
    """HTML, nothing, broken JSON or JSON of another shape is said to be that, with the path."""
    desk.standin.fail("/", Fault(body=body))
    assert "not answered with the JSON expected" in said(desk, source, settings)


@pytest.mark.parametrize(("source", "settings", "prefix"), SOURCES)
def test_connection_dropped(desk: Desk, source: Source, settings: Any, prefix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that ends without an answer is said to have broken off."""
    monkeypatch.setattr("autopost.sources.hub.PAUSE", 0.0)
    desk.standin.fail("/", Fault(drop=True))
    assert "broke off" in said(desk, source, settings)


def test_an_answer_without_end_is_cut_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Hub answer larger than the bound is given up."""
    monkeypatch.setattr("autopost.sources.hub.LARGEST", 1_000)
    desk.standin.fail("/", Fault(body=b"[" + b" " * 10_000 + b"]"))
    assert "larger than 1,000 bytes" in said(desk, HuggingFace(), HUB)
