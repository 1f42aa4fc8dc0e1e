"""Recorded answers of real chat servers, served by the stand-in."""

from __future__ import annotations

import gzip
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from autopost.calls import Ask, RawReply
from autopost.errors import ModelError, ReplyError
from tests.recordings.chat import CALL
from tests.standins.chat import Answer, ChatStandIn, Json, in_turn
from tests.writers.test_model import Naps, ask_of

REALDATA = Path(os.environ.get("AUTOPOST_REALDATA", Path(__file__).parents[3] / "shared" / "data")) / "openai"

pytestmark = [pytest.mark.realdata, pytest.mark.skipif(not REALDATA.is_dir(), reason="no recorded data beside the checkout")]


def exchanges() -> list[Json]:
    """Recorded exchanges whose answer was one JSON object."""
    with gzip.open(REALDATA / "exchanges.jsonl.gz", "rt", encoding="utf-8") as lines:
        kept = [json.loads(line) for line in lines]
    return [one for one in kept if isinstance(one["response"]["body"], dict) and "chat/completions" in one["request"]["uri"]]


def outcome(ask: Ask) -> RawReply | ModelError:
    """How the call ends."""
    try:
        return ask(CALL)
    except ModelError as fault:
        return fault


def meant(response: Json) -> set[str]:
    """The outcomes that a recorded response may have."""
    body: Any = response["body"]
    code = (body.get("error") or {}).get("code")
    if response["status"] in (401, 402, 403) or code in ("model_not_found", "insufficient_quota"):
        return {"ModelUnusable"}
    if response["status"] >= 400 or not body.get("choices"):
        return {"ReplyError"}
    choice = body["choices"][0]
    if choice["message"].get("refusal") or choice["finish_reason"] in ("length", "content_filter"):
        return {"ReplyError"}
    if choice["message"].get("tool_calls"):
        return {"RawReply"}
    text = choice["message"]["content"] or ""
    return {"RawReply"} if text.startswith("{") else {"RawReply", "ReplyError"} if "{" in text else {"ReplyError"}


def test_every_recorded_answer_ends_as_it_should() -> None:
    """Replies, refusals, cut replies and errors of real servers each end in the right kind of outcome."""
    seen: Counter[str] = Counter()
    with ChatStandIn(lambda _: "") as standin:
        ask = ask_of(standin, Naps(), retries=1)
        for one in exchanges():
            response = one["response"]
            standin.reply = in_turn(Answer(response["status"], response["body"]))
            ended = outcome(ask)
            seen[type(ended).__name__] += 1
            assert type(ended).__name__ in meant(response), f"{one['path']} {one['i']}: {ended}"
    assert seen["RawReply"] > 20
    assert seen["ReplyError"] > 20
    assert seen["ModelUnusable"] >= 2


def test_error_bodies_from_issue_threads_are_waited_out_or_said() -> None:
    """Each quoted error ends as an error of the reply, after one more try where it was a rate limit."""
    lines = (REALDATA / "error_bodies_from_issues.jsonl").read_text(encoding="utf-8").splitlines()
    quoted = [json.loads(line) for line in lines]
    bodies = [
        (one["status"], one.get("body") or {"error": {"message": one["message"]}}) for one in quoted if "headers" not in one
    ]
    for status, body in bodies:
        naps = Naps()
        with ChatStandIn(in_turn(Answer(status, body))) as standin, pytest.raises(ReplyError):
            ask_of(standin, naps, retries=1)(CALL)
        assert len(naps) == (1 if status == 429 else 0), body
    assert len(bodies) > 5
