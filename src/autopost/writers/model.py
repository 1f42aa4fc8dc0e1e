"""A chat model as a callable, through LangChain: the only module that imports langchain or openai.

Servers differ in what they take as a format for the reply, so a call goes down a ladder until one is taken: a strict JSON
schema, a JSON schema, a function's arguments, a JSON object, plain text. Where the ladder stands is remembered for all
later calls. The reply is always the model's own text; whoever called validates it.
"""

from __future__ import annotations

import json
import time
import warnings
from collections.abc import Callable
from enum import IntEnum
from threading import Lock
from typing import TYPE_CHECKING, Any

from autopost.calls import Ask, Call, RawReply
from autopost.config import Environment, Writer
from autopost.errors import ConfigError, ReplyError
from autopost.writers.endpoint import Endpoint, openai_endpoint
from autopost.writers.extraction import json_object
from autopost.writers.faults import judge, refused, truncated

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage

LONGEST_CONNECT = 10.0
FIRST_BACKOFF = 0.5
LONGEST_BACKOFF = 8.0
IN_WORDS = "\n\nAnswer with one JSON object and nothing else. It must fit this JSON schema:\n{schema}\n"

_NAMED = "--model, [writer] model or [check] judge"
"""Where a model's name may have come from."""


class Rung(IntEnum):
    """How a reply's format is asked for, best first."""

    STRICT_SCHEMA = 0
    SCHEMA = 1
    FUNCTION = 2
    JSON = 3
    TEXT = 4


def chat_model(settings: Writer, environment: Environment, name: str, *, sleep: Callable[[float], object] = time.sleep) -> Ask:
    """A callable that asks the chat model PROVIDER:NAME. It may be called from several threads at once.

    This imports LangChain, which takes more than a second: call it where something else is waited for.

    Raises:
        ConfigError: the name has no provider, or one that is unknown or not installed.
        InvalidInput: OPENAI_BASE_URL is no URL.
    """
    provider, model = check_model(environment, name)
    if provider == "openai":
        endpoint = openai_endpoint(environment, model)
        return _Asker(_openai(endpoint, settings), endpoint, settings, Rung.STRICT_SCHEMA, sleep).ask
    endpoint = Endpoint(url="", model=name, has_key=True)
    # response_format is OpenAI's; tools are what LangChain offers for every provider.
    return _Asker(_other(provider, model, settings, endpoint), endpoint, settings, Rung.FUNCTION, sleep).ask


def check_model(environment: Environment, name: str) -> tuple[str, str]:
    """Provider and model of PROVIDER:NAME, as far as they can be checked without importing or asking anything.

    Raises:
        ConfigError: the name has no provider.
        InvalidInput: OPENAI_BASE_URL is no URL.
    """
    provider, _, model = name.partition(":")
    if not provider.strip() or not model.strip():
        raise ConfigError(f"{name!r} does not name a chat model.", where=_NAMED, hint="Write PROVIDER:NAME, e.g. openai:gpt-5.2.")
    if provider == "openai":
        openai_endpoint(environment, model)
    return provider, model


def _openai(endpoint: Endpoint, settings: Writer) -> BaseChatModel:
    # LangChain warns when a server refuses response_format, which the ladder handles.
    warnings.filterwarnings(
        "ignore", "(This model does not support|Invalid schema for) OpenAI's", UserWarning, "langchain_openai"
    )
    import httpx2
    from langchain.chat_models import init_chat_model

    extra: dict[str, Any] = {} if settings.temperature is None else {"temperature": settings.temperature}
    timeout = httpx2.Timeout(settings.timeout, connect=min(settings.timeout, LONGEST_CONNECT))
    # No connection outlives its call: there are five a day, each longer than a handshake, and nobody closes what is kept.
    limits = httpx2.Limits(max_keepalive_connections=0)
    client: BaseChatModel = init_chat_model(
        endpoint.model,
        model_provider="openai",
        base_url=endpoint.url,
        api_key=endpoint.key,
        default_headers=endpoint.headers or None,
        timeout=timeout,
        http_client=httpx2.Client(timeout=timeout, limits=limits, follow_redirects=True),
        openai_proxy=None,  # the usual HTTPS_PROXY and NO_PROXY hold
        max_retries=0,
        max_tokens=settings.max_output_tokens,
        use_responses_api=False,
        **extra,
    )
    return client


def _other(provider: str, model: str, settings: Writer, endpoint: Endpoint) -> BaseChatModel:
    from langchain.chat_models import init_chat_model

    extra: dict[str, Any] = {} if settings.temperature is None else {"temperature": settings.temperature}
    try:
        client: BaseChatModel = init_chat_model(
            model,
            model_provider=provider,
            timeout=settings.timeout,
            max_retries=0,
            max_tokens=settings.max_output_tokens,
            **extra,
        )
    except ImportError as fault:
        package = f"langchain-{provider.replace('_', '-')}"
        if found := (fault.name or "").partition(".")[0]:
            package = found.replace("_", "-")
        raise ConfigError(
            f"{provider} needs a package that is not installed.", where=_NAMED, hint=f"pip install {package}"
        ) from None
    except Exception as fault:  # each provider's package has its own way to say what it lacks
        hint = "Write PROVIDER:NAME, e.g. openai:gpt-5.2."
        said = endpoint.cleaned(str(fault).partition("\n")[0])
        raise ConfigError(f"{provider!r} cannot be used: {said}", where=_NAMED, hint=hint) from None
    return client


