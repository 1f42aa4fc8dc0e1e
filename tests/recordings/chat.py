"""The recorded exchanges with a chat model: how they are made from the stand-in, and how they are played again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit, urlunsplit

import vcr  # type: ignore[import-untyped] # vcrpy ships no types
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from autopost.calls import Call, RawReply
from autopost.config import Environment, Writer
from autopost.errors import ReplyError
from autopost.writers.model import chat_model
from tests.standins.chat import ChatStandIn, Json, Reply, completion, error, fenced, in_turn, without_formats

HOST = "api.openai.com"
MATCH_ON = ("method", "path", "query", "body")
KEPT_HEADERS = frozenset({"content-type", "retry-after"})
MODEL = "openai:gpt-5.2"
HEADLINE: Json = {"text": "{f1.name} takes the top of the Hub", "cites": ["f1"]}


class Headline(BaseModel):
    """A small shape to ask for."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, Field(min_length=1, max_length=90)]
    cites: list[Annotated[str, Field(max_length=8)]]


CALL = Call(
    section="lead",
    attempt=1,
    system="You write headlines. Use slots for values.",
    task="FACTS\n[f1] DeepSeek-V4-Pro has a trending score of 465 on 4 May 2026.\n\nWrite one headline.",
    shape=Headline,
)


def _refusal(request: Json) -> Any:
    return completion("", request, refusal="I'm sorry, but I can't help with that.")


EXCHANGES: dict[str, Callable[[], Reply]] = {
    "chat_schema": lambda: lambda _: HEADLINE,
    "chat_fenced_text": lambda: without_formats(lambda _: fenced(HEADLINE), "json_schema", "tools", "json_object"),
    "chat_refusal": lambda: _refusal,
    "chat_rate_limited": lambda: in_turn(
        error(429, "Rate limit reached. Please try again in 174ms.", headers={"retry-after": "2"}), HEADLINE
    ),
}


def ask_once(base_url: str | None) -> RawReply | ReplyError:
    """The call that every recording makes, and how it ended."""
    environment = Environment(openai_base_url=base_url, openai_api_key=SecretStr("sk-recorded-0000"))
    try:
        return chat_model(Writer(), environment, MODEL, sleep=lambda _: None)(CALL)
    except ReplyError as refused:
        return refused


def record(into: Path) -> None:
    """Make every chat cassette anew in that folder."""
    into.mkdir(parents=True, exist_ok=True)
    for name, reply in EXCHANGES.items():
        cassette = into / f"{name}.yaml"
        cassette.unlink(missing_ok=True)
        with ChatStandIn(reply()) as standin, _tape("all").use_cassette(str(cassette)):
            ask_once(standin.url)


@contextmanager
def played(path: Path) -> Iterator[None]:
    """Answer requests from a cassette alone.

    Raises:
        AssertionError: part of the cassette was not asked for.
    """
    with _tape("none").use_cassette(str(path)) as cassette:
        yield
        assert cassette.all_played, f"{path.name}: {len(cassette) - cassette.play_count} exchanges were not asked for"


def _tape(mode: str) -> vcr.VCR:
    return vcr.VCR(
        record_mode=vcr.mode(mode),
        match_on=MATCH_ON,
        decode_compressed_response=True,
        before_record_request=_public_request,
        before_record_response=_public_response,
    )


def _public_request(request: Any) -> Any:
    """The request as if it had gone to OpenAI, with allowed headers only."""
    parts = urlsplit(request.uri)
    request.uri = urlunsplit(("https", HOST, parts.path, parts.query, ""))
    request.headers = {name: value for name, value in request.headers.items() if name.lower() in KEPT_HEADERS}
    return request


def _public_response(response: Any) -> Any:
    """The response with allowed headers only, asking for no wait: a replay would really wait."""
    kept = {name.lower(): value for name, value in response["headers"].items() if name.lower() in KEPT_HEADERS}
    if "retry-after" in kept:
        kept["retry-after"] = ["0"]
    return {**response, "headers": kept}
