"""What goes wrong between autopost and a chat model ends as one clear line, and passing faults pass."""

from __future__ import annotations

import json
import logging
import socket
import traceback

import pytest
from pydantic import SecretStr

from autopost.config import Environment, Writer
from autopost.errors import ModelError, ModelUnusable, ReplyError
from autopost.writers.endpoint import openai_endpoint
from autopost.writers.faults import judge
from autopost.writers.model import chat_model
from tests.recordings.chat import CALL, HEADLINE
from tests.standins.chat import (
    Answer,
    ChatStandIn,
    Json,
    Reply,
    completion,
    dropped,
    error,
    in_turn,
    not_json,
    null_choices,
    web_page,
)
from tests.writers.test_model import NAME, Naps, ask_of

KEY = "sk-proj-TopSecret123456"
TOO_MANY = "Rate limit reached for gpt-4o on tokens per min (TPM): Limit 30000. Please try again in {}. Visit https://x.test"


def always(answer: str | Json | Answer) -> Reply:
    """The same answer to every request."""
    return lambda _: answer


def ends(**kinds: str) -> Reply:
    """A completion that ends in that way: `finish` or `refusal`."""
    return lambda request: completion('{"text": "cut', request, **kinds)


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        pytest.param(
            always(error(401, f"Incorrect API key provided: {KEY}.", code="invalid_api_key")), "key is needed", id="401"
        ),
        pytest.param(always(error(403, "Forbidden")), "key is needed", id="403"),
        pytest.param(
            always(error(404, "The model `stand-in` does not exist or you do not have access to it.", code="model_not_found")),
            r"no such model \(404\): The model .stand-in. does not exist.*--model",
            id="model unknown, 404",
        ),
        pytest.param(
            always(error(400, "The requested model 'x' does not exist.", code="model_not_found")), "no such model", id="400"
        ),
        pytest.param(always(error(404, 'model "x" not found, try pulling it first')), "no such model", id="model not pulled"),
        pytest.param(always(error(404, "Not Found")), "no chat API at this address.*ends in /v1", id="wrong path"),
        pytest.param(always(Answer(404, {"detail": "Not Found"})), "no chat API at this address", id="another server's 404"),
        pytest.param(always(web_page()), "web page; it is no chat API", id="page"),
        pytest.param(always(web_page(404)), "no chat API at this address", id="page, 404"),
        pytest.param(
            always(error(429, "You exceeded your current quota.", code="insufficient_quota")), "no quota left", id="quota"
        ),
        pytest.param(always(Answer(402, {"error": {"message": "Insufficient credits", "code": 402}})), "no quota left", id="402"),
    ],
)
def test_what_fails_every_call_makes_the_model_unusable_at_once(reply: Reply, message: str) -> None:
    """These are not tried again, and the message says what to do next."""
    naps = Naps()
    with ChatStandIn(reply) as standin, pytest.raises(ModelUnusable, match=message) as caught:
        ask_of(standin, naps)(CALL)
    assert standin.count == 1
    assert naps == []
    assert caught.value.hint
    assert f"stand-in at {standin.url.removeprefix('http://')}" in str(caught.value)


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        pytest.param(ends(finish="length"), "cut off.*max_output_tokens", id="truncated"),
        pytest.param(ends(finish="content_filter"), "refused to write", id="filtered"),
        pytest.param(ends(refusal="I'm sorry, but I can't."), "refused to write: I'm sorry, but I can't.", id="refusal"),
        pytest.param(always(error(400, "blocked", code="content_filter")), "refused to write: blocked", id="filtered before"),
        pytest.param(always(""), "reply is empty", id="empty"),
        pytest.param(always(" \n"), "reply is empty", id="blank"),
        pytest.param(always("The Hub was quiet."), "no complete JSON object; it begins: The Hub was quiet.", id="prose"),
        pytest.param(always('{"text": "cut'), "no complete JSON object", id="cut, unsaid"),
        pytest.param(always(not_json()), "not JSON", id="body not JSON"),
        pytest.param(always(null_choices()), "no chat completion", id="no choices"),
        pytest.param(always(Answer(body={"id": "x", "object": "y", "choices": []})), "no chat completion", id="empty choices"),
        pytest.param(always(Answer(body=[])), "no chat completion", id="a list"),
        pytest.param(always(Answer(body={"choices": [{"message": 7}]})), "no chat completion", id="a message that is none"),
        pytest.param(always(Answer(body={"error": {"message": "upstream"}})), "no chat completion", id="error with status 200"),
        pytest.param(always(error(400, "context length exceeded", code="context_length_exceeded")), "too long", id="too long"),
        pytest.param(always(error(400, "temperature must be 1")), "status 400: temperature must be 1", id="400"),
    ],
)
def test_what_fails_one_call_is_an_error_of_that_reply(reply: Reply, message: str) -> None:
    """These are not tried again: the same question would get the same answer."""
    with ChatStandIn(reply) as standin, pytest.raises(ReplyError, match=message):
        ask_of(standin)(CALL)
    assert standin.count == 1


