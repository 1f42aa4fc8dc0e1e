"""A chat-completions server on 127.0.0.1 that answers what a test tells it to, faults included."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Any, Self

SECRET_HEADERS = frozenset({"authorization", "cookie", "x-api-key"})

Json = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """One HTTP response: `body` as bytes goes out as it stands, anything else as JSON. `drop` closes the connection instead."""

    status: int = 200
    body: Any = None
    content_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drop: bool = False


Reply = Callable[[Json], "str | Json | Answer"]


@dataclass(frozen=True)
class Asked:
    """A request as it came, without what authorised it; `authorised` says whether something did."""

    path: str
    body: Json
    headers: dict[str, str]
    authorised: bool


class ChatStandIn:
    """The server, running while the `with` block does.

    Args:
        reply: what to answer a request with: the reply's text, its JSON (sent as text, or as a function's arguments when the
            request offers one), or a whole Answer.
        prefix: the path before /chat/completions.
        delay: seconds before each answer.

    `paths` are those of all requests; `requests` are the ones for a completion.
    """

    def __init__(self, reply: Reply, *, prefix: str = "/v1", delay: float = 0.0) -> None:
        self.reply = reply
        self.prefix = prefix
        self.delay = delay
        self.requests: list[Asked] = []
        self.paths: list[str] = []
        self.most_at_once = 0
        self._running = 0
        self._lock = Lock()
        self._closing = Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"standin": self}))
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        """What OPENAI_BASE_URL is set to."""
        return f"http://127.0.0.1:{self._server.server_address[1]}{self.prefix}"

    @property
    def count(self) -> int:
        """Requests for a completion so far."""
        return len(self.requests)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, asked: Asked) -> Answer:
        """Note a request, and make its answer."""
        with self._lock:
            self.requests.append(asked)
            self._running += 1
            self.most_at_once = max(self.most_at_once, self._running)
        try:
            made = self.reply(asked.body)
            answer = made if isinstance(made, Answer) else completion(made, asked.body)
            if pause := self.delay + answer.delay:
                self._closing.wait(pause)
            return answer
        finally:
            with self._lock:
                self._running -= 1


class _Handler(BaseHTTPRequestHandler):
    standin: ChatStandIn
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_POST(self) -> None:
        self.standin.paths.append(self.path)
        content = self.rfile.read(int(self.headers.get("content-length", 0)))
        if self.path.partition("?")[0] != f"{self.standin.prefix}/chat/completions":
            self._send(error(404, "Not Found"))
            return
        headers = {name.lower(): value for name, value in self.headers.items() if name.lower() not in SECRET_HEADERS}
        asked = Asked(self.path, json.loads(content), headers, "authorization" in self.headers)
        self._send(self.standin.answer(asked))

    def do_GET(self) -> None:
        self.standin.paths.append(self.path)
        if self.path == f"{self.standin.prefix}/models":
            self._send(Answer(body={"object": "list", "data": [{"id": "stand-in", "object": "model", "owned_by": "tests"}]}))
        else:
            self._send(error(404, "Not Found"))

    def _send(self, answer: Answer) -> None:
        if answer.drop:
            self.close_connection = True
            return
        body = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body, ensure_ascii=False).encode()
        self.send_response(answer.status)
        for name, value in {"content-type": answer.content_type, "content-length": str(len(body)), **answer.headers}.items():
            self.send_header(name, value)
        try:
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client gave up waiting, as a test wanted

    def log_message(self, *_: object) -> None:
        """Say nothing: a test's output is its own."""


def completion(reply: str | Json, request: Json, *, finish: str = "stop", refusal: str | None = None) -> Answer:
    """A chat completion with that reply; `finish` and `refusal` as the API has them."""
    text = reply if isinstance(reply, str) else json.dumps(reply, ensure_ascii=False)
    message: Json = {"role": "assistant", "content": None if refusal else text, "refusal": refusal}
    if request.get("tools") and not isinstance(reply, str):
        function = {"name": request["tools"][0]["function"]["name"], "arguments": text}
        message["content"] = None
        message["tool_calls"] = [{"id": "call_1", "type": "function", "function": function}]
        finish = "tool_calls" if finish == "stop" else finish
    sent = sum(len(str(part["content"])) for part in request["messages"]) // 4
    received = len(text) // 4
    body = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1777852800,
        "model": request["model"],
        "choices": [{"index": 0, "message": message, "logprobs": None, "finish_reason": finish}],
        "usage": {"prompt_tokens": sent, "completion_tokens": received, "total_tokens": sent + received},
    }
    return Answer(body=body)