class _Asker:
    """One endpoint and model, and how far down the ladder it stands."""

    def __init__(
        self, client: BaseChatModel, endpoint: Endpoint, settings: Writer, rung: Rung, sleep: Callable[[float], object]
    ) -> None:
        self._client = client
        self._endpoint = endpoint
        self._settings = settings
        self._rung = rung
        self._sleep = sleep
        self._lock = Lock()

    def ask(self, call: Call) -> RawReply:
        tries = 0
        while True:
            rung = self._rung
            try:
                message = self._send(rung, call)
            except Exception as fault:  # servers make LangChain raise anything; `judge` knows what it may be
                judgement = judge(fault, self._endpoint, self._settings.timeout)
            else:
                return RawReply(_answer(message, self._endpoint), *_usage(message))
            # From here on the vendor's exception is gone: it may hold what the server said about the key.
            if judgement.names_format and rung < Rung.TEXT:
                self._demote(rung, to=_below(rung, judgement.names_strictness))
            elif judgement.passing and tries < self._settings.retries:
                backoff = min(FIRST_BACKOFF * 2**tries, LONGEST_BACKOFF)
                self._sleep(backoff if judgement.wait is None else judgement.wait)
                tries += 1
            else:
                raise judgement.error

    def _demote(self, seen: Rung, *, to: Rung) -> None:
        with self._lock:
            if self._rung == seen:  # otherwise another section has been told already
                self._rung = to

    def _send(self, rung: Rung, call: Call) -> AIMessage:
        from langsmith import tracing_context

        task = call.task
        if rung >= Rung.JSON:
            task += IN_WORDS.format(schema=json.dumps(call.schema, ensure_ascii=False))
        with tracing_context(enabled=False):  # whatever LANGSMITH_* says, nothing goes to another host
            message: AIMessage = _bound(self._client, rung, call).invoke([("system", call.system), ("human", task)])
        return message


def _below(rung: Rung, about_strictness: bool) -> Rung:
    if rung == Rung.STRICT_SCHEMA and not about_strictness:
        return Rung.FUNCTION
    return Rung(rung + 1)


def _bound(client: BaseChatModel, rung: Rung, call: Call) -> Any:
    """The model with the reply's format bound to it.

    Not by `with_structured_output`: its parser, whose result would be ignored, tries every prefix of a reply that is prose
    (3 s for 24,000 characters, four times that for twice as many).
    """
    name = call.shape.__name__
    if rung == Rung.STRICT_SCHEMA:
        form = {"name": name, "strict": True, "schema": call.schema}
        return client.bind(response_format={"type": "json_schema", "json_schema": form})
    if rung == Rung.SCHEMA:
        return client.bind(response_format={"type": "json_schema", "json_schema": {"name": name, "schema": call.schema}})
    if rung == Rung.FUNCTION:
        function = {"name": name, "description": "Hands in the answer.", "parameters": call.schema}
        return client.bind_tools([{"type": "function", "function": function}], tool_choice=name)
    if rung == Rung.JSON:
        return client.bind(response_format={"type": "json_object"})
    return client


def _answer(message: AIMessage, endpoint: Endpoint) -> str:
    """The JSON text of a reply.

    Raises:
        ReplyError: refused, cut off, empty, or without a JSON object.
    """
    reason = message.response_metadata.get("finish_reason") or message.response_metadata.get("stop_reason")
    if refusal := message.additional_kwargs.get("refusal"):
        raise refused(endpoint, str(refusal))
    if reason in ("content_filter", "refusal"):
        raise refused(endpoint, "the server's content filter stopped it")
    if reason in ("length", "max_tokens"):
        raise truncated(endpoint)
    if message.tool_calls:
        return json.dumps(message.tool_calls[0]["args"], ensure_ascii=False)
    text = str(message.invalid_tool_calls[0]["args"] or "") if message.invalid_tool_calls else str(message.text)
    if not text.strip():
        raise ReplyError("the reply is empty.", where=endpoint.shown)
    found = json_object(text)
    if found is None:
        begins = endpoint.cleaned(text)[:80]
        raise ReplyError(f"the reply holds no complete JSON object; it begins: {begins}", where=endpoint.shown)
    return found


def _usage(message: AIMessage) -> tuple[int, int]:
    usage = message.usage_metadata
    return (usage["input_tokens"], usage["output_tokens"]) if usage else (0, 0)