@pytest.mark.parametrize("rung", ["schema", "function", "object", "text"])
@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (null_choices(), "no chat completion"),
        (not_json(), "not JSON"),
        (web_page(), "web page"),
        ("", "empty"),
        ("Prose.", "JSON object"),
    ],
)
def test_odd_bodies_are_told_apart_on_every_rung(rung: str, answer: Answer | str, message: str) -> None:
    """LangChain raises different things for each format; the message is the same."""
    refused = {"schema": (), "function": ("json_schema",), "object": ("json_schema", "tools")}.get(rung)

    def reply(request: Json) -> Answer | str:
        asked = "tools" if "tools" in request else request.get("response_format", {}).get("type", "text")
        if refused is None and asked != "text":
            return error(400, "no response_format, no tools")
        return error(400, f"no {asked}: response_format") if refused and asked in refused else answer

    with ChatStandIn(reply) as standin, pytest.raises(ModelError, match=message):
        ask_of(standin)(CALL)


@pytest.mark.parametrize(
    ("answer", "wait"),
    [
        pytest.param(error(429, "slow down", headers={"retry-after": "7"}), 7, id="header"),
        pytest.param(error(429, "slow down", headers={"retry-after-ms": "250", "retry-after": "7"}), 0.25, id="header, ms"),
        pytest.param(error(503, "slow down", headers={"retry-after": "3600"}), 30, id="bounded"),
        pytest.param(error(429, TOO_MANY.format("18.642s")), 18.642, id="text"),
        pytest.param(error(429, TOO_MANY.format("174ms")), 0.174, id="text, ms"),
        pytest.param(error(429, TOO_MANY.format("1m26.4s")), 30, id="text, minutes"),
        pytest.param(error(429, "retry after 20 seconds"), 20, id="text, words"),
        pytest.param(error(429, "slow down", headers={"retry-after": "soon"}), 0.5, id="unreadable header"),
        pytest.param(error(429, "slow down", headers={"retry-after": "nan"}), 0.5, id="no number"),
        pytest.param(error(429, "slow down", headers={"retry-after": "-1"}), 0.5, id="negative"),
        pytest.param(error(500, "oops"), 0.5, id="500"),
        pytest.param(web_page(502), 0.5, id="a proxy's page"),
        pytest.param(dropped(), 0.5, id="dropped"),
    ],
)
def test_a_passing_fault_is_waited_out_as_the_server_says(answer: Answer, wait: float) -> None:
    """The next try comes after the wait that the header or the text names, thirty seconds at most, and succeeds."""
    naps = Naps()
    with ChatStandIn(in_turn(answer, HEADLINE)) as standin:
        reply = ask_of(standin, naps)(CALL)
    assert json.loads(reply.text) == HEADLINE
    assert naps == pytest.approx([wait])


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (error(429, "slow down"), r"rate limit \(429\): slow down"),
        (error(500, "oops"), "status 500: oops"),
        (dropped(), "connection broke off"),
        (Answer(body={}, delay=5), "no answer within 0.2 seconds.*timeout"),
    ],
)
def test_a_fault_that_stays_ends_after_the_retries(answer: Answer, message: str) -> None:
    """As many further tries as the config says, each after a longer wait, then the section's error."""
    naps = Naps()
    with ChatStandIn(always(answer)) as standin, pytest.raises(ReplyError, match=message):
        ask_of(standin, naps, retries=2, timeout=0.2 if answer.delay else 20)(CALL)
    assert standin.count == 3
    assert naps == [0.5, 1.0]