def error(status: int, message: str, *, code: str | None = None, headers: dict[str, str] | None = None) -> Answer:
    """An error in OpenAI's shape."""
    body = {"error": {"message": message, "type": "invalid_request_error", "param": None, "code": code}}
    return Answer(status, body, headers=headers or {})


def web_page(status: int = 200) -> Answer:
    """A page for browsers, as a wrong address gives."""
    return Answer(status, b"<!doctype html><title>Welcome</title><p>It works.</p>", content_type="text/html")


def not_json() -> Answer:
    """A body that claims to be JSON and is not."""
    return Answer(body=b'{"id": "chatcmpl-1", "choi')


def null_choices() -> Answer:
    """A completion without choices, as some servers answer when they fail."""
    return Answer(body={"id": "chatcmpl-1", "object": "chat.completion", "created": 0, "model": "m", "choices": None})


def dropped() -> Answer:
    """The connection closes without an answer."""
    return Answer(drop=True)


def fenced(reply: Json) -> str:
    """A reply in a code fence, with sentences around it."""
    return f"Here is the section you asked for:\n\n```json\n{json.dumps(reply, indent=2)}\n```\n\nAnything else?"


def in_turn(*answers: str | Json | Answer) -> Reply:
    """Answers one after the other; the last one again and again."""
    lock = Lock()
    left = list(answers)

    def reply(_: Json) -> str | Json | Answer:
        with lock:
            return left.pop(0) if len(left) > 1 else left[0]

    return reply


def without_formats(reply: Reply, *formats: str, status: int = 400) -> Reply:
    """A server that knows none of the formats named: json_schema, strict, tools, json_object."""

    def guarded(request: Json) -> str | Json | Answer:
        asked = request.get("response_format", {})
        if "tools" in request and "tools" in formats:
            return error(status, "This model does not support tools.")
        if asked.get("json_schema", {}).get("strict") and "strict" in formats:
            return error(
                status, f"Invalid schema for response_format '{asked['json_schema']['name']}': 'maxLength' is not permitted."
            )
        if asked.get("type") in formats:
            return error(status, f"'response_format' of type '{asked['type']}' is not supported with this model.")
        return reply(request)

    return guarded


def schema_of(request: Json) -> Json:
    """The JSON schema that a request asks its reply to fit, wherever it stands."""
    if "tools" in request:
        return dict(request["tools"][0]["function"]["parameters"])
    if request.get("response_format", {}).get("type") == "json_schema":
        return dict(request["response_format"]["json_schema"]["schema"])
    words: str = request["messages"][-1]["content"]
    found, _ = json.JSONDecoder().raw_decode(words, words.index("{", words.rindex("JSON schema:")))
    return dict(found)


def answer_from_schema(request: Json) -> Json:
    """The smallest reply that fits the request's schema, for tests in which contents do not matter."""
    schema = schema_of(request)
    return dict(_smallest(schema, schema.get("$defs", {})))


def _smallest(schema: Json, defs: Json) -> Any:
    if "$ref" in schema:
        return _smallest(defs[schema["$ref"].rpartition("/")[2]], defs)
    if choices := schema.get("anyOf") or schema.get("oneOf"):
        return _smallest(choices[0], defs)
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    if schema["type"] == "object":
        return {name: _smallest(schema["properties"][name], defs) for name in schema.get("required", ())}
    if schema["type"] == "array":
        return [_smallest(schema["items"], defs) for _ in range(schema.get("minItems", 0))]
    text = "Nothing to say."[: schema.get("maxLength", 15)].ljust(schema.get("minLength", 0), ".")
    number = schema.get("minimum", 0)
    return {"string": text, "integer": number, "number": number, "boolean": False, "null": None}[schema["type"]]
