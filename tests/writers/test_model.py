"""A chat model answers a call, or says why not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import jsonschema
import pytest
from pydantic import SecretStr

from autopost.calls import Ask, Call
from autopost.config import Environment, Writer
from autopost.errors import ConfigError, InvalidInput, ReplyError
from autopost.replies import SHAPES
from autopost.writers.model import chat_model
from tests.recordings.chat import CALL, HEADLINE
from tests.standins.chat import (
    ChatStandIn,
    Json,
    answer_from_schema,
    completion,
    error,
    fenced,
    in_turn,
    schema_of,
    without_formats,
)

NAME = "openai:stand-in"


class Naps(list[float]):
    """How long was waited between tries, without waiting."""


def ask_of(standin: ChatStandIn, naps: Naps | None = None, **settings: object) -> Ask:
    """The stand-in as a callable."""
    environment = Environment(openai_base_url=standin.url)
    kept = Naps() if naps is None else naps
    return chat_model(Writer.model_validate(settings), environment, NAME, sleep=kept.append)


@pytest.fixture
def plain() -> Iterator[ChatStandIn]:
    """A server that takes every format."""
    with ChatStandIn(lambda _: HEADLINE) as standin:
        yield standin


def test_one_request_carries_the_call(plain: ChatStandIn) -> None:
    """The system text comes first and the task second, the schema goes along, and the tokens come back."""
    reply = ask_of(plain, max_output_tokens=700)(CALL)

    assert json.loads(reply.text) == HEADLINE
    assert reply.tokens_in > 0
    assert reply.tokens_out > 0
    [asked] = plain.requests
    assert [(part["role"], part["content"]) for part in asked.body["messages"]] == [("system", CALL.system), ("user", CALL.task)]
    assert schema_of(asked.body) == CALL.schema
    assert asked.body["max_completion_tokens"] == 700
    assert "temperature" not in asked.body


def test_the_temperature_is_sent_when_set(plain: ChatStandIn) -> None:
    """A temperature of the config reaches the server, nought included."""
    ask_of(plain, temperature=0)(CALL)
    assert plain.requests[0].body["temperature"] == 0


def test_a_name_may_hold_colons_and_a_path_any_prefix() -> None:
    """What follows the provider is the model's name as it stands, and a long prefix is kept."""
    with ChatStandIn(lambda _: HEADLINE, prefix="/proxy/team-a/v1") as standin:
        chat_model(Writer(), Environment(openai_base_url=standin.url), "openai:qwen3:8b")(CALL)
    assert standin.requests[0].body["model"] == "qwen3:8b"


def test_models_that_prefer_another_api_are_asked_here(plain: ChatStandIn) -> None:
    """A name that LangChain would send to /v1/responses is asked at /v1/chat/completions."""
    chat_model(Writer(), Environment(openai_base_url=plain.url), "openai:gpt-5.2-pro")(CALL)
    assert plain.requests[0].path == "/v1/chat/completions"


@pytest.mark.parametrize("name", ["gpt-5.2", "openai:", ":gpt-5.2", "", "nobody:x"])
def test_a_name_without_a_known_provider_is_a_config_error(name: str) -> None:
    """The message says the form, and the exit code is 2."""
    with pytest.raises(ConfigError, match="PROVIDER:NAME") as caught:
        chat_model(Writer(), Environment(), name)
    assert caught.value.exit_code == 2


def test_a_provider_that_is_not_installed_says_what_to_install() -> None:
    """LangChain knows Mistral; its package is not there."""
    with pytest.raises(ConfigError, match="pip install langchain-mistralai"):
        chat_model(Writer(), Environment(), "mistralai:small")


@pytest.mark.parametrize("url", ["http://", "http://host:port/v1", "http://[::1/v1"])
def test_a_base_url_without_a_host_is_invalid(url: str) -> None:
    """A base URL that is none is refused before anything is sent."""
    with pytest.raises(InvalidInput, match="OPENAI_BASE_URL"):
        chat_model(Writer(), Environment(openai_base_url=url), NAME)


@pytest.mark.parametrize("status", [400, 422, 500])
@pytest.mark.parametrize(
    ("missing", "requests"),
    [
        (("strict",), 2),
        (("json_schema",), 2),
        (("strict", "json_schema"), 2),
        (("json_schema", "tools"), 3),
        (("json_schema", "tools", "json_object"), 4),
    ],
)
def test_the_ladder_goes_down_to_what_the_server_takes(missing: tuple[str, ...], requests: int, status: int) -> None:
    """Formats that a server refuses are left out one after the other, without waiting, until one is taken."""
    naps = Naps()
    with ChatStandIn(without_formats(lambda _: HEADLINE, *missing, status=status)) as standin:
        reply = ask_of(standin, naps)(CALL)
    if missing == ("strict", "json_schema"):
        requests += 1  # the lax schema is tried before the function
    assert json.loads(reply.text) == HEADLINE
    assert standin.count == requests
    assert naps == []
    assert schema_of(standin.requests[-1].body) == CALL.schema


def test_the_ladder_is_remembered() -> None:
    """The second call begins where the first one ended."""
    with ChatStandIn(without_formats(lambda _: HEADLINE, "json_schema", "tools")) as standin:
        ask = ask_of(standin)
        ask(CALL)
        first = standin.count
        ask(CALL)
    assert standin.count == first + 1