def test_an_endpoint_that_is_down_is_unusable_at_once() -> None:
    """Nobody listens: one try, and the message names the place."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    naps = Naps()
    with pytest.raises(ModelUnusable, match=r"127\.0\.0\.1:\d+/v1: cannot be reached \(.*[Rr]efused.*that the server runs"):
        chat_model(Writer(), Environment(openai_base_url=url), NAME, sleep=naps.append)(CALL)
    assert naps == []


def test_a_host_that_is_not_found_is_unusable(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that no server knows makes the model unusable."""

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(ModelUnusable, match=r"no-such-host\.invalid/v1: cannot be reached"):
        chat_model(Writer(retries=0), Environment(openai_base_url="http://no-such-host.invalid/v1"), NAME)(CALL)


@pytest.mark.parametrize(
    "reply",
    [
        always(error(401, f"Incorrect API key provided: {KEY}.")),
        always(error(400, f"Bearer {KEY} may not do this; s3cr%3At and s3cr:t neither")),
        always(error(429, f"{KEY} is at its limit")),
        always(error(404, f"model x not found for {KEY} s3cr:t")),
        always(f"I will not write for {KEY}, s3cr:t"),
        ends(refusal=f"not for {KEY} or s3cr:t"),
        always(not_json()),
        always(web_page()),
        always(dropped()),
    ],
)
def test_no_secret_shows_anywhere(reply: Reply, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    """A key, and credentials in the URL, stay out of messages, tracebacks, logs and the callable's repr, also when echoed."""
    caplog.set_level(logging.DEBUG)
    with ChatStandIn(reply) as standin:
        url = standin.url.replace("http://", "http://editor:s3cr%3At@")
        environment = Environment(openai_base_url=url, openai_api_key=SecretStr(KEY))
        ask = chat_model(Writer(retries=0), environment, NAME)
        with pytest.raises(ModelError) as caught:
            ask(CALL)
        assert standin.requests[0].authorised
    error_lines = "".join(traceback.format_exception(caught.value))
    for shown in (
        str(caught.value),
        error_lines,
        repr(ask),
        repr(openai_endpoint(environment, "m")),
        caplog.text,
        *capfd.readouterr(),
    ):
        assert KEY not in shown
        assert "s3cr" not in shown


def test_a_refused_key_says_which_variable() -> None:
    """With a key the message says that it was refused; without one, that it is missing."""
    with ChatStandIn(always(error(401, "no"))) as standin:
        environment = Environment(openai_base_url=standin.url, openai_api_key=SecretStr(KEY))
        with pytest.raises(ModelUnusable, match=r"key was refused \(401\).*Check OPENAI_API_KEY"):
            chat_model(Writer(), environment, NAME)(CALL)
        with pytest.raises(ModelUnusable, match=r"key is needed \(401\).*Set OPENAI_API_KEY"):
            ask_of(standin)(CALL)


def test_messages_are_one_short_printable_line() -> None:
    """What a server says is cut, and cannot move the cursor or turn the line round."""
    hostile = "\x1b[2J\u202e\n\r\u200bweird " + "x" * 100_000
    with ChatStandIn(always(error(400, hostile))) as standin, pytest.raises(ReplyError, match="weird") as caught:
        ask_of(standin)(CALL)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("fault", [AttributeError("x"), TypeError("y"), KeyError("z"), RecursionError(), ValueError({"code": 1})])
def test_any_other_exception_is_an_error_of_the_reply(fault: Exception) -> None:
    """Whatever LangChain raises is judged, not passed on."""
    assert isinstance(judge(fault, openai_endpoint(Environment(), "m"), 1.0).error, ReplyError)


def test_an_address_that_swallows_connections_is_unusable_after_the_retries() -> None:
    """A time-out while connecting is tried again, and then blamed on the endpoint, not on the section."""
    late = TimeoutError()
    late.__cause__ = type("ConnectTimeout", (Exception,), {})()
    fault = type("APITimeoutError", (Exception,), {})()
    fault.__cause__ = late
    judgement = judge(fault, openai_endpoint(Environment(), "m"), 1.0)
    assert judgement.passing
    assert isinstance(judgement.error, ModelUnusable)
    assert "cannot be reached" in str(judgement.error)
