"""What an exception from a call to a chat model means: ask otherwise, ask again, or give up, and in which words.

Vendors' exceptions are known by the names of their classes, so that nothing heavy is imported to judge them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from autopost.errors import ModelError, ModelUnusable, ReplyError
from autopost.writers.endpoint import Endpoint

LONGEST_WAIT = 30.0
READ = 4000

_FORMAT = re.compile(
    r"response_format|json_schema|json_object|json[ _]mode|structured[ _]output|grammar|\bschema\b|additionalProperties"
    r"|\btools?\b|tool_choice|tool use|function[ _]call",
    re.IGNORECASE,
)
_STRICT = re.compile(r"\bstrict\b|invalid schema|not permitted|additionalProperties|max_?length|keyword", re.IGNORECASE)
_NO_MODEL = re.compile(
    r"model_not_found|invalid[ _]model|not a valid model|no such model|unknown model"
    r"|\bmodels?\b.{0,200}?\b(?:does not exist|not found|not exist|is not available)",
    re.IGNORECASE | re.DOTALL,
)
_QUOTA = re.compile(
    r"insufficient_quota|exceeded your current quota|billing_hard_limit|insufficient (?:balance|credits)", re.IGNORECASE
)
_TOO_LONG = re.compile(
    r"context_length_exceeded|context (?:length|window|size)|prompt is too long|too many tokens", re.IGNORECASE
)
_FILTERED = re.compile(r"content_filter|content_policy|ResponsibleAI", re.IGNORECASE)
_WAIT = re.compile(r"(?:try again|retry)(?: in| after)?:? ((?:\d+(?:\.\d+)?\s*(?:ms|h|m|s)[a-z]*[\s,]*)+)", re.IGNORECASE)
_SPAN = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|h|m|s)", re.IGNORECASE)
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


@dataclass(frozen=True)
class Judgement:
    """What to do about a fault: the error to raise if nothing helps, and what may help before that.

    `wait` is what the server asked for, in seconds and bounded; None where it did not say.
    """

    error: ModelError
    passing: bool = False
    names_format: bool = False
    names_strictness: bool = False
    wait: float | None = None


def judge(fault: BaseException, endpoint: Endpoint, timeout: float) -> Judgement:
    """Read an exception that a call raised. Never raises, whatever the exception holds."""
    status = getattr(fault, "status_code", None)
    if isinstance(status, int) and status >= 400:
        return _judge_status(status, fault, endpoint)
    names = {name for link in _chain(fault) for name in _names(link)}
    if "APITimeoutError" in names or "TimeoutException" in names:
        return _judge_timeout(names, endpoint, timeout)
    if "APIConnectionError" in names:
        return _judge_connection(names, fault, endpoint)
    if "LengthFinishReasonError" in names:
        return Judgement(truncated(endpoint))
    if "ContentFilterFinishReasonError" in names:
        return Judgement(refused(endpoint, "the server's content filter stopped it"))
    return Judgement(_unreadable(fault, endpoint))


def truncated(endpoint: Endpoint) -> ReplyError:
    """The reply ended before it was complete."""
    return ReplyError("the reply was cut off at its longest.", where=endpoint.shown, hint="Raise [writer] max_output_tokens.")


def refused(endpoint: Endpoint, reason: str) -> ReplyError:
    """The model, or a filter before it, would not write."""
    return ReplyError(f"the model refused to write: {endpoint.cleaned(reason)}", where=endpoint.shown)


def _judge_status(status: int, fault: BaseException, endpoint: Endpoint) -> Judgement:
    said = _said(fault)
    everything = f"{getattr(fault, 'code', '')} {str(fault)[:READ]}"
    if unusable := _unusable(status, everything, said, endpoint):
        return Judgement(unusable)
    quoted = f": {endpoint.cleaned(said)}" if said else "."
    if _TOO_LONG.search(everything) and status < 500:
        hint = "Use a model with a longer context."
        return Judgement(ReplyError(f"the prompt is too long{quoted}", where=endpoint.shown, hint=hint))
    if _FILTERED.search(everything) and status < 500:
        return Judgement(refused(endpoint, said or "content filter"))
    passing = status in (408, 409, 425, 429) or status >= 500
    message = "is at its rate limit (429)" if status == 429 else f"answered with status {status}"
    return Judgement(
        ReplyError(f"{message}{quoted}", where=endpoint.shown, hint="Try again later." if passing else ""),
        passing=passing,
        names_format=status in (400, 404, 422, 500, 501) and _FORMAT.search(everything) is not None,
        names_strictness=_STRICT.search(everything) is not None,
        wait=_wait(fault, everything) if passing else None,
    )


def _unusable(status: int, everything: str, said: str, endpoint: Endpoint) -> ModelUnusable | None:
    """The error where every call would fail alike. What a server says about a key is never shown: it may hold the key."""
    where = endpoint.shown
    if status in (401, 403):
        if endpoint.has_key:
            return ModelUnusable(
                f"the key was refused ({status}).", where=where, hint="Check OPENAI_API_KEY and what it may use."
            )
        return ModelUnusable(f"a key is needed ({status}).", where=where, hint="Set OPENAI_API_KEY.")
    if status == 402 or (status in (400, 429) and _QUOTA.search(everything)):
        hint = "Check the account's billing, or use another endpoint with OPENAI_BASE_URL."
        return ModelUnusable(f"the account has no quota left ({status}).", where=where, hint=hint)
    if status in (400, 404, 422) and _NO_MODEL.search(everything):
        hint = "Name a model that it serves with --model or [writer] model."
        return ModelUnusable(f"no such model ({status}): {endpoint.cleaned(said)}", where=where, hint=hint)
    if status in (404, 405) and not _FORMAT.search(everything):
        hint = "Check OPENAI_BASE_URL; it usually ends in /v1."
        return ModelUnusable(f"there is no chat API at this address ({status}).", where=where, hint=hint)
    return None


def _judge_timeout(names: set[str], endpoint: Endpoint, timeout: float) -> Judgement:
    if "ConnectTimeout" in names:
        hint = "Check OPENAI_BASE_URL and the network."
        return Judgement(ModelUnusable("cannot be reached.", where=endpoint.shown, hint=hint), passing=True)
    message = f"gave no answer within {timeout:g} seconds."
    return Judgement(ReplyError(message, where=endpoint.shown, hint="Raise [writer] timeout."), passing=True)


def _judge_connection(names: set[str], fault: BaseException, endpoint: Endpoint) -> Judgement:
    if names & {"ConnectError", "ProxyError", "UnsupportedProtocol", "InvalidURL", "LocalProtocolError"}:
        deepest = list(_chain(fault))[-1]
        hint = "Check OPENAI_BASE_URL, and that the server runs."
        message = f"cannot be reached ({endpoint.cleaned(str(deepest)) or type(deepest).__name__})."
        return Judgement(ModelUnusable(message, where=endpoint.shown, hint=hint))
    return Judgement(ReplyError("the connection broke off.", where=endpoint.shown, hint="Try again later."), passing=True)


def _unreadable(fault: BaseException, endpoint: Endpoint) -> ModelError:
    """The error for a body that is no chat completion: a page, broken JSON, a missing or empty list of choices."""
    response = getattr(fault, "response", None)
    kind = str(getattr(response, "headers", {}).get("content-type", ""))
    body = _body(response)
    if "html" in kind or body.startswith("<") or "Unexpected response type from OpenAI" in str(fault)[:READ]:
        hint = "Check OPENAI_BASE_URL; it usually ends in /v1."
        return ModelUnusable("answered with a web page; it is no chat API.", where=endpoint.shown, hint=hint)
    if isinstance(fault, RuntimeError) and "LANGCHAIN_TRACING" in str(fault):
        hint = "Unset LANGCHAIN_TRACING and LANGCHAIN_HANDLER."
        return ModelUnusable("LangChain's old tracing is switched on.", where=endpoint.shown, hint=hint)
    if isinstance(fault, ValueError) and {"JSONDecodeError", "UnicodeDecodeError"} & set(_names(fault)):
        return ReplyError("answered with a body that is not JSON.", where=endpoint.shown)
    hint = "Check that OPENAI_BASE_URL is a chat-completions API."
    return ReplyError(f"answered with no chat completion ({type(fault).__name__}).", where=endpoint.shown, hint=hint)


def _body(response: Any) -> str:
    try:
        return str(response.text)[:READ].lstrip("\ufeff \t\r\n")
    except Exception:  # a body that was never read, or cannot be decoded, says nothing
        return ""


def _chain(fault: BaseException) -> Iterator[BaseException]:
    """The exception and what caused it, outermost first."""
    seen: set[int] = set()
    link: BaseException | None = fault
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__


def _names(fault: BaseException) -> list[str]:
    return [kind.__name__ for kind in type(fault).__mro__]


def _said(fault: BaseException) -> str:
    """The server's own words, from the shapes that servers use; nothing where there are none."""
    body = getattr(fault, "body", None)
    for _ in range(2):
        if isinstance(body, dict):
            body = next((body[key] for key in ("error", "message", "detail") if body.get(key)), None)
    if isinstance(body, str) and not body.lstrip().startswith("<"):
        return body[:READ]
    return ""


def _wait(fault: BaseException, text: str) -> float | None:
    headers = getattr(getattr(fault, "response", None), "headers", {})
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            asked = float(headers.get(name, "")) * unit
        except ValueError:
            continue
        if asked >= 0:
            return min(asked, LONGEST_WAIT)
    if found := _WAIT.search(text):
        spans = _SPAN.findall(found[1])
        return min(sum(float(number) * _SECONDS[unit.lower()] for number, unit in spans), LONGEST_WAIT)
    return None
