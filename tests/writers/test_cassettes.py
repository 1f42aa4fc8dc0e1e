"""The real client on recorded exchanges."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from vcr.errors import CannotOverwriteExistingCassetteException  # type: ignore[import-untyped] # vcrpy ships no types

from autopost.calls import RawReply
from autopost.errors import ReplyError
from tests.recordings.chat import EXCHANGES, HEADLINE, ask_once, played, record

CASSETTES = Path(__file__).parents[2] / "fixtures" / "cassettes"


@pytest.mark.parametrize("name", ["chat_schema", "chat_fenced_text", "chat_rate_limited"])
def test_a_recorded_exchange_ends_in_the_headline(name: str) -> None:
    """A schema that is taken, one that is refused down to fenced text, and a rate limit all end in the same JSON."""
    with played(CASSETTES / f"{name}.yaml"):
        reply = ask_once(None)
    assert isinstance(reply, RawReply)
    assert json.loads(reply.text) == HEADLINE
    assert reply.tokens_out > 0


def test_a_recorded_refusal_is_an_error_of_the_reply() -> None:
    """A refusal raises nothing in the vendor's client, and a ReplyError in ours."""
    with played(CASSETTES / "chat_refusal.yaml"):
        reply = ask_once(None)
    assert isinstance(reply, ReplyError)
    assert "can't help with that" in str(reply)


def test_recording_again_gives_the_same_bytes(tmp_path: Path) -> None:
    """The cassettes in the repository are what the client and the stand-in make today."""
    record(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in CASSETTES.glob("chat_*.yaml")}
    assert made.keys() == {f"{name}.yaml" for name in EXCHANGES}
    assert made == kept


@pytest.mark.parametrize("name", EXCHANGES)
def test_a_cassette_holds_no_secret_and_no_local_address(name: str) -> None:
    """Nothing of the key, the local port or the client's version reaches a cassette."""
    text = (CASSETTES / f"{name}.yaml").read_text(encoding="utf-8").lower()
    for word in ("sk-", "authorization", "bearer", "127.0.0.1", "user-agent", "stainless", "date:"):
        assert word not in text


def test_a_request_with_another_body_is_not_answered(tmp_path: Path) -> None:
    """An edited prompt makes a failure, not a silent match."""
    cassette = tmp_path / "edited.yaml"
    text = (CASSETTES / "chat_schema.yaml").read_text(encoding="utf-8")
    assert "Write one headline." in text
    cassette.write_text(text.replace("Write one headline.", "Write two headlines."), encoding="utf-8")
    outcome: object = None
    with pytest.raises((AssertionError, CannotOverwriteExistingCassetteException), match="not asked for"), played(cassette):
        outcome = ask_once(None)
    assert not isinstance(outcome, RawReply)


def test_a_cassette_that_is_partly_unplayed_fails() -> None:
    """Leaving an exchange unasked is an error."""
    with pytest.raises(AssertionError, match="1 exchanges were not asked for"), played(CASSETTES / "chat_schema.yaml"):
        pass
