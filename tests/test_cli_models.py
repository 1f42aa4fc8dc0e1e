"""Drafting with a chat model that is misnamed, refused, down, or answers what cannot be used."""

from __future__ import annotations

import json
from typing import Any

import pytest

from autopost.issue import SECTIONS
from tests.newsrooms import KEY
from tests.standins.chat import ChatStandIn, Json, Reply, completion, error, fenced, schema_of
from tests.standins.reporter import reporter
from tests.terminals import NOWHERE, WRITTEN, Terminal


def by_lead(answer: Reply) -> Reply:
    """A model that answers the lead in its own way, and every other section well."""

    def reply(request: Json) -> Any:
        return answer(request) if "panel" in schema_of(request)["properties"] else reporter(request)

    return reply


@pytest.mark.parametrize("name", ["nonsense", ":", "openai:", ":gpt"])
def test_a_model_that_names_nothing_is_refused_before_anything_is_tried(terminal: Terminal, name: str) -> None:
    """A name without a provider or a model is exit code 2, and nobody is asked."""
    terminal.point(OPENAI_API_KEY=KEY)
    terminal.refused(2, f"'{name}' does not name a chat model", "PROVIDER:NAME", arguments=("draft", "--model", name))
    assert terminal.newsroom.platforms.seen == []


def test_a_provider_that_is_not_installed_is_named(terminal: Terminal) -> None:
    """An unknown provider is exit code 2, with nothing written."""
    terminal.point(OPENAI_API_KEY=KEY)
    terminal.refused(2, "nobody", arguments=("draft", "--model", "nobody:x"))


@pytest.mark.parametrize(
    ("status", "said", "code", "words"),
    [
        (404, "The model `x` does not exist", "model_not_found", ("no such model (404)", "--model")),
        (404, "Not Found", None, ("no chat API at this address (404)", "OPENAI_BASE_URL")),
        (401, f"Incorrect API key provided: {KEY}.", "invalid_api_key", ("the key was refused (401)", "OPENAI_API_KEY")),
        (429, "You exceeded your current quota", "insufficient_quota", ("no quota left",)),
    ],
)
def test_a_model_that_nobody_can_use_ends_the_draft(
    terminal: Terminal, status: int, said: str, code: str | None, words: tuple[str, ...]
) -> None:
    """Exit code 1 with the place and what to do, nothing written, and the key in no output."""
    with ChatStandIn(lambda _: error(status, said, code=code)) as chat:
        terminal.point(OPENAI_BASE_URL=chat.url, OPENAI_API_KEY=KEY)
        message = terminal.refused(1, *words, arguments=("draft", "--model", "openai:x"))
    assert "x at 127.0.0.1" in message
    assert KEY not in message


def test_an_endpoint_that_is_down_ends_the_draft(terminal: Terminal) -> None:
    """A refused connection is exit code 1 with the address, and nothing written."""
    terminal.point(OPENAI_BASE_URL=f"{NOWHERE}/v1")
    terminal.refused(1, "127.0.0.1:9/v1", "cannot be reached", "OPENAI_BASE_URL", arguments=("draft",))


def test_a_key_is_in_no_file_and_no_output(terminal: Terminal) -> None:
    """With a key set, neither the edition nor the history nor what is printed holds it."""
    with ChatStandIn(reporter) as chat:
        terminal.point(OPENAI_BASE_URL=chat.url, OPENAI_API_KEY=KEY, HF_TOKEN="hf_made_up", GITHUB_TOKEN="ghp_made_up")
        ended = terminal.run("draft", "--json")
        assert all(asked.authorised for asked in chat.requests)
    assert ended.code in WRITTEN
    written = b"".join(path.read_bytes() for path in terminal.newsroom.root.rglob("*") if path.is_file())
    for secret in (KEY, "hf_made_up", "ghp_made_up"):
        assert secret not in ended.out + ended.err
        assert secret.encode() not in written


def cut(request: Json) -> Any:
    """A reply that ended at its longest."""
    return completion('{"headline": {"text": "{f1.', request, finish="length")


def declined(request: Json) -> Any:
    """A refusal."""
    return completion("", request, refusal="I cannot write that.")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (lambda _: "Sure! Here is a lead story about models.", "no complete JSON object"),
        (lambda _: '{"headline": {"text": "{f1.name} lea', "no complete JSON object"),
        (cut, "cut off"),
        (declined, "refused to write: I cannot write that."),
        (lambda _: "", "the reply is empty"),
        (lambda _: {"headline": "x"}, "not of the shape asked for"),
        (lambda _: error(400, "bad luck"), "status 400: bad luck"),
    ],
    ids=["prose", "cut JSON", "truncated", "refused", "empty", "another shape", "status 400"],
)
def test_a_reply_that_cannot_be_used_costs_its_section_alone(terminal: Terminal, answer: Reply, reason: str) -> None:
    """After a second try the section is agency copy with the reason; the others are the model's, and the draft is done."""
    with ChatStandIn(by_lead(answer)) as chat:
        terminal.point(OPENAI_BASE_URL=chat.url)
        ended = terminal.run("draft", "--json")
    assert ended.code in WRITTEN
    sections = json.loads(ended.out)["sections"]
    assert sections["lead"]["writer"] == "wire"
    assert reason in sections["lead"]["note"]
    assert {sections[name]["writer"] for name in SECTIONS if name != "lead"} == {"model"}
    assert "lead: agency copy, because" in ended.err
    run = json.loads((terminal.newsroom.issues / "2026-05-04" / "run.json").read_text())
    assert [(call["attempt"], call["outcome"]) for call in run["calls"] if call["section"] == "lead"] == [
        (1, "failed"),
        (2, "failed"),
    ]


def test_a_fenced_reply_is_used(terminal: Terminal) -> None:
    """A code fence and the sentences around it cost nothing."""
    with ChatStandIn(lambda request: fenced(reporter(request))) as chat:
        terminal.point(OPENAI_BASE_URL=chat.url)
        told = json.loads(terminal.run("draft", "--json").out)
    assert {origin["writer"] for origin in told["sections"].values()} == {"model"}
    assert told["calls"] == 5