def test_a_server_that_refuses_every_format_and_text_is_given_up() -> None:
    """At the foot of the ladder an error that names formats is an error like any other."""
    with (
        ChatStandIn(lambda _: error(500, "no grammar, no schema, no tools")) as standin,
        pytest.raises(ReplyError, match="status 500"),
    ):
        ask_of(standin, retries=1)(CALL)
    assert standin.count == 4 + 1


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(lambda _: fenced(HEADLINE), id="fenced"),
        pytest.param(lambda _: "\ufeff" + json.dumps(HEADLINE), id="byte order mark"),
        pytest.param(
            lambda request: completion(HEADLINE, {**request, "tools": [{"function": {"name": "Headline"}}]}),
            id="as a function call",
        ),
    ],
)
def test_other_wrappings_of_json_are_taken(reply: object) -> None:
    """A server may ignore the format asked for, as long as the JSON is there."""
    with ChatStandIn(reply) as standin:  # type: ignore[arg-type]
        assert json.loads(ask_of(standin)(CALL).text) == HEADLINE


def test_broken_arguments_of_a_function_come_back_as_they_are_or_fail() -> None:
    """Arguments that are no JSON are a ReplyError, not a repaired object."""

    def reply(request: Json) -> object:
        answer = completion(HEADLINE, {**request, "tools": [{"function": {"name": "Headline"}}]})
        answer.body["choices"][0]["message"]["tool_calls"][0]["function"]["arguments"] = '{"text": "cut'
        return answer

    with ChatStandIn(reply) as standin, pytest.raises(ReplyError, match="no complete JSON object"):  # type: ignore[arg-type]
        ask_of(standin)(CALL)


def test_five_calls_at_once_are_answered_side_by_side() -> None:
    """Five threads are served at the same time, and each gets the answer to its own task."""
    together = Barrier(5, timeout=20)

    def reply(request: Json) -> Json:
        together.wait()
        return {"text": request["messages"][1]["content"], "cites": []}

    with ChatStandIn(reply) as standin, ThreadPoolExecutor(5) as pool:
        ask = ask_of(standin)
        tasks = [f"task {number}" for number in range(5)]
        replies = list(pool.map(lambda task: ask(Call("lead", 1, "s", task, CALL.shape)).text, tasks))
    assert [json.loads(reply)["text"] for reply in replies] == tasks
    assert standin.most_at_once == 5


def test_a_demotion_by_one_thread_helps_the_others() -> None:
    """Five calls at once on a server without schemas step down once each at most, never past what works."""
    with ChatStandIn(without_formats(lambda _: HEADLINE, "json_schema")) as standin, ThreadPoolExecutor(5) as pool:
        ask = ask_of(standin)
        replies = list(pool.map(ask, [CALL] * 5))
        before = standin.count
        ask(CALL)
    assert {json.dumps(json.loads(reply.text)) for reply in replies} == {json.dumps(HEADLINE)}
    assert 6 <= before <= 10
    assert standin.count == before + 1
    assert all("tools" in asked.body or "response_format" in asked.body for asked in standin.requests)


@pytest.mark.parametrize("section", SHAPES)
def test_the_ready_made_replier_fits_every_section(section: str) -> None:
    """The stand-in's smallest reply is valid for each section's own shape and schema."""
    shape = SHAPES[section]  # type: ignore[index]
    with ChatStandIn(answer_from_schema) as standin:
        reply = ask_of(standin)(Call(section, 1, "s", "t", shape))
    shape.model_validate_json(reply.text)
    jsonschema.validate(json.loads(reply.text), shape.model_json_schema())


def test_a_key_is_sent_and_its_lack_is_not_fatal(plain: ChatStandIn) -> None:
    """With a key it travels as a bearer token; without one a local server is asked all the same."""
    environment = Environment(openai_base_url=plain.url, openai_api_key=SecretStr("sk-of-a-test"))
    chat_model(Writer(), environment, NAME)(CALL)
    ask_of(plain)(CALL)
    assert [asked.authorised for asked in plain.requests] == [True, True]
    assert "sk-of-a-test" not in repr(plain.requests)


def test_turns_are_kept_in_order() -> None:
    """The stand-in gives its last answer again once the others are used up."""
    with ChatStandIn(in_turn({"text": "a", "cites": []}, HEADLINE)) as standin:
        ask = ask_of(standin)
        assert [json.loads(ask(CALL).text)["text"][:1] for _ in range(3)] == ["a", "{", "{"]


def test_a_late_refusal_does_not_lead_back_up_the_ladder() -> None:
    """A section told late that schemas are refused goes on where another has got to, not where that one has been."""
    both = Barrier(2, timeout=20)
    settled = Event()
    guarded = without_formats(lambda _: HEADLINE, "json_schema", "tools")

    def reply(request: Json) -> object:
        asked = request.get("response_format", {}).get("type", "")
        if asked == "json_schema" and (both.wait() == 0):
            assert settled.wait(20)
        if asked == "json_object":
            settled.set()
        return guarded(request)

    with ChatStandIn(reply) as standin, ThreadPoolExecutor(2) as pool:  # type: ignore[arg-type]
        list(pool.map(ask_of(standin), [CALL] * 2))
    assert sum("tools" in asked.body for asked in standin.requests) == 1
    assert standin.count == 5
